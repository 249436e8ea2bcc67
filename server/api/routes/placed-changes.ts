import type {
  CELL_FAULTS,
  CellProblem,
  ObservationChange,
} from '../../../contract/entry-resources.ts'
import type { Area } from '../../../domain/area.ts'
import { fifteenDigits } from '../../../domain/fifteen-digits.ts'
import type { Indicator } from '../../../domain/indicator.ts'
import { beginsAfter, liesOutside } from '../../../domain/life.ts'
import { LONGEST_TEXT } from '../../../domain/observation.ts'
import { formatPeriod, type Period, parsePeriod } from '../../../domain/period.ts'
import { type RatioFlaw, reportedRatio } from '../../../domain/reported-ratio.ts'
import { ApiProblem } from '../problem-response.ts'

export type CellFault = NonNullable<CellProblem['cells']>[number]
type FaultCode = (typeof CELL_FAULTS)[number]

/** Figures of which some may not be stored. */
export function refusedCells(cells: readonly CellFault[]): ApiProblem {
  const detail = cells
    .map(({ indicator, period, expected }) => `${indicator} of ${period}: expected ${expected}`)
    .join('; ')
  return new ApiProblem('invalid_cells', detail, [], undefined, { cells })
}

/** A change whose place is known. */
export interface Placed {
  readonly change: ObservationChange
  readonly indicator: Indicator
  readonly period: Period
}

/** @throws {ApiProblem} `invalid_cells`: what can be told without looking at what is stored. */
export function placedChanges(
  changes: readonly ObservationChange[],
  area: Area,
  indicators: readonly Indicator[],
  today: string,
): readonly Placed[] {
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]))
  const seen = new Set<string>()
  const cells: CellFault[] = []
  const placed: Placed[] = []
  for (const change of changes) {
    const refuse = (code: FaultCode, expected: string) =>
      cells.push({ indicator: change.indicator, period: change.period, code, expected })
    const indicator = byId.get(change.indicator)
    const period = parsePeriod(change.period)
    if (!indicator) refuse('unknown_indicator', 'an id listed by /api/indicators')
    else if (!period) refuse('not_a_period', '2026, 2026-Q2 or 2026-07')
    else {
      const key = `${indicator.id} ${change.period}`
      if (seen.has(key)) refuse('twice', 'each indicator and period once')
      seen.add(key)
      if (liesOutside(period, area)) {
        refuse(
          'outside_life',
          `a period between ${area.validFrom ?? '…'} and ${area.validTo ?? '…'}`,
        )
      }
      if (beginsAfter(period, today)) {
        refuse('month_to_come', `a period that has begun by ${today}`)
      }
      const flaw = flawOf(change, indicator)
      if (flaw) refuse(...flaw)
      placed.push({ change, indicator, period })
    }
  }
  if (cells.length > 0) throw refusedCells(cells)
  return placed
}

/** What is wrong with a figure by itself; null where nothing is, and for one to be removed. */
function flawOf(
  {
    value,
    numerator = null,
    denominator = null,
    qualifier,
    countingRule,
    sourceRef,
    note,
    reason,
  }: ObservationChange,
  { measure }: Indicator,
): readonly [FaultCode, string] | null {
  const numbers = [value, numerator, denominator].filter((one) => one !== null)
  if (numbers.some((one) => one < 0)) return ['negative', 'a number not below 0']
  // Beside counts the value is only looked at: it is what they give.
  const kept = numerator === null ? numbers : numbers.filter((one) => one !== value)
  if (kept.some((one) => fifteenDigits(one) !== one)) return ['not_a_count', 'at most 15 digits']
  for (const text of [countingRule, sourceRef, note, reason]) {
    if (text && text.length > LONGEST_TEXT)
      return ['too_long', `at most ${LONGEST_TEXT} characters`]
  }
  if (measure === 'count') {
    if (numerator !== null || denominator !== null)
      return ['no_counts', 'a value alone: it is a count']
    return null
  }
  if (qualifier && qualifier !== 'exact') return ['not_a_count', 'exact: counts of a ratio are']
  const found = reportedRatio({ value, numerator, denominator })
  if ('flaw' in found) return RATIO_FLAWS[found.flaw](denominator)
  const isWhole = [numerator, denominator].every((one) => one === null || Number.isInteger(one))
  return isWhole ? null : ['not_a_count', 'whole numbers']
}

const wrongRate = () => ['counts_needed', 'no value beside counts, or the one they give'] as const

const RATIO_FLAWS: Readonly<
  Record<RatioFlaw, (denominator: number | null) => readonly [FaultCode, string]>
> = {
  half_counted: () => ['counts_needed', 'both counts, or neither'],
  above_whole: () => ['above_denominator', 'a fraction from 0 to 1'],
  numerator_above: (denominator) => ['above_denominator', `a numerator of at most ${denominator}`],
  rate_of_nothing: wrongRate,
  rate_differs: wrongRate,
}

/** How an answer names a figure. */
export function nameOf({ indicator, period }: Placed) {
  return { indicator: indicator.id, period: formatPeriod(period) }
}

/** Why a figure is refused. */
export function faultOf(place: Placed, code: FaultCode, expected: string): CellFault {
  return { ...nameOf(place), code, expected }
}
