import type { ProgressResource } from '../../../contract/resources.ts'
import type { MissingMonths } from '../../../domain/missing-months.ts'
import { incompleteCount, missingCount } from '../../../domain/units-below.ts'
import { areaName, type KnownArea } from '../../data/area-name.ts'
import type { Selection } from '../../selection/selection.ts'
import { toWrite } from '../../selection/use-selection.ts'
import { indicatorName } from '../../text/figure-words.ts'
import { formatMonth, monthRunsWords, runsOfMonths } from '../../text/format-date.ts'
import { listWords } from '../../text/punctuation.ts'
import { UnbrokenText } from '../../text/unbroken-text.tsx'
import { useLanguage } from '../../text/use-language.tsx'
import { missingUnitsWords } from '../../text/words-below.ts'
import { belowWords } from '../../text/words-to-do.ts'
import { detailsWords } from './details-words.ts'
import styles from './not-reported.module.css'
import type { IndicatorView } from './overview-model.ts'
import { UnitLinks } from './unit-links.tsx'

interface NotReportedProps {
  readonly months: readonly MissingMonths<IndicatorView>[]
  readonly answer: ProgressResource
  readonly areas: readonly KnownArea[]
  readonly selection: Selection
}

/** What is due and not reported, with its months; of an area with units first who is late now. */
export function NotReported({ months, answer, areas, selection }: NotReportedProps) {
  const lang = useLanguage()
  const units = answer.rollUp !== null
  const details = detailsWords(lang)
  const count = months.reduce((sum, { items }) => sum + items.length, 0)
  // The rows of a unit's list say the same in print, unless there are several stretches to a row.
  const inRows = !units && months.every((entry) => runsOfMonths(entry.months).length === 1)
  const text = units ? details.notReported.introUnits(count) : details.notReported.intro(count)
  return (
    <section
      className={styles.panel}
      id="not-reported"
      tabIndex={-1}
      aria-labelledby="missing"
      data-in-rows={inRows || undefined}
    >
      <h2 id="missing" className={styles.title}>
        {details.notReported.title}
      </h2>
      <p className={styles.intro}>
        <UnbrokenText text={count === 0 ? details.notReported.none : text} />
      </p>
      {count > 0 && (
        <dl className={styles.list}>
          {units && <LateUnits answer={answer} areas={areas} selection={selection} />}
          {months.map((entry) => (
            <div key={entry.months.join()} className={styles.line}>
              <dt className={styles.months}>
                <UnbrokenText text={monthRunsWords(runsOfMonths(entry.months), lang)} />
              </dt>
              <dd>
                {listWords(
                  entry.items.map(({ indicator }) => indicatorName(indicator, lang)),
                  lang,
                )}
                {entry.items.map((view) => (
                  <MissingUnits key={view.indicator.id} view={view} areas={areas} />
                ))}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}

/** Units that have not reported the month in full, and how much of it is missing. */
function LateUnits({ answer, areas, selection }: Omit<NotReportedProps, 'months'>) {
  const lang = useLanguage()
  const { notReported } = detailsWords(lang)
  const { month, incomplete, below } = answer.reporting
  if (incompleteCount(answer.reporting) === 0) return null
  return (
    <div className={styles.line}>
      <dt className={styles.months}>
        <UnbrokenText text={notReported.lateUnits(formatMonth(month, lang))} />
      </dt>
      <dd>
        <UnitLinks
          units={[...incomplete, ...below]}
          areas={areas}
          state={toWrite(selection, lang)}
          after={(unit) =>
            'due' in unit
              ? notReported.ofUnit(unit.missing, unit.due)
              : belowWords(unit.incomplete, lang)
          }
        />
      </dd>
    </div>
  )
}

type MissingUnitsProps = Pick<NotReportedProps, 'areas'> & { readonly view: IndicatorView }

/** Units that reported nothing at all of an indicator, by name. */
function MissingUnits({ view: { indicator, figure }, areas }: MissingUnitsProps) {
  const lang = useLanguage()
  const details = detailsWords(lang)
  if (!figure.units || missingCount(figure.units) === 0) return null
  return (
    <p className={styles.units}>
      <UnbrokenText
        text={details.notReported.unitsMissing(
          indicatorName(indicator, lang),
          missingCount(figure.units),
          figure.units.due,
          missingUnitsWords(figure.units, (code) => areaName(areas, code), lang),
        )}
      />
    </p>
  )
}
