import { FIRST_YEAR, formatMonth, LAST_YEAR, parsePeriod } from '../domain/period.ts'
import type { Words } from './fault.ts'

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

/** What a date cell should hold, with the likely meaning of what it holds. */
export function dateAdvice(found: string): Words {
  const match = LOOSE_DAY.exec(found.normalize('NFKC'))
  const meant =
    match && isCalendarDay(Number(match[1]), Number(match[2]), Number(match[3]))
      ? `${formatMonth(Number(match[1]), Number(match[2]))}-${String(match[3]).padStart(2, '0')}`
      : null
  return meant === null
    ? {
        zh: '日历上有的日期,写作 YYYY-MM-DD,如 2025-09-01',
        en: 'a day of the calendar as YYYY-MM-DD, such as 2025-09-01',
      }
    : { zh: `${meant}(YYYY-MM-DD)`, en: `${meant} (YYYY-MM-DD)` }
}

/** What a month cell should hold, with the likely meaning of what it holds. */
export function monthAdvice(found: string): Words {
  const meant = meantMonth(found)
  return meant === null
    ? { zh: '月份,写作 YYYY-MM,如 2025-07', en: 'a month as YYYY-MM, such as 2025-07' }
    : { zh: `${meant}(YYYY-MM)`, en: `${meant} (YYYY-MM)` }
}

/** What a period cell should hold, with the likely meaning of what it holds. */
export function periodAdvice(found: string): Words {
  const meant = meantPeriod(found)
  const forms = { zh: '2025、2025-Q2 或 2025-07', en: '2025, 2025-Q2 or 2025-07' }
  const years = `${FIRST_YEAR}..${LAST_YEAR}`
  return meant === null
    ? {
        zh: `报告期,写作 ${forms.zh}(年份 ${years})`,
        en: `a period as ${forms.en} (years ${years})`,
      }
    : { zh: `${meant}(报告期写作 ${forms.zh})`, en: `${meant} (periods are spelt ${forms.en})` }
}

function meantPeriod(found: string): string | null {
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

function meantMonth(found: string): string | null {
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
