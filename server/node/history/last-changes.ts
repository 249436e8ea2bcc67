import type { Kysely } from 'kysely'
import type { MonthState } from '../../../domain/month-state.ts'
import type { ApiReading } from '../../api/area-view.ts'
import type { LastChange } from '../../api/history.ts'
import type { FactQuery } from '../../api/store.ts'
import { chunks } from '../chunks.ts'
import type { Tables } from '../tables.ts'

/**
 * When each of these observations last changed.
 *
 * @param proceed Called between the steps; not given within a write, whose connection nobody else may use.
 */
export async function readLastChanges(
  db: Kysely<Tables>,
  { areaCodes, years, indicatorIds }: FactQuery,
  proceed: ApiReading['proceed'] = () => undefined,
): Promise<LastChange[]> {
  const changes = new Map<string, LastChange>()
  for (const codes of chunks(areaCodes)) {
    await proceed()
    const rows = await db
      .selectFrom('history_rows as row')
      .innerJoin('history_links as link', 'link.seq', 'row.seq')
      .select([
        'row.area_code',
        'row.year',
        'row.indicator_id',
        'row.first_month',
        'row.last_month',
      ])
      .select(['link.mark', 'link.changed_at', 'link.account_id'])
      .where('row.area_code', 'in', codes)
      .where('row.year', 'in', years)
      .where('row.kind', '=', 'observations')
      .$if(indicatorIds !== undefined, (select) =>
        select.where('row.indicator_id', 'in', indicatorIds ?? []),
      )
      .orderBy('row.seq')
      .orderBy('row.position')
      .execute()
    for (const row of rows) {
      const period = { year: row.year, from: row.first_month, to: row.last_month }
      changes.set(
        `${row.area_code}|${row.indicator_id}|${row.year}|${row.first_month}|${row.last_month}`,
        {
          areaCode: row.area_code,
          indicatorId: row.indicator_id,
          period,
          revision: row.mark,
          at: row.changed_at,
          accountId: row.account_id,
        },
      )
    }
  }
  return [...changes.values()]
}

/** The months of these areas and years that have a state. */
export async function readMonthStates(
  db: Kysely<Tables>,
  { areaCodes, years }: Pick<FactQuery, 'areaCodes' | 'years'>,
): Promise<MonthState[]> {
  const states: MonthState[] = []
  for (const codes of chunks(areaCodes)) {
    const rows = await db
      .selectFrom('month_states')
      .selectAll()
      .where('area_code', 'in', codes)
      .where('year', 'in', years)
      .execute()
    for (const row of rows) {
      states.push({
        areaCode: row.area_code,
        year: row.year,
        month: row.month,
        state: row.state,
        reason: row.reason,
        changedAt: row.changed_at,
        changedBy: row.changed_by,
      })
    }
  }
  return states
}
