import { type Kysely, sql } from 'kysely'
import type { ApiReading } from '../../api/area-view.ts'
import {
  type AreaChange,
  type ChangedPlace,
  type ChangedRow,
  type ChangesQuery,
  type CorrectionCount,
  type FigureChange,
  ROWS_OF_CHANGE,
} from '../../api/history.ts'
import type { FactQuery, FigureChangesQuery, RowPlace } from '../../api/store.ts'
import { chunks } from '../chunks.ts'
import type { HistoryAreaRow, HistoryLinkRow, HistoryRow, Tables } from '../tables.ts'

type Proceed = ApiReading['proceed']

/**
 * What changed, by write and area: the latest first.
 *
 * @param proceed Called between the steps: what is listed may be hundreds of writes.
 */
export async function readChanges(
  db: Kysely<Tables>,
  query: ChangesQuery,
  proceed: Proceed,
): Promise<readonly AreaChange[]> {
  const lists = query.areaCodes === null ? [null] : [...chunks(query.areaCodes)]
  const found: Counted[] = []
  for (const codes of lists) {
    await proceed()
    for (const one of await counted(db, query, codes)) found.push(one)
  }
  found.sort((a, b) => b.seq - a.seq || (a.area_code < b.area_code ? -1 : 1))
  const changes: AreaChange[] = []
  for (const one of found.slice(0, query.limit)) {
    await proceed()
    changes.push({
      seq: one.seq,
      at: one.changed_at,
      author: authorOf(one),
      areaCode: one.area_code,
      added: one.added,
      changed: one.changed,
      removed: one.removed,
      corrections: one.corrections,
      rows: await firstRows(db, one),
    })
  }
  return changes
}

type Counted = Awaited<ReturnType<typeof counted>>[number]

function counted(
  db: Kysely<Tables>,
  { before, corrections, limit }: ChangesQuery,
  codes: readonly string[] | null,
) {
  return db
    .selectFrom('history_areas as counts')
    .innerJoin('history_links as link', 'link.seq', 'counts.seq')
    .selectAll('counts')
    .select(['link.changed_at', 'link.account_id', 'link.door', 'link.reason'])
    .$if(codes !== null, (select) => select.where('counts.area_code', 'in', codes ?? []))
    .$if(before !== null, (select) => select.where('counts.seq', '<', before ?? 0))
    .$if(corrections, (select) => select.where('counts.corrections', '>', 0))
    .orderBy('counts.seq', 'desc')
    .orderBy('counts.area_code')
    .limit(limit)
    .execute()
}

/** Rows of one area mostly follow each other; those that lie further apart are counted and not shown. */
const LOOKED_THROUGH = 2_000

async function firstRows(
  db: Kysely<Tables>,
  { seq, area_code, first_position }: HistoryAreaRow,
): Promise<ChangedRow[]> {
  const rows = await db
    .selectFrom('history_rows')
    .selectAll()
    .where('seq', '=', seq)
    .where('position', '>=', first_position)
    .where('position', '<', first_position + LOOKED_THROUGH)
    .where('area_code', '=', area_code)
    .orderBy('position')
    .limit(ROWS_OF_CHANGE)
    .execute()
  return rows.map(changedRow)
}

/**
 * What changed of the observations asked for, oldest first.
 *
 * @param proceed Called between the steps.
 */
export async function readFigureChanges(
  db: Kysely<Tables>,
  { areaCodes, years, indicatorIds, corrections }: FigureChangesQuery,
  proceed: Proceed,
): Promise<readonly FigureChange[]> {
  const changes: (FigureChange & Pick<HistoryRow, 'seq'>)[] = []
  for (const codes of chunks(areaCodes)) {
    await proceed()
    const rows = await db
      .selectFrom('history_rows as changed')
      .innerJoin('history_links as link', 'link.seq', 'changed.seq')
      .selectAll('changed')
      .select(['link.changed_at', 'link.account_id', 'link.door', 'link.reason'])
      .where('changed.area_code', 'in', codes)
      .where('changed.year', 'in', years)
      .where('changed.kind', '=', 'observations')
      .$if(indicatorIds !== undefined, (select) =>
        select.where('changed.indicator_id', 'in', indicatorIds ?? []),
      )
      .$if(corrections === true, (select) => select.where(...IS_CORRECTION))
      .orderBy('changed.seq')
      .orderBy('changed.position')
      .execute()
    for (const row of rows) {
      changes.push({ ...changedRow(row), at: row.changed_at, author: authorOf(row), seq: row.seq })
    }
  }
  return changes.sort((a, b) => a.seq - b.seq).map(({ seq: _, ...change }) => change)
}

/** Every change of one row of a register, oldest first. */
export async function readRowChanges(
  db: Kysely<Tables>,
  { register, areaCode, id }: RowPlace,
): Promise<readonly FigureChange[]> {
  const named = `%"id":${JSON.stringify(id)}%`
  const rows = await db
    .selectFrom('history_rows as changed')
    .innerJoin('history_links as link', 'link.seq', 'changed.seq')
    .selectAll('changed')
    .select(['link.changed_at', 'link.account_id', 'link.door', 'link.reason'])
    .where('changed.area_code', '=', areaCode)
    .where('changed.kind', '=', register)
    .where(({ or, eb }) =>
      or([eb('changed.before', 'like', named), eb('changed.after', 'like', named)]),
    )
    .orderBy('changed.seq')
    .orderBy('changed.position')
    .execute()
  return rows
    .filter(({ before, after }) => JSON.parse(after ?? before ?? '{}').id === id)
    .map((row) => ({ ...changedRow(row), at: row.changed_at, author: authorOf(row) }))
}

/** Areas of which anything of these years was corrected: as much as the index of corrections tells. */
export async function readCorrectedAreas(
  db: Kysely<Tables>,
  years: readonly number[],
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('history_rows as changed')
    .select('changed.area_code')
    .distinct()
    .where('changed.year', 'in', years)
    .where(...IS_CORRECTION)
    .execute()
  return rows.map((row) => row.area_code)
}

/**
 * How often the observations asked for were corrected.
 *
 * @param proceed Called between the steps.
 */
export async function readCorrectionCounts(
  db: Kysely<Tables>,
  { areaCodes, years, indicatorIds }: FactQuery,
  proceed: Proceed,
): Promise<readonly CorrectionCount[]> {
  const counts: CorrectionCount[] = []
  for (const codes of chunks(areaCodes)) {
    await proceed()
    const rows = await db
      .selectFrom('history_rows as changed')
      .innerJoin('history_links as link', 'link.seq', 'changed.seq')
      .select(['changed.area_code', 'changed.indicator_id', 'changed.year'])
      .select(['changed.first_month', 'changed.last_month'])
      .select(({ fn }) => [fn.countAll().as('count'), fn.max('link.changed_at').as('at')])
      .where('changed.area_code', 'in', codes)
      .where('changed.year', 'in', years)
      .where('changed.kind', '=', 'observations')
      .$if(indicatorIds !== undefined, (select) =>
        select.where('changed.indicator_id', 'in', indicatorIds ?? []),
      )
      .where(...IS_CORRECTION)
      .groupBy(['changed.area_code', 'changed.indicator_id', 'changed.year'])
      .groupBy(['changed.first_month', 'changed.last_month'])
      .execute()
    for (const row of rows) {
      counts.push({
        areaCode: row.area_code,
        indicatorId: row.indicator_id,
        year: row.year,
        firstMonth: row.first_month,
        lastMonth: row.last_month,
        count: Number(row.count),
        at: row.at,
      })
    }
  }
  return counts
}

/** As the index of corrections has it: a parameter would not tell the planner that it fits. */
const IS_CORRECTION = [sql`changed.correction`, '=', sql.lit(1)] as const

function authorOf({
  account_id,
  door,
  reason,
}: Pick<HistoryLinkRow, 'account_id' | 'door' | 'reason'>) {
  return { accountId: account_id, door, reason }
}

/** What a row of the history is about. */
export function changedPlace(
  row: Omit<HistoryRow, 'seq' | 'position' | 'before' | 'after' | 'correction'>,
): ChangedPlace {
  return {
    kind: row.kind,
    areaCode: row.area_code,
    year: row.year,
    indicatorId: row.indicator_id,
    firstMonth: row.first_month,
    lastMonth: row.last_month,
  }
}

/** A row of the history as it is read. */
export function changedRow(row: HistoryRow): ChangedRow {
  return {
    ...changedPlace(row),
    before: row.before,
    after: row.after,
    correction: row.correction === 1,
  }
}
