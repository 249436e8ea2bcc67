import { completion } from './completion.ts'
import { absent, type Figure } from './figure.ts'
import type { Indicator } from './indicator.ts'
import { hasPace, numberOf, paceGap } from './pace.ts'
import { completionSides } from './plan-figures.ts'
import { contributes, sameOrNull, strongest, sum, sumSides, VALUE_REASONS } from './sum-sides.ts'
import type { UnitProgress } from './unit-progress.ts'

/**
 * Target, completion and pace of several units together (docs/figures.md, Roll-ups).
 *
 * @param total The roll-up's value, whose reason goes before the target's.
 * @returns Completion over the units with both value and target; absent with the value's reason,
 *   that of the planned units, or `no_target`. Expected shares are weighted by the plans.
 */
export function planOf(indicator: Indicator, units: readonly UnitProgress[], total: Figure) {
  const planned = units.filter((unit) => unit.target !== null)
  const counted = planned.filter((unit) => contributes(indicator, unit.actual))
  const changed = planned.some((unit) => unit.progress.targetOriginal !== null)
  const done = sumSides(
    indicator,
    counted.map((unit) => unit.actual),
  )
  const currentOf = (unit: UnitProgress) => unit.progress.target ?? 0
  const originalOf = (unit: UnitProgress) => unit.progress.targetOriginal ?? currentOf(unit)
  const against = (of: (unit: UnitProgress) => number): Figure => {
    if (done) return completion(done.figure, planTotal(indicator, counted, of))
    // The value's reason goes before the target's; a value of units without plan has no target.
    if (total.kind === 'absent') return total
    if (planned.length === 0) return absent('no_target')
    return absent(
      strongest(
        planned.map((unit) => unit.progress.value),
        VALUE_REASONS,
      ),
    )
  }
  const completed = against(currentOf)
  const paced = counted.filter((unit) =>
    hasPace(indicator, unit.target?.current.milestones ?? null),
  )
  const expected =
    paced.length > 0 && paced.length === counted.length ? weightedExpected(indicator, paced) : null
  const share = numberOf(completed)
  const totals = (of: readonly UnitProgress[]) => ({
    target: planTotal(indicator, of, currentOf),
    targetOriginal: changed ? planTotal(indicator, of, originalOf) : null,
  })
  const divided = totals(counted)
  return {
    ...totals(planned),
    milestones: null,
    completion: completed,
    completionOriginal: changed ? against(originalOf) : null,
    // The target of several units' ratios is weighted by what was due: no plain division.
    completionSides:
      indicator.measure === 'count' && done
        ? completionSides(completed, done.figure, divided.target, divided.targetOriginal)
        : null,
    expected,
    paceGap:
      expected !== null && share !== null ? paceGap(indicator.direction, share, expected) : null,
  }
}

/**
 * The plan of several units: targets add; a ratio's target is the one they share, else the mean
 * weighted by what was due, so that completion stays a ratio of sums.
 */
function planTotal(
  indicator: Indicator,
  units: readonly UnitProgress[],
  of: (unit: UnitProgress) => number,
): number | null {
  if (units.length === 0) return null
  if (indicator.measure === 'count') return sum(units.map(of))
  const shared = sameOrNull(units.map(of))
  if (shared !== null) return shared
  const due = sum(units.map(weightOf))
  return due > 0 ? sum(units.map((unit) => of(unit) * weightOf(unit))) / due : null
}

function weightOf(unit: UnitProgress): number {
  return unit.actual.counts?.denominator ?? 0
}

function weightedExpected(indicator: Indicator, units: readonly UnitProgress[]): number | null {
  const weights = units.map(
    (unit) => (unit.progress.target ?? 0) * (indicator.measure === 'ratio' ? weightOf(unit) : 1),
  )
  const total = sum(weights)
  if (total === 0) return null
  return sum(units.map((unit, i) => (unit.progress.expected ?? 0) * (weights[i] ?? 0))) / total
}
