import type { TableName } from '../../../dataset/columns/tables.ts'
import { compareTexts } from '../../../domain/compare-texts.ts'
import type { RowOf } from '../../../domain/dataset.ts'
import { ALL_YEARS, comparePeriods } from '../../../domain/period.ts'
import { dayOf } from '../../../domain/register/register.ts'
import { REGISTERS } from '../../../domain/register/registers.ts'
import type { Store } from '../../api/store.ts'

/**
 * All stored facts of one table in batches: by area code, then in catalogue order, then by time; rows of registers by
 * day. Figures that stand beside a register's come with the observations, behind the one that is counted.
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
  if (table === 'villages') return yield await store.villages()

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
    } else if (table === 'observations') {
      yield [...(await store.observations(query)), ...(await store.besides(query))].sort(
        (a, b) => placeOf(a) - placeOf(b) || comparePeriods(a.period, b.period),
      )
    } else if (table === 'feeds') {
      yield [...(await store.feeds([code]))].sort((a, b) => placeOf(a) - placeOf(b))
    } else {
      const { day } = REGISTERS[table]
      const held = await store.registerRows({ register: table, areaCodes: [code] })
      yield held
        .map(({ row }) => row)
        .sort(
          (a, b) =>
            compareTexts(dayOf(a, day) ?? '', dayOf(b, day) ?? '') || compareTexts(a.id, b.id),
        )
    }
  }
}
