import { type Insertable, type Kysely, type Selectable, sql } from 'kysely'
import { fifteenDigits } from '../../domain/fifteen-digits.ts'
import { combineQualifiers, type Qualifier } from '../../domain/qualifier.ts'
import { dayOf, qualifierColumn, type RegisterRow } from '../../domain/register/register.ts'
import { REGISTERS, type RegisterId } from '../../domain/register/registers.ts'
import type { ApiReading } from '../api/area-view.ts'
import type { HeldRow, RegisterPage, RegisterPageQuery, RegisterQuery } from '../api/store.ts'
import { chunks } from './chunks.ts'
import type { RegisterRowRow, Tables } from './tables.ts'

/** Rows read or written by one statement: some milliseconds. */
const AT_ONCE = 2_000
/** From so many areas on it is looked which of them have rows. */
const MANY = 100
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
  const { register, from, to, id } = query
  const found: HeldRow[] = []
  for (const areaCode of await areasWithRows(db, query)) {
    for (let last = ''; ; ) {
      await proceed()
      const rows = await db
        .selectFrom('register_rows')
        .selectAll()
        .where('register', '=', register)
        .where('area_code', '=', areaCode)
        .where('id', '>', last)
        .$if(from !== undefined, (select) => select.where('day', '>=', from ?? ''))
        .$if(to !== undefined, (select) => select.where('day', '<=', to ?? ''))
        .$if(id !== undefined, (select) => select.where('id', '=', id ?? ''))
        .orderBy('id')
        .limit(AT_ONCE)
        .execute()
      for (const row of rows) found.push(heldRowOf(row))
      if (rows.length < AT_ONCE) break
      last = rows.at(-1)?.id ?? ''
    }
  }
  return found
}

/** Of many areas those that have rows: most keep no register. */
async function areasWithRows(
  db: Kysely<Tables>,
  { register, areaCodes }: Pick<RegisterQuery, 'register' | 'areaCodes'>,
): Promise<readonly string[]> {
  if (areaCodes.length < MANY) return areaCodes
  const rows = await db
    .selectFrom('register_rows')
    .select('area_code')
    .distinct()
    .where('register', '=', register)
    .execute()
  const asked = new Set(areaCodes)
  return rows.flatMap(({ area_code }) => (asked.has(area_code) ? area_code : []))
}

/** As many areas go into one statement. */
const MOST_AREAS = 500

/**
 * A page of rows by their days, with sums over all that were asked for, without reading the others.
 *
 * @returns Null where rows of too many areas are asked for.
 */
export async function readRegisterPage(
  db: Kysely<Tables>,
  query: RegisterPageQuery,
): Promise<RegisterPage | null> {
  const areaCodes = await areasWithRows(db, query)
  if (areaCodes.length > MOST_AREAS) return null
  const { register, from, to, where, sums, latestFirst, offset, limit } = query
  const asked = db
    .selectFrom('register_rows')
    .where('register', '=', register)
    .where('area_code', 'in', areaCodes)
    .$if(from !== undefined, (select) => select.where('day', '>=', from ?? ''))
    .$if(to !== undefined, (select) => select.where('day', '<=', to ?? ''))
    .$if(where.size > 0, (select) =>
      select.where(({ and, eb }) =>
        and([...where].map(([column, values]) => eb(cellOf(column), 'in', values))),
      ),
    )
  const page = await asked
    .select(['area_code', 'id'])
    .orderBy('day', latestFirst ? 'desc' : 'asc')
    .orderBy('area_code')
    .orderBy('id')
    .limit(limit)
    .offset(offset)
    .execute()
  const counted = await asked
    .select(({ fn }) => fn.countAll().as('total'))
    .select(
      sums.flatMap((column, at) => {
        const number = sql<number>`cast(${cellOf(column)} as double precision)`
        const qualifier = cellOf(qualifierColumn(column))
        const having = (...some: readonly Qualifier[]) =>
          sql<number>`count(case when ${qualifier} in (${sql.join(some)}) then 1 end)`
        return [
          sql<number | null>`sum(${number})`.as(`sum_${at}`),
          sql<number>`count(${number})`.as(`rows_${at}`),
          having('about').as(`about_${at}`),
          having('nearly').as(`nearly_${at}`),
          having('at_least').as(`at_least_${at}`),
        ]
      }),
    )
    .executeTakeFirstOrThrow()
  const cells = counted as Readonly<Record<string, unknown>>
  const cell = (name: string, at: number) => Number(cells[`${name}_${at}`] ?? 0)
  return {
    total: Number(counted.total),
    rows: await rowsOfPage(db, register, page),
    sums: sums.map((column, at) => {
      const inexact = (['about', 'nearly', 'at_least'] as const).flatMap((qualifier) =>
        new Array<Qualifier>(cell(qualifier, at)).fill(qualifier),
      )
      const exact = new Array<Qualifier>(cell('rows', at) - inexact.length).fill('exact')
      return {
        column,
        value: fifteenDigits(cell('sum', at)),
        rows: cell('rows', at),
        qualifier: combineQualifiers([...inexact, ...exact]),
      }
    }),
  }
}

/** Rows by their keys, in the order of these: to sort by day takes the keys alone. */
async function rowsOfPage(
  db: Kysely<Tables>,
  register: RegisterId,
  page: readonly { readonly area_code: string; readonly id: string }[],
): Promise<readonly HeldRow[]> {
  const keyOf = (areaCode: string, id: string) => `${areaCode}|${id}`
  const keys = page.map(({ area_code, id }) => ({ areaCode: area_code, id }))
  const held = await heldRegisterRows(db, register, keys)
  const known = new Map(held.map((one) => [keyOf(one.row.areaCode, one.row.id), one]))
  return keys.flatMap(({ areaCode, id }) => known.get(keyOf(areaCode, id)) ?? [])
}

/** What a row holds in a column, as text or number. */
function cellOf(column: string) {
  return sql<string>`cells ->> ${sql.lit(column)}`
}

/** Those of some rows that are stored, as they are. */
export async function heldRegisterRows(
  db: Kysely<Tables>,
  register: RegisterId,
  rows: readonly Pick<RegisterRow, 'areaCode' | 'id'>[],
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
          reference: set.ref('excluded.reference'),
          note: set.ref('excluded.note'),
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

function storedRowOf(
  register: RegisterId,
  row: RegisterRow,
  revision: string,
): Insertable<RegisterRowRow> {
  const { areaCode, id, reference, note, cells } = row
  const kept = Object.entries(cells).filter(([, cell]) => cell !== null)
  return {
    register,
    area_code: areaCode,
    id,
    day: dayOf(row, REGISTERS[register].day) ?? '',
    reference,
    note,
    cells: JSON.stringify(Object.fromEntries(kept)),
    revision,
  }
}

function heldRowOf(stored: Selectable<RegisterRowRow>): HeldRow {
  const { area_code, id, reference, note, cells: kept, revision } = stored
  const cells = typeof kept === 'string' ? JSON.parse(kept) : kept
  return { row: { areaCode: area_code, id, reference, note, cells }, revision }
}
