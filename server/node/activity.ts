import { type Kysely, sql } from 'kysely'
import { bitsOfMonths, monthsOfBits } from '../../contract/month-bits.ts'
import type { AreaActivity } from '../api/store.ts'
import { chunks } from './chunks.ts'
import { ACTIVITY_OF_OBSERVATIONS } from './migrations/0002-activity.ts'
import type { Tables } from './tables.ts'

/** What each of these areas itself has reported, by year. */
export async function readActivity(
  db: Kysely<Tables>,
  areaCodes: readonly string[],
): Promise<AreaActivity[]> {
  const rows = await db
    .selectFrom('activity')
    .selectAll()
    .where('area_code', 'in', areaCodes)
    .orderBy('source_kind')
    .execute()
  const activity = new Map<string, AreaActivity>()
  for (const row of rows) {
    const key = `${row.area_code}|${row.year}`
    const before = activity.get(key)
    activity.set(key, {
      areaCode: row.area_code,
      year: row.year,
      sourceKinds: [...(before?.sourceKinds ?? []), row.source_kind],
      observations: (before?.observations ?? 0) + row.observations,
      months: monthsOfBits(bitsOfMonths(before?.months ?? []) | row.months),
      annual: (before?.annual ?? false) || row.annual === 1,
    })
  }
  return [...activity.values()]
}

/**
 * Counts anew what these areas reported; belongs into the transaction that changed it.
 *
 * @param areas Codes by the year in which something changed: a year at a time, so that the rows of all
 *   years are not sorted together in memory.
 * @returns Those that reported other months, more or fewer figures, or from elsewhere.
 */
export async function renewActivity(
  db: Kysely<Tables>,
  areas: ReadonlyMap<number, ReadonlySet<string>>,
): Promise<ReadonlySet<string>> {
  const changed = new Set<string>()
  for (const [year, all] of areas) {
    for (const codes of chunks([...all])) {
      const before = await activityIn(db, codes, year)
      await db
        .deleteFrom('activity')
        .where('area_code', 'in', codes)
        .where('year', '=', year)
        .execute()
      await sql`insert into activity ${ACTIVITY_OF_OBSERVATIONS}
        where area_code in (${sql.join(codes)}) and year = ${year}
        group by area_code, year, source_kind`.execute(db)
      const after = await activityIn(db, codes, year)
      for (const code of codes) if (before.get(code) !== after.get(code)) changed.add(code)
    }
  }
  return changed
}

/** What was reported in a year by area, as text. */
async function activityIn(db: Kysely<Tables>, codes: readonly string[], year: number) {
  const rows = await db
    .selectFrom('activity')
    .selectAll()
    .where('area_code', 'in', codes)
    .where('year', '=', year)
    .orderBy('source_kind')
    .execute()
  const texts = new Map<string, string>()
  for (const row of rows) {
    texts.set(row.area_code, (texts.get(row.area_code) ?? '') + JSON.stringify(row))
  }
  return texts
}
