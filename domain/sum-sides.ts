import { type Aggregate, ratioFigure } from './aggregate.ts'
import { type AbsenceReason, absent, type Figure, value } from './figure.ts'
import type { Indicator } from './indicator.ts'
import type { Change, Counts } from './progress.ts'
import { combineQualifiers } from './qualifier.ts'

/** Why a roll-up has no value, the strongest reason first. */
export const VALUE_REASONS: readonly AbsenceReason[] = [
  'counts_missing',
  'nothing_due',
  'annual_only',
  'not_reported',
]
/** Whether a side of a unit can be added to a roll-up: a value, or for ratios its counts. */
export function contributes(indicator: Indicator, side: Aggregate): boolean {
  return indicator.measure === 'ratio' ? side.counts !== null : side.figure.kind === 'value'
}

/** Adds sides; null when none has anything to add. */
export function sumSides(indicator: Indicator, sides: readonly Aggregate[]): Aggregate | null {
  const adding = sides.filter((side) => contributes(indicator, side))
  if (indicator.measure === 'ratio') {
    const counts = addCounts(adding.flatMap((side) => side.counts ?? []))
    // A rate without counts beside units with nothing due: the sum is unknown, not "nothing due".
    const unknown = sides.some(
      ({ figure, counts: own }) =>
        own === null && (figure.kind === 'value' || figure.reason === 'counts_missing'),
    )
    if (counts.denominator === 0 && unknown) {
      return { figure: absent('counts_missing'), counts: null }
    }
    return adding.length === 0 ? null : ratioFigure(counts)
  }
  if (adding.length === 0) return null
  const figures = adding.flatMap((side) => (side.figure.kind === 'value' ? [side.figure] : []))
  const qualifier = combineQualifiers(figures.map((figure) => figure.qualifier))
  return { figure: value(sum(figures.map((figure) => figure.value)), qualifier), counts: null }
}

/** The reason that comes first in `order` among those of the absent sides. */
export function strongest(
  sides: readonly (Figure | Change)[],
  order: readonly AbsenceReason[],
): AbsenceReason {
  const reasons = new Set(sides.flatMap((side) => (side.kind === 'absent' ? [side.reason] : [])))
  return order.find((reason) => reasons.has(reason)) ?? 'not_reported'
}

function addCounts(all: readonly Counts[]): Counts {
  return {
    numerator: sum(all.map((counts) => counts.numerator)),
    denominator: sum(all.map((counts) => counts.denominator)),
  }
}

/** What all values have in common, or null where they differ or there are none. */
export function sameOrNull<T>(values: readonly T[]): T | null {
  const [first] = values
  return first !== undefined && values.every((one) => one === first) ? first : null
}

/** Sum of numbers; 0 of none. */
export function sum(numbers: readonly number[]): number {
  let total = 0
  for (const number of numbers) total += number
  return total
}
