import { matches } from './case.ts'

/** What was done: nothing, far more than planned, far less. */

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
