import type { AreaResource } from '../../../contract/resources.ts'
import { indicatorName } from '../../text/figure-words.ts'
import { monthRunsWords, runsOfMonths } from '../../text/format-date.ts'
import { useLanguage, useWords } from '../../text/use-words.tsx'
import styles from './not-reported.module.css'
import type { IndicatorView } from './overview-model.ts'

interface NotReportedProps {
  readonly views: readonly IndicatorView[]
  readonly areas: readonly AreaResource[]
}

/** What is due and not reported, with its months. */
export function NotReported({ views, areas }: NotReportedProps) {
  const words = useWords()
  const lang = useLanguage()
  const nameOf = (code: string) => areas.find((area) => area.code === code)?.name ?? code
  return (
    <section className={styles.panel} id="not-reported" tabIndex={-1} aria-labelledby="missing">
      <h2 id="missing">{words.notReported.title}</h2>
      <p className={styles.intro}>
        {views.length === 0 ? words.notReported.none : words.notReported.intro(views.length)}
      </p>
      {views.length > 0 && (
        <ul className={styles.list}>
          {views.map(({ indicator, figure }) => (
            <li key={indicator.id} className={styles.line}>
              <span className={styles.name}>{indicatorName(indicator, lang)}</span>
              <span className={styles.months}>
                {monthRunsWords(runsOfMonths(figure.monthsMissing), lang)}
                {figure.units && figure.units.missing.length > 0 && (
                  <span className={styles.units}>
                    {words.notReported.unitsMissing(figure.units.missing.length, figure.units.due)}
                    {': '}
                    {figure.units.missing.map(nameOf).join(words.chart.listSeparator)}
                  </span>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
