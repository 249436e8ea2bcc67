import { useLanguage } from '../../text/use-language.tsx'
import { workWords } from './words.ts'
import styles from './work.module.css'

interface FormEndProps {
  readonly save: string
  readonly busy: boolean
  /** Why it was not saved; null = nothing was refused. */
  readonly fault: string | null
  readonly onCancel: () => void
}

/** The end of a card's form: save it or give it up, and why it was not saved. */
export function FormEnd({ save, busy, fault, onCancel }: FormEndProps) {
  return (
    <>
      <div className={styles.buttons}>
        <button type="submit" className={styles.go} aria-busy={busy}>
          {save}
        </button>
        <button type="button" onClick={onCancel}>
          {workWords(useLanguage()).move.cancel}
        </button>
      </div>
      <p role="alert" className={styles.fault} hidden={fault === null}>
        {fault}
      </p>
    </>
  )
}
