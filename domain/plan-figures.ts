import type { Aggregate } from './aggregate.ts'
import { completion } from './completion.ts'
import type { Figure } from './figure.ts'
import type { Indicator } from './indicator.ts'
import { needed } from './needed.ts'
import { catchUpMonths, expectedShare, hasPace, numberOf, paceGap, statusOf } from './pace.ts'
import type { CompletionSides, Progress } from './progress.ts'

/** What a unit did, and what its plan asked for: all that its plan figures rest on. */
export interface PlanInput {
  readonly indicator: Pick<Indicator, 'aggregation' | 'direction' | 'decimals'>
  /** The year to date. */
  readonly actual: Aggregate
  readonly monthsDue: number
  readonly monthsMissing: readonly number[]
  /** The annual target in force; null = none. */
  readonly target: number | null
  /** The year's first version where it differs; else null. */
  readonly targetOriginal: number | null
  readonly milestones: Progress['milestones']
  /** Of a unit that begins in the year: its months; null = the whole year. */
  readonly planMonths: Progress['planMonths']
  /** The last month of a unit that ends in the year; null = it goes on. */
  readonly endMonth: Progress['endMonth']
  /** The month through which the plan is due, 0..12. */
  readonly dueMonth: number
  /** The month asked for, 1..12. */
  readonly month: number
  /** False where nobody in the county has reported the month yet. */
  readonly judged: boolean
}

/** The figures of a unit that follow from its value and its plan. */
export type PlanFigures = Pick<
  Progress,
  | 'target'
  | 'targetOriginal'
  | 'milestones'
  | 'planMonths'
  | 'endMonth'
  | 'completion'
  | 'completionOriginal'
  | 'completionSides'
  | 'expected'
  | 'paceGap'
  | 'status'
  | 'shortBy'
  | 'judged'
  | 'catchUpMonths'
  | 'needed'
>

/**
 * Completion, pace and status of a unit (an area without units), from its value and its plan
 * (docs/figures.md, Status).
 *
 * The server works them out here, and a client that receives value and plan over the API gets the very
 * same figures by calling it again.
 */
export function planFigures(input: PlanInput): PlanFigures {
  const {
    indicator,
    actual,
    target,
    targetOriginal,
    milestones,
    planMonths,
    endMonth,
    dueMonth,
    month,
    judged,
  } = input
  const completed = completion(actual.figure, target)
  const paced = target !== null && hasPace(indicator, milestones)
  const expected = paced ? expectedShare(milestones, dueMonth, planMonths) : null
  const share = numberOf(completed)
  const gap =
    judged && expected !== null && share !== null
      ? paceGap(indicator.direction, share, expected)
      : null
  const missing = input.monthsMissing.length
  const light = statusOf({
    indicator,
    value: actual.figure,
    target,
    gap,
    paced,
    month,
    yearComplete: input.monthsDue > 0 && missing === 0,
  })
  const status = judged ? light : null
  const addsUp = indicator.aggregation === 'sum' && indicator.direction === 'up'
  return {
    target,
    targetOriginal,
    milestones,
    planMonths,
    endMonth,
    completion: completed,
    completionOriginal: targetOriginal === null ? null : completion(actual.figure, targetOriginal),
    completionSides: completionSides(completed, actual.figure, target, targetOriginal),
    expected,
    paceGap: gap,
    status,
    judged,
    shortBy: shortBy(indicator, actual),
    catchUpMonths: addsUp
      ? catchUpMonths(status, gap, input.monthsMissing, milestones, planMonths)
      : null,
    // A unit that has ended can do no more.
    needed:
      !judged || (endMonth !== null && endMonth < month)
        ? null
        : needed({
            indicator,
            value: actual.figure,
            target,
            dueMonth,
            endMonth,
            monthsReported: input.monthsDue - missing,
          }),
  }
}

/** What a completion divides, where there is one and a plain division gives it. */
export function completionSides(
  completed: Figure,
  actual: Figure,
  target: number | null,
  targetOriginal: number | null,
): CompletionSides | null {
  if (completed.kind === 'absent' || actual.kind === 'absent' || target === null) return null
  return { value: actual.value, qualifier: actual.qualifier, target, targetOriginal }
}

/** How many are missing to 100 % where everything is required; null where not countable. */
export function shortBy(
  indicator: Pick<Indicator, 'direction'>,
  { figure, counts }: Aggregate,
): number | null {
  if (indicator.direction !== 'full' || figure.kind === 'absent' || !counts) return null
  return counts.denominator - counts.numerator
}
