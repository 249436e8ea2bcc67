import type * as z from 'zod/mini'
import type { operations } from '../../../contract/operations.ts'
import type { AreaTree } from '../../../domain/area-tree.ts'
import { compareTexts } from '../../../domain/compare-texts.ts'
import { formatMonth, parseMonth } from '../../../domain/period.ts'
import { rowsBehind } from '../../../domain/register/fed-figures.ts'
import {
  cellIn,
  deadlineOf,
  latenessOf,
  missingIn,
  type Register,
  type RegisterCell,
  type RegisterRow,
} from '../../../domain/register/register.ts'
import { REGISTERS, type RegisterId } from '../../../domain/register/registers.ts'
import { isOfYear } from '../../../domain/register/work.ts'
import { findIndicator } from '../area-view.ts'
import { invalidQuery } from '../parse-query.ts'
import type { HeldRow, Store } from '../store.ts'

/** Which rows of a register are asked for. */
export type RowsQuery = Omit<z.infer<(typeof operations.registerRows)['query']>, 'page' | 'limit'>

/** Areas of which rows are shown with an area's: it, all below it, and those whose series any of them continues. */
export function areasOfRows(tree: AreaTree, areaCode: string): readonly string[] {
  const codes = new Set([areaCode])
  for (const code of codes) {
    for (const area of tree.children(code)) codes.add(area.code)
    for (const area of tree.predecessors(code)) codes.add(area.code)
  }
  return [...codes]
}

/**
 * The rows that a query asks for, in its order.
 *
 * @param hidden Columns that the reader may not see: nothing is found by them.
 * @throws {ApiProblem} `invalid_query` for a column that the register does not have, and for an indicator that it does
 *   not feed or that comes without a month; `unknown_indicator`.
 */
export async function rowsAsked(
  store: Store,
  tree: AreaTree,
  id: RegisterId,
  query: RowsQuery,
  { today, hidden }: { readonly today: string; readonly hidden: ReadonlySet<string> },
): Promise<readonly HeldRow[]> {
  const register = REGISTERS[id]
  const areaCodes = areasOfRows(tree, query.area)
  const isWanted = wantedBy(register, query, today, hidden)
  const order = orderOf(register, query.sort, hidden)
  const { from, to, id: rowId } = query
  const one = rowId === undefined ? {} : { id: rowId }
  const held = await store.registerRows({ register: id, areaCodes, from, to, ...one })
  const behind =
    query.indicator === undefined ? held : await behindFigure(store, tree, id, held, query)
  return behind.filter(({ row }) => isWanted(row)).sort((a, b) => order(a.row, b.row))
}

/** Those of some rows that a figure of the year to date, or of a month, is made of. */
async function behindFigure(
  store: Store,
  tree: AreaTree,
  id: RegisterId,
  held: readonly HeldRow[],
  { area, indicator = '', through, month }: RowsQuery,
): Promise<readonly HeldRow[]> {
  await findIndicator(store, indicator)
  const rule = REGISTERS[id].feeds.find(({ indicatorId }) => indicatorId === indicator)
  if (!rule) {
    const expected = `an indicator that ${id} feeds`
    throw invalidQuery([{ field: 'indicator', found: indicator, expected }])
  }
  const last = month ?? through
  const at = last === undefined ? null : parseMonth(last)
  if (last === undefined || !at) {
    const expected = 'a month, with an indicator: through or month'
    throw invalidQuery([{ field: 'through', found: last ?? null, expected }])
  }
  const isState = rule.kind === 'state' || rule.kind === 'villages'
  const first = month !== undefined || isState ? at.month : 1
  const wanted = new Set<RegisterRow>()
  for (const feed of await store.feeds(areasOfRows(tree, area))) {
    if (feed.indicatorId !== indicator) continue
    const line = new Set(lineOf(tree, feed.areaCode))
    const rows = held.flatMap(({ row }) => (line.has(row.areaCode) ? row : []))
    for (let one = first; one <= at.month; one += 1) {
      const text = formatMonth(at.year, one)
      if (text < feed.from) continue
      for (const row of rowsBehind(REGISTERS[id], rule, rows, text)) wanted.add(row)
    }
  }
  return held.filter(({ row }) => wanted.has(row))
}

/** An area and those whose series it continues. */
function lineOf(tree: AreaTree, areaCode: string): readonly string[] {
  const line = new Set([areaCode])
  for (const code of line) for (const before of tree.predecessors(code)) line.add(before.code)
  return [...line]
}

function wantedBy(
  register: Register,
  { q, where, only, year }: RowsQuery,
  today: string,
  hidden: ReadonlySet<string>,
): (row: RegisterRow) => boolean {
  const text = q?.trim().toLowerCase()
  const filters = filtersOf(register, where, hidden)
  return (row) => {
    if (year !== undefined && !isOfYear(register, row, Number(year))) return false
    for (const [name, values] of filters) {
      const cell = cellIn(row, name)
      const cells = Array.isArray(cell) ? cell : [String(cell ?? '')]
      if (!cells.some((one) => values.has(one))) return false
    }
    if (only === 'overdue' && latenessOf(register, row, today) !== 'overdue') return false
    if (only === 'open' && deadlineOf(register, row)?.done !== null) return false
    if (only === 'incomplete' && missingIn(register, row).length === 0) return false
    if (text === undefined || text === '') return true
    const cells = Object.entries(row.cells).flatMap(([name, cell]) =>
      hidden.has(name) ? [] : wordsOf(register, name, cell),
    )
    return [row.reference ?? '', row.note ?? '', ...cells].some((one) =>
      one.toLowerCase().includes(text),
    )
  }
}

/**
 * The values that cells of some columns must be one of.
 *
 * @throws {ApiProblem} `invalid_query`: the register has no such column, or the reader may not see it.
 */
export function filtersOf(
  register: Register,
  where: string | undefined,
  hidden: ReadonlySet<string>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const pairs = (where ?? '').split(',').flatMap((pair) => {
    const [name = '', value = ''] = pair.split(':')
    return name === '' ? [] : [{ name, value }]
  })
  const filters = new Map<string, Set<string>>()
  for (const { name, value } of pairs) {
    const column = columnOf(register, name, 'where', hidden)
    const choice = column.choices?.find(({ id, zh }) => id === value || zh === value)
    filters.set(name, (filters.get(name) ?? new Set()).add(choice?.id ?? value))
  }
  return filters
}

/** What a cell says to somebody who looks for it: choices by their words in both languages. */
function wordsOf(register: Register, name: string, cell: RegisterCell): readonly string[] {
  const values = Array.isArray(cell) ? cell : [String(cell ?? '')]
  const choices = register.columns.find((one) => one.name === name)?.choices
  return values.flatMap((value) => {
    const choice = choices?.find(({ id }) => id === value)
    return choice ? [choice.zh, choice.en] : value
  })
}

function orderOf(
  register: Register,
  sort: string | undefined,
  hidden: ReadonlySet<string>,
): (a: RegisterRow, b: RegisterRow) => number {
  const name = sort?.replace(/^-/, '') ?? register.day
  const sign = sort === undefined || sort.startsWith('-') ? -1 : 1
  if (name !== 'area_code') columnOf(register, name, 'sort', hidden)
  const cell = (row: RegisterRow) => (name === 'area_code' ? row.areaCode : cellIn(row, name))
  return (a, b) => {
    const [one, other] = [cell(a), cell(b)]
    // What is empty comes last either way.
    if (one === null || other === null) return one === other ? byKey(a, b) : one === null ? 1 : -1
    const difference =
      typeof one === 'number' && typeof other === 'number'
        ? one - other
        : compareTexts(String(one), String(other))
    return sign * difference || byKey(a, b)
  }
}

function byKey(a: RegisterRow, b: RegisterRow): number {
  return compareTexts(a.areaCode, b.areaCode) || compareTexts(a.id, b.id)
}

/** @throws {ApiProblem} `invalid_query`: the register has no such column, or the reader may not see it. */
export function columnOf(
  register: Register,
  name: string,
  field: string,
  hidden: ReadonlySet<string> = new Set(),
) {
  const column = register.columns.find((one) => one.name === name)
  if (column && !hidden.has(name)) return column
  const names = register.columns.flatMap((one) => (hidden.has(one.name) ? [] : one.name))
  throw invalidQuery([{ field, found: name, expected: `one of ${names.join(', ')}` }])
}
