import { type Area, LEVELS } from '../domain/area.ts'
import type { KnownFacts } from './known-facts.ts'
import type { RowReader } from './row-reader.ts'

/**
 * Checks one row of `areas` by itself and makes its code known.
 *
 * Parents and successors may stand further down: `checkAreaRelations` looks at them at the end.
 *
 * @returns The area, or null when the row has a fault.
 */
export function checkArea(reader: RowReader, known: KnownFacts): Area | null {
  const code = reader.code('code')
  const name = reader.text('name')
  const level = reader.choice('level', LEVELS)
  const parentCode = reader.code('parent_code')
  const population = reader.integer('population')
  const populationYear = reader.year('population_year')
  const villageCount = reader.integer('village_count')
  const unitCount = reader.integer('unit_count')
  const validFrom = reader.month('valid_from')
  const validTo = reader.month('valid_to')
  const successorCode = reader.code('successor_code')

  if (validFrom && validTo && validFrom > validTo) {
    reader.fault('valid_to', 'valid_range', {
      zh: `不早于 valid_from(${validFrom})的月份`,
      en: `a month not before valid_from (${validFrom})`,
    })
  }
  if (population && populationYear === null) {
    reader.fault('population_year', 'population_pair', {
      zh: '填了 population 就要填它的年份',
      en: 'the year of the population: both or neither',
    })
  }
  if (populationYear && population === null) {
    reader.fault('population', 'population_pair', {
      zh: '填了 population_year 就要填人口',
      en: 'the population of that year: both or neither',
    })
  }

  if (!code) return null
  const first = known.areas.get(code)?.row ?? null
  if (first !== null) {
    reader.fault('code', 'duplicate', {
      zh: `每个编码只出现一次(第${first}行已有)`,
      en: `each code once (row ${first} has it already)`,
    })
    return null
  }
  known.putArea(code, {
    name: name ?? null,
    level: level ?? null,
    parentCode: parentCode ?? null,
    successorCode: successorCode ?? null,
    row: reader.row,
  })
  if (reader.faulty || !name || !level) return null
  return {
    code,
    name,
    level,
    parentCode: parentCode ?? null,
    population: population ?? null,
    populationYear: populationYear ?? null,
    villageCount: villageCount ?? null,
    unitCount: unitCount ?? null,
    validFrom: validFrom ?? null,
    validTo: validTo ?? null,
    successorCode: successorCode ?? null,
  }
}
