import { fifteenDigits } from './fifteen-digits.ts'
import type { Qualifier } from './qualifier.ts'

/** A number as people write it. */
export interface SpokenNumber {
  /** With 百, 千, 万 and 亿 multiplied out, a per cent sign left aside. */
  readonly number: number
  /** What 余, 约, 近 and their like say. */
  readonly qualifier: Qualifier
  /** What the number is to be divided by to be a fraction of 1: 100 for %, 1000 for ‰, else 1. */
  readonly share: 1 | 100 | 1000
  /** Measure word or currency beside it, as written; null for none. */
  readonly word: string | null
  /** Whether 万 and their like multiplied it. */
  readonly scaled: boolean
}

const BEFORE: Readonly<Record<string, Exclude<Qualifier, 'exact'>>> = {
  ...meaning('about', '约 大约 大概 ~ ≈ about around'),
  ...meaning('nearly', '近 接近 将近 不足 不到 nearly almost'),
  ...meaning('at_least', '超过 超 逾 至少 不少于 不低于 上 ≥ >= > over above'),
  'more than': 'at_least',
  'at least': 'at_least',
}
const AFTER: Readonly<Record<string, Exclude<Qualifier, 'exact'>>> = {
  ...meaning('about', '左右 上下'),
  ...meaning('at_least', '余 多 以上 +'),
}
const SCALES: Readonly<Record<string, number>> = {
  十: 10,
  百: 100,
  千: 1_000,
  万: 10_000,
  十万: 100_000,
  百万: 1_000_000,
  千万: 10_000_000,
  亿: 100_000_000,
  k: 1_000,
  m: 1_000_000,
}
const MONEY: Readonly<Record<string, string>> = { '¥': '元', $: '美元', '€': '欧元', '£': '英镑' }

/** Not part of a measure word: 千二 is no thousand of 二, and 百分之三 no hundred. */
const NUMERALS = '[零〇一二三四五六七八九十百千万亿两几数半]|分之'

const SPOKEN = new RegExp(
  [
    `^(?<before>${anyOf(BEFORE)})? ?(?<money>[${Object.keys(MONEY).join('')}])? ?`,
    // Thousands are set apart by one kind of separator throughout, in threes.
    String.raw`(?<digits>\d{1,3}(?:(?<comma>[, '’])\d{3})(?:\k<comma>\d{3})*(?:\.\d+)?|\d+(?:\.\d+)?(?:e[+-]?\d+)?)? ?`,
    `(?<more>余|多)? ?(?:(?<scale>${anyOf(SCALES)})(?![a-z]))? ?(?<after>${anyOf(AFTER)})? ?`,
    String.raw`(?<word>(?:(?!${NUMERALS})\p{Script=Han}){1,4}?|[a-z][a-z -]*)? ?(?<last>${anyOf(AFTER)})? ?(?<percent>%|‰)?$`,
  ].join(''),
  'iu',
)

/**
 * The number that a text says in words and signs (docs/figures.md, Qualifiers): the one grammar for
 * what is typed, and for the advice that a file's cell gets.
 *
 * @returns Null where it says none, or could say two: `12,5` is 12.5 or 125, `近200余` contradicts itself.
 * @example spokenNumber('约1.2万人次')
 *   // { number: 12000, qualifier: 'about', share: 1, word: '人次', scaled: true }
 */
export function spokenNumber(text: string): SpokenNumber | null {
  const groups = SPOKEN.exec(plainSigns(text).replace(/^\+ ?/, ''))?.groups
  if (!groups) return null
  const { before, money, digits, more, scale, after, word, last, percent } = groups
  if (digits === undefined && scale === undefined) return null
  // 上千 is a thousand at least, 上1000 nothing.
  if (before === '上' && digits !== undefined) return null
  const qualifier = both(
    before === undefined ? undefined : BEFORE[before.toLowerCase()],
    AFTER[more ?? after ?? last ?? ''],
  )
  if (qualifier === null) return null
  const factor = scale === undefined ? 1 : (SCALES[scale.toLowerCase()] ?? 1)
  return {
    number: fifteenDigits(Number(digits?.replace(/[, '’]/g, '') ?? 1) * factor),
    qualifier,
    share: percent === '%' ? 100 : percent === '‰' ? 1000 : 1,
    word: word?.trim() ?? (money === undefined ? null : (MONEY[money] ?? null)),
    scaled: scale !== undefined,
  }
}

/**
 * A text with the signs of a keyboard in English: full-width letters, digits and signs, every kind of
 * space, and the full stop that a Chinese keyboard gives for a decimal point. What nobody sees is left out.
 *
 * Nothing else is normalised: ² is not 2.
 *
 * @example plainSigns('１，２００。５') // '1,200.5'
 */
export function plainSigns(text: string): string {
  return text
    .replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/￥/g, '¥')
    .replace(/−/g, '-')
    .replace(/(\d)。(?=\d)/g, '$1.')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** What two qualifiers of one number say together; null where they contradict each other. */
function both(before: Qualifier = 'exact', after: Qualifier = 'exact'): Qualifier | null {
  if (before === 'exact' || after === 'exact') return before === 'exact' ? after : before
  if (before === 'nearly' && after === 'at_least') return null
  return before === after ? before : 'about'
}

function meaning<Meant>(qualifier: Meant, words: string): Record<string, Meant> {
  return Object.fromEntries(words.split(' ').map((word) => [word, qualifier]))
}

/** Any of the keys, longer ones first. */
function anyOf(keys: object): string {
  return Object.keys(keys)
    .sort((a, b) => b.length - a.length)
    .map((key) => key.replace(/[+]/g, '\\$&'))
    .join('|')
}
