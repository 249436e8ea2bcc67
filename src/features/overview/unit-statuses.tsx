import { type Progress, STATUSES } from '../../../domain/progress.ts'
import { StatusShape } from '../../components/status-mark.tsx'
import { useLanguage } from '../../text/use-language.tsx'
import { statusWord } from '../../text/words-status.ts'
import styles from './unit-statuses.module.css'

/** How many units have which status, in place of a status for their sum. */
export function UnitStatuses({ units }: { units: NonNullable<Progress['units']> }) {
  const lang = useLanguage()
  const present = STATUSES.filter((status) => (units.byStatus[status] ?? 0) > 0)
  if (present.length === 0) return null
  return (
    <ul className={styles.list}>
      {present.map((status) => (
        <li key={status} className={styles.item}>
          <StatusShape status={status} />
          <span className={styles.word}>{statusWord(status, lang)}</span>
          {units.byStatus[status]}
        </li>
      ))}
    </ul>
  )
}
