import type { AreaResource, ProgressResource } from '../../../contract/resources.ts'
import { parseMonth } from '../../../domain/period.ts'
import { CompletionBar } from '../../charts/completion-bar.tsx'
import { Sparkline } from '../../charts/sparkline.tsx'
import { StatusMark, toneOf } from '../../components/status-mark.tsx'
import { indicatorName, unitWord } from '../../text/figure-words.ts'
import { formatFigureValue } from '../../text/format.ts'
import { useLanguage, useWords } from '../../text/use-words.tsx'
import { changeMark, changeWords, windowWords } from '../../text/words-change.ts'
import { coverageWords } from '../../text/words-coverage.ts'
import { CardDetails } from './card-details.tsx'
import { cardId } from './card-id.ts'
import { cardNotices, gapLine, planWords, sparklineWords } from './card-words.ts'
import styles from './indicator-card.module.css'
import type { IndicatorView } from './overview-model.ts'
import { UnitStatuses } from './unit-statuses.tsx'

interface IndicatorCardProps {
  readonly view: IndicatorView
  readonly answer: ProgressResource
  readonly areas: readonly AreaResource[]
}

/** One indicator: where it stands, against plan and last year, and how sure that is. */
export function IndicatorCard({ view, answer, areas }: IndicatorCardProps) {
  const words = useWords()
  const lang = useLanguage()
  const { indicator, figure, share, due } = view
  const { value, change, window } = figure
  const id = cardId(indicator.id)
  const printed = formatFigureValue(value, indicator, lang)
  const plan = planWords(view, words, lang)
  const gap = gapLine(view, lang)

  return (
    <article id={id} className={styles.card} aria-labelledby={`${id}-name`} tabIndex={-1}>
      <header className={styles.head}>
        <h4 id={`${id}-name`} className={styles.name}>
          {indicatorName(indicator, lang)}
        </h4>
        {figure.status !== null && <StatusMark status={figure.status} />}
      </header>
      <div className={styles.figure}>
        <p className={styles.value} data-absent={value.kind === 'absent' || undefined}>
          {printed}
          {value.kind === 'value' && (
            <span className={styles.unit}> {unitWord(indicator, lang, printed)}</span>
          )}
          {figure.valueMonth !== null && (
            <span className={styles.unit}> {words.card.stateOf(figure.valueMonth)}</span>
          )}
        </p>
        <Sparkline
          thisYear={figure.monthly.thisYear}
          lastYear={figure.monthly.lastYear}
          throughMonth={parseMonth(answer.through)?.month ?? 12}
          atLeast={indicator.measure === 'ratio' ? 1 : 0}
          label={sparklineWords(view, words, lang)}
        />
      </div>
      {due !== null && (
        <CompletionBar
          share={share}
          due={due}
          tone={figure.units ? 'none' : toneOf(figure.status)}
          height={16}
          thickness={8}
        />
      )}
      <p className={styles.plan}>
        <span>{plan}</span>
        {gap !== null && <span className={styles.gap}>{gap}</span>}
      </p>
      {figure.units && <UnitStatuses units={figure.units} />}
      <p className={styles.change}>
        <span className={styles.mark} aria-hidden="true">
          {changeMark(change)}
        </span>{' '}
        {changeWords(figure, lang)}
        {change.kind === 'value' && window && (
          <span className={styles.window}> {windowWords(window, lang)}</span>
        )}
      </p>
      <ul className={styles.notices}>
        <li>{coverageWords(figure, lang)}</li>
        {cardNotices(view, words, lang).map((notice) => (
          <li key={notice} className={styles.notice}>
            {notice}
          </li>
        ))}
      </ul>
      <CardDetails view={view} areas={areas} />
    </article>
  )
}
