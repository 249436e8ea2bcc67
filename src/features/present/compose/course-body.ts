import type { Indicator } from '../../../../domain/indicator.ts'
import { formatMonth as monthKey } from '../../../../domain/period.ts'
import type { CourseModel } from '../../../charts/course-model.ts'
import type { WallLabel } from '../../../charts/wall-course.tsx'
import { unitWord } from '../../../text/figure-words.ts'
import { formatValue } from '../../../text/format.ts'
import { formatMonth, monthName } from '../../../text/format-date.ts'
import { absenceWord } from '../../../text/words-absence.ts'
import type { SlideBody, SlideTable } from '../deck/slide.ts'
import type { Composing } from './context.ts'

/** The course of the year as a finished picture with its numbers as a table. */
export function courseBody(
  composing: Composing,
  indicator: Indicator,
  model: CourseModel,
): SlideBody {
  const { lang, words } = composing
  const months = model.points.slice(1)
  const say = (value: number) => formatValue(value, 'exact', indicator, lang)
  return {
    kind: 'course',
    top: model.top,
    ticks: model.ticks.map((at) => ({ at, text: axisText(at, indicator, composing) })),
    unit: unitText(composing, indicator),
    months: months.map(({ month }) => monthName(month, lang, { short: true })),
    throughMonth: model.throughMonth,
    future: words.chart.future,
    thisYear: months.map((point) => point.thisYear),
    lastYear: months.map((point) => point.lastYear),
    target: months.map((point) => model.reference ?? point.target),
    due: model.points.map((point) => point.due),
    labels: labelsOf(composing, indicator, model, say),
    table: tableOf(composing, indicator, model, say),
  }
}

function unitText({ words, lang }: Composing, indicator: Indicator): string {
  if (indicator.aggregation === 'latest') return words.chart.unitState
  if (indicator.measure === 'ratio') return words.chart.unitRatio
  return words.chart.unit(unitWord(indicator, lang))
}

/** A round number on the scale needs no decimals. */
export function axisText(at: number, indicator: Indicator, { lang }: Composing): string {
  return formatValue(at, 'exact', { measure: indicator.measure, decimals: 0 }, lang)
}

/** Which stretch a line's last value covers; a state is of its month alone. */
function endName(
  { lang, words }: Composing,
  indicator: Indicator,
  year: number,
  month: number,
): string {
  if (indicator.aggregation === 'latest') {
    return formatMonth(monthKey(year, month), lang, { short: true })
  }
  return month === 12 ? words.chart.wholeYear(year) : words.chart.yearThrough(year, month)
}

function labelsOf(
  composing: Composing,
  indicator: Indicator,
  model: CourseModel,
  say: (value: number) => string,
): WallLabel[] {
  const { lang, words } = composing
  const labels: WallLabel[] = []
  const { thisEnd, lastEnd, year, throughMonth } = model
  if (thisEnd) {
    labels.push({
      line: 'this',
      name: endName(composing, indicator, year, thisEnd.month),
      value: formatValue(thisEnd.value, thisEnd.qualifier, indicator, lang),
      at: thisEnd.value,
    })
  }
  if (lastEnd) {
    labels.push({
      line: 'last',
      name: endName(composing, indicator, year - 1, lastEnd.month),
      value: formatValue(lastEnd.value, lastEnd.qualifier, indicator, lang),
      at: lastEnd.value,
    })
  }
  if (model.reference !== null) {
    labels.push({
      line: 'target',
      // No plan sets it: the rule itself asks for everything.
      name: model.targetEnd === null ? words.chart.required : words.chart.target,
      value: say(model.reference),
      at: model.reference,
    })
  } else if (model.targetEnd !== null) {
    labels.push({
      line: 'target',
      name: words.chart.target,
      value: say(model.targetEnd),
      at: model.targetEnd,
    })
  }
  const due = model.points[throughMonth]?.due ?? null
  // At the end of the year all of the target is due: the line says nothing more.
  if (due !== null && throughMonth < 12) {
    labels.push({ line: 'due', name: words.chart.due(throughMonth), value: say(due), at: due })
  }
  return labels
}

function tableOf(
  { lang, words }: Composing,
  indicator: Indicator,
  model: CourseModel,
  say: (value: number) => string,
): SlideTable {
  const missing = absenceWord('not_reported', lang)
  const cell = (value: number | null, which: 'this' | 'last', month: number) =>
    value === null
      ? which === 'this' && month > model.throughMonth
        ? words.chart.future
        : missing
      : formatValue(value, model.qualifierAt(which, month), indicator, lang)
  return {
    columns: [
      words.chart.month,
      words.chart.year(model.year),
      words.chart.year(model.year - 1),
      words.chart.target,
    ],
    rows: model.points.slice(1).map(({ month, thisYear, lastYear, target }) => {
      const planned = model.reference ?? target
      return [
        monthName(month, lang),
        cell(thisYear, 'this', month),
        cell(lastYear, 'last', month),
        planned === null ? absenceWord('no_target', lang) : say(planned),
      ]
    }),
  }
}
