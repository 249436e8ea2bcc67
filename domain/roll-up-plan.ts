import {
  addFigures,
  type FigureSum,
  figureOf,
  NOTHING_ADDED,
  sameOrNull,
  strongest,
  total,
} from './add-figures.ts'
import { completion } from './completion.ts'
import { type AbsenceReason, absent, type Figure } from './figure.ts'
import type { Indicator } from './indicator.ts'
import { numberOf, paceGap } from './pace.ts'
import { completionSides } from './plan-figures.ts'
import type { Progress } from './progress.ts'

/** Annual targets added up. */
interface TargetSum {
  readonly units: number
  readonly value: number
  /** The target that all of them have; null where they differ or there is none. */
  readonly shared: number | null
  /** Sum of target times what was due, for the mean of a ratio's targets. */
  readonly weighted: number
}

/** Targets in force, and the year's first ones. */
interface Targets {
  readonly current: TargetSum
  readonly original: TargetSum
}

/** The plans of several units, as sums that can be added again. */
export interface PlanSum {
  /** Of all units with a target. */
  readonly planned: Targets
  /** Of those whose value can be added: the units that completion counts. */
  readonly counted: Targets
  readonly done: FigureSum
  /** Whether any target has changed. */
  readonly changed: boolean
  /** How many of the units counted have a pace, and their expected shares weighted by their plans. */
  readonly paced: number
  readonly expected: number
  readonly expectedWeight: number
  /** Why units with a target have no value, the strongest reason; null where all have one. */
  readonly reason: AbsenceReason | null
}

/** Why a roll-up has no value, the strongest reason first. */
export const VALUE_REASONS: readonly AbsenceReason[] = [
  'counts_missing',
  'nothing_due',
  'annual_only',
  'not_reported',
]

const NO_TARGET: TargetSum = Object.freeze({ units: 0, value: 0, shared: null, weighted: 0 })
const NO_TARGETS: Targets = Object.freeze({ current: NO_TARGET, original: NO_TARGET })

/** One unit's plan as a sum. */
export function planSum(indicator: Indicator, progress: Progress, done: FigureSum): PlanSum {
  const { target, targetOriginal, expected, value } = progress
  const planned =
    target === null
      ? NO_TARGETS
      : {
          current: targetSum(target, done.denominator),
          original: targetSum(targetOriginal ?? target, done.denominator),
        }
  const counts = target !== null && done.added > 0
  const paced = counts && expected !== null
  const weight = paced ? target * (indicator.measure === 'ratio' ? done.denominator : 1) : 0
  return {
    planned,
    counted: counts ? planned : NO_TARGETS,
    done: counts ? done : NOTHING_ADDED,
    changed: targetOriginal !== null,
    paced: paced ? 1 : 0,
    expected: (expected ?? 0) * weight,
    expectedWeight: weight,
    reason: target !== null && value.kind === 'absent' ? value.reason : null,
  }
}

function targetSum(target: number, due: number): TargetSum {
  return { units: 1, value: target, shared: target, weighted: target * due }
}

/** Sums of sums. */
export function addPlans(plans: readonly PlanSum[]): PlanSum {
  return {
    planned: addTargets(plans.map((plan) => plan.planned)),
    counted: addTargets(plans.map((plan) => plan.counted)),
    done: addFigures(plans.map((plan) => plan.done)),
    changed: plans.some((plan) => plan.changed),
    paced: total(plans, (plan) => plan.paced),
    expected: total(plans, (plan) => plan.expected),
    expectedWeight: total(plans, (plan) => plan.expectedWeight),
    reason: strongest(
      plans.map((plan) => plan.reason),
      VALUE_REASONS,
    ),
  }
}

function addTargets(targets: readonly Targets[]): Targets {
  const held = targets.filter((one) => one.current.units > 0)
  return {
    current: addTargetSums(held.map((one) => one.current)),
    original: addTargetSums(held.map((one) => one.original)),
  }
}

function addTargetSums(sums: readonly TargetSum[]): TargetSum {
  return {
    units: total(sums, (one) => one.units),
    value: total(sums, (one) => one.value),
    shared: sameOrNull(sums.map((one) => one.shared)),
    weighted: total(sums, (one) => one.weighted),
  }
}

/**
 * Target, completion and pace of several units together (docs/figures.md, Roll-ups).
 *
 * @param value The roll-up's value, whose reason goes before the target's.
 * @returns Completion over the units with both value and target; absent with the value's reason,
 *   that of the planned units, or `no_target`. Expected shares are weighted by the plans.
 */
export function planOf(indicator: Indicator, plan: PlanSum, value: Figure) {
  const { planned, counted, changed } = plan
  const due = plan.done.denominator
  const done = figureOf(indicator, plan.done)
  const against = (targets: TargetSum): Figure => {
    if (done) return completion(done.figure, targetOf(indicator, targets, due))
    // The value's reason goes before the target's; a value of units without plan has no target.
    if (value.kind === 'absent') return value
    if (planned.current.units === 0) return absent('no_target')
    return absent(plan.reason ?? 'not_reported')
  }
  const completed = against(counted.current)
  const paced = plan.paced > 0 && plan.paced === counted.current.units
  const expected = paced && plan.expectedWeight !== 0 ? plan.expected / plan.expectedWeight : null
  const share = numberOf(completed)
  const totals = ({ current, original }: Targets) => ({
    target: targetOf(indicator, current, due),
    targetOriginal: changed ? targetOf(indicator, original, due) : null,
  })
  const divided = totals(counted)
  return {
    ...totals(planned),
    milestones: null,
    planMonths: null,
    endMonth: null,
    completion: completed,
    completionOriginal: changed ? against(counted.original) : null,
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
 * The target of several units: targets add; a ratio's is the one they share, else the mean weighted
 * by what was due, so that completion stays a ratio of sums.
 */
function targetOf(indicator: Indicator, targets: TargetSum, due: number): number | null {
  if (targets.units === 0) return null
  if (indicator.measure === 'count') return targets.value
  return targets.shared ?? (due > 0 ? targets.weighted / due : null)
}
