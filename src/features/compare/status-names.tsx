import { STATUSES } from '../../../domain/progress.ts'
import { StatusMark } from '../../components/status-mark.tsx'
import { listWords } from '../../text/punctuation.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { absenceWord } from '../../text/words-absence.ts'
import type { MatrixColumn } from './matrix-model.ts'
import styles from './status-names.module.css'
import { compareWords } from './words.ts'

/** More names than this are counted, not listed. */
const MOST_NAMES = 30

interface StatusNamesProps {
  /** Names of the units by place. */
  readonly labels: readonly string[]
  readonly column: MatrixColumn
}

/** Which units have which status, and which have no figure and why: all of them, in code order. */
export function StatusNames({ labels, column: { figures } }: StatusNamesProps) {
  const lang = useLanguage()
  const words = compareWords(lang)
  const names = (has: (row: number) => boolean) => labels.filter((_, row) => has(row))
  const list = (units: readonly string[]) =>
    units.length > MOST_NAMES ? words.rules.units(units.length) : listWords(units, lang)
  const rows = figures.rows.map((row) => row.progress)
  const reasons = new Set(
    rows.flatMap(({ value }) => (value.kind === 'absent' ? [value.reason] : [])),
  )
  if (reasons.size === 0 && rows.every(({ status }) => status === null)) return null
  return (
    <dl className={styles.list}>
      {STATUSES.map((status) => ({
        status,
        units: names((row) => rows[row]?.status === status),
      }))
        .filter(({ units }) => units.length > 0)
        .map(({ status, units }) => (
          <div key={status} className={styles.line}>
            <dt>
              <StatusMark status={status} /> {units.length <= MOST_NAMES && units.length}
            </dt>
            <dd>{list(units)}</dd>
          </div>
        ))}
      {[...reasons].map((reason) => {
        const units = names((place) => {
          const value = rows[place]?.value
          return value?.kind === 'absent' && value.reason === reason
        })
        return (
          <div key={reason} className={styles.line}>
            <dt className={styles.absence}>
              {absenceWord(reason, lang)} {units.length <= MOST_NAMES && units.length}
            </dt>
            <dd>{list(units)}</dd>
          </div>
        )
      })}
    </dl>
  )
}
