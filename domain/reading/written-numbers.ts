import type { Qualifier } from '../qualifier.ts'
import { spokenNumber } from '../spoken-number.ts'

/** A number with its measure word, as a report writes it. */
export interface WrittenNumber {
  /** UTF-16 places of the number with its qualifiers. */
  readonly from: number
  readonly to: number
  /** Where its measure word ends. */
  readonly end: number
  /** In its own unit; a rate is a fraction of 1. */
  readonly value: number
  readonly qualifier: Qualifier
  /** Measure word as written, `%` for a rate, 全部 where a word says all; empty for none. */
  readonly unit: string
  /** Place of the last digit that is stated: 0.001 for 97.9 %. */
  readonly step: number
  /** Why it is no count: a rank, a range or sum of two, a local slogan or a name. */
  readonly odd: 'rank' | 'range' | 'slogan' | null
  /** Whether it is spelt out: 三, 千余. */
  readonly spelt: boolean
}

const UNITS =
  '件次 人次 场次 节次 批次 期次 轮次 班次 户次 平方米 平方公里 公里 万元 亿元 学时 课时 小时 个百分点 场 次 期 批 堂 轮 节 人 名 位 份 册 本 张 套 幅 件 项 个 宗 起 条 则 篇 例 部 元 亩 户 家 支 处 台 辆 天 岁 分 棵 米 吨'
const BEFORE = '大约|大概|约|接近|将近|近|不足|不到|超过|超出|超|逾|突破|至少|不少于|不低于|上'
const AFTER = '余|多|以上|左右|上下'
const SPELT = '[一二两三四五六七八九十百千万零〇]'

const NUMBER = new RegExp(
  [
    `(?<before>${BEFORE})? ?(?:`,
    '百分之(?<share>[一二三四五六七八九十百零点]{1,8}|\\d{1,3}(?:\\.\\d{1,3})?)|(?<hundred>百分百)|(?<all>全部|全数)|',
    `(?:(?<digits>\\d{1,3}(?:,\\d{3}){1,2}(?![\\d,])|\\d{1,9}(?:\\.\\d{1,4})?)|(?<spelt>${SPELT}{1,7}))`,
    ` ?(?<more>[余多])? ?(?<scale>[十百千万亿]{1,2})? ?(?<after>${AFTER})? ?`,
    `(?:(?<percent>%)|(?<unit>${UNITS.split(' ').join('|')})) ?(?<last>以上|左右|上下)?)`,
  ].join(''),
  'g',
)

/**
 * Finds the numbers of a text that have a measure word or are rates, in digits or spelt out.
 *
 * Years, dates, numbers without a measure word and those spelt words that only hold a numeral (统一,
 * 百名) are left out.
 *
 * @param plain As `plainText` gives it, titles blanked out.
 * @example writtenNumbers('覆盖两万余人次') // one: 20000, at_least, 人次
 */
export function writtenNumbers(plain: string): WrittenNumber[] {
  const found: WrittenNumber[] = []
  for (const match of plain.matchAll(NUMBER)) {
    const number = numberOf(plain, match)
    if (number) found.push(number)
  }
  return found
}

function numberOf(plain: string, match: RegExpExecArray): WrittenNumber | null {
  const {
    before = '',
    share,
    hundred,
    all,
    digits,
    spelt,
    more = '',
    scale = '',
  } = match.groups ?? {}
  const { after = '', percent, unit = '', last = '' } = match.groups ?? {}
  const from = match.index + (match[0].length - match[0].trimStart().length)
  const end = match.index + match[0].trimEnd().length
  // A qualifier may stand behind the measure word: 20次以上.
  const to =
    last === '' && unit !== '' ? from + plain.slice(from, end - unit.length).trimEnd().length : end
  const place = { from, to, end, spelt: spelt !== undefined, odd: oddness(plain, from, end, unit) }
  if (all) return { ...place, odd: null, value: 1, qualifier: 'exact', unit: '全部', step: 1 }
  if (hundred || share) {
    const value = hundred
      ? 100
      : /\d/.test(share ?? '')
        ? Number(share)
        : spelledNumber(share ?? '')
    if (value === null) return null
    return { ...place, value: value / 100, qualifier: 'exact', unit: '%', step: 0.01 }
  }
  if (/[A-Za-z]/.test(plain[from - 1] ?? '')) return null
  // 分两批 says how, not how often.
  if (plain[from - 1] === '分' && /^[批期轮次]/.test(unit)) return null
  const marked = before + more + after + last
  if (spelt !== undefined && !isCount(plain, from, spelt + scale, marked)) return null
  const plainNumber =
    spelt === undefined ? (digits ?? '').replaceAll(',', '') : spelledNumber(spelt)
  if (plainNumber === null) return null
  // The one grammar of qualifiers: a text that contradicts itself is no number.
  const spoken = spokenNumber(
    `${before.replace(/超出|突破/, '超过')}${plainNumber}${more}${scale}${after || last}`,
  )
  if (spoken === null && !/^上\d/.test(before + plainNumber)) return null
  const { number, qualifier } =
    spoken ?? ({ number: Number(plainNumber), qualifier: 'at_least' } as const)
  const decimals = /\.(\d+)/.exec(digits ?? '')?.[1]?.length ?? 0
  const step = 10 ** -decimals
  if (!percent) return { ...place, value: number, qualifier, unit, step }
  const value = Number((number / 100).toPrecision(12))
  return { ...place, value, qualifier, unit: '%', step: step / 100 }
}

/** Whether a spelt number counts something: 三场, 千余人; not 百名法学家, 统一, 数十次. */
function isCount(plain: string, from: number, spelt: string, marked: string): boolean {
  const before = plain[from - 1] ?? ''
  if (/[几数统唯同万千百十之]/.test(before)) return false
  if (/^[百千万]+$/.test(spelt)) return marked !== ''
  return true
}

function oddness(plain: string, from: number, end: number, unit: string): WrittenNumber['odd'] {
  const before = plain.slice(Math.max(0, from - 6), from)
  const behind = plain.slice(end, end + 6)
  if (/(?:第|前|列|名次)\s?$/.test(before)) return 'rank'
  if (/[\d一二三四五六七八九十余多场次期人件份][ ]?[-—–~～至到]\s?$/.test(before)) return 'range'
  if (/^\s?[-—–~～至到]{1,2}\s?\d/.test(behind) && unit !== '') return 'range'
  if (/[+·.\d]$/.test(before)) return 'slogan'
  return null
}

const DIGITS = '零一二三四五六七八九'
const SCALES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1_000, 万: 10_000 }

/**
 * The number that is spelt out in Chinese, up to 99,999,999; null where the signs make none.
 *
 * @example spelledNumber('两万三千') // 23000
 * @example spelledNumber('二五') // null
 */
export function spelledNumber(spelt: string): number | null {
  let total = 0
  let section = 0
  let digit: number | null = null
  for (const sign of spelt.replace(/〇/g, '零')) {
    const scale = SCALES[sign]
    if (scale === undefined) {
      const value = sign === '两' ? 2 : DIGITS.indexOf(sign)
      if (value < 0 || (digit !== null && digit !== 0)) return null
      digit = value
    } else if (scale === 10_000) {
      total += (section + (digit ?? 0) || 1) * scale
      section = 0
      digit = null
    } else {
      section += (digit || 1) * scale
      digit = null
    }
  }
  return total + section + (digit ?? 0)
}
