// Long on purpose: adding, changing and removing a row share what they are checked and refused by.
import type {
  NewRowsBody,
  RegisterRowResource,
  RowBody,
  RowProblem,
} from '../../../contract/register-resources.ts'
import { type Area, filingDaysOf } from '../../../domain/area.ts'
import type { AreaTree } from '../../../domain/area-tree.ts'
import type { MonthState } from '../../../domain/month-state.ts'
import { formatMonth, parseMonth } from '../../../domain/period.ts'
import {
  type CheckedRow,
  checkRow,
  type GivenRow,
  type RowContext,
  type RowFaultCode,
} from '../../../domain/register/check-row.ts'
import { dayOf, type RegisterRow, withoutEmpty } from '../../../domain/register/register.ts'
import { REGISTERS, type RegisterId } from '../../../domain/register/registers.ts'
import { findArea, readTree } from '../area-view.ts'
import { ApiProblem } from '../problem-response.ts'
import type { SheetReader } from '../routes/sheet-reader.ts'
import { sameRow } from '../same-row.ts'
import type { DatasetWriter, HeldRow, Store } from '../store.ts'
import { hiddenColumns, rowShape } from './answer-rows.ts'

/** By whom rows are changed, and when. */
export interface ChangingRows {
  readonly store: Store
  /** UTC instant. */
  readonly now: string
  readonly accountId: string
  readonly reader: SheetReader
}

const EXPECTED: Readonly<Record<RowFaultCode, string>> = {
  unknown_column: 'a column of the register',
  missing: 'a value: every row has one',
  not_a_day: 'a day as YYYY-MM-DD',
  day_to_come: 'a day that has come: a register holds what happened',
  outside_life: 'a day on which the area exists',
  not_a_choice: 'one of the choices, by its id or its Chinese word',
  not_a_number: 'a number not below 0',
  too_long: 'a shorter text',
  unknown_village: 'the code of a village of the area',
  done_without_day: 'the day on which it was done',
  day_without_done: 'no day, or a state that is done',
  wrong_kind: 'a cell of the kind that the column declares',
  twice: 'an id that no other row of the area has',
}

/** What rows of an area are judged by. */
async function contextOf(
  store: Pick<Store, 'villages'>,
  tree: AreaTree,
  area: Area,
  today: string,
): Promise<RowContext> {
  const villages = new Set((await store.villages([area.code])).map(({ code }) => code))
  return {
    area,
    // Where no villages are listed, any code may be one.
    villages: villages.size > 0 ? villages : { has: () => true },
    today,
    filingDays: filingDaysOf(area.code, (code) => tree.get(code)),
  }
}

/**
 * Adds rows of one area, all of them or none; a row that is there already and says the same is no fault: an answer may
 * have been lost.
 *
 * @throws {ApiProblem} `unknown_area`; `invalid_cells`, each cell with its reason.
 */
export async function addRows(
  changing: ChangingRows,
  id: RegisterId,
  { area: code, rows, reason }: NewRowsBody,
): Promise<readonly RegisterRowResource[]> {
  const { store, reader } = changing
  const tree = await readTree(store)
  const area = findArea(tree, code)
  const context = await contextOf(store, tree, area, reader.day)
  const checked = rows.map((row) =>
    checkRow(REGISTERS[id], { ...row, id: row.id ?? crypto.randomUUID() }, context),
  )
  refuseFaults(checked)
  const put = checked.map(({ row }) => withoutEmpty(row))
  await write(changing, id, area, reason, async (writer) => {
    const held = await heldOf(writer, id, area.code, put)
    const twice = put.flatMap((row, at) => {
      const before = held.get(row.id)
      const isOther = before !== undefined && !sameRow(before.row, row)
      const isAgain = put.findIndex((one) => one.id === row.id) !== at
      return isOther || isAgain ? [{ row: at, column: 'id', code: 'twice' as const }] : []
    })
    if (twice.length > 0) throw refusedCells(twice)
    return put.filter((row) => !held.has(row.id))
  })
  return heldNow(changing, tree, id, area, put)
}

/**
 * Puts a row in place of what it was.
 *
 * @throws {ApiProblem} `unknown_area`, `unknown_row`; `invalid_cells`; `conflict`, with what is held instead of what was
 *   seen.
 */
export async function changeRow(
  changing: ChangingRows,
  id: RegisterId,
  rowId: string,
  { area: code, revision, reason, ...given }: RowBody,
): Promise<readonly RegisterRowResource[]> {
  const { store, reader } = changing
  const tree = await readTree(store)
  const area = findArea(tree, code)
  const context = await contextOf(store, tree, area, reader.day)
  const row: GivenRow = { ...given, id: rowId }
  const checked = checkRow(REGISTERS[id], row, context)
  refuseFaults([checked])
  const put = withoutEmpty(checked.row)
  await write(changing, id, area, reason, async (writer) => {
    const held = await seenRow(changing, tree, writer, id, area, rowId, revision, put)
    return sameRow(held.row, put) ? [] : [put]
  })
  return heldNow(changing, tree, id, area, [put])
}

/** Removes a row, by the same rules. */
export async function removeRow(
  changing: ChangingRows,
  id: RegisterId,
  rowId: string,
  {
    area: code,
    revision,
    reason,
  }: {
    readonly area: string
    readonly revision: string
    readonly reason?: string | null | undefined
  },
): Promise<void> {
  const tree = await readTree(changing.store)
  const area = findArea(tree, code)
  await write(changing, id, area, reason, async (writer) => {
    const { row } = await seenRow(changing, tree, writer, id, area, rowId, revision, null)
    await writer.delete(id, [row])
    return []
  })
}

/** The row that is about to change; a change that alters nothing is no conflict. */
async function seenRow(
  changing: ChangingRows,
  tree: AreaTree,
  writer: Pick<DatasetWriter, 'registerRows'>,
  register: RegisterId,
  area: Area,
  id: string,
  revision: string,
  next: RegisterRow | null,
): Promise<HeldRow> {
  const [held] = await writer.registerRows({ register, areaCodes: [area.code], id })
  if (!held) {
    throw new ApiProblem(
      'unknown_row',
      `${register} of ${area.code} has no row ${id}, or no longer.`,
    )
  }
  if (held.revision === revision || (next && sameRow(held.row, next))) return held
  const shape = await shapeFor(changing, tree, register, area)
  const more: Pick<RowProblem, 'held'> = { held: shape(held) }
  throw new ApiProblem('conflict', 'Others have changed this row.', [], undefined, more)
}

async function write(
  { store, now, accountId }: ChangingRows,
  id: RegisterId,
  area: Area,
  reason: string | null | undefined,
  work: (writer: DatasetWriter) => Promise<readonly RegisterRow[]>,
): Promise<void> {
  await store.write(
    now,
    async (writer) => {
      const rows = await work(writer)
      await writer.put(id, rows)
      await writer.putMonthStates(await opened(writer, id, area, rows, now, accountId))
      return true
    },
    { accountId, door: 'desk', reason: reason?.trim() || null },
  )
}

/** Months that begin to be filled in by what happened in them. */
async function opened(
  writer: DatasetWriter,
  id: RegisterId,
  area: Area,
  rows: readonly RegisterRow[],
  now: string,
  accountId: string,
): Promise<readonly MonthState[]> {
  const { day, columns } = REGISTERS[id]
  if (columns.find(({ name }) => name === day)?.toCome) return []
  const fed = (await writer.feeds([area.code])).some(({ register }) => register === id)
  if (!fed) return []
  const months = [...new Set(rows.flatMap((row) => dayOf(row, day)?.slice(0, 7) ?? []))]
  const begun = months.flatMap((month) => parseMonth(month) ?? [])
  const years = [...new Set(begun.map(({ year }) => year))]
  const states = await writer.monthStates({ areaCodes: [area.code], years })
  const known = new Set(states.map(({ year, month }) => formatMonth(year, month)))
  return begun
    .filter(({ year, month }) => !known.has(formatMonth(year, month)))
    .map(({ year, month }) => ({
      ...{ areaCode: area.code, year, month, state: 'open', reason: null },
      changedAt: now,
      changedBy: accountId,
    }))
}

function refuseFaults(checked: readonly CheckedRow[]): void {
  const cells = checked.flatMap(({ faults }, row) => faults.map((fault) => ({ row, ...fault })))
  if (cells.length > 0) throw refusedCells(cells)
}

function refusedCells(
  cells: readonly { readonly row: number; readonly column: string; readonly code: RowFaultCode }[],
): ApiProblem {
  const named = cells.map(({ row, column }) => `row ${row + 1} ${column}`).slice(0, 10)
  const more: Pick<RowProblem, 'cells'> = {
    cells: cells.map((cell) => ({ ...cell, expected: EXPECTED[cell.code] })),
  }
  return new ApiProblem(
    'invalid_cells',
    `${cells.length} cells cannot be stored: ${named.join(', ')}.`,
    [],
    undefined,
    more,
  )
}

async function heldOf(
  writer: Pick<DatasetWriter, 'registerRows'>,
  register: RegisterId,
  areaCode: string,
  rows: readonly RegisterRow[],
): Promise<ReadonlyMap<string, HeldRow>> {
  const held = new Map<string, HeldRow>()
  for (const { id } of rows) {
    const [one] = await writer.registerRows({ register, areaCodes: [areaCode], id })
    if (one) held.set(id, one)
  }
  return held
}

async function shapeFor(
  { store, reader }: ChangingRows,
  tree: AreaTree,
  id: RegisterId,
  area: Area,
) {
  const hidden = hiddenColumns(REGISTERS[id], reader, area.code)
  return rowShape(store, tree, id, { today: reader.day, hidden, area: area.code })
}

async function heldNow(
  changing: ChangingRows,
  tree: AreaTree,
  id: RegisterId,
  area: Area,
  rows: readonly RegisterRow[],
): Promise<readonly RegisterRowResource[]> {
  const shape = await shapeFor(changing, tree, id, area)
  const held = await heldOf(changing.store, id, area.code, rows)
  return rows.flatMap((row) => {
    const one = held.get(row.id)
    return one ? shape(one) : []
  })
}
