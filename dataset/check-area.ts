import type { Area } from '../domain/area.ts'
import { ROW_FAULTS } from './faults/row-faults.ts'
import type { KnownFacts } from './known-facts.ts'
import type { Draft, RowReader } from './row-reader.ts'

/**
 * Checks one row of `areas` by itself and makes its code known.
 *
 * Parents and successors may be further down: `checkAreaRelations` looks at them at the end.
 *
 * @returns The area, or null when the row has a fault.
 */
export function checkArea(
  reader: RowReader<'areas'>,
  draft: Draft<Area>,
  known: KnownFacts,
): Area | null {
  const { code, population, populationYear, validFrom, validTo } = draft
  if (validFrom && validTo && validFrom > validTo) {
    reader.fault('valid_to', () => ROW_FAULTS.validRange(validFrom))
  }
  if (population && populationYear === null) {
    reader.fault('population_year', ROW_FAULTS.populationWithoutYear)
  }
  if (populationYear && population === null) {
    reader.fault('population', ROW_FAULTS.yearWithoutPopulation)
  }

  if (!code) return null
  const first = known.areas.get(code)?.row ?? null
  if (first !== null) {
    reader.fault('code', () => ROW_FAULTS.areaTwice(first))
    return null
  }
  known.putArea(code, {
    name: draft.name ?? null,
    level: draft.level ?? null,
    parentCode: draft.parentCode ?? null,
    successorCodes: draft.successorCodes ?? [],
    validFrom: validFrom ?? null,
    validTo: validTo ?? null,
    filingDays: draft.filingDays ?? null,
    row: reader.row,
  })
  return reader.fact(draft)
}
