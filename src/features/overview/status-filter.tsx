import type { ProgressResource } from '../../../contract/resources.ts'
import { overviewCounts } from '../../../domain/overview-counts.ts'
import { STATUSES, type Status } from '../../../domain/progress.ts'
import { UnitStrip } from '../../charts/unit-strip.tsx'
import { StatusShape } from '../../components/status-mark.tsx'
import type { Selection } from '../../selection/selection.ts'
import { toWrite, useWriteSelection } from '../../selection/use-selection.ts'
import { formatNumber } from '../../text/format.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { statusWord } from '../../text/words-status.ts'
import type { OverviewModel } from './overview-model.ts'
import styles from './status-filter.module.css'
import { overviewWords } from './words.ts'

interface StatusFilterProps {
  readonly answer: ProgressResource
  readonly model: OverviewModel
  readonly selection: Selection
}

/** How many indicators have which status, as a strip and in numbers; each number filters the list. */
export function StatusFilter({ answer, model, selection }: StatusFilterProps) {
  const lang = useLanguage()
  const words = overviewWords(lang)
  const write = useWriteSelection()
  const state = toWrite(selection, lang)
  const { byStatus, indicators, rollUp } = overviewCounts(answer)
  const { statuses } = selection
  // A filter that is on stays in reach, also where nothing has that status now.
  const offered = STATUSES.filter(
    (status) => (byStatus[status] ?? 0) > 0 || statuses.includes(status),
  )
  const toggled = (status: Status) =>
    statuses.includes(status) ? statuses.filter((one) => one !== status) : [...statuses, status]

  return (
    <section className={styles.section} aria-label={words.counts}>
      <UnitStrip byStatus={byStatus} due={indicators * (rollUp?.unitsHeld ?? 1)} />
      <fieldset className={styles.statuses}>
        <legend className="visually-hidden">
          {rollUp ? words.countsCounty(rollUp.unitsHeld) : words.countsTownship}
        </legend>
        {offered.map((status) => {
          const count = byStatus[status] ?? 0
          return (
            <button
              key={status}
              type="button"
              className={styles.status}
              aria-pressed={statuses.includes(status)}
              aria-label={words.countOf(statusWord(status, lang), count, rollUp !== null)}
              onClick={() => write({ ...state, statuses: toggled(status) }, true)}
            >
              <StatusShape status={status} />
              <span>{statusWord(status, lang)}</span>
              <strong>{formatNumber(count, 0, lang)}</strong>
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
    </section>
  )
}
