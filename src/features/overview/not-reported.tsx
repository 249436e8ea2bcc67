import type { AreaResource } from '../../../contract/resources.ts'
import type { MissingMonths } from '../../../domain/missing-months.ts'
import { areaName } from '../../data/area-name.ts'
import { indicatorName } from '../../text/figure-words.ts'
import { monthRunsWords, runsOfMonths } from '../../text/format-date.ts'
import { listWords } from '../../text/punctuation.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { detailsWords } from './details-words.ts'
import styles from './not-reported.module.css'
import type { IndicatorView } from './overview-model.ts'

interface NotReportedProps {
  readonly months: readonly MissingMonths<IndicatorView>[]
  readonly areas: readonly AreaResource[]
  /** True where the months are those that some unit still owes. */
  readonly units: boolean
}

/** What is due and not reported, with its months. */
export function NotReported({ months, areas, units }: NotReportedProps) {
  const lang = useLanguage()
  const details = detailsWords(lang)
  const count = months.reduce((sum, { items }) => sum + items.length, 0)
  const text = units ? details.notReported.introUnits(count) : details.notReported.intro(count)
  return (
    <section className={styles.panel} id="not-reported" tabIndex={-1} aria-labelledby="missing">
      <h2 id="missing" className={styles.title}>
        {details.notReported.title}
      </h2>
      <p className={styles.intro}>{count === 0 ? details.notReported.none : text}</p>
      {count > 0 && (
        <dl className={styles.list}>
          {months.map((entry) => (
            <div key={entry.months.join()} className={styles.line}>
              <dt className={styles.months}>{monthRunsWords(runsOfMonths(entry.months), lang)}</dt>
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

type MissingUnitsProps = Pick<NotReportedProps, 'areas'> & { readonly view: IndicatorView }

/** Units that reported nothing at all of an indicator, by name. */
function MissingUnits({ view: { indicator, figure }, areas }: MissingUnitsProps) {
  const lang = useLanguage()
  const details = detailsWords(lang)
  if (!figure.units || figure.units.missing.length === 0) return null
  const { missing, due } = figure.units
  const names = missing.map((code) => areaName(areas, code))
  return (
    <p className={styles.units}>
      {details.notReported.unitsMissing(
        indicatorName(indicator, lang),
        missing.length,
        due,
        listWords(names, lang),
      )}
    </p>
  )
}
