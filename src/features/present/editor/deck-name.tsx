import { useState } from 'react'
import { isImeKey } from '../../../components/ime-key.ts'
import { useTakenOver } from '../../../components/use-taken-over.ts'
import { formatDateTime } from '../../../text/format-date.ts'
import { useLanguage } from '../../../text/use-language.tsx'
import { LONGEST_NAME, parseDeckName } from '../choices/deck-options.ts'
import type { DeckInHand } from '../deck-in-hand.ts'
import { presentWords } from '../words.ts'
import { deckTitle } from './deck-title.ts'
import styles from './kept-decks.module.css'

/** What the deck is called, to be changed, and whether it is kept. */
export function DeckName({ deck }: { readonly deck: DeckInHand }) {
  const lang = useLanguage()
  const words = presentWords(lang).kept
  const { open, file } = deck
  const takenOver = useTakenOver()
  const [typed, setTyped] = useState<{ readonly for: string; readonly text: string } | null>(null)
  const [taken, setTaken] = useState<string | null>(null)
  if (!open || !file) return null
  const title = deckTitle({ ...file, name: open.name }, deck.preparation.frozen, lang)
  const typing = typed?.for === open.name ? typed.text : null
  const finish = () => {
    const name = typing === null ? null : parseDeckName(typing)
    setTyped(null)
    if (name === null || name === title || name === open.name) return setTaken(null)
    setTaken(deck.rename(name) ? null : name)
  }
  return (
    <div className={styles.name}>
      <label className={styles.field}>
        <span>{words.name}</span>
        <input
          className={styles.input}
          readOnly={!takenOver}
          maxLength={LONGEST_NAME}
          value={typing ?? title}
          onChange={(event) => setTyped({ for: open.name, text: event.target.value })}
          onBlur={finish}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !isImeKey(event.nativeEvent)) event.currentTarget.blur()
          }}
        />
      </label>
      <p className={styles.state} role="status">
        {taken !== null
          ? words.taken(taken)
          : open.savedAt === null
            ? words.unsaved
            : words.saved(formatDateTime(new Date(open.savedAt).toISOString(), lang))}
      </p>
    </div>
  )
}
