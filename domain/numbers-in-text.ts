import { plainSigns, spokenNumber } from './spoken-number.ts'

/** A number that a sentence holds. */
export interface NumberInText {
  /** As written: 1.2万余, 96%, 三, October. */
  readonly text: string
  readonly number: number
  /**
   * The place up to which it is stated: 1 of 30, 0.1 of 96.0, 1,000 of 1.2万. Of one that is said to be
   * rough the place of its last digit that is not 0: 1,000 of 12000余.
   */
  readonly step: number
  /** Whether a word beside it (余, 约, 近, 超, about, over) says that it is not exact. */
  readonly rough: boolean
  readonly of: 'count' | 'percent' | 'points' | 'month' | 'year'
}

const MONTHS =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sep(?:tember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?'
const MONTH_STARTS = 'JanFebMarAprMayJunJulAugSepOctNovDec'
const SPELT_EN = 'one two three four five six seven eight nine ten eleven twelve'.split(' ')
const DIGITS_ZH = '一二三四五六七八九'

const FOUND = new RegExp(
  [
    // A rank is no figure, and of a range of months only its end is.
    String.raw`(?<ordinal>第)?(?:\d{1,2}[—–](?=\d))?`,
    '(?:(?<before>约|近|超过?|逾|about|nearly|almost|over|more than) ?)?',
    String.raw`(?<said>(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:[余多])?(?:[百千万亿]|k\b)?[余多+]?)`,
    '(?: ?(?<percent>%))?(?<behind>以上|左右| or more)?',
    '(?: ?(?<of>个?百分点|(?:percentage )?points?|月|年))?',
    // Spelt out only with a measure word: 统一 and 十分 hold no number.
    '|(?<rank>第)?(?<spelt>[一二两三四五六七八九十]{1,3})(?<measure>个百分点|[个项场次件份人名家所期起条户处批月])',
    String.raw`|\b(?<word>${SPELT_EN.join('|')})\b`,
    String.raw`|\b(?<month>${MONTHS})\b`,
  ].join(''),
  'gu',
)

/**
 * Finds the numbers of a sentence in Chinese or English, of which a headline or a printed figure is one.
 *
 * Ranks (第3), the beginning of a range (1—10月) and words that only hold a numeral (统一) are none.
 *
 * @example numbersInText('截至10月，发放1.2万余份') // month 10; count 12000, rough, up to 1000
 */
export function numbersInText(text: string): NumberInText[] {
  return [...plainSigns(text).matchAll(FOUND)].flatMap((match): NumberInText[] => {
    const { ordinal, rank, said, spelt, word, month } = match.groups ?? {}
    if (ordinal !== undefined || rank !== undefined) return []
    if (said !== undefined) return inDigits(match[0], said, match.groups ?? {})
    const exact = { text: spelt ?? match[0], step: 1, rough: false }
    if (month !== undefined) {
      return [{ ...exact, number: MONTH_STARTS.indexOf(month.slice(0, 3)) / 3 + 1, of: 'month' }]
    }
    if (word !== undefined) return [{ ...exact, number: SPELT_EN.indexOf(word) + 1, of: 'count' }]
    const measure = match.groups?.measure
    const of = measure === '月' ? 'month' : measure === '个百分点' ? 'points' : 'count'
    return [{ ...exact, number: spelledOut(spelt ?? ''), of }]
  })
}

function inDigits(
  whole: string,
  said: string,
  { before, percent, behind, of }: Readonly<Record<string, string | undefined>>,
): NumberInText[] {
  const spoken = spokenNumber(said)
  if (spoken === null) return []
  const { number } = spoken
  const rough = before !== undefined || behind !== undefined || spoken.qualifier !== 'exact'
  const decimals = /\.(\d+)/.exec(said)?.[1]?.length ?? 0
  const plain = Number(/^[\d,.]+/.exec(said)?.[0].replace(/,/g, ''))
  const scale = plain === 0 ? 1 : number / plain
  let step = scale / 10 ** decimals
  while (rough && number !== 0 && Number.isInteger(number / (step * 10))) step *= 10
  return [{ text: whole.trim(), number, step, rough, of: kindOf(percent, of) }]
}

function kindOf(percent: string | undefined, of: string | undefined): NumberInText['of'] {
  if (percent !== undefined) return 'percent'
  if (of === undefined) return 'count'
  if (of === '月') return 'month'
  return of === '年' ? 'year' : 'points'
}

/** 两 is 2, 十二 is 12, 三十 is 30. */
function spelledOut(numeral: string): number {
  const digit = (sign: string) => (sign === '两' ? 2 : DIGITS_ZH.indexOf(sign) + 1)
  const [tens = '', ones = ''] = numeral.split('十')
  if (!numeral.includes('十')) return digit(numeral.slice(-1))
  return (tens === '' ? 1 : digit(tens)) * 10 + (ones === '' ? 0 : digit(ones))
}

/**
 * Whether a number as somebody wrote it says a figure as it is printed, within the place it is written up
 * to: 96% says 96.3%, 1.2万余 says 12345, 30 says only 30.
 */
export function saysNumber(written: NumberInText, printed: NumberInText): boolean {
  if (written.of !== printed.of) return false
  const apart = Math.abs(written.number - printed.number)
  const noise = written.step * 1e-9
  return written.rough ? apart < written.step - noise : apart <= written.step / 2 + noise
}
