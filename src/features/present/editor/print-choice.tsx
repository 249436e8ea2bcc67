import { useLanguage } from '../../../text/use-language.tsx'
import { presentWords } from '../words.ts'
import styles from './start-page.module.css'

interface PrintChoiceProps {
  readonly ready: boolean
  readonly withNotes: boolean
  readonly onWithNotes: (withNotes: boolean) => void
}

/** Prints the deck, its slides alone or each with the notes on it below. */
export function PrintChoice({ ready, withNotes, onWithNotes }: PrintChoiceProps) {
  const words = presentWords(useLanguage()).start
  return (
    <span className={styles.printing}>
      <button
        type="button"
        className={styles.button}
        disabled={!ready}
        title={words.printHint}
        onClick={() => window.print()}
      >
        {words.print}
      </button>
      <label className={styles.theme}>
        <input
          type="checkbox"
          checked={withNotes}
          onChange={({ target }) => onWithNotes(target.checked)}
        />
        {words.printNotes}
      </label>
    </span>
  )
}
