import { Link } from '../../components/link.tsx'
import { type EntryView, planAddress, yearAddress } from '../../selection/entry-address.ts'
import { importAddress } from '../../selection/import-address.ts'
import { paths } from '../../selection/paths.ts'
import type { SelectionToWrite } from '../../selection/selection.ts'
import { useLanguage } from '../../text/use-language.tsx'
import styles from './entry-views.module.css'
import { entryWords } from './words.ts'

interface EntryViewsProps {
  readonly view: EntryView
  readonly state: SelectionToWrite
  readonly year: number
  /** The first of the catalogue; undefined while that is not known. */
  readonly indicator: string | undefined
}

/** From one sheet of a unit to another: a month's figures, one indicator's months, or the year's targets. */
export function EntryViews({ view, state, year, indicator: first }: EntryViewsProps) {
  const { views } = entryWords(useLanguage())
  const indicator = view.kind === 'year' ? view.indicator : first
  const links = [
    ['month', paths.entry(state)],
    ...(indicator === undefined ? [] : [['year', yearAddress(state, year, indicator)] as const]),
    ['plan', planAddress(state, view.kind === 'plan' ? view.year : year)],
  ] as const
  return (
    <nav className={styles.views} aria-label={views.label}>
      {links.map(([kind, to]) => (
        <Link key={kind} to={to} aria-current={view.kind === kind ? 'page' : undefined}>
          {views[kind]}
        </Link>
      ))}
      <Link to={importAddress(state.lang)}>{views.imports}</Link>
    </nav>
  )
}
