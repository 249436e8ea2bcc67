import type { TargetChange } from '../../../contract/target-resources.ts'
import type { Area } from '../../../domain/area.ts'
import { fifteenDigits } from '../../../domain/fifteen-digits.ts'
import type { Indicator } from '../../../domain/indicator.ts'
import { liesOutside } from '../../../domain/life.ts'
import { milestonesFlaw } from '../../../domain/milestones.ts'
import { LONGEST_TEXT } from '../../../domain/observation.ts'
import { yearOf } from '../../../domain/period.ts'
import { effectiveDays } from '../../../domain/target.ts'
import { type CellFault, refusedCells } from './placed-changes.ts'

/** @throws {ApiProblem} `invalid_cells`: what can be told without looking at what is stored. */
export function placedTargets(
  targets: readonly TargetChange[],
  area: Area,
  year: number,
  indicators: readonly Indicator[],
): readonly TargetChange[] {
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]))
  const seen = new Set<string>()
  const cells: CellFault[] = []
  for (const change of targets) {
    const { indicator } = change
    const refuse = (code: CellFault['code'], expected: string) =>
      cells.push({ indicator, period: String(year), code, expected })
    if (seen.has(indicator)) refuse('twice', 'each indicator once')
    seen.add(indicator)
    const known = byId.get(indicator)
    const flaw = known
      ? flawOf(change, known, year)
      : (['unknown_indicator', 'an id listed by /api/indicators'] as const)
    if (flaw) refuse(...flaw)
    if (change.value !== null && liesOutside(yearOf(year), area)) {
      refuse('outside_life', `a year between ${area.validFrom ?? '…'} and ${area.validTo ?? '…'}`)
    }
  }
  if (cells.length > 0) throw refusedCells(cells)
  return targets
}

function flawOf(
  { value, effectiveFrom, milestones = null, source, note }: TargetChange,
  { measure }: Indicator,
  year: number,
): readonly [CellFault['code'], string] | null {
  const [first, last] = effectiveDays(year)
  if (effectiveFrom !== undefined && (effectiveFrom < first || effectiveFrom > last)) {
    return ['outside_plan', `a day from ${first} to ${last}`]
  }
  if ([source, note].some((text) => text && text.length > LONGEST_TEXT)) {
    return ['too_long', `at most ${LONGEST_TEXT} characters`]
  }
  if (milestones && (milestones[0] < 0 || milestonesFlaw(milestones) !== null)) {
    return ['wrong_milestones', 'three shares of the target, from 0 to 1, not falling']
  }
  if (value === null) return null
  if (value < 0) return ['negative', 'a number not below 0']
  if (fifteenDigits(value) !== value) return ['not_a_count', 'at most 15 digits']
  return measure === 'ratio' && value > 1 ? ['above_denominator', 'a fraction from 0 to 1'] : null
}
