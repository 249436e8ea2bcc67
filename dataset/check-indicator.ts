import type { Aggregation, Indicator, Measure } from '../domain/indicator.ts'
import { ROW_FAULTS } from './faults/row-faults.ts'
import type { KnownFacts } from './known-facts.ts'
import type { Draft, RowReader } from './row-reader.ts'

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
export function checkIndicator(
  reader: RowReader<'indicators'>,
  draft: Draft<Indicator>,
  known: KnownFacts,
): Indicator | null {
  const { id, measure, aggregation, direction } = draft
  if (measure && aggregation && !COMBINED[measure].includes(aggregation)) {
    reader.fault('aggregation', () => ROW_FAULTS.aggregationMismatch(measure, COMBINED[measure]))
  }
  if (measure === 'count' && direction === 'full') reader.fault('direction', ROW_FAULTS.fullCount)

  if (!id) return null
  const stored = known.indicators.get(id)
  const first = stored?.row ?? null
  if (first !== null) {
    reader.fault('id', () => ROW_FAULTS.indicatorTwice(first))
    return null
  }
  draft.position ??= stored?.position ?? known.nextPosition()
  known.putIndicator(id, {
    measure: measure ?? null,
    position: draft.position,
    row: reader.row,
  })
  return reader.fact(draft)
}
