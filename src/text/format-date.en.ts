import type { DatePhrases } from './format-date.zh.ts'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

const month = (number: number): string => MONTHS[number - 1] ?? String(number)
const monthShort = (number: number): string => month(number).slice(0, 3)

export const en: DatePhrases = {
  month,
  monthShort,
  monthOfYear: (name, year) => `${name} ${year}`,
  quarterOfYear: (quarter, year) => `Q${quarter} ${year}`,
  year: (year) => String(year),
  day: (year, number, day) => `${day} ${month(number)} ${year}`,
  dayAndTime: (day, time) => `${day}, ${time}`,
  monthRange: (from, to) => `${monthShort(from)}–${monthShort(to)}`,
  monthsOfYear: (months, year) => `${months} ${year}`,
  wholeYear: (year) => `full year ${year}`,
  asOf: (name) => `Through ${name}`,
  elapsed: (share) => `${share} of the year has passed`,
  yearOver: 'The year is complete',
  yearEnding: 'December is not over yet',
}
