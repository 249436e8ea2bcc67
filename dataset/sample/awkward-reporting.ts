import { matches } from './case.ts'

/**
 * Who reports what and when: holes, lateness, other rhythms. dataset/README.md lists every case with
 * its area code, so that it can be looked up on the screen.
 */

/** Reports by quarter in all years. */
export const QUARTERLY = '990100007'
/** Sent only annual figures in 2023 and 2024, monthly ones since. */
export const ANNUAL_AT_FIRST = '990100008'
const ANNUAL_YEARS = [2023, 2024]

/** Nothing for October 2026 has come in. */
export const LATE_FOR_OCTOBER = ['990100011', '990100024']

/** Months that never came in, for some indicators. */
export const MISSING_MONTHS = [
  {
    areaCode: '990100005',
    indicatorIds: [
      'training_sessions',
      'training_attendance',
      'lecture_sessions',
      'lecture_attendance',
      'publicity_activities',
      'materials_distributed',
    ],
    year: 2026,
    months: [7, 8],
  },
  {
    // A hole in last year: the comparison has to leave February out on both sides.
    areaCode: '990100002',
    indicatorIds: ['lecture_sessions', 'lecture_attendance', 'consultation_visits'],
    year: 2025,
    months: [2],
  },
]

/** Counted only since January 2026: no last year to compare with (上年未报). */
export const NEW_IN_2026 = { areaCode: '990100017', indicatorId: 'disclosure_items' }
/** Neither reported nor planned: this township holds no satisfaction survey. */
export const NOT_DONE_HERE = { areaCode: '990100022', indicatorId: 'petition_satisfaction_rate' }

/** How a township cuts a year into the periods that it reports. */
export function reportingStep(areaCode: string, year: number): 1 | 3 | 12 {
  if (areaCode === QUARTERLY) return 3
  return areaCode === ANNUAL_AT_FIRST && ANNUAL_YEARS.includes(year) ? 12 : 1
}

/** Whether a month's figure never came in. */
export function isMissing(areaCode: string, indicatorId: string, year: number, month: number) {
  if (LATE_FOR_OCTOBER.includes(areaCode) && year === 2026 && month === 10) return true
  if (isOutsideWork(areaCode, indicatorId, year)) return true
  return MISSING_MONTHS.some(
    (gap) =>
      gap.areaCode === areaCode &&
      gap.indicatorIds.includes(indicatorId) &&
      gap.year === year &&
      gap.months.includes(month),
  )
}

/** Whether a township neither reports nor plans an indicator in a year. */
export function isOutsideWork(areaCode: string, indicatorId: string, year: number): boolean {
  return (
    matches(NOT_DONE_HERE, areaCode, indicatorId) ||
    (matches(NEW_IN_2026, areaCode, indicatorId) && year < 2026)
  )
}
