import type { ComparedUnitResource } from '../../contract/comparison-resources.ts'
import type { Area } from '../../domain/area.ts'
import type { AreaTree } from '../../domain/area-tree.ts'
import { areasAtLevel, type RowLevel } from '../../domain/comparison.ts'
import type { Indicator } from '../../domain/indicator.ts'
import { type ApiReading, type AreaWindow, readAreaWindow, throughText } from './area-view.ts'
import { invalidQuery } from './parse-query.ts'
import { ApiProblem } from './problem-response.ts'
import type { Store } from './store.ts'

/** What a reader of a comparison asked for. */
export interface ComparisonQuery {
  readonly parent: string
  readonly year?: string | undefined
  readonly through?: string | undefined
  readonly indicators?: string | undefined
  readonly level?: RowLevel | undefined
}

/** A parent and its window with the rows and columns to compare. */
export interface ComparisonTable extends AreaWindow {
  readonly areas: readonly Area[]
  readonly indicators: readonly Indicator[]
  readonly level: RowLevel
}

/**
 * Selects what a comparison needs.
 *
 * @throws {ApiProblem} `unknown_area`, `unknown_indicator`, or `invalid_query` for an area without
 *   units.
 */
export async function readComparisonTable(
  reading: ApiReading,
  query: ComparisonQuery,
): Promise<ComparisonTable> {
  const indicators = await chosenIndicators(reading.store, query.indicators)
  const window = await readAreaWindow(
    reading,
    { area: query.parent, year: query.year, through: query.through },
    'parent',
  )
  const { area, tree, through } = window
  if (!tree.hasUnits(area.code)) {
    throw invalidQuery([
      { field: 'parent', found: area.code, expected: 'an area that has units to compare' },
    ])
  }
  const level = query.level ?? 'direct'
  return {
    ...window,
    level,
    indicators,
    areas: areasAtLevel(tree, area, level, throughText(through)),
  }
}

async function chosenIndicators(
  store: Store,
  asked: string | undefined,
): Promise<readonly Indicator[]> {
  const all = await store.indicators()
  if (asked === undefined) return all
  const ids = asked.split(',')
  const unknown = ids.find((id) => !all.some((one) => one.id === id))
  if (unknown !== undefined) {
    throw new ApiProblem('unknown_indicator', `The dataset holds no indicator ${unknown}.`, [
      { field: 'indicators', found: unknown, expected: 'ids listed by /api/indicators' },
    ])
  }
  return all.filter((one) => ids.includes(one.id))
}

/** A row's area as it travels. */
export function comparedUnit(tree: AreaTree, area: Area): ComparedUnitResource {
  const { code, name, level, parentCode, population, populationYear } = area
  const hasUnits = tree.hasUnits(code)
  return { code, name, level, parentCode, population, populationYear, hasUnits }
}
