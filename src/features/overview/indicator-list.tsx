import type { ReactNode } from 'react'
import { csvPath, progressPath } from '../../../contract/paths.ts'
import type { ProgressResource } from '../../../contract/resources.ts'
import { overviewCounts } from '../../../domain/overview-counts.ts'
import { ChartFrame } from '../../charts/chart-frame.tsx'
import { CompletionBar, SCALE_END } from '../../charts/completion-bar.tsx'
import { Scale } from '../../charts/svg-primitives.tsx'
import { Term } from '../../components/term-help.tsx'
import type { KnownArea } from '../../data/area-name.ts'
import { onServer } from '../../data/visit.ts'
import { type Selection, SORTS } from '../../selection/selection.ts'
import { toWrite, useWriteSelection } from '../../selection/use-selection.ts'
import { categoryName, indicatorName } from '../../text/figure-words.ts'
import { formatPercent } from '../../text/format.ts'
import { asOfWords } from '../../text/format-date.ts'
import { pageWords } from '../../text/page-words.ts'
import { sourceSentence } from '../../text/source-words.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { lagWords } from '../../text/words-lag.ts'
import { overviewSentence } from '../../text/words-overview.ts'
import styles from './indicator-list.module.css'
import { IndicatorRow } from './indicator-row.tsx'
import tools from './list-tools.module.css'
import { ALL_IN_ONE, type OverviewModel, type ViewGroup } from './overview-model.ts'
import { columnsOf } from './row-cells.ts'
import { StatusRules } from './status-rules.tsx'
import { overviewWords } from './words.ts'

interface IndicatorListProps {
  readonly answer: ProgressResource
  readonly areas: readonly KnownArea[]
  readonly selection: Selection
  readonly model: OverviewModel
  /** Beside the way to its numbers. */
  readonly children: ReactNode
}

/** Every indicator in one list: how much of the plan is done against what is due, and last year. */
export function IndicatorList(props: IndicatorListProps) {
  const { answer, areas, selection, model, children } = props
  const lang = useLanguage()
  const words = overviewWords(lang)
  const first = model.mostUrgent
  const sentence = overviewSentence(overviewCounts(answer), lang)
  const summary = first
    ? `${sentence} ${words.list.widest(indicatorName(first.indicator, lang), lagWords(first.figure, first.indicator, lang))}`
    : sentence
  const csv = progressPath({ area: answer.areaCode, year: answer.year, through: answer.through })
  return (
    <ChartFrame
      dense
      title={words.list.title}
      summary={summary}
      unit={words.list.unit}
      asOf={asOfWords(answer.through, lang)}
      source={sourceSentence(
        model.views.flatMap(({ figure }) => figure.sourceKinds),
        lang,
      )}
      aside={
        <>
          {answer.rollUp === null && <Key />}
          <Order selection={selection} />
        </>
      }
      tools={
        <>
          <a href={onServer(csvPath(csv, lang))}>{pageWords(lang).downloadCsv}</a> {children}
        </>
      }
      notes={<StatusRules answer={answer} />}
    >
      {model.groups.length === 0 ? (
        <p className={styles.nothing}>{words.nothingMatches}</p>
      ) : (
        <table className={styles.table} data-units={answer.rollUp !== null || undefined}>
          <Head units={answer.rollUp !== null} />
          {model.groups.map((group) => (
            <Group
              key={group.key}
              group={group}
              answer={answer}
              areas={areas}
              selection={selection}
            />
          ))}
        </table>
      )}
    </ChartFrame>
  )
}

function Head({ units }: { readonly units: boolean }) {
  const lang = useLanguage()
  const { list } = overviewWords(lang)
  return (
    <thead className={styles.head}>
      <tr>
        {!units && (
          <th scope="col" className={styles.status}>
            {list.status}
          </th>
        )}
        <th scope="col">{list.name}</th>
        <th scope="col" className={styles.value}>
          {list.value}
        </th>
        <th scope="col" className={styles.bar}>
          {units ? list.units : <BarHead />}
        </th>
        <th scope="col" className={styles.share}>
          <Term term="completion" word={list.completion} />
        </th>
        <th scope="col" className={styles.gap}>
          {units ? list.unitsByStatus : <Term term="pace_gap" word={list.gap} />}
        </th>
        <th scope="col" className={styles.change}>
          <Term term="year_over_year" word={list.change} />
        </th>
        <th scope="col" className={styles.course}>
          {list.course}
        </th>
        <th scope="col" className={styles.more}>
          <span className="visually-hidden">{list.more}</span>
        </th>
      </tr>
    </thead>
  )
}

/** The scale of the bars. */
function BarHead() {
  const lang = useLanguage()
  return (
    <>
      <span className="visually-hidden">{overviewWords(lang).list.bar}</span>
      <span aria-hidden="true">
        <Scale
          max={SCALE_END}
          marks={[0, 0.5, 1].map((at) => ({ at, text: formatPercent(at, 0, lang) }))}
        />
      </span>
    </>
  )
}

/** What the upright mark and the hatching in bars mean. */
function Key() {
  const lang = useLanguage()
  const { list } = overviewWords(lang)
  return (
    <div className={tools.key}>
      <span className={tools.keyItem}>
        <span className={tools.keyDue} aria-hidden="true" />
        <Term term="expected" word={list.due} />
      </span>
      <span className={tools.keyItem}>
        <span className={tools.keyBar} aria-hidden="true">
          <CompletionBar
            share={0}
            due={null}
            unreported={SCALE_END}
            tone="warn"
            height={8}
            thickness={8}
          />
        </span>
        {list.unreported}
      </span>
    </div>
  )
}

interface GroupProps extends Omit<IndicatorListProps, 'model' | 'children'> {
  readonly group: ViewGroup
}

/** The rows of a category under its name; ordered by attention they have no heading. */
function Group({ group, answer, areas, selection }: GroupProps) {
  const lang = useLanguage()
  const name = group.category ? categoryName(group.category, lang) : null
  return (
    <tbody>
      {group.key !== ALL_IN_ONE && (
        <tr className={styles.category}>
          <th scope="rowgroup" colSpan={columnsOf(answer)}>
            {name ?? pageWords(lang).otherCategory}
          </th>
        </tr>
      )}
      {group.views.map((view) => (
        <IndicatorRow
          key={view.indicator.id}
          view={view}
          answer={answer}
          areas={areas}
          selection={selection}
        />
      ))}
    </tbody>
  )
}

/** As in the catalogue, or what needs attention first. */
function Order({ selection }: { readonly selection: Selection }) {
  const lang = useLanguage()
  const words = overviewWords(lang)
  const write = useWriteSelection()
  const state = toWrite(selection, lang)
  return (
    <fieldset className={tools.order}>
      <legend className="visually-hidden">{words.order}</legend>
      {SORTS.map((option) => (
        <button
          key={option}
          type="button"
          className={tools.orderOption}
          aria-pressed={selection.sort === option}
          onClick={() => write({ ...state, sort: option }, true)}
        >
          {option === 'plan' ? words.orderPlan : words.orderAttention}
        </button>
      ))}
    </fieldset>
  )
}
