import type { TableName } from '../../../dataset/columns/tables.ts'
import type { RowOf } from '../../../domain/dataset.ts'
import { ALL_YEARS, comparePeriods } from '../../../domain/period.ts'
import type { Store } from '../../api/store.ts'

/**
 * All stored facts of one table in batches: by area code, then in catalogue order, then by time.
 *
 * One area's facts are in memory at a time.
 */
export async function* storedRows<T extends TableName>(
  store: Store,
  table: T,
): AsyncGenerator<readonly RowOf[T][]> {
  const rows: AsyncGenerator<readonly RowOf[TableName][]> = rowsOf(store, table)
  yield* rows as AsyncGenerator<readonly RowOf[T][]>
}

async function* rowsOf(
  store: Store,
  table: TableName,
): AsyncGenerator<readonly RowOf[TableName][]> {
  const areas = await store.areas()
  const indicators = await store.indicators()
  if (table === 'areas') return yield areas
  if (table === 'indicators') return yield indicators

  const places = new Map(indicators.map(({ id }, place) => [id, place]))
  const placeOf = (row: { indicatorId: string }) => places.get(row.indicatorId) ?? -1
  for (const { code } of areas) {
    const query = { areaCodes: [code], years: ALL_YEARS }
    if (table === 'targets') {
      yield [...(await store.targets(query))].sort(
        (a, b) =>
          placeOf(a) - placeOf(b) ||
          a.year - b.year ||
          (a.effectiveFrom < b.effectiveFrom ? -1 : 1),
      )
    } else {
      yield [...(await store.observations(query))].sort(
        (a, b) => placeOf(a) - placeOf(b) || comparePeriods(a.period, b.period),
      )
    }
  }
}
