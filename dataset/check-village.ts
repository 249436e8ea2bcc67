import type { Village } from '../domain/register/village.ts'
import { REGISTER_FAULTS } from './faults/register-faults.ts'
import { ROW_FAULTS } from './faults/row-faults.ts'
import type { KnownFacts } from './known-facts.ts'
import type { Draft, RowReader } from './row-reader.ts'

/**
 * Checks one row of `villages` and makes its code known.
 *
 * @param seen First row of each area and code so far.
 * @returns The village, or null when the row has a fault.
 */
export function checkVillage(
  reader: RowReader<'villages'>,
  draft: Draft<Village>,
  known: KnownFacts,
  seen: Map<string, number>,
): Village | null {
  const { areaCode, code, validFrom, validTo } = draft
  if (validFrom && validTo && validFrom > validTo) {
    reader.fault('valid_to', () => ROW_FAULTS.validRange(validFrom))
  }
  if (!areaCode || !code) return null
  const key = `${areaCode} ${code}`
  const first = seen.get(key)
  if (first !== undefined) reader.fault('code', () => REGISTER_FAULTS.villageTwice(first))
  else seen.set(key, reader.row)
  known.putVillage({ areaCode, code })
  return reader.fact(draft)
}
