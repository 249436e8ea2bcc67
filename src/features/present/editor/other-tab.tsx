import { Notice } from '../../../components/notice.tsx'
import { formatDateTime, yearToDateWords } from '../../../text/format-date.ts'
import { useLanguage } from '../../../text/use-language.tsx'
import type { DeckInHand } from '../deck-in-hand.ts'
import { presentWords } from '../words.ts'
import { deckTitle } from './deck-title.ts'
import kept from './kept-decks.module.css'
import styles from './start-page.module.css'

/** Says where the open deck is not simply the one kept under its name. */
export function OtherTab({ deck }: { readonly deck: DeckInHand }) {
  const lang = useLanguage()
  const words = presentWords(lang).kept
  const { open, file, elsewhere } = deck
  if (!open || !file) return null
  const titleOf = (name: string) => deckTitle({ ...file, name }, deck.preparation.frozen, lang)
  const theirs = (
    <button type="button" className={styles.button} onClick={elsewhere.takeTheirs}>
      {words.takeTheirs}
    </button>
  )
  if (elsewhere.newer) {
    const { savedAt } = elsewhere.newer
    return (
      <div className={kept.sticky}>
        <Notice
          tone="warn"
          live
          title={words.newer(formatDateTime(new Date(savedAt).toISOString(), lang))}
        >
          <p>{words.newerText}</p>
          <div className={styles.actions}>
            {theirs}
            <button type="button" className={styles.button} onClick={elsewhere.keepMine}>
              {words.keepMine}
            </button>
          </div>
        </Notice>
      </div>
    )
  }
  if (elsewhere.left !== null) {
    return (
      <div className={kept.sticky}>
        <Notice tone="warn" live title={words.copied(titleOf(elsewhere.left), titleOf(open.name))}>
          {theirs}
        </Notice>
      </div>
    )
  }
  // Of another month of the area `CarriedOn` tells.
  if (open.madeFor && open.earlier === null) {
    const { name, areaName, through } = open.madeFor
    return (
      <Notice tone="info" title={words.madeFor(name, areaName, yearToDateWords(through, lang))} />
    )
  }
  if (open.missing !== null) return <Notice tone="info" title={words.missing(open.missing)} />
  return null
}
