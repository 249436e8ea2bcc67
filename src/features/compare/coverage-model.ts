import type { CoverageResource } from '../../../contract/comparison-resources.ts'
import { bitsOfMonths, monthsOfBits } from '../../../contract/month-bits.ts'
import { MONTHS } from '../../../domain/period.ts'

/** What a month came to: all that was due, some of it, none of it, or nothing was due. */
export const MONTH_STATES = ['reported', 'partly', 'missing', 'not_due'] as const
export type MonthState = (typeof MONTH_STATES)[number]

/** A month of a unit over the indicators looked at. */
export interface MonthCell {
  readonly state: MonthState
  /** Indicators reported for the month. */
  readonly reported: number
  /** Indicators reported or owed. */
  readonly due: number
}

type Indicators = CoverageResource['indicators']

/**
 * What a unit reported of a month.
 *
 * @param row Place of the unit in the answer.
 * @param month 1..12.
 * @example Two of three indicators in: { state: 'partly', reported: 2, due: 3 }
 */
export function monthCell(indicators: Indicators, row: number, month: number): MonthCell {
  const bit = bitsOfMonths([month])
  let reported = 0
  let missing = 0
  for (const indicator of indicators) {
    if (((indicator.reported[row] ?? 0) & bit) !== 0) reported += 1
    if (((indicator.missing[row] ?? 0) & bit) !== 0) missing += 1
  }
  const due = reported + missing
  if (due === 0) return { state: 'not_due', reported, due }
  if (missing === 0) return { state: 'reported', reported, due }
  return { state: reported === 0 ? 'missing' : 'partly', reported, due }
}

/** How many units reported a month in full, of those that owed anything. */
export function monthTotal(
  indicators: Indicators,
  units: number,
  month: number,
): { readonly complete: number; readonly due: number } {
  let complete = 0
  let due = 0
  for (let row = 0; row < units; row += 1) {
    const { state } = monthCell(indicators, row, month)
    if (state !== 'not_due') due += 1
    if (state === 'reported') complete += 1
  }
  return { complete, due }
}

/** Indicators of a unit that lack the same months. */
export interface MissingIndicators {
  /** 1..12, ascending. */
  readonly months: readonly number[]
  readonly indicatorIds: readonly string[]
}

/** What one unit still owes. */
export interface MissingUnit {
  /** Place of the unit in the answer. */
  readonly row: number
  readonly parts: readonly MissingIndicators[]
  /** Indicators that the unit owes or reported at all this year. */
  readonly indicators: number
}

/**
 * What is due and not reported, by unit in code order; indicators that lack the same months are
 * told together.
 *
 * @param month Only this month; null = all.
 */
export function missingUnits(
  indicators: Indicators,
  units: number,
  month: number | null,
): readonly MissingUnit[] {
  const mask = month === null ? bitsOfMonths(MONTHS) : bitsOfMonths([month])
  const list: MissingUnit[] = []
  for (let row = 0; row < units; row += 1) {
    const groups = new Map<number, string[]>()
    let known = 0
    for (const indicator of indicators) {
      const missing = indicator.missing[row] ?? 0
      if (missing !== 0 || (indicator.reported[row] ?? 0) !== 0) known += 1
      const bits = missing & mask
      if (bits === 0) continue
      const ids = groups.get(bits)
      if (ids) ids.push(indicator.indicatorId)
      else groups.set(bits, [indicator.indicatorId])
    }
    if (groups.size === 0) continue
    const parts = [...groups]
      .map(([bits, indicatorIds]) => ({ months: monthsOfBits(bits), indicatorIds }))
      .sort((a, b) => b.indicatorIds.length - a.indicatorIds.length)
    list.push({ row, parts, indicators: known })
  }
  return list
}
