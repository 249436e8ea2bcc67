import type { Kysely } from 'kysely'
import type { HistoryAreaRow, HistoryLinkRow, HistoryRow, Tables } from '../tables.ts'

/** Rows and links read at once. */
const AT_ONCE = 2_000

/** All links, oldest first, so many at a time. */
export async function* storedLinks(db: Kysely<Tables>): AsyncGenerator<readonly HistoryLinkRow[]> {
  for (let last = 0; ; ) {
    const links = await db
      .selectFrom('history_links')
      .selectAll()
      .where('seq', '>', last)
      .orderBy('seq')
      .limit(AT_ONCE)
      .execute()
    if (links.length === 0) return
    yield links
    last = links.at(-1)?.seq ?? last
  }
}

/** All rows of links from one to another, in their order, so many at a time. */
export async function* storedHistoryRows(
  db: Kysely<Tables>,
  from: number,
  to: number,
): AsyncGenerator<readonly HistoryRow[]> {
  for (let [seq, position] = [from, 0]; ; ) {
    const rows = await db
      .selectFrom('history_rows')
      .selectAll()
      .where((where) =>
        where.or([
          where.and([where('seq', '=', seq), where('position', '>', position)]),
          where.and([where('seq', '>', seq), where('seq', '<=', to)]),
        ]),
      )
      .orderBy('seq')
      .orderBy('position')
      .limit(AT_ONCE)
      .execute()
    if (rows.length === 0) return
    yield rows
    const last = rows.at(-1)
    if (last) ({ seq, position } = last)
  }
}

/** What writes changed in areas, counted: the next after one, by write and area. */
export function storedCounts(
  db: Kysely<Tables>,
  { seq, area_code }: Pick<HistoryAreaRow, 'seq' | 'area_code'>,
): Promise<HistoryAreaRow[]> {
  return db
    .selectFrom('history_areas')
    .selectAll()
    .where((where) =>
      where.or([
        where('seq', '>', seq),
        where.and([where('seq', '=', seq), where('area_code', '>', area_code)]),
      ]),
    )
    .orderBy('seq')
    .orderBy('area_code')
    .limit(AT_ONCE)
    .execute()
}
