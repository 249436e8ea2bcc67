import type { Through } from '../../domain/period.ts'
import { plainSigns } from '../../domain/spoken-number.ts'
import { meantDay, meantMonth } from '../dates.ts'

/** What a head says by itself; a year it does not say is null. */
export type HeadMeaning =
  /** Months of a year: one, a quarter, or all up to one. */
  | {
      readonly kind: 'months'
      readonly year: number | null
      readonly from: number
      readonly to: number
      /** 1—3月, 截至3月: the year up to a month. */
      readonly isRunning: boolean
    }
  /** 合计: the columns beside it; 全年, 累计: the whole year. */
  | { readonly kind: 'total'; readonly ofYear: boolean; readonly year: number | null }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'this_month' | 'units' | 'serial' | 'left_out' }

const CHINESE = '一二三四五六七八九十'
const MONTH_NAMES = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

const YEAR = '(?:((?:19|20)\\d\\d)(?:年|[-./])?)?'
const MONTH = '(1[0-2]|0?[1-9]|元|十[一二]?|[一二三四五六七八九])'
/** What may follow a month and adds nothing to it. */
const SAID = '(?:份|(?:实际)?(?:完成|发生|开展|新增|填报|上报)?(?:数|值|量|情况)?|本月数?)'
const ONE = new RegExp(`^${YEAR}${MONTH}月${SAID}$`)
const DIGITS = /^((?:19|20)\d\d)(?:[-./年](1[0-2]|0?[1-9])|(0[1-9]|1[0-2]))$/
const SEVERAL = new RegExp(
  `^${YEAR}(?:截[-止])?${MONTH}月?-${MONTH}月(?:底|末)?(?:累计|合计|小计)?${SAID}$`,
)
const UP_TO = new RegExp(
  `^${YEAR}(?:截[-止]?|至|-)${YEAR}${MONTH}月(?:底|末)?(?:累计)?${SAID}$|^${YEAR}${MONTH}月(?:底|末)?累计${SAID}$`,
)
const QUARTER = new RegExp(`^${YEAR}(?:第?([1-4一二三四])季度?|q([1-4]))(?:合计|小计)?${SAID}$`)
const HALF = new RegExp(`^${YEAR}(上|下)半年(?:合计|小计)?$`)
const ALL_YEAR =
  /^(?:((?:19|20)\d\d)年)?(?:(?:本|当|全)?年度?(?:累计|合计|总计|完成)?|(?:年初至今)?累计(?:完成|合计)?|累计总数|总数)(?:数|值|量)?$/
const SUM = /^(?:合计|小计|总计|共计|计)(?:数|值)?$/
const THIS_MONTH = /^(?:本|当)月(?:实际)?(?:完成|发生|开展|新增|填报)?(?:数|值|量|情况)?$/
const SERIAL = /^(?:序号?|编号|no\.?|#)$/
const UNITS = /^(?:计量单位|度量单位|计算单位|量纲)$/
/** Other things than what was done in a month. */
const LEFT_OUT =
  /目标|计划|任务数|指标值|责任|牵头|负责|配合|联系|备注|说明|口径|依据|来源|上年|去年|同期|同比|环比|增幅|增长|完成率|进度|排名|位次|得分|分值|权重|评分|^注$|note|target/

/**
 * What the head of a column says.
 *
 * @returns Null for a head that says nothing known.
 * @example readHead('1—3月') // { kind: 'months', year: null, from: 1, to: 3, isRunning: true }
 */
export function readHead(head: string): HeadMeaning | null {
  const text = plainSigns(head)
    .replace(/ /g, '')
    .toLowerCase()
    .replace(/[‐-―~至到]+/g, (sign, at: number) => (at === 0 ? sign : '-'))
    // 26年1月
    .replace(/^(\d\d)年/, '20$1年')
    .replace(/\((?:件|次|人次|份|期|场次?|条|个|单位:.*)\)$/, '')
  if (text === '') return null
  const months = readMonths(text) ?? firstDay(text) ?? englishMonth(head)
  if (months) return months
  const [, year] = /^((?:19|20)\d\d)年度?$/.exec(text) ?? []
  if (year !== undefined) return { kind: 'year', year: Number(year) }
  const all = ALL_YEAR.exec(text)
  if (all) return { kind: 'total', ofYear: true, year: numberOf(all[1]) }
  if (SUM.test(text)) return { kind: 'total', ofYear: false, year: null }
  if (THIS_MONTH.test(text)) return { kind: 'this_month' }
  if (SERIAL.test(text)) return { kind: 'serial' }
  if (UNITS.test(text)) return { kind: 'units' }
  return LEFT_OUT.test(text) ? { kind: 'left_out' } : null
}

function readMonths(text: string): HeadMeaning | null {
  const one = ONE.exec(text)
  if (one) return months(one[1], monthOf(one[2]), monthOf(one[2]))
  const digits = DIGITS.exec(text)
  if (digits) {
    const month = Number(digits[2] ?? digits[3])
    return months(digits[1], month, month)
  }
  const several = SEVERAL.exec(text)
  if (several) {
    const [from, to] = [monthOf(several[2]), monthOf(several[3])]
    return from < to ? months(several[1], from, to, from === 1) : null
  }
  const upTo = UP_TO.exec(text)
  if (upTo) {
    const to = monthOf(upTo[3] ?? upTo[5])
    return months(upTo[1] ?? upTo[2] ?? upTo[4], 1, to, true)
  }
  const quarter = QUARTER.exec(text)
  if (quarter) {
    const number = monthOf(quarter[2] ?? quarter[3])
    return months(quarter[1], number * 3 - 2, number * 3)
  }
  const half = HALF.exec(text)
  if (half) return half[2] === '上' ? months(half[1], 1, 6) : months(half[1], 7, 12)
  return null
}

function months(
  year: string | undefined,
  from: number,
  to: number,
  isRunning = false,
): HeadMeaning {
  return { kind: 'months', year: numberOf(year), from, to, isRunning }
}

/** The first of a month as spreadsheets count it, without its format. */
function firstDay(text: string): HeadMeaning | null {
  const [day = ''] = /^\d{5}$/.test(text) ? meantDay(text).texts : []
  return day.endsWith('-01')
    ? months(day.slice(0, 4), Number(day.slice(5, 7)), Number(day.slice(5, 7)))
    : null
}

/** Jan, January 2026, Jan-26. */
function englishMonth(head: string): HeadMeaning | null {
  if (!/[a-z]{3}/i.test(head)) return null
  const name = MONTH_NAMES.indexOf(/^[a-z]{3,9}$/i.test(head) ? head.slice(0, 3).toLowerCase() : '')
  if (name >= 0) return months(undefined, name + 1, name + 1)
  const { texts } = meantMonth(head)
  const [year, month] = texts.length === 1 ? (texts[0] ?? '').split('-') : []
  return month === undefined ? null : months(year, Number(month), Number(month))
}

/** 1..12 of 3, 03, 三, 十二 or 元. */
function monthOf(text = ''): number {
  if (/^\d+$/.test(text)) return Number(text)
  if (text === '元') return 1
  const last = CHINESE.indexOf(text.slice(-1)) + 1
  return text.length === 2 ? 10 + last : last
}

function numberOf(text: string | undefined): number | null {
  return text === undefined ? null : Number(text)
}

/**
 * The one month that titles tell, such as 2026年3月; a month without its year takes the one year they tell.
 *
 * @returns Null where they tell none, several, or a range.
 */
export function monthIn(texts: readonly string[]): Through | null {
  const years = yearsIn(texts)
  const found = texts.flatMap((text) => {
    const plain = withoutDays(text)
    // 1—10月 is no month.
    if (/\d月?[‐-―~至到-]+\d{1,2}月/.test(plain)) return []
    const named = [...plain.matchAll(/(?:((?:19|20)\d\d)年)?(?<!\d)(1[0-2]|0?[1-9])月(?!\d)/g)]
    return named.flatMap(([, year, month]) => {
      const known = year === undefined ? (years.length === 1 ? years[0] : undefined) : Number(year)
      return known === undefined ? [] : `${known}-${Number(month)}`
    })
  })
  const [only, ...more] = new Set(found)
  const [year, month] = (only ?? '').split('-').map(Number)
  return more.length > 0 || !year || !month ? null : { year, month }
}

/**
 * The years that titles tell; dates of filling in and numbers of documents tell none.
 *
 * @example yearsIn(['垫江县2026年法治政府建设台账', '填报日期：2027年1月5日']) // [2026]
 */
export function yearsIn(texts: readonly string[]): readonly number[] {
  const found = texts.flatMap((text) => {
    const plain = withoutDays(text).replace(/[〔([【]\d{4}[〕)\]】]/g, '')
    return [...plain.matchAll(/(?<!\d)((?:19|20)\d\d)(?!\d)/g)].map(([, year]) => Number(year))
  })
  return [...new Set(found)]
}

/** A title without days, which tell when it was filled in. */
function withoutDays(text: string): string {
  return plainSigns(text)
    .replace(/ /g, '')
    .replace(/(?:19|20)\d\d[年./-]\d{1,2}[月./-]\d{1,2}/g, '')
}
