import { daysBetween } from '../../../domain/day.ts'
import { dueGroup } from '../../../domain/register/work.ts'
import { useLanguage } from '../../text/use-language.tsx'
import styles from './due.module.css'
import { dueWords } from './due-words.ts'

interface DueMarkProps {
  /** The last day of something open, `YYYY-MM-DD`. */
  readonly due: string
  readonly today: string
}

/** How many days something open is late, or has left where it is due soon. */
export function DueMark({ due, today }: DueMarkProps) {
  const words = dueWords(useLanguage())
  const group = dueGroup(due, today)
  if (group === 'later') return null
  const left = daysBetween(today, due)
  return (
    <strong className={styles.mark} data-group={group}>
      {left < 0 ? words.late(-left) : left === 0 ? words.today : words.inDays(left)}
    </strong>
  )
}

/** That something was done after its last day. */
export function MadeGoodMark({ days }: { readonly days: number }) {
  return (
    <strong className={styles.mark} data-group="soon">
      {dueWords(useLanguage()).madeGood(days)}
    </strong>
  )
}
