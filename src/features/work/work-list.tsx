import { useId } from 'react'
import type { RegisterRowResource } from '../../../contract/register-resources.ts'
import { DUE_GROUPS, dueGroup, isDone } from '../../../domain/register/work.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { workWords } from './words.ts'
import styles from './work.module.css'
import { WorkCard } from './work-card.tsx'
import type { WorkFrame } from './work-frame.ts'
import { textIn } from './work-model.ts'

interface WorkListProps {
  readonly frame: WorkFrame
  readonly rows: readonly RegisterRowResource[]
}

/** Rows by the day due: what is overdue, due soon, due later, and what is done. */
export function WorkList({ frame, rows }: WorkListProps) {
  const words = workWords(useLanguage())
  const { register, today } = frame
  const { work } = register
  const groupOf = (row: RegisterRowResource) =>
    isDone(work, row) ? 'done' : dueGroup(textIn(row, work.due), today)
  return [...DUE_GROUPS, 'done' as const].map((group) => (
    <Group
      key={group}
      frame={frame}
      name={words.groups[group]}
      rows={rows.filter((row) => groupOf(row) === group)}
    />
  ))
}

function Group({ frame, name, rows }: WorkListProps & { readonly name: string }) {
  const words = workWords(useLanguage())
  const heading = useId()
  if (rows.length === 0) return null
  return (
    <section className={styles.group} aria-labelledby={heading}>
      <h2 id={heading}>{words.group(name, rows.length)}</h2>
      <ul className={styles.lines}>
        {rows.map((row) => (
          <WorkCard key={`${row.areaCode} ${row.id}`} frame={frame} row={row} stated />
        ))}
      </ul>
    </section>
  )
}
