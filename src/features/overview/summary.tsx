import type { ProgressResource } from '../../../contract/resources.ts'
import { worstStatus } from '../../../domain/attention.ts'
import type { VerdictCounts } from '../../../domain/change-verdict.ts'
import { overviewCounts } from '../../../domain/overview-counts.ts'
import { parseMonth } from '../../../domain/period.ts'
import { YearBar } from '../../charts/year-bar.tsx'
import { StatusShape } from '../../components/status-mark.tsx'
import { TermHelp } from '../../components/term-help.tsx'
import { indicatorName } from '../../text/figure-words.ts'
import { elapsedWords } from '../../text/format-date.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { lagWords } from '../../text/words-lag.ts'
import { overviewSentence } from '../../text/words-overview.ts'
import { cardId } from './card-id.ts'
import type { IndicatorView, OverviewModel } from './overview-model.ts'
import styles from './summary.module.css'
import { overviewWords } from './words.ts'

interface SummaryProps {
  readonly answer: ProgressResource
  readonly model: OverviewModel
}

/** The state of the year in one sentence, the year's course, last year, and what needs a look. */
export function Summary({ answer, model }: SummaryProps) {
  const lang = useLanguage()
  const words = overviewWords(lang)
  const month = parseMonth(answer.through)?.month ?? 12
  return (
    <section className={styles.summary} aria-label={words.summary}>
      <div className={styles.state}>
        <p className={styles.sentence}>{overviewSentence(overviewCounts(answer), lang)}</p>
        <div className={styles.year}>
          <YearBar throughMonth={month} />
          <span className={styles.yearWords}>{elapsedWords(answer.elapsed, lang)}</span>
        </div>
        <ComparedLine compared={model.compared} />
      </div>
      <Lagging views={model.lagging} />
    </section>
  )
}

function ComparedLine({ compared }: { readonly compared: VerdictCounts }) {
  const words = overviewWords(useLanguage())
  return (
    <p className={styles.compared}>
      {words.compared(compared)}
      <TermHelp term="year_over_year" word={words.yearOnYear} />
    </p>
  )
}

function Lagging({ views }: { readonly views: readonly IndicatorView[] }) {
  const lang = useLanguage()
  const words = overviewWords(lang)
  return (
    <div className={styles.lagging}>
      <h2 className={styles.laggingTitle}>{words.lagging}</h2>
      {views.length === 0 ? (
        <p>{words.noneLagging}</p>
      ) : (
        <ul>
          {views.map((view) => (
            <li key={view.indicator.id} className={styles.laggingLine}>
              <StatusShape status={worstStatus(view.figure)} />
              <a href={`#${cardId(view.indicator.id)}`}>{indicatorName(view.indicator, lang)}</a>
              <span className={styles.lag}>{lagWords(view.figure, view.indicator, lang)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
