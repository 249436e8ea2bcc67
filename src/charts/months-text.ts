import type { Indicator } from '../../domain/indicator.ts'
import { MONTHS } from '../../domain/period.ts'
import type { YearSeries } from '../../domain/series.ts'
import { monthName } from '../text/format-date.ts'
import type { Language } from '../text/language.ts'
import { absenceWord } from '../text/words-absence.ts'
import { monthsMissingWords } from '../text/words-coverage.ts'
import type { LeftOut, MonthsModel, Stretch } from './months-model.ts'
import type { LegendEntry, PictureText, Printer, TextTable } from './picture-text.ts'
import { annualText, conflictNotes, printerOf, tipsOf } from './picture-text.ts'
import { chartWords } from './words.ts'

/** The words of single months. */
export interface MonthsWords {
  readonly months: readonly string[]
  readonly asOf: string
  readonly notReported: string
  /** January and February drawn as one. */
  readonly janFeb: string
  /** At 0 of 0, in short. */
  readonly nothingDue: string
  /** Numbers of the upright axis. */
  readonly ticks: readonly string[]
  /** A figure with its qualifier, in short. */
  readonly label: (stretch: Stretch) => string
  /** A year's figure, named as such. */
  readonly wholeYear: (stretch: Stretch) => string
}

/** What single months are described from. */
export interface MonthsSource {
  readonly indicator: Indicator
  readonly series: YearSeries
  readonly model: MonthsModel
  readonly lang: Language
}

/** Everything said with the picture of single months. */
export function monthsText(source: MonthsSource): PictureText<MonthsWords> {
  const { indicator, model, lang } = source
  const words = chartWords(lang)
  const print = printerOf(indicator, lang)
  const table = tableOf(source, print)
  return {
    title: words.monthsTitle(print.name),
    unit: print.unit,
    summary: summaryOf(source, print),
    absent: model.drawable ? null : absentText(source, print),
    legend: legendOf(source),
    notes: notesOf(source, print),
    table,
    tips: tipsOf(table, middleOf),
    words: {
      months: MONTHS.map((month) => monthName(month, lang, { short: true })),
      asOf: words.asOf(monthName(model.throughMonth, lang, { short: true })),
      notReported: absenceWord('not_reported', lang),
      janFeb: words.janFeb,
      nothingDue: words.nothingDue,
      ticks: model.ticks.map(print.axis),
      label: ({ value, qualifier }) => (value === null ? '' : print.short(value, qualifier)),
      wholeYear: ({ from, to, value, qualifier }) =>
        value === null ? '' : `${words.stretch(from, to)} ${print.withUnit(value, qualifier)}`,
    },
  }
}

function absentText({ series, lang }: MonthsSource, print: Printer): string {
  const words = chartWords(lang).monthsAbsent
  const annual = annualText(series, print)
  return annual === null ? words.none : words.annual(annual)
}

function legendOf({ model, lang }: MonthsSource): LegendEntry[] {
  const words = chartWords(lang)
  const bars = model.kind === 'bars'
  const entries: LegendEntry[] = []
  if (model.thisYear.length > 0) {
    const soft = model.thisYear.every((stretch) => stretch.to - stretch.from === 11)
    entries.push({
      swatch: !bars ? 'this-line' : soft ? 'soft-bar' : 'this-bar',
      text: words.thisYear,
    })
  }
  if (model.lastYear.length > 0) {
    entries.push({ swatch: bars ? 'last-bar' : 'last-line', text: words.lastYear })
  }
  if (model.outlined.length > 0) entries.push({ swatch: 'outline', text: words.quarterOutline })
  if (model.reference !== null) entries.push({ swatch: 'target-line', text: words.full })
  return entries
}

function leftOutWords(out: LeftOut, model: MonthsModel, print: Printer, lang: Language): string {
  const words = chartWords(lang)
  if (out.kind === 'quarterly_units') {
    const values = out.stretches
      .map(
        (stretch) =>
          `${words.stretch(stretch.from, stretch.to)} ${valueText(stretch, print, lang)}`,
      )
      .join(words.separator)
    return words.leftOutQuarters(out.year, out.units, values)
  }
  const value = valueText(out.stretch, print, lang)
  if (out.units !== null) return words.leftOutAnnualUnits(out.year, out.units, value)
  const drawn = out.year === model.year ? model.thisYear : model.lastYear
  return drawn.length > 0
    ? words.leftOutAnnual(out.year, value)
    : words.leftOutAnnualOnly(out.year, value)
}

function valueText({ value, qualifier }: Stretch, print: Printer, lang: Language): string {
  return value === null ? absenceWord('nothing_due', lang) : print.withUnit(value, qualifier)
}

function notesOf({ indicator, series, model, lang }: MonthsSource, print: Printer): string[] {
  const words = chartWords(lang)
  const notes: string[] = []
  const missing = monthsMissingWords(model.missing, lang)
  if (missing && model.drawable) notes.push(words.missingBars(missing))
  const all = [...model.thisYear, ...model.lastYear]
  if (all.some((stretch) => stretch.to - stretch.from === 2)) notes.push(words.quarterBars)
  if (all.some((stretch) => stretch.to - stretch.from === 11)) notes.push(words.annualBars)
  notes.push(...conflictNotes(series.samePeriod, series.year, indicator, lang))
  notes.push(...model.leftOut.map((out) => leftOutWords(out, model, print, lang)))
  return notes
}

function summaryOf({ model, lang }: MonthsSource, print: Printer): string {
  const words = chartWords(lang)
  const reported = model.thisYear.flatMap((stretch) =>
    stretch.value === null ? [] : [{ ...stretch, value: stretch.value }],
  )
  const sorted = [...reported].sort((a, b) => b.value - a.value)
  const [most] = sorted
  const least = sorted[sorted.length - 1]
  if (!most || !least) return words.monthsNone(model.year)
  const said = (one: typeof most) =>
    words.extreme(words.stretch(one.from, one.to), print.withUnit(one.value, one.qualifier))
  return words.monthsSummary(model.year, said(most), sorted.length > 1 ? said(least) : null)
}

const keyOf = ({ from, to }: Pick<Stretch, 'from' | 'to'>) => `${from}-${to}`

/** All stretches of both years, in order; a longer one follows its parts. */
function tableOf({ model, lang }: MonthsSource, print: Printer): TextTable {
  const words = chartWords(lang)
  const missing = model.missing.map((month) => ({ from: month, to: month }))
  const stretches = new Map<string, Pick<Stretch, 'from' | 'to'>>()
  const annual = model.leftOut.flatMap((out) => (out.kind === 'annual' ? [out.stretch] : []))
  for (const one of [
    ...model.thisYear,
    ...model.lastYear,
    ...model.outlined,
    ...missing,
    ...annual,
  ]) {
    stretches.set(keyOf(one), one)
  }
  const rows = [...stretches.values()].sort((a, b) => a.to - b.to || b.from - a.from)
  const leftOutOf = (year: number) =>
    model.leftOut.flatMap((out) =>
      out.kind === 'annual' && out.year === year ? [out.stretch] : [],
    )
  const thisYear = [...model.thisYear, ...model.outlined, ...leftOutOf(model.year)]
  const lastYear = [...model.lastYear, ...leftOutOf(model.year - 1)]
  const cell = (list: readonly Stretch[], row: Pick<Stretch, 'from' | 'to'>) => {
    const found = list.find((one) => keyOf(one) === keyOf(row))
    if (!found) return null
    return found.value === null
      ? absenceWord('nothing_due', lang)
      : print.full(found.value, found.qualifier)
  }
  const blank = (row: Pick<Stretch, 'from' | 'to'>) =>
    row.from === row.to && model.missing.includes(row.from)
      ? absenceWord('not_reported', lang)
      : row.to > model.throughMonth
        ? words.notDueYet
        : '—'
  return {
    columns: [
      { title: words.period, numeric: false },
      { title: words.yearName(model.year), numeric: true },
      { title: words.yearName(model.year - 1), numeric: true },
    ],
    rows: rows.map((row) => ({
      key: keyOf(row),
      cells: [
        words.stretch(row.from, row.to),
        cell(thisYear, row) ?? blank(row),
        cell(lastYear, row) ?? '—',
      ],
    })),
  }
}

/** The middle of a row's stretch, where the pointer finds it. */
function middleOf({ key }: TextTable['rows'][number]): number {
  const [from = 0, to = 0] = key.split('-').map(Number)
  return (from - 1 + to) / 2
}
