import { useEffect, useState } from 'react'
import { Link } from '../../../components/link.tsx'
import { useTakenOver } from '../../../components/use-taken-over.ts'
import { formatDateTime, yearToDateWords } from '../../../text/format-date.ts'
import { useLanguage } from '../../../text/use-language.tsx'
import {
  type KeptDeck,
  keptDecks,
  onDecksChanged,
  removeDeck,
  restoreDeck,
} from '../choices/kept-decks.ts'
import type { DeckInHand } from '../deck-in-hand.ts'
import { presentWords } from '../words.ts'
import { deckTitle } from './deck-title.ts'
import { keptAddress } from './kept-address.ts'
import styles from './kept-decks.module.css'
import buttons from './start-page.module.css'

/** Every deck this browser keeps, to be opened again or removed. */
export function KeptDecks({ deck }: { readonly deck: DeckInHand }) {
  const lang = useLanguage()
  const { kept: words, rolled } = presentWords(lang)
  const [decks, setDecks] = useState(keptDecks)
  useEffect(() => onDecksChanged(() => setDecks(keptDecks())), [])
  const [removed, setRemoved] = useState<{ readonly kept: KeptDeck; readonly own: boolean } | null>(
    null,
  )
  const { open, file, preparation } = deck
  const takenOver = useTakenOver()
  if (!takenOver || (decks.length === 0 && !removed)) return null
  const titleOf = (kept: KeptDeck) => deckTitle(kept, preparation.frozen, lang)
  const placeOf = (kept: KeptDeck) =>
    words.title(kept.areaName, yearToDateWords(kept.through, lang))
  const isOwn = (kept: KeptDeck) => open?.name === kept.name && open.madeFor === null

  const remove = (kept: KeptDeck) => {
    const own = isOwn(kept)
    if (own) deck.remove()
    else removeDeck(kept.name)
    setRemoved({ kept, own })
  }
  const undo = () => {
    if (!removed) return
    restoreDeck(removed.kept)
    if (removed.own) deck.adopt(removed.kept)
    setRemoved(null)
  }

  return (
    <details className={styles.kept}>
      <summary>{words.list(decks.length)}</summary>
      <p className={styles.remark}>{words.where}</p>
      {removed && (
        <p className={styles.removed} role="status">
          {words.removed(titleOf(removed.kept))}
          <button type="button" className={buttons.button} onClick={undo}>
            {words.undo}
          </button>
        </p>
      )}
      <ul className={styles.list}>
        {decks.map((kept) => {
          const title = titleOf(kept)
          return (
            <li key={kept.name} className={styles.item}>
              <span className={styles.what}>
                {isOwn(kept) ? (
                  <strong aria-current="true">{title}</strong>
                ) : (
                  <Link to={keptAddress(kept, kept.through, lang)}>{title}</Link>
                )}
                <span className={styles.about}>
                  {/* Of one without a name of its own, place and period are its title. */}
                  {title.startsWith(placeOf(kept)) ? '' : `${placeOf(kept)} · `}
                  {words.about(
                    kept.choices.length,
                    formatDateTime(new Date(kept.savedAt).toISOString(), lang),
                  )}
                </span>
              </span>
              {file && kept.area === file.area && kept.through !== file.through && (
                <Link
                  to={keptAddress(kept, file.through, lang)}
                  aria-label={rolled.goOnNamed(title, yearToDateWords(file.through, lang))}
                >
                  {rolled.goOn(yearToDateWords(file.through, lang))}
                </Link>
              )}
              <button
                type="button"
                className={buttons.button}
                aria-label={words.removeNamed(title)}
                onClick={() => remove(kept)}
              >
                {words.remove}
              </button>
            </li>
          )
        })}
      </ul>
    </details>
  )
}
