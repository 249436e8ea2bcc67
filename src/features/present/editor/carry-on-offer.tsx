import { useMemo } from 'react'
import { Link } from '../../../components/link.tsx'
import { Notice } from '../../../components/notice.tsx'
import { useTakenOver } from '../../../components/use-taken-over.ts'
import { yearToDateWords } from '../../../text/format-date.ts'
import { useLanguage } from '../../../text/use-language.tsx'
import { type KeptDeck, keptDecks } from '../choices/kept-decks.ts'
import type { DeckInHand } from '../deck-in-hand.ts'
import { presentWords } from '../words.ts'
import { deckTitle } from './deck-title.ts'
import { keptAddress } from './kept-address.ts'

/** Offers the last earlier deck of the area, where none is kept for the month yet. */
export function CarryOnOffer({ deck }: { readonly deck: DeckInHand }) {
  const lang = useLanguage()
  const { rolled } = presentWords(lang)
  const { open, file } = deck
  const takenOver = useTakenOver()
  const untouched = open !== null && open.base === null && open.choices === null
  const area = file?.area
  const through = file?.through
  const last = useMemo(
    () =>
      takenOver && untouched && area !== undefined && through !== undefined
        ? lastBefore(area, through)
        : null,
    [takenOver, untouched, area, through],
  )
  if (!last || through === undefined) return null
  const title = deckTitle(last, deck.preparation.frozen, lang)
  const period = yearToDateWords(through, lang)
  return (
    <Notice tone="info" title={rolled.offer(title)}>
      <Link to={keptAddress(last, through, lang)}>{rolled.goOn(period)}</Link>
    </Notice>
  )
}

/** Of several for the same month the one changed last. */
function lastBefore(area: string, through: string): KeptDeck | null {
  const earlier = keptDecks().filter((kept) => kept.area === area && kept.through < through)
  return earlier.sort((a, b) => b.through.localeCompare(a.through))[0] ?? null
}
