import { isCalendarDay } from '../domain/day.ts'
import { formatMonth, parsePeriod } from '../domain/period.ts'
import { withPlainHyphens } from './characters.ts'

const LOOSE_DAY = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T ]\d{1,2}:\d{2}\S*)?$/i
const LOOSE_MONTH = /^(\d{4})(?:[-/.年](\d{1,2})月?|(\d{2}))$/
const LOOSE_QUARTER = /^(\d{4})[-/.年 ]?(?:q([1-4])|第?([1-4一二三四])季度?)$/i
const LOOSE_YEAR = /^(\d{4})年(?:度|全年)?$/
const QUARTERS = '一二三四'

/** What a text probably means. */
export interface Meant {
  /** In the format's spelling; several where it may mean any of them, none where nobody can tell. */
  readonly texts: readonly string[]
  /** A spreadsheet made it of what was there: it does so when it opens a CSV file. */
  readonly isRewritten: boolean
}

/** The day that a text probably means. */
export function meantDay(found: string): Meant {
  const text = found.normalize('NFKC')
  const rewritten = dayOfNumber(text) ?? dayWithName(text)
  if (rewritten !== null) return { texts: [rewritten], isRewritten: true }
  const days = daysBeforeYear(text)
  if (days.length > 0) return { texts: days, isRewritten: true }
  const match = LOOSE_DAY.exec(text)
  const day = match && dayOf(Number(match[1]), Number(match[2]), Number(match[3]))
  return { texts: day ? [day] : [], isRewritten: false }
}

/** The period that a text probably means. */
export function meantPeriod(found: string): Meant {
  const text = withPlainHyphens(found).normalize('NFKC')
  const quarter = LOOSE_QUARTER.exec(text)
  const year = LOOSE_YEAR.exec(text)
  if (!quarter && !year) return meantMonth(found)
  const number = quarter?.[2] ?? quarter?.[3] ?? ''
  const place = QUARTERS.indexOf(number)
  const spelt = quarter ? `${quarter[1]}-Q${place >= 0 ? place + 1 : number}` : (year?.[1] ?? '')
  return { texts: known(spelt), isRewritten: false }
}

/** The month that a text probably means. */
export function meantMonth(found: string): Meant {
  const text = withPlainHyphens(found).normalize('NFKC')
  const day = dayOfNumber(text)
  const days = day === null ? daysBeforeYear(text) : [day]
  if (days.length > 0) {
    return { texts: [...new Set(days.map((one) => one.slice(0, 7)))], isRewritten: true }
  }
  const [, name, after] = NAMED_MONTH.exec(text) ?? []
  const [, before, nameAfter] = MONTH_NAMED.exec(text) ?? []
  const month = monthNamed(name ?? nameAfter)
  const year = after ?? before
  if (month > 0 && year !== undefined) {
    // 27-Feb is what is shown of 2027-02, or of a 27 February: the year alone can be meant here.
    const full = year.length === 4 ? Number(year) : 2000 + Number(year)
    return { texts: year.length === 1 ? [] : known(formatMonth(full, month)), isRewritten: true }
  }
  const match = LOOSE_MONTH.exec(text) ?? LOOSE_DAY.exec(text)
  if (!match) return { texts: [], isRewritten: DAY_OF_MONTH.test(text) }
  const spelt = `${match[1]}-${String(match[2] ?? match[3]).padStart(2, '0')}`
  // A number loses the 0 of 2027.10.
  const texts = /\.1$/.test(text) ? [...known(spelt), ...known(`${match[1]}-10`)] : known(spelt)
  return { texts, isRewritten: false }
}

const MONTH_NAMES = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const NAMED_MONTH = /^([a-z]{3,9})[-\s./,]*(\d{2}|\d{4})$/i
const MONTH_NAMED = /^(\d{1,2}|\d{4})[-\s./,]*([a-z]{3,9})$/i
const NAMED_DAY = /^(\d{1,2})[-\s./]([a-z]{3,9})[-\s./,](\d{2}|\d{4})$/i
/** A day without its year. */
const DAY_OF_MONTH = /^\d{1,2}(?:月\d{1,2}日|[-/.]\d{1,2})$/

/** A month by its English name, 1..12; 0 for another word. */
function monthNamed(name: string | undefined): number {
  return MONTH_NAMES.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1
}

function dayWithName(text: string): string | null {
  const match = NAMED_DAY.exec(text)
  const month = monthNamed(match?.[2])
  if (!match || month === 0) return null
  const year = Number(match[3])
  return dayOf(year < 100 ? 2000 + year : year, month, Number(match[1]))
}

/** The days that 03/01/2027 may be: 1 March where the month is written first, else 3 January. */
function daysBeforeYear(text: string): string[] {
  const match = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text)
  const [first, second, year] = (match?.slice(1) ?? []).map(Number)
  if (first === undefined || second === undefined || year === undefined) return []
  const days = [dayOf(year, first, second), dayOf(year, second, first)]
  return [...new Set(days.flatMap((day) => day ?? []))]
}

/** The day that a spreadsheet counts as a number: 46388 is 1 January 2027. */
function dayOfNumber(text: string): string | null {
  if (!/^\d{5}$/.test(text)) return null
  const day = new Date(Date.UTC(1899, 11, 30) + Number(text) * 86_400_000)
  return dayOf(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate())
}

function dayOf(year: number, month: number, day: number): string | null {
  if (!isCalendarDay(year, month, day)) return null
  return `${formatMonth(year, month)}-${String(day).padStart(2, '0')}`
}

function known(period: string): string[] {
  return parsePeriod(period) ? [period] : []
}
