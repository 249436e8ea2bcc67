import { type Kysely, sql } from 'kysely'
import { dayOf, type RegisterRow } from '../../domain/register/register.ts'
import { REGISTERS, type RegisterId } from '../../domain/register/registers.ts'
import type { ApiReading } from '../api/area-view.ts'
import type { HeldRow, RegisterQuery } from '../api/store.ts'
import { chunks } from './chunks.ts'
import type { RegisterRowRow, Tables } from './tables.ts'

/** Rows read or written by one statement: some milliseconds. */
const AT_ONCE = 2_000
/** Rows written by one statement: with six cells each, far from what engines take. */
const WRITTEN_AT_ONCE = 500

/**
 * Rows of a register in some areas.
 *
 * @param proceed Called between the steps; not given within a write, whose connection nobody else may use.
 */
export async function readRegisterRows(
  db: Kysely<Tables>,
  query: RegisterQuery,
  proceed: ApiReading['proceed'] = () => undefined,
): Promise<HeldRow[]> {
  const { register, areaCodes, from, to, id } = query
  const found: HeldRow[] = []
  for (const codes of chunks(areaCodes)) {
    for (let last: RegisterRowRow | null = null; ; ) {
      await proceed()
      const after: RegisterRowRow | null = last
      const rows: RegisterRowRow[] = await db
        .selectFrom('register_rows')
        .selectAll()
        .where('register', '=', register)
        .where('area_code', 'in', codes)
        .$if(from !== undefined, (select) => select.where('day', '>=', from ?? ''))
        .$if(to !== undefined, (select) => select.where('day', '<=', to ?? ''))
        .$if(id !== undefined, (select) => select.where('id', '=', id ?? ''))
        .$if(after !== null, (select) =>
          select.where(
            sql<boolean>`(area_code, id) > (${after?.area_code ?? ''}, ${after?.id ?? ''})`,
          ),
        )
        .orderBy('area_code')
        .orderBy('id')
        .limit(AT_ONCE)
        .execute()
      for (const row of rows) found.push(heldRowOf(row))
      if (rows.length < AT_ONCE) break
      last = rows.at(-1) ?? null
    }
  }
  return found
}

/** Those of some rows that are stored, as they are. */
export async function heldRegisterRows(
  db: Kysely<Tables>,
  register: RegisterId,
  rows: readonly RegisterRow[],
): Promise<HeldRow[]> {
  const ids = new Map<string, string[]>()
  for (const { areaCode, id } of rows) {
    const own = ids.get(areaCode)
    if (own) own.push(id)
    else ids.set(areaCode, [id])
  }
  const held: HeldRow[] = []
  for (const [areaCode, own] of ids) {
    for (const some of chunks(own)) {
      const found = await db
        .selectFrom('register_rows')
        .selectAll()
        .where('register', '=', register)
        .where('area_code', '=', areaCode)
        .where('id', 'in', some)
        .execute()
      for (const row of found) held.push(heldRowOf(row))
    }
  }
  return held
}

/** Adds rows, or puts them in place of those of the same id. */
export async function writeRegisterRows(
  db: Kysely<Tables>,
  register: RegisterId,
  rows: readonly RegisterRow[],
  revision: string,
): Promise<void> {
  for (let start = 0; start < rows.length; start += WRITTEN_AT_ONCE) {
    const values = rows
      .slice(start, start + WRITTEN_AT_ONCE)
      .map((row) => storedRowOf(register, row, revision))
    await db
      .insertInto('register_rows')
      .values(values)
      .onConflict((conflict) =>
        conflict.columns(['register', 'area_code', 'id']).doUpdateSet((set) => ({
          day: set.ref('excluded.day'),
          cells: set.ref('excluded.cells'),
          revision: set.ref('excluded.revision'),
        })),
      )
      .execute()
  }
}

/** Takes rows out. */
export async function deleteRegisterRows(
  db: Kysely<Tables>,
  register: RegisterId,
  rows: readonly RegisterRow[],
): Promise<void> {
  for (const { areaCode, id } of rows) {
    await db
      .deleteFrom('register_rows')
      .where('register', '=', register)
      .where('area_code', '=', areaCode)
      .where('id', '=', id)
      .execute()
  }
}

function storedRowOf(register: RegisterId, row: RegisterRow, revision: string): RegisterRowRow {
  const { areaCode, id, reference, note, cells } = row
  const kept = Object.entries(cells).filter(([, cell]) => cell !== null)
  return {
    register,
    area_code: areaCode,
    id,
    day: dayOf(row, REGISTERS[register].day) ?? '',
    cells: JSON.stringify({
      ...(reference !== null && { reference }),
      ...(note !== null && { note }),
      cells: Object.fromEntries(kept),
    }),
    revision,
  }
}

function heldRowOf({ area_code, id, cells: text, revision }: RegisterRowRow): HeldRow {
  const { reference = null, note = null, cells } = JSON.parse(text)
  return { row: { areaCode: area_code, id, reference, note, cells }, revision }
}
