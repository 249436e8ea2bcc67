import type { Indicator } from '../../domain/indicator.ts'
import type { Target } from '../../domain/target.ts'
import { isOutsideWork } from './awkward-reporting.ts'
import { CUT_PLAN, ZERO_BASE } from './awkward-work.ts'
import { matches } from './case.ts'
import { REPORTED_YEARS } from './months.ts'
import { plannedCount } from './plans.ts'
import { predecessorsOf, UNITS, type Unit } from './sample-areas.ts'

/** Left out of the plan on purpose: value without target (未定目标). */
export const WITHOUT_TARGET = [
  { areaCode: '990100018', indicatorId: 'materials_distributed', years: REPORTED_YEARS },
  { areaCode: '990100018', indicatorId: 'leader_study_sessions', years: [2026] },
  // Direction `full` is judged against 100 % without a row.
  { areaCode: '990100018', indicatorId: 'rectification_rate', years: [2026] },
]

/** Targets set by hand. */
const FIXED_TARGETS = [
  { ...ZERO_BASE, value: 0 },
  { ...ZERO_BASE, year: 2026, value: 8 },
  { ...CUT_PLAN, value: 12 },
]

/** The plan of `CUT_PLAN` from 10 September 2026. */
export const PLAN_CHANGE = {
  ...CUT_PLAN,
  value: 10,
  effectiveFrom: '2026-09-10',
  document: '明衡县关于调整2026年培训计划的通知（示例文件）',
  reason: '两期培训并入县级轮训，全年计划由12期调为10期',
}

/** Villages are covered in the course of the year: little in winter, most by autumn. */
export const COVERAGE_MILESTONES = [0.25, 0.5, 0.8] as const

const SATISFACTION = { before2025: 0.9, since2025: 0.92 }

/** The annual targets of all townships, with their versions. */
export function sampleTargets(indicators: readonly Indicator[]): readonly Target[] {
  return UNITS.flatMap((unit) =>
    REPORTED_YEARS.filter((year) => isPlanned(unit, year)).flatMap((year) =>
      indicators.flatMap((indicator) => targetsOf(unit, indicator, year)),
    ),
  )
}

/** Predecessors plan up to the year of the merger, the successor from that year on. */
function isPlanned(unit: Unit, year: number): boolean {
  const from = unit.validFrom === null ? year : Number(unit.validFrom.slice(0, 4))
  const to = unit.validTo === null ? year : Number(unit.validTo.slice(0, 4))
  return from <= year && year <= to
}

function targetsOf(unit: Unit, indicator: Indicator, year: number): readonly Target[] {
  const value = targetValue(unit, indicator, year)
  if (value === null) return []
  const first: Target = {
    areaCode: unit.code,
    indicatorId: indicator.id,
    year,
    value,
    milestones: indicator.id === 'publicity_village_coverage' ? COVERAGE_MILESTONES : null,
    effectiveFrom: `${year}-01-01`,
    document: `明衡县${year}年法治政府建设工作计划（示例文件）`,
    reason: null,
  }
  if (isMerging(unit, year)) return [{ ...first, reason: '合并前两镇年度目标之和' }]
  const { areaCode, indicatorId, ...change } = PLAN_CHANGE
  const changes =
    areaCode === unit.code && indicatorId === indicator.id && PLAN_CHANGE.year === year
  return changes ? [first, { ...first, ...change }] : [first]
}

function isMerging(unit: Unit, year: number): boolean {
  return predecessorsOf(unit).length > 0 && unit.validFrom?.startsWith(String(year)) === true
}

function targetValue(unit: Unit, indicator: Indicator, year: number): number | null {
  const { id, direction } = indicator
  if (isOutsideWork(unit.code, id, year)) return null
  const unplanned = WITHOUT_TARGET.some(
    (one) => matches(one, unit.code, id) && one.years.includes(year),
  )
  if (unplanned) return null
  const fixed = FIXED_TARGETS.find((one) => matches(one, unit.code, id) && one.year === year)
  if (fixed) return fixed.value
  if (direction === 'full') return 1
  if (id === 'publicity_village_coverage') return 1
  if (id === 'petition_satisfaction_rate') {
    return year < 2025 ? SATISFACTION.before2025 : SATISFACTION.since2025
  }
  return plannedCount(unit, id, year)
}
