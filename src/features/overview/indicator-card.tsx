import { Link } from 'react-router-dom'
import type { AreaResource, ProgressResource } from '../../../contract/resources.ts'
import { parseMonth } from '../../../domain/period.ts'
import { type Progress, STATUSES } from '../../../domain/progress.ts'
import { CompletionBar } from '../../charts/completion-bar.tsx'
import { Sparkline } from '../../charts/sparkline.tsx'
import { StatusMark, StatusShape, toneOf } from '../../components/status-mark.tsx'
import { paths } from '../../selection/paths.ts'
import type { Selection } from '../../selection/selection.ts'
import { toWrite } from '../../selection/use-selection.ts'
import { indicatorName, unitWord } from '../../text/figure-words.ts'
import { formatFigureValue } from '../../text/format.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { changeMark, changeWords, windowWords } from '../../text/words-change.ts'
import { coverageWords } from '../../text/words-coverage.ts'
import { statusWord } from '../../text/words-status.ts'
import { CardDetails } from './card-details.tsx'
import { cardId } from './card-id.ts'
import { cardNotices, gapLine, planLines, sparklineWords } from './card-words.ts'
import { cardsWords } from './cards-words.ts'
import styles from './indicator-card.module.css'
import type { IndicatorView } from './overview-model.ts'

interface IndicatorCardProps {
  readonly view: IndicatorView
  readonly selection: Selection
  readonly answer: ProgressResource
  readonly areas: readonly AreaResource[]
}

/** One indicator: where it stands, against plan and last year, and how sure that is. */
export function IndicatorCard({ view, answer, areas, selection }: IndicatorCardProps) {
  const lang = useLanguage()
  const { indicator, figure, share, due } = view
  const id = cardId(indicator.id)
  const gap = gapLine(view, lang)
  const [done, ...plan] = planLines(view, lang)

  return (
    <article id={id} className={styles.card} aria-labelledby={`${id}-name`} tabIndex={-1}>
      <header className={styles.head}>
        <h4 id={`${id}-name`} className={styles.name}>
          <Link to={paths.indicator(indicator.id, toWrite(selection, lang))}>
            {indicatorName(indicator, lang)}
          </Link>
        </h4>
        {figure.status !== null && <StatusMark status={figure.status} />}
      </header>
      <div className={styles.figure}>
        <Value view={view} />
        <Sparkline
          thisYear={figure.monthly.thisYear}
          lastYear={figure.monthly.lastYear}
          throughMonth={parseMonth(answer.through)?.month ?? 12}
          atLeast={indicator.measure === 'ratio' ? 1 : 0}
          label={sparklineWords(view, lang)}
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
      <div className={styles.lines}>
        <p className={styles.plan}>
          <span>{done}</span>
          {gap !== null && <span className={styles.gap}>{gap}</span>}
        </p>
        {plan.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {figure.units && <UnitStatuses units={figure.units} />}
        <Change view={view} />
      </div>
      <div className={styles.foot}>
        <ul className={styles.notices}>
          <li>{coverageWords(figure, lang)}</li>
          {cardNotices(view, lang).map((notice) => (
            <li key={notice} className={styles.notice}>
              {notice}
            </li>
          ))}
        </ul>
        <CardDetails view={view} areas={areas} />
      </div>
    </article>
  )
}

function Value({ view: { indicator, figure } }: { readonly view: IndicatorView }) {
  const lang = useLanguage()
  const { value, valueMonth } = figure
  const printed = formatFigureValue(value, indicator, lang)
  if (value.kind === 'absent') return <p className={styles.absent}>{printed}</p>
  const notes = [
    unitWord(indicator, lang, printed),
    valueMonth === null ? '' : cardsWords(lang).card.stateOf(valueMonth),
  ].filter((note) => note !== '')
  return (
    <p className={styles.value}>
      <span className={styles.number}>{printed}</span>
      {notes.map((note) => (
        <span key={note} className={styles.unit}>
          {' '}
          {note}
        </span>
      ))}
    </p>
  )
}

function Change({ view: { figure } }: { readonly view: IndicatorView }) {
  const lang = useLanguage()
  const { change, window } = figure
  return (
    <p>
      {change.kind === 'value' && (
        <span className={styles.mark} aria-hidden="true">
          {changeMark(change)}{' '}
        </span>
      )}
      {changeWords(figure.change, lang)}
      {change.kind === 'value' && window && (
        <span className={styles.window}> {windowWords(window, lang)}</span>
      )}
    </p>
  )
}

/** How many units have which status, in place of a status for their sum. */
function UnitStatuses({ units }: { units: NonNullable<Progress['units']> }) {
  const lang = useLanguage()
  const present = STATUSES.filter((status) => (units.byStatus[status] ?? 0) > 0)
  if (present.length === 0) return null
  return (
    <ul className={styles.unitStatuses}>
      {present.map((status) => (
        <li key={status} className={styles.unitStatus}>
          <StatusShape status={status} />
          <span className={styles.statusName}>{statusWord(status, lang)}</span>
          {units.byStatus[status]}
        </li>
      ))}
    </ul>
  )
}
