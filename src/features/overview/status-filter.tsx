import type { ProgressResource } from '../../../contract/resources.ts'
import { overviewCounts } from '../../../domain/overview-counts.ts'
import { STATUSES, type Status } from '../../../domain/progress.ts'
import { StatusShape } from '../../components/status-mark.tsx'
import { type Selection, SORTS } from '../../selection/selection.ts'
import { toWrite, useWriteSelection } from '../../selection/use-selection.ts'
import { formatNumber } from '../../text/format.ts'
import { pageWords } from '../../text/page-words.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { statusRule, statusWord } from '../../text/words-status.ts'
import type { OverviewModel } from './overview-model.ts'
import styles from './status-filter.module.css'
import { overviewWords } from './words.ts'

interface StatusFilterProps {
  readonly answer: ProgressResource
  readonly model: OverviewModel
  readonly selection: Selection
}

/** How many indicators have which status; each count filters. Beside it the order, below the rule. */
export function StatusFilter({ answer, model, selection }: StatusFilterProps) {
  const lang = useLanguage()
  const words = overviewWords(lang)
  const write = useWriteSelection()
  const state = toWrite(selection, lang)
  const { byStatus } = overviewCounts(answer)
  const { statuses, sort } = selection
  const units = answer.rollUp !== null
  // A filter that is on stays in reach, also where nothing has that status now.
  const offered = STATUSES.filter(
    (status) => (byStatus[status] ?? 0) > 0 || statuses.includes(status),
  )
  const toggled = (status: Status) =>
    statuses.includes(status) ? statuses.filter((one) => one !== status) : [...statuses, status]

  return (
    <section className={styles.section} aria-label={words.counts}>
      <div className={styles.bar}>
        <fieldset className={styles.statuses}>
          <legend className="visually-hidden">
            {answer.rollUp ? words.countsCounty(answer.rollUp.unitsHeld) : words.countsTownship}
          </legend>
          {offered.map((status) => {
            const count = byStatus[status] ?? 0
            return (
              <button
                key={status}
                type="button"
                className={styles.status}
                aria-pressed={statuses.includes(status)}
                aria-label={words.countOf(statusWord(status, lang), count, units)}
                onClick={() => write({ ...state, statuses: toggled(status) }, true)}
              >
                <StatusShape status={status} />
                <span>{statusWord(status, lang)}</span>
                <strong className={styles.count}>{formatNumber(count, 0, lang)}</strong>
              </button>
            )
          })}
          {statuses.length > 0 && (
            <button
              type="button"
              className={styles.clear}
              onClick={() => write({ ...state, statuses: [] }, true)}
            >
              {words.showAll}
            </button>
          )}
          <span className={styles.filtered} role="status">
            {statuses.length > 0 && words.filtered(model.shown, model.views.length)}
          </span>
        </fieldset>
        <fieldset className={styles.order}>
          <legend className="visually-hidden">{words.order}</legend>
          {SORTS.map((option) => (
            <button
              key={option}
              type="button"
              className={styles.orderOption}
              aria-pressed={sort === option}
              onClick={() => write({ ...state, sort: option }, true)}
            >
              {option === 'plan' ? words.orderPlan : words.orderAttention}
            </button>
          ))}
        </fieldset>
      </div>
      <Legend statuses={offered} />
    </section>
  )
}

/** The rule behind the lights, next to them (docs/figures.md, Status). */
function Legend({ statuses }: { readonly statuses: readonly Status[] }) {
  const lang = useLanguage()
  const words = pageWords(lang)
  return (
    <div className={styles.legend}>
      <span className={styles.legendTitle}>{words.statusLegend}</span>
      <dl className={styles.rules}>
        {statuses.map((status) => (
          <div key={status} className={styles.rule}>
            <dt className={styles.ruleName}>
              <StatusShape status={status} />
              {statusWord(status, lang)}
            </dt>
            <dd>{statusRule(status, lang)}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
