import type { ReactNode } from 'react'
import type { ProgressResource } from '../../../contract/resources.ts'
import type { MonthReporting } from '../../../domain/month-reporting.ts'
import { type ToDo, whatToDo } from '../../../domain/what-to-do.ts'
import { Link } from '../../components/link.tsx'
import { areaName, type KnownArea } from '../../data/area-name.ts'
import { paths } from '../../selection/paths.ts'
import type { Selection, SelectionToWrite } from '../../selection/selection.ts'
import { toWrite } from '../../selection/use-selection.ts'
import { UnbrokenText } from '../../text/unbroken-text.tsx'
import { useLanguage } from '../../text/use-language.tsx'
import { lateUnitRemark, toDoWords, unitsToReportParts } from '../../text/words-to-do.ts'
import type { IndicatorView, OverviewModel } from './overview-model.ts'
import styles from './to-do-lines.module.css'
import { UnitLinks } from './unit-links.tsx'
import { overviewWords } from './words.ts'

interface ToDoLinesProps {
  readonly answer: ProgressResource
  readonly model: OverviewModel
  readonly areas: readonly KnownArea[]
  readonly selection: Selection
  /** Ends the lines. */
  readonly children: ReactNode
}

/** What the area has to do next, in at most three lines that lead to where it can be seen. */
export function ToDoLines({ answer, model, areas, selection, children }: ToDoLinesProps) {
  const lang = useLanguage()
  const words = overviewWords(lang)
  const lines = whatToDo(model.views, answer.reporting)
  const nameOf = (code: string) => areaName(areas, code)
  const state = toWrite(selection, lang)
  return (
    <section className={styles.panel} aria-labelledby="to-do">
      <h2 id="to-do" className={styles.title}>
        {words.toDo}
      </h2>
      {lines.length === 0 && <p>{words.nothingToDo}</p>}
      <ol>
        {lines.map((line) => (
          <li key={keyOf(line)} className={styles.line}>
            {line.kind === 'units_report' ? (
              <UnitsToReport reporting={line.reporting} areas={areas} state={state} />
            ) : (
              <ToDoLink line={line} state={state}>
                <UnbrokenText text={toDoWords(line, answer.through, nameOf, lang)} />
              </ToDoLink>
            )}
          </li>
        ))}
      </ol>
      {children}
    </section>
  )
}

interface UnitsToReportProps {
  readonly reporting: MonthReporting
  readonly areas: readonly KnownArea[]
  readonly state: SelectionToWrite
}

/** Who has not reported the month in full, each a link to its own page. */
function UnitsToReport({ reporting, areas, state }: UnitsToReportProps) {
  const lang = useLanguage()
  const { before, units, after } = unitsToReportParts(reporting, lang)
  return (
    <span className={styles.sentence}>
      <UnbrokenText text={before} />
      <UnitLinks
        units={units}
        areas={areas}
        state={state}
        after={(unit) => lateUnitRemark(unit, lang)}
      />
      {after !== '' && (
        <a href="#not-reported">
          <UnbrokenText text={after} />
        </a>
      )}
    </span>
  )
}

function keyOf(line: ToDo<IndicatorView>): string {
  return 'item' in line ? `${line.kind} ${line.item.indicator.id}` : line.kind
}

interface ToDoLinkProps {
  readonly line: ToDo<IndicatorView>
  readonly state: SelectionToWrite
  readonly children: ReactNode
}

/**
 * Leads to the indicator, of several units to how far each of them is, or to what is not reported
 * further down the page.
 */
function ToDoLink({ line, state, children }: ToDoLinkProps) {
  if (!('item' in line)) return <a href="#not-reported">{children}</a>
  const { indicator, figure } = line.item
  const to = figure.units
    ? paths.compare({
        parent: state.area,
        year: state.year,
        through: state.through,
        view: 'indicator',
        show: line.kind === 'behind' ? 'gap' : 'completion',
        indicator: indicator.id,
        lang: state.lang,
      })
    : paths.indicator(indicator.id, state)
  return <Link to={to}>{children}</Link>
}
