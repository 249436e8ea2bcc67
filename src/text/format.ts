import { type Figure, TOLERANCE } from '../../domain/figure.ts'
import type { Indicator } from '../../domain/indicator.ts'
import type { Qualifier } from '../../domain/qualifier.ts'
import type { Language } from './language.ts'
import { absenceWord } from './words-absence.ts'
import { fetchedWordsOf } from './words-of.ts'

const phrases = fetchedWordsOf({
  zh: async () => (await import('./format.zh.ts')).zh,
  en: async () => (await import('./format.en.ts')).en,
})

/** The one place that rounds. Everything before it carries full precision. */

/** Beyond this the difference to a threshold is within `TOLERANCE`. */
const MOST_DECIMALS = 8

/** What the formatter needs to know of an indicator. */
export type FormatIndicator = Pick<Indicator, 'measure' | 'decimals'>

interface CountOptions {
  /** From 10,000 up in 万 (1.2万) or k (12.3k); only where space is short. */
  readonly short?: boolean | undefined
}

/** Half away from zero, after dropping what binary fractions add: 0.145 x 100 is 14.5. */
function round(value: number, decimals: number): number {
  const scale = 10 ** decimals
  const units = Math.round(Number((Math.abs(value) * scale).toFixed(9)))
  return units === 0 ? 0 : (Math.sign(value) * units) / scale
}

function side(value: number, threshold: number, tolerance: number): number {
  return Math.abs(value - threshold) <= tolerance ? 0 : Math.sign(value - threshold)
}

/**
 * Rounds, with further decimals until the printed number is on the same side of every
 * threshold as the true one (docs/figures.md, Status).
 */
function print(
  value: number,
  decimals: number,
  lang: Language,
  thresholds: readonly number[] = [],
  tolerance = TOLERANCE,
): { readonly text: string; readonly sign: -1 | 0 | 1 } {
  let digits = Math.min(Math.max(decimals, 0), MOST_DECIMALS)
  const moved = () =>
    thresholds.some(
      (threshold) =>
        side(value, threshold, tolerance) !== side(round(value, digits), threshold, tolerance),
    )
  while (digits < MOST_DECIMALS && moved()) digits += 1
  const rounded = round(value, digits)
  const plain = Math.abs(rounded).toFixed(digits)
  const sign = rounded === 0 ? 0 : rounded < 0 ? -1 : 1
  const [whole = '', part] = plain.split('.')
  const grouped = phrases(lang).groupThousands(whole)
  return { text: part === undefined ? grouped : `${grouped}.${part}`, sign }
}

/** A hyphen is too short beside digits, and may part from them at a line end. */
const MINUS = '−'
const SIGNS = { [-1]: MINUS, 0: '', 1: '+' } as const

/**
 * A number in the conventions of the language: 12000 in Chinese, as official bulletins print it,
 * 12,000 in English. Never `−0`.
 */
export function formatNumber(value: number, decimals: number, lang: Language): string {
  const { text, sign } = print(value, decimals, lang)
  return sign < 0 ? `${MINUS}${text}` : text
}

/**
 * A fraction as per cent. What is not 0 % or 100 % is never printed as such: 0.9996 is `99.96%`.
 *
 * @param decimals Decimals of the per cent; more are printed where the rule above asks for them.
 * @example formatPercent(0.775, 1, 'zh') // '77.5%'
 */
export function formatPercent(fraction: number, decimals: number, lang: Language): string {
  const { text, sign } = print(fraction * 100, decimals, lang, [0, 100], TOLERANCE * 100)
  return `${sign < 0 ? MINUS : ''}${text}%`
}

/** How a change is printed: the size without its sign, and the sign itself. */
export interface Size {
  readonly text: string
  /** 0 where the printed size is zero. */
  readonly sign: -1 | 0 | 1
}

/**
 * The size of a change of counts as per cent; a fall by nearly all is never printed as 100 %.
 *
 * @param fraction 0.1 = +10 %.
 * @example formatChangePercent(-0.083, 1, 'zh') // { text: '8.3%', sign: -1 }
 */
export function formatChangePercent(fraction: number, decimals: number, lang: Language): Size {
  const { text, sign } = print(fraction * 100, decimals, lang, [-100], TOLERANCE * 100)
  return { text: `${text}%`, sign }
}

/** A printed size as percentage points: 5.0个百分点 / 5.0 points. */
export function pointsWords(size: string, lang: Language): string {
  return phrases(lang).points(size)
}

/** The size of a difference of fractions in percentage points, without the word for them. */
export function formatPoints(fraction: number, decimals: number, lang: Language): Size {
  return print(fraction * 100, decimals, lang)
}

/** As `formatPoints`, never moved onto 0, -10 or -30, where the status changes. */
export function formatGapPoints(gap: number, decimals: number, lang: Language): Size {
  return print(gap * 100, decimals, lang, [-30, -10, 0], TOLERANCE * 100)
}

/** A size with its sign: `+10.0%`, `−3.2`, `0.0`. */
export function signed(size: Size): string {
  return `${SIGNS[size.sign]}${size.text}`
}

/** 1.2万 or 12.3k; null where the number is small or its qualifier needs all its digits. */
function shorten(value: number, qualifier: Qualifier, lang: Language): string | null {
  if (value < 10_000) return null
  const { size, digits, mark } = phrases(lang).shortStep(value)
  const steps = value / size
  // A decimal takes no 余: 12000余 is printed in full. Of two digits and more the rest may go: more
  // than 459884 is more than 45万. 近 is below its number, which no rounding may lower.
  if (qualifier === 'at_least' && steps >= 10) return `${Math.floor(steps)}${mark}`
  if (['at_least', 'nearly'].includes(qualifier) && !Number.isInteger(steps)) return null
  const text = print(steps, digits, lang).text
  return `${text.includes('.') ? text.replace(/\.?0+$/, '') : text}${mark}`
}

function qualify(text: string, qualifier: Qualifier, lang: Language): string {
  return qualifier === 'exact' ? text : phrases(lang).count[qualifier](text)
}

/**
 * A count with its qualifier: 200余, 约200, 近200; in English 200+, about 200, nearly 200.
 *
 * @param indicator Its `decimals` (null = 0); a count that is not 0 is never printed as 0.
 * @example formatCount(12_000, 'at_least', indicator, 'zh', { short: true }) // '12000余'
 */
export function formatCount(
  value: number,
  qualifier: Qualifier,
  indicator: Pick<FormatIndicator, 'decimals'>,
  lang: Language,
  { short = false }: CountOptions = {},
): string {
  const shortened = short ? shorten(value, qualifier, lang) : null
  if (shortened !== null) return qualify(shortened, qualifier, lang)
  const { text, sign } = print(value, indicator.decimals ?? 0, lang, [0])
  return qualify(sign < 0 ? `${MINUS}${text}` : text, qualifier, lang)
}

/** A number in an indicator's own terms: a count as printed, a ratio as per cent. No unit. */
export function formatValue(
  value: number,
  qualifier: Qualifier,
  indicator: FormatIndicator,
  lang: Language,
  options: CountOptions = {},
): string {
  if (indicator.measure === 'count') return formatCount(value, qualifier, indicator, lang, options)
  return qualifyPercent(formatPercent(value, indicator.decimals ?? 1, lang), qualifier, lang)
}

/**
 * A figure as text without its unit: the number as printed, or the word for its absence.
 *
 * @example formatFigureValue(absent('not_reported'), indicator, 'zh') // '未填报'
 */
export function formatFigureValue(
  figure: Figure,
  indicator: FormatIndicator,
  lang: Language,
): string {
  return figure.kind === 'absent'
    ? absenceWord(figure.reason, lang)
    : formatValue(figure.value, figure.qualifier, indicator, lang)
}

function qualifyPercent(percent: string, qualifier: Qualifier, lang: Language): string {
  return qualifier === 'exact' ? percent : phrases(lang).percent[qualifier](percent)
}

/**
 * A completion (完成率) as text: 96.0%以上 for `at_least`, without decimals where the value is only
 * about right, and never 100 % where it is not: 2,499 of 2,500 is 99.96%.
 */
export function formatCompletion(completion: Figure, lang: Language): string {
  if (completion.kind === 'absent') return absenceWord(completion.reason, lang)
  const rough = completion.qualifier === 'about' || completion.qualifier === 'nearly'
  return qualifyPercent(
    formatPercent(completion.value, rough ? 0 : 1, lang),
    completion.qualifier,
    lang,
  )
}
