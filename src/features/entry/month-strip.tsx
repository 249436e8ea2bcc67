import type { EntryResource } from '../../../contract/entry-resources.ts'
import { Link } from '../../components/link.tsx'
import { monthName } from '../../text/format-date.ts'
import { useLanguage } from '../../text/use-language.tsx'
import styles from './month-strip.module.css'
import { entryWords } from './words.ts'

interface MonthStripProps {
  readonly entry: EntryResource
  /** Address of another month's sheet. */
  readonly linkTo: (month: string) => string
}

/** The months of the year, and how far each is. */
export function MonthStrip({ entry, linkTo }: MonthStripProps) {
  const lang = useLanguage()
  const { month: words } = entryWords(lang)
  const all = entry.rows.length
  return (
    <nav className={styles.strip} aria-label={words.strip}>
      {entry.months.map(({ month, state, reported, open }) => {
        const isDone = state?.state === 'submitted' || state?.state === 'closed'
        const said = () => {
          if (!open) return words.notOpen
          if (state && isDone) return words.states[state.state]
          const count = words.reported(reported, all)
          return state
            ? `${words.states[state.state]} ${count}`
            : reported === 0
              ? words.none
              : count
        }
        const content = (
          <>
            {monthName(Number(month.slice(5)), lang, { short: true })}
            <small>{said()}</small>
          </>
        )
        return open ? (
          <Link
            key={month}
            to={linkTo(month)}
            aria-current={month === entry.month ? 'page' : undefined}
            data-state={state?.state}
          >
            {content}
          </Link>
        ) : (
          <span key={month}>{content}</span>
        )
      })}
    </nav>
  )
}
