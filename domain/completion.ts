import { absent, type Figure, value } from './figure.ts'

/**
 * Share of the annual target reached so far (完成率).
 *
 * @param actual Year-to-date figure in the indicator's own unit.
 * @param target Annual target in the same unit; null when the plan sets none.
 * @returns A fraction, neither rounded nor capped: 1 is "met", 1.2 is "exceeded by a fifth"; it
 *   keeps the qualifier of `actual` (the completion of 200余 is "at least").
 *   Absent with the reason of `actual`, else `no_target` or `zero_target`.
 * @throws {RangeError} A negative or non-finite number: corrupt data that the import must refuse.
 * @example completion(value(30), 120) // { kind: 'value', value: 0.25, qualifier: 'exact' }
 */
export function completion(actual: Figure, target: number | null): Figure {
  if (actual.kind === 'value' && !(actual.value >= 0 && Number.isFinite(actual.value))) {
    throw new RangeError(`year to date must be a finite number from 0, got ${actual.value}`)
  }
  if (target !== null && !(target >= 0 && Number.isFinite(target))) {
    throw new RangeError(`target must be a finite number from 0, got ${target}`)
  }
  if (actual.kind === 'absent') return actual
  if (target === null) return absent('no_target')
  if (target === 0) return absent('zero_target')
  return value(actual.value / target, actual.qualifier)
}
