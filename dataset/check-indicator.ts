import {
  AGGREGATIONS,
  type Aggregation,
  DIRECTIONS,
  type Indicator,
  MEASURES,
  type Measure,
} from '../domain/indicator.ts'
import type { KnownFacts } from './known-facts.ts'
import type { RowReader } from './row-reader.ts'

/** How each measure may be combined over periods. */
const COMBINED: Record<Measure, readonly Aggregation[]> = {
  count: ['sum', 'latest'],
  ratio: ['ratio', 'latest'],
}

/**
 * Checks one row of `indicators` and makes its id known.
 *
 * An empty position keeps the stored place; a new indicator goes behind all others.
 *
 * @returns The indicator, or null when the row has a fault.
 */
export function checkIndicator(reader: RowReader, known: KnownFacts): Indicator | null {
  const id = reader.code('id')
  const nameZh = reader.text('name_zh')
  const unitZh = reader.text('unit_zh')
  const measure = reader.choice('measure', MEASURES)
  const aggregation = reader.choice('aggregation', AGGREGATIONS)
  const direction = reader.choice('direction', DIRECTIONS)
  const nameEn = reader.text('name_en')
  const categoryZh = reader.text('category_zh')
  const categoryEn = reader.text('category_en')
  const unitEn = reader.text('unit_en')
  const decimals = reader.integer('decimals')
  const definitionZh = reader.text('definition_zh')
  const definitionEn = reader.text('definition_en')
  const basis = reader.text('basis')
  const position = reader.integer('position')

  if (measure && aggregation && !COMBINED[measure].includes(aggregation)) {
    const allowed = COMBINED[measure]
    reader.fault('aggregation', 'aggregation_mismatch', {
      zh: `measure 为 ${measure} 时填 ${allowed.join(' 或 ')}`,
      en: `${allowed.join(' or ')} for the measure ${measure}`,
    })
  }
  if (measure === 'count' && direction === 'full') {
    reader.fault('direction', 'aggregation_mismatch', {
      zh: 'full(须达100%)只用于 measure 为 ratio 的指标;计数填 up、down 或 neutral',
      en: 'full (must be 100 %) for ratios only; up, down or neutral for counts',
    })
  }

  if (!id) return null
  const stored = known.indicators.get(id)
  const first = stored?.row ?? null
  if (first !== null) {
    reader.fault('id', 'duplicate', {
      zh: `每个 id 只出现一次(第${first}行已有)`,
      en: `each id once (row ${first} has it already)`,
    })
    return null
  }
  const place = position ?? stored?.position ?? known.nextPosition()
  known.putIndicator(id, { measure: measure ?? null, position: place, row: reader.row })
  if (reader.faulty || !nameZh || !unitZh || !measure || !aggregation || !direction) return null
  return {
    id,
    nameZh,
    nameEn: nameEn ?? null,
    categoryZh: categoryZh ?? null,
    categoryEn: categoryEn ?? null,
    unitZh,
    unitEn: unitEn ?? null,
    measure,
    aggregation,
    direction,
    decimals: decimals ?? null,
    definitionZh: definitionZh ?? null,
    definitionEn: definitionEn ?? null,
    basis: basis ?? null,
    position: place,
  }
}
