import type { Action, Actor } from '../../contract/access.ts'
import { columnsOf, type TableName } from '../../dataset/columns/tables.ts'
import type { RowOf } from '../../domain/dataset.ts'
import { rightsFor } from '../api/access/access.ts'
import { may } from '../api/access/rights.ts'
import { type Author, type ChangedPlace, type ChangedRow, ReasonNeeded } from '../api/history.ts'
import type { TakeBackAsked, TakeBackReply } from '../api/importing.ts'
import type { DatasetWriter, Store } from '../api/store.ts'

/** Removed first, put back last: what others refer to. */
const ORDER: readonly TableName[] = ['observations', 'targets', 'areas', 'indicators']

/** Which right it takes to undo a change of a row. */
const RIGHTS: Readonly<Record<TableName, Action>> = {
  observations: 'take_back_import',
  targets: 'set_targets',
  areas: 'change_areas',
  indicators: 'change_catalogue',
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
    const rows = imported.rows.filter((row) => isFact(row))
    const newer = [...imported.newer, ...(await namedByOthers(store, rows))]
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

type FactRow = ChangedRow & { readonly kind: TableName }

/** What is asked about figures closes with them, and is not asked again. */
function isFact(row: ChangedRow): row is FactRow {
  return (ORDER as readonly string[]).includes(row.kind)
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
    const [kind, areaCode] = one.split('|') as [TableName, string]
    const place = kind === 'indicators' ? null : areaCode
    // Who adds areas below their own takes them back.
    const above = kind === 'areas' ? (parents.get(areaCode) ?? null) : null
    return (
      may(actor, RIGHTS[kind], place, areas) ||
      (above !== null && may(actor, RIGHTS[kind], above, areas))
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
function rowOf<Kind extends TableName>(
  kind: Kind,
  { areaCode, indicatorId, year, firstMonth, lastMonth }: ChangedPlace,
  record: string,
): RowOf[Kind] {
  const empty = columnsOf(kind).map(({ field, kind: cells, empty: unsaid = null }) => [
    field,
    cells === 'codes' ? [] : unsaid,
  ])
  const isFigure = kind === 'observations' || kind === 'targets'
  return {
    ...Object.fromEntries(empty),
    ...(isFigure && { areaCode, indicatorId }),
    ...(kind === 'observations' && { period: { year, from: firstMonth, to: lastMonth } }),
    ...JSON.parse(record),
  }
}
