import type { Area } from './area.ts'
import { formatMonth, type Period } from './period.ts'

/** In which months an area exists (存续期). */
export type Life = Pick<Area, 'validFrom' | 'validTo'>

/**
 * Whether no month of a period lies in an area's life: its figure would be lost to the county.
 *
 * @example liesOutside({ year: 2025, from: 7, to: 7 }, { validFrom: null, validTo: '2025-06' }) // true
 */
export function liesOutside({ year, from, to }: Period, { validFrom, validTo }: Life): boolean {
  return (
    (validTo !== null && formatMonth(year, from) > validTo) ||
    (validFrom !== null && formatMonth(year, to) < validFrom)
  )
}

/**
 * Whether a period's first month begins after a day: nobody can have reported it.
 *
 * @param day `YYYY-MM-DD`.
 * @example beginsAfter({ year: 2026, from: 1, to: 12 }, '2026-11-02') // false
 */
export function beginsAfter({ year, from }: Period, day: string): boolean {
  return formatMonth(year, from) > day.slice(0, 7)
}
