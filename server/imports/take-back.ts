import type { Action, Actor } from '../../contract/access.ts'
import { columnsOf, type TableName } from '../../dataset/columns/tables.ts'
import type { RowOf } from '../../domain/dataset.ts'
import { cellIn } from '../../domain/register/register.ts'
import {
  isRegister,
  REGISTER_IDS,
  REGISTERS,
  type RegisterId,
} from '../../domain/register/registers.ts'
import { rightsFor } from '../api/access/access.ts'
import { may } from '../api/access/rights.ts'
import {
  type Author,
  type ChangedPlace,
  type ChangedRow,
  isCountedRecord,
  placeOf,
  ReasonNeeded,
} from '../api/history.ts'
import type { TakeBackAsked, TakeBackReply } from '../api/importing.ts'
import { sameRow } from '../api/same-row.ts'
import { type DatasetWriter, type FactKey, factKey, type Store } from '../api/store.ts'
import { NEWER_NAMED } from '../api/stored-imports.ts'

/** What a file changes. */
type FactKind = TableName | 'besides'

/** Removed first, put back last: what others refer to. */
const ORDER: readonly FactKind[] = [
  ...REGISTER_IDS,
  'feeds',
  'besides',
  'observations',
  'targets',
  'villages',
  'areas',
  'indicators',
]

/** Which right it takes to undo a change of a row. */
const RIGHTS: Readonly<Partial<Record<FactKind, Action>>> = {
  targets: 'set_targets',
  areas: 'change_areas',
  indicators: 'change_catalogue',
}

function rightOn(kind: FactKind): Action {
  return RIGHTS[kind] ?? 'take_back_import'
}

/**
 * Takes an import back as a whole, in one write: what it changed is as it was before, what it added is gone.
 *
 * Nothing is where anything newer is held of the same figures, or where others refer to areas that it added.
 */
export async function takeBack(store: Store, asked: TakeBackAsked): Promise<TakeBackReply> {
  const { id, actor, accountId, now, reason } = asked
  const author: Author = { accountId, door: 'import', reason }
  let reply: TakeBackReply = { kind: 'unknown' }
  const work = async (writer: DatasetWriter): Promise<boolean> => {
    const imported = await writer.imported(id)
    if (!imported) return false
    const rows = imported.rows.filter((row) => isFact(row)).filter((row) => !isCounted(row))
    const newer = [
      ...imported.newer,
      ...(await namedByOthers(store, rows)),
      ...(await changedSince(writer, rows)),
      ...(await namedByRows(writer, rows)),
    ]
    if (!(await mayUndo(store, actor, rows))) reply = { kind: 'not_allowed' }
    else if (imported.note.takenBackBy !== null) reply = { kind: 'taken_back' }
    else if (newer.length > 0) reply = { kind: 'newer', places: newer }
    else {
      await undo(writer, rows)
      await writer.putImport({ ...imported.note, takenBackBy: writer.revision })
      reply = { kind: 'done' }
    }
    return reply.kind === 'done'
  }
  try {
    await store.write(now, work, author)
    return reply
  } catch (error) {
    if (error instanceof ReasonNeeded) return { kind: 'reason_needed', months: error.months }
    throw error
  }
}

type FactRow = ChangedRow & { readonly kind: FactKind }

/** What is asked about figures closes with them, and is not asked again. */
function isFact(row: ChangedRow): row is FactRow {
  return (ORDER as readonly string[]).includes(row.kind)
}

/** Whether the row became what registers count, or was: that follows from their rows. */
function isCounted({ kind, before, after }: FactRow): boolean {
  const isOf = (record: string | null) => record !== null && isCountedRecord(record)
  return kind === 'observations' && (isOf(before) || (before === null && isOf(after)))
}

async function mayUndo(store: Store, actor: Actor, rows: readonly FactRow[]): Promise<boolean> {
  const areas = await rightsFor(store, actor)
  const parents = new Map(
    rows.flatMap(({ kind, areaCode, before, after }) =>
      kind === 'areas' && before === null && after !== null
        ? [[areaCode, JSON.parse(after).parentCode as string | undefined]]
        : [],
    ),
  )
  const asked = new Set(rows.map(({ kind, areaCode }) => `${kind}|${areaCode}`))
  return [...asked].every((one) => {
    const [kind, areaCode] = one.split('|') as [FactKind, string]
    const place = kind === 'indicators' ? null : areaCode
    // Who adds areas below their own takes them back.
    const above = kind === 'areas' ? (parents.get(areaCode) ?? null) : null
    return (
      may(actor, rightOn(kind), place, areas) ||
      (above !== null && may(actor, rightOn(kind), above, areas))
    )
  })
}

/** Areas that it added and that others name: as what is above them, or as their successor. */
async function namedByOthers(store: Store, rows: readonly FactRow[]): Promise<ChangedPlace[]> {
  const added = new Set(
    rows.flatMap(({ kind, before, areaCode }) =>
      kind === 'areas' && before === null ? areaCode : [],
    ),
  )
  if (added.size === 0) return []
  const own = new Set(rows.flatMap(({ kind, areaCode }) => (kind === 'areas' ? areaCode : [])))
  return (await store.areas())
    .filter(
      ({ code, parentCode, successorCodes }) =>
        !own.has(code) &&
        (added.has(parentCode ?? '') || successorCodes.some((one) => added.has(one))),
    )
    .map(({ code }) => ({
      ...{ kind: 'areas' as const, areaCode: code, year: 0, indicatorId: '' },
      ...{ firstMonth: 0, lastMonth: 0 },
    }))
}

/** Rows of registers and what belongs to them that are others by now than the import left them. */
async function changedSince(
  writer: DatasetWriter,
  rows: readonly FactRow[],
): Promise<readonly ChangedPlace[]> {
  const found: ChangedPlace[] = []
  for (const kind of ORDER) {
    const own = rows.filter((row) => row.kind === kind)
    const held = own.length > 0 ? await heldOf(writer, kind, own) : null
    if (!held) continue
    for (const row of own) {
      const left = row.after === null ? null : rowOf(kind, row, row.after)
      const key = factKey(kind, rowOf(kind, row, row.after ?? row.before ?? '{}'))
      const now = held.get(key) ?? null
      if ((left === null && now === null) || (left !== null && sameRow(left, now))) continue
      found.push(placeIn(row))
    }
  }
  return found.slice(0, NEWER_NAMED)
}

/** What is held of the areas of some rows, by key; null for kinds whose changes the history tells apart. */
async function heldOf(
  writer: DatasetWriter,
  kind: FactKind,
  rows: readonly FactRow[],
): Promise<ReadonlyMap<FactKey, RowOf[FactKind]> | null> {
  const areaCodes = [...new Set(rows.map(({ areaCode }) => areaCode))]
  const keyed = <Kind extends FactKind>(some: Kind, held: readonly RowOf[Kind][]) =>
    new Map(held.map((row) => [factKey(some, row), row]))
  if (isRegister(kind)) {
    const held = await writer.registerRows({ register: kind, areaCodes })
    return keyed(
      kind,
      held.map(({ row }) => row),
    )
  }
  if (kind === 'villages') return keyed(kind, await writer.villages(areaCodes))
  if (kind === 'feeds') return keyed(kind, await writer.feeds(areaCodes))
  if (kind !== 'besides') return null
  const years = [...new Set(rows.map(({ year }) => year))]
  return keyed(kind, await writer.besides({ areaCodes, years }))
}

/** Villages that it added and that rows name which stay. */
async function namedByRows(
  writer: DatasetWriter,
  rows: readonly FactRow[],
): Promise<readonly ChangedPlace[]> {
  const added = rows.filter(({ kind, before }) => kind === 'villages' && before === null)
  if (added.length === 0) return []
  const codes = new Set(
    added.map(({ areaCode, after }) => `${areaCode} ${JSON.parse(after ?? '{}').code}`),
  )
  const areaCodes = [...new Set(added.map(({ areaCode }) => areaCode))]
  const found: ChangedPlace[] = []
  for (const register of REGISTER_IDS) {
    const columns = REGISTERS[register].columns.filter(({ kind }) => kind === 'village')
    if (columns.length === 0) continue
    const leaving = new Set(
      rows.flatMap((row) =>
        row.kind === register && row.before === null && row.after !== null
          ? factKey(register, rowOf(register, row, row.after))
          : [],
      ),
    )
    for (const { row } of await writer.registerRows({ register, areaCodes })) {
      const named = columns.some(({ name }) => codes.has(`${row.areaCode} ${cellIn(row, name)}`))
      if (named && !leaving.has(factKey(register, row))) found.push(placeOf(register, row))
    }
  }
  return found.slice(0, NEWER_NAMED)
}

function placeIn(row: ChangedPlace): ChangedPlace {
  const { kind, areaCode, year, indicatorId, firstMonth, lastMonth } = row
  return { kind, areaCode, year, indicatorId, firstMonth, lastMonth }
}

async function undo(writer: DatasetWriter, rows: readonly FactRow[]): Promise<void> {
  for (const kind of ORDER) {
    const own = rows.filter((row) => row.kind === kind)
    await writer.delete(
      kind,
      own.flatMap((row) =>
        row.before === null && row.after !== null ? rowOf(kind, row, row.after) : [],
      ),
    )
  }
  for (const kind of [...ORDER].reverse()) {
    const own = rows.filter((row) => row.kind === kind)
    await writer.put(
      kind,
      own.flatMap((row) => (row.before === null ? [] : rowOf(kind, row, row.before))),
    )
  }
}

/** A row out of its record: what the record leaves out is said by its place, or empty. */
function rowOf<Kind extends FactKind>(
  kind: Kind,
  { areaCode, indicatorId, year, firstMonth, lastMonth }: ChangedPlace,
  record: string,
): RowOf[Kind] {
  const said = JSON.parse(record)
  if (isRegister(kind)) return { areaCode, reference: null, note: null, cells: {}, ...said }
  const table = kind === 'besides' ? 'observations' : (kind as Exclude<TableName, RegisterId>)
  const empty = columnsOf(table).map(({ field, kind: cells, empty: unsaid = null }) => [
    field,
    cells === 'codes' ? [] : unsaid,
  ])
  const isFrame = kind === 'areas' || kind === 'indicators'
  return {
    ...Object.fromEntries(empty),
    ...(!isFrame && { areaCode }),
    ...(!isFrame && kind !== 'villages' && { indicatorId }),
    ...(table === 'observations' && { period: { year, from: firstMonth, to: lastMonth } }),
    ...said,
  }
}
