import type { Kysely } from 'kysely'
import type { MonthState } from '../../../domain/month-state.ts'
import type { ApiReading } from '../../api/area-view.ts'
import type { LastChange, LastTargetChange } from '../../api/history.ts'
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
  query: FactQuery,
  proceed?: ApiReading['proceed'],
): Promise<LastChange[]> {
  const changes = new Map<string, LastChange>()
  for (const row of await lastRows(db, 'observations', query, proceed)) {
    const { area_code, indicator_id, year, first_month, last_month } = row
    changes.set(`${area_code}|${indicator_id}|${year}|${first_month}|${last_month}`, {
      areaCode: area_code,
      indicatorId: indicator_id,
      period: { year, from: first_month, to: last_month },
      ...changeOf(row),
    })
  }
  return [...changes.values()]
}

/** The same of targets, all versions of a year's target together. */
export async function readLastTargetChanges(
  db: Kysely<Tables>,
  query: FactQuery,
): Promise<LastTargetChange[]> {
  const changes = new Map<string, LastTargetChange>()
  for (const row of await lastRows(db, 'targets', query)) {
    const { area_code, indicator_id, year } = row
    changes.set(`${area_code}|${indicator_id}|${year}`, {
      areaCode: area_code,
      indicatorId: indicator_id,
      year,
      ...changeOf(row),
    })
  }
  return [...changes.values()]
}

/** The history of facts of one kind with its writes, oldest first. */
async function lastRows(
  db: Kysely<Tables>,
  kind: 'observations' | 'targets',
  { areaCodes, years, indicatorIds }: FactQuery,
  proceed: ApiReading['proceed'] = () => undefined,
) {
  const rows = []
  for (const codes of chunks(areaCodes)) {
    await proceed()
    const some = await db
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
      .where('row.kind', '=', kind)
      .$if(indicatorIds !== undefined, (select) =>
        select.where('row.indicator_id', 'in', indicatorIds ?? []),
      )
      .orderBy('row.seq')
      .orderBy('row.position')
      .execute()
    for (const row of some) rows.push(row)
  }
  return rows
}

function changeOf(row: Awaited<ReturnType<typeof lastRows>>[number]) {
  return { revision: row.mark, at: row.changed_at, accountId: row.account_id }
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
