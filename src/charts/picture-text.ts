import type { Figure } from '../../domain/figure.ts'
import type { Indicator } from '../../domain/indicator.ts'
import type { Progress } from '../../domain/progress.ts'
import type { Qualifier } from '../../domain/qualifier.ts'
import type { YearSeries } from '../../domain/series.ts'
import { conflictCount } from '../../domain/units-below.ts'
import { indicatorName, unitWord, valueWithUnit } from '../text/figure-words.ts'
import { formatPercent, formatValue } from '../text/format.ts'
import type { Language } from '../text/language.ts'
import { withStop } from '../text/punctuation.ts'
import { conflictWords } from '../text/words-coverage.ts'
import type { ChartTable } from './chart-frame.tsx'
import type { Tip } from './page-chart.tsx'
import { chartWords } from './words.ts'

/** How a line or bar of the legend is drawn. */
export type Swatch =
  | 'this-line'
  | 'last-line'
  | 'target-line'
  | 'pace-line'
  | 'this-bar'
  | 'soft-bar'
  | 'hatch-bar'
  | 'last-bar'
  | 'open-bar'
  | 'outline'

export interface LegendEntry {
  readonly swatch: Swatch
  readonly text: string
}

export type TextTable = ChartTable<string>
type TextRow = TextTable['rows'][number]

/** The rows of a table as tips, each at its place on the horizontal axis. */
export function tipsOf({ columns, rows }: TextTable, placeOf: (row: TextRow) => number): Tip[] {
  const tips = rows.map((row) => ({
    at: placeOf(row),
    title: row.cells[0] ?? '',
    lines: columns.slice(1).map(({ title }, index) => ({
      name: title,
      value: row.cells[index + 1] ?? '',
    })),
  }))
  return tips.sort((a, b) => a.at - b.at)
}

/** Everything that is said with a picture, in one language. */
export interface PictureText<Words> {
  readonly title: string
  readonly unit: string
  /** The finding in one sentence, for people who cannot see the picture. */
  readonly summary: string
  /** In the picture's place where there is nothing to draw; else null. */
  readonly absent: string | null
  readonly legend: readonly LegendEntry[]
  readonly notes: readonly string[]
  readonly table: TextTable
  readonly tips: readonly Tip[]
  readonly words: Words
}

/** How one indicator's numbers are printed in one language. */
export interface Printer {
  readonly lang: Language
  readonly name: string
  /** 单位：份 / Unit: %. */
  readonly unit: string
  /** 年度目标 or 年度上限 / Annual target or limit. */
  readonly planName: string
  /** On an axis: short, without a qualifier. */
  readonly axis: (value: number) => string
  readonly axisInFull: (value: number) => string
  /** In a drawing: short. */
  readonly short: (value: number, qualifier: Qualifier) => string
  /** In a table, where the unit is in the heading. */
  readonly full: (value: number, qualifier: Qualifier) => string
  /** In a sentence. */
  readonly withUnit: (value: number, qualifier: Qualifier) => string
  /** A plan's value: a round per cent without decimals. */
  readonly target: (value: number) => string
  readonly targetShort: (value: number) => string
  readonly targetWithUnit: (value: number) => string
}

/** The printer of an indicator; only `src/text` rounds. */
export function printerOf(indicator: Indicator, lang: Language): Printer {
  const words = chartWords(lang)
  const ratio = indicator.measure === 'ratio'
  const round = (value: number) => ratio && Number.isInteger(Math.round(value * 1e6) / 1e4)
  return {
    lang,
    name: indicatorName(indicator, lang),
    unit: ratio ? words.percent : words.unit(unitWord(indicator, lang)),
    planName: indicator.direction === 'down' ? words.limit : words.target,
    axis: (value) =>
      ratio
        ? formatPercent(value, 0, lang)
        : formatValue(value, 'exact', indicator, lang, { short: true }),
    axisInFull: (value) => formatValue(value, 'exact', { ...indicator, decimals: 0 }, lang),
    short: (value, qualifier) =>
      ratio && (value === 0 || value === 1)
        ? formatPercent(value, 0, lang)
        : formatValue(value, qualifier, indicator, lang, { short: true }),
    full: (value, qualifier) => formatValue(value, qualifier, indicator, lang),
    withUnit: (value, qualifier) => valueWithUnit(value, qualifier, indicator, lang),
    target: (value) =>
      round(value) ? formatPercent(value, 0, lang) : formatValue(value, 'exact', indicator, lang),
    targetShort: (value) =>
      round(value)
        ? formatPercent(value, 0, lang)
        : formatValue(value, 'exact', indicator, lang, { short: true }),
    targetWithUnit: (value) =>
      round(value) ? formatPercent(value, 0, lang) : valueWithUnit(value, 'exact', indicator, lang),
  }
}

/** The value of a figure with its qualifier; null where it is absent. */
export function stated(
  figure: Figure,
): { readonly value: number; readonly qualifier: Qualifier } | null {
  return figure.kind === 'value' ? figure : null
}

/** Contradictions that show in a picture: said in full, or counted where several units have them. */
export function conflictNotes(
  figure: Pick<Progress, 'conflicts' | 'units'>,
  year: number,
  indicator: Indicator,
  lang: Language,
): string[] {
  const count = conflictCount(figure)
  if (count === 0) return []
  const words = chartWords(lang)
  if (figure.units) return [words.conflicts(words.yearName(year), count)]
  return figure.conflicts.map((conflict) =>
    withStop(conflictWords(conflict, indicator, lang), lang),
  )
}

/** A year's annual figure as printed in a sentence; null where none was reported. */
export function annualText(series: YearSeries | undefined, print: Printer): string | null {
  const annual = series?.periods.find((period) => period.from === 1 && period.to === 12)
  return annual && annual.value !== null ? print.withUnit(annual.value, annual.qualifier) : null
}
