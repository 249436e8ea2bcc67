import type { Figure } from '../../domain/figure.ts'
import type { Indicator } from '../../domain/indicator.ts'
import type { Change, Status } from '../../domain/progress.ts'
import { figureWithUnit, type UnitIndicator, unitWord } from './figure-words.ts'
import {
  formatCompletion,
  formatCount,
  formatFigureValue,
  formatGapPoints,
  formatNumber,
  formatPercent,
  signed,
} from './format.ts'
import type { Language } from './language.ts'
import { absenceWord } from './words-absence.ts'
import { changeShort } from './words-change.ts'
import { coverageWords, unitsByStatusWords, withoutCountsWords } from './words-coverage.ts'
import { catchUpWords, gapBound, gapWords, shortByWords, statusWord } from './words-status.ts'

/** What a comparison knows of one unit and one indicator. */
export interface ComparedFigures {
  readonly value: Figure
  readonly completion: Figure
  /** 时序进度; null where the indicator has no pace. */
  readonly expected: number | null
  /** 进度差 as a fraction; null without completion or pace. */
  readonly gap: number | null
  readonly change: Change
  /** Per 1,000 residents; null for ratios, which need no such scaling. */
  readonly rate: Figure | null
  readonly status: Status | null
  readonly monthsReported: number
  readonly monthsDue: number
  readonly shortBy: number | null
  readonly catchUpMonths: number | null
  readonly withoutCounts: boolean
  /** Counting rules of the unit, joined; null = none stated. */
  readonly rule: string | null
  /** For roll-ups: units per status. */
  readonly byStatus: Readonly<Partial<Record<Status, number>>> | null
}

/** What a cell shows; see `COMPARE_SHOWS`. */
export type Shown = 'value' | 'completion' | 'gap' | 'change' | 'rate'

export type ComparedIndicator = UnitIndicator &
  Pick<Indicator, 'nameZh' | 'nameEn' | 'definitionZh' | 'definitionEn' | 'direction'>

const NO_PACE = { zh: '不按时序', en: 'No pace' } as const
const NO_RATE = { zh: '比率不折算', en: 'Already a rate' } as const

/**
 * Decimals for figures per 1,000 residents, the same for a whole column, so that about three
 * digits are told apart.
 *
 * @param typical The column's median; null = nothing to print.
 */
export function rateDecimals(typical: number | null): number {
  if (typical === null || typical >= 100) return 0
  return typical >= 10 ? 1 : 2
}

/** The number that is shown, for drawing and sorting; null where there is none. */
export function shownNumber(figures: ComparedFigures, shown: Shown): number | null {
  const numberIn = (figure: Figure | Change | null) =>
    figure?.kind === 'value' ? figure.value : null
  switch (shown) {
    case 'value':
      return numberIn(figures.value)
    case 'completion':
      return numberIn(figures.completion)
    case 'gap':
      return figures.gap
    case 'change':
      return numberIn(figures.change)
    case 'rate':
      return numberIn(figures.rate)
  }
}

/**
 * What stands in a cell: the number with its qualifier, or the word for its absence; never blank.
 * Units and signs of per cent stand as in the cards; the pace gap is in points.
 *
 * @param decimals Of figures per 1,000 residents.
 */
export function shownText(
  figures: ComparedFigures,
  shown: Shown,
  indicator: ComparedIndicator,
  lang: Language,
  decimals: number,
): string {
  switch (shown) {
    case 'value':
      return formatFigureValue(figures.value, indicator, lang)
    case 'completion':
      return formatCompletion(figures.completion, lang)
    case 'gap':
      return gapText(figures, indicator, lang)
    case 'change':
      return changeShort(figures.change, lang)
    case 'rate':
      if (figures.rate === null) return NO_RATE[lang]
      return figures.rate.kind === 'absent'
        ? absenceWord(figures.rate.reason, lang)
        : formatCount(figures.rate.value, figures.rate.qualifier, { decimals }, lang)
  }
}

const BOUNDS = { exact: '', at_least: '≥', at_most: '≤', about: '≈' } as const

function gapText(figures: ComparedFigures, indicator: ComparedIndicator, lang: Language): string {
  const { completion, gap } = figures
  if (completion.kind === 'absent') return absenceWord(completion.reason, lang)
  if (gap === null) return NO_PACE[lang]
  const bound = gapBound(completion.qualifier, indicator.direction)
  return `${BOUNDS[bound]}${signed(formatGapPoints(gap, bound === 'about' ? 0 : 1, lang))}`
}

/** Whether what a cell shows is a number; absences are set apart in print. */
export function isShown(figures: ComparedFigures, shown: Shown): boolean {
  return shownNumber(figures, shown) !== null
}

/** The unit in which a whole column stands; empty where the sign stands in each cell. */
export function shownUnit(shown: Shown, indicator: ComparedIndicator, lang: Language): string {
  const unit = unitWord(indicator, lang)
  switch (shown) {
    case 'value':
      return unit
    case 'gap':
      return lang === 'zh' ? '百分点' : 'points'
    case 'rate':
      if (indicator.measure === 'ratio') return ''
      return lang === 'zh' ? `${unit}/千人` : `${unit} per 1,000`
    default:
      return ''
  }
}

/** Residents and the year they were counted in: 2025年79600人; null where unknown. */
export function residentsWords(
  unit: { readonly population: number | null; readonly populationYear: number | null },
  lang: Language,
): string | null {
  if (unit.population === null) return null
  const people = formatNumber(unit.population, 0, lang)
  if (lang === 'zh') {
    return unit.populationYear === null ? `${people}人` : `${unit.populationYear}年${people}人`
  }
  const year = unit.populationYear === null ? '' : ` (${unit.populationYear})`
  return `${people} residents${year}`
}

/** What is known of a cell besides its place. */
export interface CellPlace {
  readonly population: number | null
  readonly populationYear: number | null
}

/**
 * Everything about one unit and one indicator, a line each, for the note beside a cell and for
 * people who cannot see it.
 */
export function comparedLines(
  figures: ComparedFigures,
  indicator: ComparedIndicator,
  place: CellPlace,
  lang: Language,
  decimals: number,
): string[] {
  const lines = [
    valueLine(figures, indicator, lang),
    completionLine(figures, indicator, lang),
    statusLine(figures, indicator, lang),
    changeLine(figures, lang),
    rateLine(figures, indicator, place, lang, decimals),
    monthsLine(figures, lang),
    figures.rule === null
      ? null
      : lang === 'zh'
        ? `口径:${figures.rule}`
        : `Counting rule: ${figures.rule}`,
  ]
  return lines.filter((line) => line !== null)
}

function valueLine(figures: ComparedFigures, indicator: ComparedIndicator, lang: Language) {
  const value = figureWithUnit(figures.value, indicator, lang)
  const note = withoutCountsWords(figures, lang)
  return note === null ? value : lang === 'zh' ? `${value}(${note})` : `${value} (${note})`
}

function completionLine(figures: ComparedFigures, indicator: ComparedIndicator, lang: Language) {
  const { completion, expected, gap, value } = figures
  const zh = lang === 'zh'
  if (completion.kind === 'absent') {
    const same = value.kind === 'absent' && value.reason === completion.reason
    return same ? null : absenceWord(completion.reason, lang)
  }
  const share = formatCompletion(completion, lang)
  const done = zh ? `完成率${share}` : `Completion ${share}`
  if (expected === null || gap === null) return done
  const due = formatPercent(expected, 1, lang)
  const words = gapWords(gap, lang, gapBound(completion.qualifier, indicator.direction))
  return zh ? `${done},应达${due},${words}` : `${done}, due ${due}: ${words}`
}

function statusLine(figures: ComparedFigures, indicator: ComparedIndicator, lang: Language) {
  if (figures.byStatus !== null) return unitsByStatusWords(figures.byStatus, lang)
  const notes = [shortByWords(figures, indicator, lang), catchUpWords(figures, lang)]
  const said = notes.filter((note) => note !== null)
  const word = statusWord(figures.status, lang)
  if (said.length === 0) return word
  return lang === 'zh' ? `${word}(${said.join(';')})` : `${word} (${said.join('; ')})`
}

function changeLine({ change, value }: ComparedFigures, lang: Language): string | null {
  const same = change.kind === 'absent' && value.kind === 'absent' && value.reason === change.reason
  if (same) return null
  const short = changeShort(change, lang)
  return lang === 'zh' ? `同比:${short}` : `Year on year: ${short}`
}

function rateLine(
  { rate, value }: ComparedFigures,
  indicator: ComparedIndicator,
  place: CellPlace,
  lang: Language,
  decimals: number,
): string | null {
  if (rate === null || value.kind === 'absent') return null
  if (rate.kind === 'absent') {
    return lang === 'zh'
      ? `每千人:${absenceWord(rate.reason, lang)}`
      : `Per 1,000 residents: ${absenceWord(rate.reason, lang).toLowerCase()}`
  }
  const printed = formatCount(rate.value, rate.qualifier, { decimals }, lang)
  const people = residentsWords(place, lang)
  if (lang === 'zh')
    return `每千人${printed}${unitWord(indicator, lang)}${people ? `(${people})` : ''}`
  return `${printed} per 1,000${people ? ` of ${people}` : ' residents'}`
}

function monthsLine(figures: ComparedFigures, lang: Language): string {
  const { monthsReported, monthsDue, byStatus } = figures
  if (byStatus === null)
    return coverageWords({ monthsReported, monthsDue, units: null, reportedBy: null }, lang)
  const reported = formatNumber(monthsReported, 0, lang)
  const due = formatNumber(monthsDue, 0, lang)
  return lang === 'zh'
    ? `已报${reported}/${due}个单位月`
    : `${reported} of ${due} unit-months reported`
}
