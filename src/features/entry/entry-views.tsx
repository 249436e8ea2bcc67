import { Link } from '../../components/link.tsx'
import { type EntryView, planAddress } from '../../selection/entry-address.ts'
import { paths } from '../../selection/paths.ts'
import type { SelectionToWrite } from '../../selection/selection.ts'
import { useLanguage } from '../../text/use-language.tsx'
import styles from './sheet.module.css'
import { entryWords } from './words.ts'

interface EntryViewsProps {
  readonly view: EntryView
  readonly state: SelectionToWrite
  readonly year: number
}

/** From one sheet of a unit to another: a month's figures, or the year's targets. */
export function EntryViews({ view, state, year }: EntryViewsProps) {
  const { views } = entryWords(useLanguage())
  return (
    <nav className={styles.views} aria-label={views.label}>
      <Link to={paths.entry(state)} aria-current={view.kind === 'month' ? 'page' : undefined}>
        {views.month}
      </Link>
      <Link
        to={planAddress(state, view.kind === 'plan' ? view.year : year)}
        aria-current={view.kind === 'plan' ? 'page' : undefined}
      >
        {views.plan}
      </Link>
    </nav>
  )
}
