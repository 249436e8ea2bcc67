import { type Kysely, sql } from 'kysely'
import { bitsOfMonths, monthsOfBits } from '../../contract/month-bits.ts'
import type { SourceKind } from '../../domain/observation.ts'
import { BY_THEMSELVES } from '../../domain/register/registers.ts'
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
  // The strings that were given: a country's codes are held once.
  const codes = new Map(areaCodes.map((code) => [code, code]))
  const activity = new Map<string, AreaActivity>()
  for (const row of rows) {
    const key = `${row.area_code}|${row.year}`
    const before = activity.get(key)
    activity.set(key, {
      areaCode: codes.get(row.area_code) ?? row.area_code,
      year: row.year,
      sourceKinds: kindsWith(before?.sourceKinds ?? NO_KINDS, row.source_kind),
      observations: (before?.observations ?? 0) + row.observations,
      months: monthsOf(bitsOfMonths(before?.months ?? []) | row.months),
      annual: (before?.annual ?? false) || row.annual === 1,
    })
  }
  return [...activity.values()]
}

/** Areas have most of their months and kinds in common: a country's would take many times as much room. */
const MONTHS_OF = new Map<number, readonly number[]>()
type Kinds = readonly SourceKind[]
const NO_KINDS: Kinds = []
const KINDS_WITH = new Map<Kinds, Map<SourceKind, Kinds>>()

function monthsOf(bits: number): readonly number[] {
  const months = MONTHS_OF.get(bits) ?? monthsOfBits(bits)
  MONTHS_OF.set(bits, months)
  return months
}

function kindsWith(kinds: Kinds, kind: SourceKind): Kinds {
  const known = KINDS_WITH.get(kinds) ?? new Map<SourceKind, Kinds>()
  KINDS_WITH.set(kinds, known)
  const more = known.get(kind) ?? [...kinds, kind]
  known.set(kind, more)
  return more
}

/**
 * Counts anew what these areas reported (`tellsOfReport`); belongs into the transaction that changed it.
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
          and not (source_kind = 'register' and indicator_id in (${sql.join(BY_THEMSELVES)}))
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
