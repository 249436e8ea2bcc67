import papaparse from 'papaparse'
import * as z from 'zod/mini'
import publishedIndicators from '../data/published/indicators.csv?raw'
import { sampleDataset } from '../data/sample/sample-dataset.ts'
import type { Dataset } from '../domain/dataset.ts'
import { AGGREGATIONS, DIRECTIONS, type Indicator, MEASURES } from '../domain/indicator.ts'
import { createMemoryStore } from '../server/api/memory-store.ts'
import type { Store } from '../server/api/store.ts'

const text = z.string()
const rowSchema = z.object({
  id: text,
  name_zh: text,
  name_en: text,
  category_zh: text,
  category_en: text,
  unit_zh: text,
  unit_en: text,
  measure: z.enum(MEASURES),
  aggregation: z.enum(AGGREGATIONS),
  direction: z.enum(DIRECTIONS),
  decimals: text,
  definition_zh: text,
  definition_en: text,
  basis: text,
  position: text,
})

/**
 * The catalogue of the shipped dataset. The server checks that file on import; here it is only
 * read.
 */
export function publishedCatalogue(): Indicator[] {
  const { data } = papaparse.parse<unknown>(publishedIndicators, {
    header: true,
    skipEmptyLines: true,
  })
  return z.array(rowSchema).parse(data).map(toIndicator)
}

function toIndicator(row: z.infer<typeof rowSchema>): Indicator {
  const given = (cell: string) => (cell === '' ? null : cell)
  return {
    id: row.id,
    nameZh: row.name_zh,
    nameEn: given(row.name_en),
    categoryZh: given(row.category_zh),
    categoryEn: given(row.category_en),
    unitZh: row.unit_zh,
    unitEn: given(row.unit_en),
    measure: row.measure,
    aggregation: row.aggregation,
    direction: row.direction,
    decimals: row.decimals === '' ? null : Number(row.decimals),
    definitionZh: given(row.definition_zh),
    definitionEn: given(row.definition_en),
    basis: given(row.basis),
    position: Number(row.position),
  }
}

/** The sample county as facts. */
export function sampleFacts(): Dataset {
  return sampleDataset(publishedCatalogue())
}

/** The sample county (示例数据) in memory, as a first start of the server would load it. */
export function createSampleStore(): Store {
  return createMemoryStore(sampleFacts(), '2026-11-05T01:00:00Z')
}
