import type {
  ComparedIndicatorResource,
  ComparedUnitResource,
} from '../contract/comparison-resources.ts'
import { value } from '../domain/figure.ts'
import type { Indicator } from '../domain/indicator.ts'
import { indicator } from './builders.ts'
import { figure, unitCoverage } from './figure-builders.ts'

/** What the API sends of a comparison, for tests that name only what they are about. */

/** 法治讲座场次, a count that should rise. */
export const LECTURES: Indicator = indicator({
  id: 'lecture_sessions',
  nameZh: '法治讲座场次',
  nameEn: 'Public law lectures',
  unitZh: '场次',
  unitEn: 'sessions',
})

/** A township of 20,000 residents. */
export function comparedUnit(overrides: Partial<ComparedUnitResource> = {}): ComparedUnitResource {
  return {
    code: '001',
    name: '明尺街道',
    level: 'township',
    parentCode: '0',
    population: 20_000,
    populationYear: 2025,
    hasUnits: false,
    ...overrides,
  }
}

/** Units with the given residents, codes 001, 002, ... */
export function unitsOf(populations: readonly (number | null)[]): ComparedUnitResource[] {
  return populations.map((population, index) =>
    comparedUnit({
      code: String(index + 1).padStart(3, '0'),
      name: `单位${index + 1}`,
      population,
    }),
  )
}

/** A column of values, null = not reported; everything else unknown or plain. */
export function comparedColumn(
  values: readonly (number | null)[],
  overrides: Partial<ComparedIndicatorResource> = {},
): ComparedIndicatorResource {
  const every = <T>(cell: T): T[] => values.map(() => cell)
  const known = values.filter((one) => one !== null)
  return {
    indicatorId: 'lecture_sessions',
    total: figure({
      value: value(known.reduce((sum, one) => sum + one, 0)),
      units: unitCoverage({ due: values.length, reported: known.length }),
    }),
    value: [...values],
    qualifier: values.map((one) => (one === null ? null : 'exact')),
    absentValue: values.map((one) => (one === null ? 'not_reported' : null)),
    completion: every(null),
    absentCompletion: values.map((one) => (one === null ? 'not_reported' : 'no_target')),
    expected: every(null),
    status: every(null),
    change: every(null),
    changeExact: every(null),
    absentChange: values.map((one) => (one === null ? 'not_reported' : 'no_base')),
    monthsReported: every(7),
    monthsDue: every(7),
    shortBy: every(null),
    catchUpMonths: every(null),
    withoutCounts: every(false),
    rule: every(null),
    rules: [],
    byStatus: every(null),
    monthly: null,
    due: null,
    spread: { value: null, completion: null, change: null, perThousand: null },
    ...overrides,
  }
}
