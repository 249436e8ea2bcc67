import { encodeComparison } from '../../../contract/comparison-encoding.ts'
import type {
  ComparedIndicatorResource,
  ComparisonResource,
} from '../../../contract/comparison-resources.ts'
import { COMPARISON_PAGE } from '../../../contract/endpoints.ts'
import type { Unsigned } from '../../../contract/resources.ts'
import { type ApiReading, throughText } from '../area-view.ts'
import { comparedIndicators } from '../compared-indicators.ts'
import { type ComparisonQuery, comparedUnit, readComparisonTable } from '../comparison-table.ts'
import { readCorrections } from '../corrections.ts'
import { areasIn, namesOf } from '../names-of.ts'
import { invalidQuery } from '../parse-query.ts'
import type { DatasetIdentity } from '../store.ts'
import { rollUpOf } from './progress.ts'

/** Puts the units of an area side by side. */
export async function answerComparison(
  reading: ApiReading,
  dataset: DatasetIdentity,
  query: ComparisonQuery & {
    readonly monthly?: 'no' | undefined
    readonly page?: string | undefined
  },
): Promise<Unsigned<ComparisonResource>> {
  const view = await readComparisonTable(reading, query)
  const { area, tree, through, areas, level } = view
  const page = { number: Number(query.page ?? 1), size: COMPARISON_PAGE, total: areas.length }
  const from = (page.number - 1) * page.size
  if (page.number > 1 && from >= areas.length) {
    const pages = Math.max(1, Math.ceil(areas.length / page.size))
    throw invalidQuery([
      { field: 'page', found: query.page ?? null, expected: `a page from 1 to ${pages}` },
    ])
  }
  // Lines over the year of every unit and indicator would be most of the answer.
  const monthly = view.indicators.length === 1 && query.monthly !== 'no'
  const indicators: ComparedIndicatorResource[] = []
  const listed = areas.slice(from, from + page.size)
  const mentioned = new Set(listed.map(({ parentCode }) => parentCode))
  let holdsSample = false
  for await (const one of comparedIndicators(reading, view, monthly)) {
    const { indicator, compared } = one
    indicators.push(encodeComparison(indicator, compared, from, page.size))
    for (const { areaCode } of compared.ended) mentioned.add(areaCode)
    holdsSample ||= one.holdsSample
  }
  const corrections = await readCorrections(
    reading.store,
    view,
    from === 0 ? [area, ...listed] : listed,
    view.indicators.map(({ id }) => id),
  )
  for (const code of areasIn(corrections)) mentioned.add(code)
  return {
    dataset,
    parentCode: area.code,
    year: through.year,
    through: throughText(through),
    elapsed: through.month / 12,
    level,
    holdsSample,
    rollUp: rollUpOf(view) ?? { made: false, unitsHeld: 0, unitCount: 0, unitCodes: [] },
    units: listed.map((unit) => comparedUnit(tree, unit)),
    page,
    indicators,
    corrections,
    names: namesOf(tree, mentioned),
  }
}
