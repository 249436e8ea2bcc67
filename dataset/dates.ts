import { FIRST_YEAR, formatMonth, LAST_YEAR, parsePeriod } from '../domain/period.ts'

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/
const LOOSE_DAY = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/
const LOOSE_MONTH = /^(\d{4})(?:[-/.年](\d{1,2})月?|(\d{2}))$/
const LOOSE_QUARTER = /^(\d{4})[-/.年 ]?(?:q([1-4])|第?([1-4一二三四])季度?)$/i
const LOOSE_YEAR = /^(\d{4})年(?:度|全年)?$/
const QUARTERS = '一二三四'

/**
 * Whether a text is a day of the calendar spelt `YYYY-MM-DD`, its year within 1949..2100.
 *
 * @example isDay('2023-02-29') // false
 */
export function isDay(text: string): boolean {
  const match = DAY.exec(text)
  return match !== null && isCalendarDay(Number(match[1]), Number(match[2]), Number(match[3]))
}

/** The day that a text probably means; null when it is no day of the calendar. */
export function meantDay(found: string): string | null {
  const match = LOOSE_DAY.exec(found.normalize('NFKC'))
  if (!match || !isCalendarDay(Number(match[1]), Number(match[2]), Number(match[3]))) return null
  return `${formatMonth(Number(match[1]), Number(match[2]))}-${String(match[3]).padStart(2, '0')}`
}

/** The period that a text probably means, in the format's spelling. */
export function meantPeriod(found: string): string | null {
  const text = found.normalize('NFKC')
  const quarter = LOOSE_QUARTER.exec(text)
  if (quarter) {
    const number = quarter[2] ?? quarter[3] ?? ''
    const place = QUARTERS.indexOf(number)
    return known(`${quarter[1]}-Q${place >= 0 ? place + 1 : number}`)
  }
  const year = LOOSE_YEAR.exec(text)
  return year ? known(year[1] ?? '') : meantMonth(found)
}

/** The month that a text probably means. */
export function meantMonth(found: string): string | null {
  const text = found.normalize('NFKC')
  const match = LOOSE_MONTH.exec(text) ?? LOOSE_DAY.exec(text)
  return match && known(`${match[1]}-${String(match[2] ?? match[3]).padStart(2, '0')}`)
}

function known(period: string): string | null {
  return parsePeriod(period) ? period : null
}

function isCalendarDay(year: number, month: number, day: number): boolean {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) return false
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const days = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
  return day >= 1 && day <= days
}
