import { formatDateTime } from '../../text/format-date.ts'
import { useLanguage } from '../../text/use-language.tsx'
import styles from './sheet.module.css'
import type { Saving } from './use-save-queue.ts'
import { entryWords } from './words.ts'

interface SavingLineProps {
  readonly saving: Saving
  readonly faulty: number
}

/** Whether all that was typed is saved, since when, and what becomes of the rest. */
export function SavingLine({ saving: { queue, savedAt, waits, keeps }, faulty }: SavingLineProps) {
  const lang = useLanguage()
  const { save } = entryWords(lang)
  const unsaved = Object.values(queue.drafts).filter(
    ({ wanted, trouble }) => wanted && !trouble,
  ).length
  const isBusy = queue.sending !== null
  const line = () => {
    if (isBusy && waits) return save.waiting(Math.max(unsaved, 1))
    if (isBusy) return save.saving
    return savedAt === null ? '' : save.saved(timeOf(savedAt, lang))
  }
  return (
    <p className={styles.saving} data-waits={(isBusy && waits) || undefined} role="status">
      {line()}
      {faulty > 0 && <span className={styles.fault}>{save.faulty(faulty)}</span>}
      {!keeps && <span className={styles.fault}>{save.notKept}</span>}
    </p>
  )
}

/** The time of the day alone: it was a moment ago. */
function timeOf(at: number, lang: ReturnType<typeof useLanguage>): string {
  return formatDateTime(new Date(at).toISOString(), lang).slice(-5)
}
