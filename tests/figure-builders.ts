import { type AbsenceReason, value } from '../domain/figure.ts'
import type { Indicator } from '../domain/indicator.ts'
import { completionSides } from '../domain/plan-figures.ts'
import type { Change, ChangeSide, Progress } from '../domain/progress.ts'
import { indicator } from './builders.ts'

/** What the API sends, for tests of words and pages, so that a test names only what it is about. */

/** 6 of 12 by July 2025, all months in, nothing known of last year. */
export function figure(overrides: Partial<Progress> = {}): Progress {
  const {
    value: actual,
    target,
    targetOriginal,
    completion,
    ...rest
  } = {
    value: value(6),
    target: 12,
    targetOriginal: null,
    completion: value(0.5),
    ...overrides,
  }
  return {
    indicatorId: 'training_sessions',
    value: actual,
    counts: null,
    withoutCounts: false,
    monthsReported: 7,
    monthsDue: 7,
    monthsMissing: [],
    valueMonth: null,
    reportedBy: 'month',
    dueMonth: 7,
    target,
    targetOriginal,
    milestones: null,
    planMonths: null,
    endMonth: null,
    completion,
    completionOriginal: null,
    completionSides: completionSides(completion, actual, target, targetOriginal),
    expected: 7 / 12,
    paceGap: 0.5 - 7 / 12,
    status: 'on_pace',
    judged: true,
    shortBy: null,
    catchUpMonths: null,
    needed: null,
    change: noChange('no_base'),
    window: null,
    windowValue: null,
    windowQualifier: null,
    windowCounts: null,
    base: null,
    baseQualifier: null,
    baseCounts: null,
    units: null,
    monthly: { thisYear: Array(12).fill(null), lastYear: Array(12).fill(null) },
    monthlyQualifiers: { thisYear: Array(12).fill(null), lastYear: Array(12).fill(null) },
    conflicts: [],
    sourceKinds: ['import'],
    countingRules: [],
    ...rest,
  }
}

/** A change that cannot be stated; whose absence it is follows from the reason unless said. */
export function noChange(
  reason: AbsenceReason,
  side: ChangeSide = reason === 'not_reported' || reason === 'units_missing'
    ? 'this_year'
    : reason === 'no_common_months'
      ? 'common_months'
      : 'last_year',
): Change & { readonly kind: 'absent' } {
  return { kind: 'absent', reason, side }
}

/** Coverage of two units, both reported, comparable and planned. */
export function unitCoverage(
  overrides: Partial<NonNullable<Progress['units']>> = {},
): NonNullable<Progress['units']> {
  return {
    due: 2,
    reported: 2,
    withValue: 2,
    comparable: 2,
    withTarget: 2,
    inCompletion: 2,
    met: 0,
    withoutCounts: 0,
    byStatus: {},
    missing: [],
    ended: [],
    below: [],
    ...overrides,
  }
}

/** 发放宣传资料份数, a count. */
export const MATERIALS: Indicator = indicator({
  id: 'materials_distributed',
  nameZh: '发放宣传资料份数',
  nameEn: 'Materials distributed',
  unitZh: '份',
  unitEn: 'copies',
})

/** 规范性文件报备率, a ratio that must be 100 %. */
export const FILING: Indicator = indicator({
  id: 'normdoc_filing_rate',
  nameZh: '规范性文件报备率',
  nameEn: 'Filing rate',
  unitZh: '%',
  unitEn: '%',
  measure: 'ratio',
  aggregation: 'ratio',
  direction: 'full',
  decimals: 1,
  definitionZh: '已报备÷应报备',
  definitionEn: 'Documents filed ÷ documents that had to be filed',
})
