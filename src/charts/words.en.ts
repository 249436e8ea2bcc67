import { MONTHS } from '../../domain/period.ts'
import { monthName } from '../text/format-date.ts'
import { plural } from '../text/plural.ts'
import type { ChartWords } from './words.zh.ts'

const nameOf = (month: number) => monthName(month, 'en', { short: true })

/** The English words of pictures. */
export const en: ChartWords = {
  thisYear: 'This year',
  lastYear: 'Last year',
  target: 'Annual target',
  limit: 'Annual limit',
  pace: 'Expected pace',
  full: '100% required',
  asOf: (month) => `Through ${month}`,
  thisMonth: (month) => `This year, ${month}`,
  conflicts: (year, count) =>
    count === 1
      ? `${year}: two reported numbers contradict each other.`
      : `${year}: ${count} pairs of reported numbers contradict each other.`,
  unit: (unit) => `Unit: ${unit}`,
  percent: 'Unit: %',
  courseTitle: {
    sum: (name, planned) =>
      `${name}: year to date, against last year${planned ? ' and the plan' : ''}`,
    ratio: (name, planned) =>
      `${name}: rate for the year to date, against last year${planned ? ' and the target' : ''}`,
    latest: (name, planned) =>
      `${name}: state at the end of each month, against last year${planned ? ' and the target' : ''}`,
  },
  yearsTitle: (name, planned) =>
    `${name}: same months and whole years${planned ? ", against each year's plan" : ''}`,
  monthsTitle: (name) => `${name}: single months beside last year's`,
  month: 'Month',
  year: 'Year',
  period: 'Period',
  dueNow: 'Due by the expected pace',
  samePeriod: (months) => `${months} (same months)`,
  wholeYear: 'Whole year',
  restOfYear: 'Rest of the year',
  running: 'This year (not over)',
  unsplit: 'Annual figure only',
  change: 'Year on year',
  completion: 'Completion',
  status: 'Status',
  plan: 'Target',
  planLimit: 'Limit',
  quarterOutline: "Quarter's figure (used where it differs from its months)",
  nothingDue: 'none due',
  yearName: (year) => String(year),
  yearSoFar: (year, months) => `${months} ${year}`,
  monthsRange: (month) =>
    month === 1 ? 'Jan' : month === 12 ? 'Whole year' : `Jan–${nameOf(month)}`,
  stretch: (from, to) => {
    if (from === to) return nameOf(from)
    if (to - from === 11) return 'Whole year'
    if (to - from === 2) return `Q${to / 3}`
    return `${nameOf(from)}–${nameOf(to)}`
  },
  janFeb: 'Jan–Feb',
  notDueYet: 'Not due yet',
  noPlan: 'The plan sets no annual target, so there is no line for target or pace.',
  noPlanShort: 'The plan sets no annual target.',
  noPlanFull: 'The plan sets no target of its own; 100% is required.',
  neutralPlan: 'Recorded only, without a target.',
  noLastYear: 'Not reported last year, so there is no line for last year.',
  noLastYearShort: 'Not reported last year.',
  lastAnnualShort: (year, value) => `The annual figure for ${year} is ${value}.`,
  lastAnnual: (year, value) =>
    `For ${year} only the annual figure ${value} is known; it is drawn in December.`,
  missing: (months) =>
    `${months}. The line is broken there; the cumulative figures leave these months out, and nothing is estimated.`,
  missingBars: (months) => `${months}. They are left blank; nothing is estimated.`,
  byQuarter:
    'Reported by quarter: cumulative figures exist at the ends of quarters only and are not spread over months.',
  quarterBars: "A quarter's figure is drawn three months wide and not spread over months.",
  annualBars:
    'Only annual figures are known; they are drawn a year wide and not spread over months.',
  targetStep: (month, before, after) =>
    `The annual target changed from ${before} to ${after} in ${month}.`,
  oneYear: (year) => `The data holds ${year} only; there is no earlier year to compare with.`,
  courseAbsent: {
    annual: (value) =>
      `Only the annual figure ${value} is known. Without months or quarters there is no course to draw.`,
    waiting: (value) =>
      `Only the annual figure ${value} is known. Without months or quarters there is no course to draw before December.`,
    none: 'Neither this year nor last year was reported, so there is no course to draw.',
    nothingDue:
      'Reported, but nothing was due in either year (0 of 0), so there is no rate to draw.',
  },
  monthsAbsent: {
    annual: (value) =>
      `Only the annual figure ${value} is known, without months or quarters; it is not spread over months.`,
    none: 'Neither this year nor last year was reported, so there is nothing to draw.',
  },
  yearsAbsent: {
    annual: (value) =>
      `Only the annual figure ${value} is known; before December there are no same months to compare.`,
    none: 'No year was reported, so there is nothing to draw.',
  },
  leftOutAnnual: (year, value) =>
    `${year} also has the annual figure ${value}; it is not spread over months and not drawn.`,
  leftOutAnnualOnly: (year, value) =>
    `${year} has only the annual figure ${value}; it is not spread over months and not drawn.`,
  leftOutAnnualUnits: (year, units, value) =>
    `In ${year}, ${plural(units, 'unit')} reported annual figures, ${value} in all; they are not spread over months and not drawn.`,
  leftOutQuarters: (year, units, values) =>
    `In ${year}, ${plural(units, 'unit')} reported by quarter (${values}); these figures are not spread over months and not drawn.`,
  quarterUnitsInCourse: (units) =>
    units === 1
      ? 'One unit reports by quarter and enters the cumulative figures at the end of each quarter.'
      : `${units} units report by quarter and enter the cumulative figures at the end of each quarter.`,
  yearLine: (year, parts) => `${year}: ${parts.join('; ')}.`,
  yearSame: (months, value) => `${value} in ${months}`,
  yearWhole: (value) => `${value} in the whole year`,
  yearChange: (change, window) => (window === null ? change : `${change} (${window})`),
  yearDone: (share, target) => `${share} of the target of ${target}`,
  yearLimit: (share, target) => `${share} of the limit of ${target}`,
  yearReached: (target, met) => `target ${target} ${met ? 'reached' : 'not reached'}`,
  yearTarget: (target) => `target ${target}`,
  yearNoTarget: 'no target',
  yearRunning: 'the year is not over',
  monthsSummary: (year, most, least) =>
    least === null
      ? `${year}: ${most}.`
      : `${year}: the highest figure is ${most}, the lowest ${least}.`,
  monthsNone: (year) => `${year}: nothing to draw.`,
  extreme: (period, value) => `${value} in ${period}`,
  separator: ', ',
  // They begin small; names of months do not.
  within: (words) =>
    MONTHS.some((month) => words.startsWith(nameOf(month)))
      ? words
      : `${words[0]?.toLowerCase() ?? ''}${words.slice(1)}`,
  slide: {
    unit: {
      sum: (unit) => `Cumulative ${unit}, month by month`,
      ratio: () => 'Per cent, cumulative since January',
      latest: () => 'Per cent, at the end of each month',
    },
    wholeYearOf: (year) => `${year}, full year`,
    yearThrough: (year, month) => `${year} (through ${month})`,
    required: 'Required',
    due: (month) => `Due by end of ${month}`,
    future: 'Still to come',
    wholeYear: 'Full year',
    plan: 'Target',
    changeIn: (months, change) => `${months}: ${change}`,
  },
}
