import type { Period } from '../../domain/period.ts'
import type { Qualifier } from '../../domain/qualifier.ts'

/**
 * What real reporting is like, put into the sample on purpose. data/README.md lists every case
 * with its area code, so that it can be looked up on the screen.
 */

/** 契亭镇 and its neighbours apart, each case has a township of its own. */
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

/** Reported zeros: no training was held, and the township said so. */
export const REAL_ZEROS = {
  areaCode: '990100021',
  indicatorId: 'training_sessions',
  year: 2026,
  months: [1, 2],
}
/** No normative document in the whole of 2026: 0 of 0 in every month (无此类事项). */
export const NO_DOCUMENTS = { areaCode: '990100023', year: 2026 }

/** None planned and none held in 2025, six by October 2026 (目标为0, 上年为0). */
export const ZERO_BASE = { areaCode: '990100020', indicatorId: 'consultation_events', year: 2025 }
/** 9 of 12 by September 2026, when the plan was cut to 10. */
export const CUT_PLAN = { areaCode: '990100006', indicatorId: 'training_sessions', year: 2026 }

const FIXED_COUNTS = [
  { ...ZERO_BASE, counts: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] },
  { ...ZERO_BASE, year: 2026, counts: [0, 0, 2, 0, 1, 1, 0, 0, 1, 1, 1, 1] },
  { ...CUT_PLAN, counts: [1, 0, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1] },
]

/** Far more than planned by October 2026: completion is never capped. */
export const OVER_COMPLETION = {
  areaCode: '990100004',
  indicatorId: 'lecture_sessions',
  year: 2026,
  performance: 1.7,
}
/** Falls behind in much of its work in 2026: where a county would help. */
export const STRUGGLING = {
  areaCode: '990100015',
  indicatorIds: [
    'training_sessions',
    'lecture_sessions',
    'publicity_activities',
    'publicity_village_coverage',
    'materials_distributed',
    'consultation_visits',
    'plan_task_rate',
  ],
  year: 2026,
  performance: 0.62,
}

/** Prints 余 figures: rounded down to full tens, hundreds or thousands. */
export const ROUNDS_DOWN = {
  areaCode: '990100009',
  indicatorIds: ['lecture_attendance', 'materials_distributed'],
}
/** One 约 figure, rounded to full hundreds. */
export const ABOUT = {
  areaCode: '990100010',
  indicatorId: 'materials_distributed',
  year: 2026,
  month: 3,
}
/** One 近 figure, rounded up to full hundreds. */
export const NEARLY = {
  areaCode: '990100010',
  indicatorId: 'lecture_attendance',
  year: 2025,
  month: 12,
}

/** Satisfaction sent as a rate without counts from April to June 2026 (只报比率). */
export const RATE_WITHOUT_COUNTS = {
  areaCode: '990100014',
  indicatorId: 'petition_satisfaction_rate',
  year: 2026,
  months: [4, 5, 6],
}

/** Longer periods that contradict the sum of their months by `difference`. */
export const CONFLICTS: readonly {
  readonly areaCode: string
  readonly indicatorId: string
  readonly period: Period
  readonly difference: number
}[] = [
  {
    areaCode: '990100012',
    indicatorId: 'materials_distributed',
    period: { year: 2024, from: 1, to: 12 },
    difference: 1_500,
  },
  {
    areaCode: '990100013',
    indicatorId: 'training_attendance',
    period: { year: 2026, from: 4, to: 6 },
    difference: -20,
  },
]

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

/** Twelve months set by hand, or null where the generator draws them. */
export function fixedCounts(areaCode: string, indicatorId: string, year: number) {
  const fixed = FIXED_COUNTS.find((one) => matches(one, areaCode, indicatorId) && one.year === year)
  return fixed?.counts ?? null
}

/** Whether nothing was done in a month, and zero is what was reported. */
export function isIdle(areaCode: string, indicatorId: string, year: number, month: number) {
  return (
    matches(REAL_ZEROS, areaCode, indicatorId) &&
    REAL_ZEROS.year === year &&
    REAL_ZEROS.months.includes(month)
  )
}

/** Whether a township issues no normative documents in a year. */
export function hasNoDocuments(areaCode: string, year: number): boolean {
  return NO_DOCUMENTS.areaCode === areaCode && NO_DOCUMENTS.year === year
}

/** The share of its plan that a township does, where a case sets it; else `usual`. */
export function adjustedPerformance(
  areaCode: string,
  indicatorId: string,
  year: number,
  usual: number,
): number {
  if (matches(OVER_COMPLETION, areaCode, indicatorId) && OVER_COMPLETION.year === year) {
    return OVER_COMPLETION.performance
  }
  const struggles =
    STRUGGLING.areaCode === areaCode &&
    STRUGGLING.indicatorIds.includes(indicatorId) &&
    STRUGGLING.year === year
  return struggles ? STRUGGLING.performance : usual
}

/** Whether a month's ratio is sent as a bare rate. */
export function lacksCounts(areaCode: string, indicatorId: string, period: Period): boolean {
  return (
    matches(RATE_WITHOUT_COUNTS, areaCode, indicatorId) &&
    RATE_WITHOUT_COUNTS.year === period.year &&
    RATE_WITHOUT_COUNTS.months.includes(period.from)
  )
}

/** A count as the township prints it, with the qualifier that goes with the rounding. */
export function asPrinted(
  areaCode: string,
  indicatorId: string,
  period: Period,
  count: number,
): { readonly value: number; readonly qualifier: Qualifier } {
  const rounds = ROUNDS_DOWN.areaCode === areaCode && ROUNDS_DOWN.indicatorIds.includes(indicatorId)
  if (rounds) {
    const step = count < 100 ? 10 : count < 1_000 ? 100 : 1_000
    const value = Math.floor(count / step) * step
    // 余 needs a number to go with: fewer than ten are counted one by one.
    if (value > 0 && value < count) return { value, qualifier: 'at_least' }
  }
  if (isMonth(ABOUT, areaCode, indicatorId, period)) {
    return { value: Math.round(count / 100) * 100, qualifier: 'about' }
  }
  if (isMonth(NEARLY, areaCode, indicatorId, period)) {
    return { value: Math.ceil(count / 100) * 100, qualifier: 'nearly' }
  }
  return { value: count, qualifier: 'exact' }
}

interface Case {
  readonly areaCode: string
  readonly indicatorId: string
}

function matches(one: Case, areaCode: string, indicatorId: string): boolean {
  return one.areaCode === areaCode && one.indicatorId === indicatorId
}

function isMonth(
  one: Case & { readonly year: number; readonly month: number },
  areaCode: string,
  indicatorId: string,
  period: Period,
): boolean {
  return (
    matches(one, areaCode, indicatorId) && one.year === period.year && one.month === period.from
  )
}
