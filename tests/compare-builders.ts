import type { DecodedIndicator } from '../contract/comparison-decoding.ts'
import type { ComparedUnitResource } from '../contract/comparison-resources.ts'
import { comparedFigure } from '../domain/compared-figure.ts'
import { ruleGroups } from '../domain/counting-rules.ts'
import { absent, value } from '../domain/figure.ts'
import type { Indicator } from '../domain/indicator.ts'
import type { Progress } from '../domain/progress.ts'
import { indicator } from './builders.ts'
import { figure, noChange, unitCoverage } from './figure-builders.ts'

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

/** What one row of a column may say beside its value. */
type RowParts = Partial<Progress> & { readonly population?: number | null }

/** One indicator of several units: their values, null = not reported; everything else unknown. */
export function comparedColumn(
  values: readonly (number | null)[],
  parts: {
    readonly indicator?: Indicator
    /** One per value, for what is not the same in all rows. */
    readonly rows?: readonly RowParts[]
  } = {},
): DecodedIndicator {
  const { indicator: one = LECTURES, rows = [] } = parts
  const known = values.filter((number) => number !== null)
  const figures = values.map((number, place) => {
    const { population = 20_000, ...row } = rows[place] ?? {}
    const done = number === null ? absent('not_reported') : value(number)
    const progress = figure({
      indicatorId: one.id,
      value: done,
      target: null,
      completion: number === null ? done : absent('no_target'),
      expected: null,
      paceGap: null,
      status: null,
      change: number === null ? noChange('not_reported') : noChange('no_base'),
      monthly: { thisYear: [], lastYear: [] },
      ...row,
    })
    return comparedFigure(one, { population }, progress)
  })
  const sum = figure({
    value: value(known.reduce((total, number) => total + number, 0)),
    units: unitCoverage({ due: values.length, reported: known.length }),
  })
  return {
    indicatorId: one.id,
    rulesDiffer: ruleGroups(figures).length > 1,
    total: { progress: sum, rate: null, due: null },
    ended: [],
    unitsInRate: 0,
    rows: figures,
    rowAt: (place) => figures[place],
    spread: { value: null, completion: null, gap: null, change: null, rate: null },
  }
}
