import type { ReactNode } from 'react'
import { gapBound } from '../../../domain/gap-bound.ts'
import type { Indicator } from '../../../domain/indicator.ts'
import { unreportedShare } from '../../../domain/pace.ts'
import type { Progress } from '../../../domain/progress.ts'
import { CompletionBar } from '../../charts/completion-bar.tsx'
import { printerOf } from '../../charts/picture-text.ts'
import { toneOf } from '../../charts/status-shape.tsx'
import { StatusMark } from '../../components/status-mark.tsx'
import { Term } from '../../components/term-help.tsx'
import { absenceSentence } from '../../text/absence-sentences.ts'
import { unitWord } from '../../text/figure-words.ts'
import { formatCompletion, formatFigureValue, formatPercent } from '../../text/format.ts'
import { monthName } from '../../text/format-date.ts'
import { UnbrokenText } from '../../text/unbroken-text.tsx'
import { useLanguage } from '../../text/use-language.tsx'
import { absenceWord } from '../../text/words-absence.ts'
import { changeMark, changeWords, windowWords } from '../../text/words-change.ts'
import {
  countsWords,
  coverageWords,
  monthsMissingWords,
  notAllInCompletionWords,
  unitsByStatusWords,
  unitsComparableWords,
  unitsMetWords,
  unitsReportedWords,
  unitsWithoutCountsWords,
  withoutCountsWords,
} from '../../text/words-coverage.ts'
import { missingWords, neededWords, notJudgedWords } from '../../text/words-needed.ts'
import { gapWords, shortByWords, statusRule } from '../../text/words-status.ts'
import styles from './finding.module.css'
import { indicatorWords } from './words.ts'

interface FigureProps {
  readonly indicator: Indicator
  readonly figure: Progress
}

interface EntryProps {
  readonly name: ReactNode
  readonly value: ReactNode
  readonly absent?: boolean
  /** Lines below the value; empty ones are left out. */
  readonly lines: readonly (ReactNode | null | false)[]
}

function Entry({ name, value, absent = false, lines }: EntryProps) {
  return (
    <div className={styles.entry}>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.value} data-absent={absent || undefined}>
        {value}
      </dd>
      {lines.map((line, index) =>
        line ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines do not move
          <dd key={index} className={styles.line}>
            {typeof line === 'string' ? <UnbrokenText text={line} /> : line}
          </dd>
        ) : null,
      )}
    </div>
  )
}

/** The value, or why there is none, and what it rests on. */
export function ValueFigure({
  indicator,
  figure,
  mark,
}: FigureProps & { readonly mark: ReactNode }) {
  const lang = useLanguage()
  const words = indicatorWords(lang)
  const { value, units } = figure
  const printed = formatFigureValue(value, indicator, lang)
  return (
    <Entry
      name={indicator.aggregation === 'latest' ? words.latestState : words.valueToDate}
      absent={value.kind === 'absent'}
      value={
        <>
          {printed}
          {value.kind === 'value' && (
            <span className={styles.unit}> {unitWord(indicator, lang, printed)}</span>
          )}
        </>
      }
      lines={[
        mark,
        value.kind === 'absent' && absenceSentence(value.reason, lang),
        figure.valueMonth !== null && words.ofMonth(monthName(figure.valueMonth, lang)),
        countsWords(figure, lang),
        withoutCountsWords(figure, lang),
        coverageWords(figure, lang),
        units && unitsReportedWords(units, lang),
        !units && monthsMissingWords(figure.monthsMissing, lang),
        units && unitsWithoutCountsWords(units, lang),
      ]}
    />
  )
}

/** How much of the plan is done, and how much is due by now. */
export function CompletionFigure({ indicator, figure }: FigureProps) {
  const lang = useLanguage()
  const words = indicatorWords(lang)
  const print = printerOf(indicator, lang)
  const { completion, expected, target } = figure
  if (indicator.direction === 'neutral' && target === null) return null
  const required = indicator.direction === 'full'
  const share = completion.kind === 'value' ? completion.value : null
  const asked =
    target === null
      ? null
      : indicator.direction === 'down'
        ? words.limit(print.targetWithUnit(target))
        : words.target(print.targetWithUnit(target))
  const original =
    figure.targetOriginal !== null &&
    figure.completionOriginal?.kind === 'value' &&
    words.original(
      print.targetWithUnit(figure.targetOriginal),
      formatCompletion(figure.completionOriginal, lang),
    )
  if (required) {
    return (
      <Entry
        name={words.required}
        value={print.targetWithUnit(target ?? 1)}
        lines={[shortByWords(figure, indicator, lang), original]}
      />
    )
  }
  return (
    <Entry
      name={<Term term="completion" word={words.completion} />}
      absent={completion.kind === 'absent'}
      value={
        completion.kind === 'absent'
          ? absenceWord(completion.reason, lang)
          : formatCompletion(completion, lang)
      }
      lines={[
        share !== null && (
          <CompletionBar
            share={share}
            due={expected}
            unreported={unreportedShare(indicator, figure)}
            tone={figure.units ? 'none' : toneOf(figure.status)}
            height={16}
            thickness={8}
          />
        ),
        asked,
        expected !== null && target !== 0 && (
          <Term key="due" term="expected" word={words.due(formatPercent(expected, 1, lang))} />
        ),
        original,
        figure.units && share !== null && notAllInCompletionWords(figure.units, lang),
      ]}
    />
  )
}

/** The change against the same months of last year, with the months. */
export function ChangeFigure({ figure }: Pick<FigureProps, 'figure'>) {
  const lang = useLanguage()
  const words = indicatorWords(lang)
  const { change, window, units } = figure
  return (
    <Entry
      name={<Term term="year_over_year" word={words.change} />}
      absent={change.kind === 'absent'}
      value={
        <>
          {change.kind === 'value' && (
            <span className={styles.mark} aria-hidden="true">
              {changeMark(change, lang)}{' '}
            </span>
          )}
          {changeWords(figure.change, lang)}
        </>
      }
      lines={[
        change.kind === 'absent' &&
          figure.value.kind === 'value' &&
          absenceSentence(change.reason, lang),
        window && windowWords(window, lang),
        units && change.kind === 'value' && unitsComparableWords(units, lang),
      ]}
    />
  )
}

/** The light with its rule; of an area with units how many have which. */
export function StatusFigure({ indicator, figure }: FigureProps) {
  const lang = useLanguage()
  const words = indicatorWords(lang)
  const { status, units, paceGap, completion, judged, expected } = figure
  if (!judged && expected !== null) {
    return <Entry name={words.status} value={notJudgedWords(null, lang)} absent lines={[]} />
  }
  if (units) {
    const byStatus = unitsByStatusWords(units.byStatus, lang)
    if (byStatus === null) return null
    return (
      <Entry
        name={words.unitStatus}
        value={unitsMetWords(units, lang) ?? byStatus}
        lines={[unitsMetWords(units, lang) !== null && byStatus]}
      />
    )
  }
  if (status === null) return null
  const bound = gapBound(
    completion.kind === 'value' ? completion.qualifier : 'exact',
    indicator.direction,
  )
  return (
    <Entry
      name={words.status}
      value={<StatusMark status={status} />}
      lines={[
        paceGap !== null && status !== 'too_early' && gapWords(paceGap, lang, bound),
        missingWords(figure, lang),
        neededWords(figure, indicator, lang),
        statusRule(status, lang, indicator),
      ]}
    />
  )
}
