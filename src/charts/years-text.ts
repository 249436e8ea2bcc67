import type { Indicator } from '../../domain/indicator.ts'
import { absenceSentence } from '../text/absence-sentences.ts'
import { figureWithUnit } from '../text/figure-words.ts'
import { formatCompletion, formatFigureValue } from '../text/format.ts'
import type { Language } from '../text/language.ts'
import { sentenceWords } from '../text/punctuation.ts'
import { absenceWord } from '../text/words-absence.ts'
import { changeShort, changeWords, windowWords } from '../text/words-change.ts'
import { monthsMissingWords } from '../text/words-coverage.ts'
import { statusWord } from '../text/words-status.ts'
import type { LegendEntry, PictureText, Printer, TextTable } from './picture-text.ts'
import { annualText, conflictNotes, printerOf, tipsOf } from './picture-text.ts'
import { chartWords } from './words.ts'
import type { YearColumn, YearsModel } from './years-model.ts'
import { type YearsWords, yearsWords } from './years-words.ts'

/** What years are described from. */
export interface YearsSource {
  readonly indicator: Indicator
  readonly model: YearsModel
  readonly lang: Language
}

/** Everything said with the picture of years against their plans. */
export function yearsText(source: YearsSource): PictureText<YearsWords> {
  const { indicator, model, lang } = source
  const words = chartWords(lang)
  const print = printerOf(indicator, lang)
  const table = yearsTable(indicator, model, lang)
  const lines = model.columns.map((column) => yearLine(source, column, print))
  const planned = model.columns.some((column) => column.target !== null)
  const only = model.columns.length === 1 ? model.columns[0] : undefined
  return {
    title: words.yearsTitle(print.name, model.reference !== null || planned),
    unit: print.unit,
    summary: sentenceWords(lines, lang),
    absent: model.drawable ? null : absentText(source, print),
    legend: legendOf(source, print),
    notes: [
      ...[...lines].reverse(),
      ...model.columns.flatMap((column) =>
        conflictNotes(column.wholeFigure, column.year, indicator, lang),
      ),
      ...(only ? [words.oneYear(only.year)] : []),
    ],
    table,
    tips: tipsOf(table, ({ key }) => placeOf(key, model)),
    words: yearsWords(indicator, model, lang),
  }
}

function absentText({ model, lang }: YearsSource, print: Printer): string {
  const words = chartWords(lang).yearsAbsent
  const last = model.columns[model.columns.length - 1]
  const annual = annualText(last?.series, print)
  if (annual !== null) return words.annual(annual)
  const reason = last?.same.kind === 'absent' ? last.same.reason : 'not_reported'
  return reason === 'not_reported' ? words.none : absenceSentence(reason, lang)
}

function legendOf({ model, lang }: YearsSource, print: Printer): LegendEntry[] {
  const words = chartWords(lang)
  const shapes = new Set(model.columns.map((column) => column.shape))
  const months = words.monthsRange(model.throughMonth)
  const entries: LegendEntry[] = []
  if (model.throughMonth === 12) entries.push({ swatch: 'this-bar', text: words.wholeYear })
  else if (shapes.has('split') || shapes.has('part')) {
    entries.push({ swatch: 'this-bar', text: words.samePeriod(months) })
  }
  if (shapes.has('split')) {
    entries.push({
      swatch: 'hatch-bar',
      text: model.kind === 'stack' ? words.restOfYear : words.wholeYear,
    })
  }
  if (model.columns.some((column) => column.shape === 'whole' && column.sameValue === null)) {
    entries.push({ swatch: 'hatch-bar', text: words.unsplit })
  }
  if (model.columns.some((column) => column.running && column.shape === 'part')) {
    entries.push({ swatch: 'open-bar', text: words.running })
  }
  if (model.columns.some((column) => column.target !== null)) {
    entries.push({ swatch: 'target-line', text: print.planName })
  } else if (model.reference !== null) {
    entries.push({ swatch: 'target-line', text: words.full })
  }
  return entries
}

/** What became of a year's plan; null where nothing can be said. */
function planPart({ indicator, lang }: YearsSource, column: YearColumn, print: Printer) {
  const words = chartWords(lang)
  const figure = column.wholeFigure
  const { target } = column
  if (target === null) {
    return indicator.direction === 'full' || indicator.direction === 'neutral'
      ? null
      : words.yearNoTarget
  }
  const printed = print.targetWithUnit(target)
  if (figure.completion.kind === 'absent') {
    return figure.value.kind === 'absent' ? words.yearTarget(printed) : null
  }
  if (indicator.measure === 'ratio') {
    return words.yearReached(printed, figure.completion.value >= 1 - 1e-9)
  }
  const share = formatCompletion(figure.completion, lang)
  return indicator.direction === 'down'
    ? words.yearLimit(share, printed)
    : words.yearDone(share, printed)
}

/** One year in words: the same months, the change with its window, the whole year, the plan. */
export function yearLine(source: YearsSource, column: YearColumn, print: Printer): string {
  const { indicator, model, lang } = source
  const words = chartWords(lang)
  const parts: (string | null)[] = []
  const figure = column.sameFigure
  const months = words.monthsRange(model.throughMonth)
  const whole = model.throughMonth === 12
  const value = figureWithUnit(column.same, indicator, lang)
  if (!whole) parts.push(words.yearSame(months, value))
  else parts.push(column.same.kind === 'value' ? words.yearWhole(value) : value)
  if (column.same.kind === 'value') {
    // Where holes narrow the months, the words name those that were compared.
    const runs = figure.window?.months
    const [run] = runs ?? []
    const plain =
      indicator.aggregation === 'latest' ||
      (runs?.length === 1 && run?.from === 1 && run.to === model.throughMonth)
    parts.push(
      words.yearChange(
        changeWords(figure.change, lang),
        figure.window && !plain ? words.within(windowWords(figure.window, lang)) : null,
      ),
    )
  }
  if (!whole && !column.running && column.whole.kind === 'value') {
    parts.push(words.yearWhole(figureWithUnit(column.whole, indicator, lang)))
  }
  if (!column.wholeFigure.units && column.whole.kind === 'value') {
    parts.push(monthsMissingWords(column.wholeFigure.monthsMissing, lang))
  }
  parts.push(planPart(source, column, print))
  if (column.running) parts.push(words.yearRunning)
  return words.yearLine(
    words.yearName(column.year),
    parts.flatMap((part) => (part ? words.within(part) : [])),
  )
}

/** Years in numbers, latest first. */
export function yearsTable(indicator: Indicator, model: YearsModel, lang: Language): TextTable {
  const words = chartWords(lang)
  const print = printerOf(indicator, lang)
  const months = words.monthsRange(model.throughMonth)
  const whole = model.throughMonth === 12
  const planned = model.columns.some((column) => column.target !== null)
  const judged = model.columns.some((column) => column.wholeFigure.status !== null)
  return {
    columns: [
      { title: words.year, numeric: false },
      { title: whole ? words.wholeYear : words.samePeriod(months), numeric: true },
      { title: words.change, numeric: true },
      ...(whole ? [] : [{ title: words.wholeYear, numeric: true }]),
      ...(planned
        ? [
            { title: print.planName, numeric: true },
            { title: words.completion, numeric: true },
          ]
        : []),
      ...(judged ? [{ title: words.status, numeric: false }] : []),
    ],
    rows: [...model.columns].reverse().map((column) => ({
      key: String(column.year),
      cells: [
        words.yearName(column.year),
        formatFigureValue(column.same, indicator, lang),
        changeShort(column.sameFigure.change, lang),
        ...(whole
          ? []
          : [
              column.running ? words.yearRunning : formatFigureValue(column.whole, indicator, lang),
            ]),
        ...(planned
          ? [
              column.target === null ? absenceWord('no_target', lang) : print.target(column.target),
              formatCompletion(column.wholeFigure.completion, lang),
            ]
          : []),
        ...(judged
          ? [column.wholeFigure.status === null ? '—' : statusWord(column.wholeFigure.status, lang)]
          : []),
      ],
    })),
  }
}

/** The middle of a year's place in the picture. */
function placeOf(year: string, { columns }: YearsModel): number {
  return columns.findIndex((column) => String(column.year) === year) + 0.5
}
