import type { ChangesResource } from '../../../contract/changes-resources.ts'
import {
  qualifierColumn,
  type Register,
  type RegisterCell,
} from '../../../domain/register/register.ts'
import { REGISTERS, type RegisterId } from '../../../domain/register/registers.ts'
import type { ChangedRow } from '../history.ts'

type ShownRow = ChangesResource['changes'][number]['rows'][number]
type Told<Kind extends ShownRow['kind']> = Extract<ShownRow, { kind: Kind }>

/** A row of a register as a feed tells of it: what it is about, and which columns changed; no cell of a person. */
export function changedRegisterRow(
  { before, after }: ChangedRow,
  registerId: RegisterId,
): Told<'row'> {
  const register: Register = REGISTERS[registerId]
  const [was, is] = [rowIn(before), rowIn(after)]
  const known = is ?? was
  const cell = (column: string) => {
    const held = known?.cells[column] ?? null
    return held === null ? null : String(held)
  }
  return {
    kind: 'row',
    register: register.id,
    id: known?.id ?? '',
    day: cell(register.day),
    about: cell(register.about) ?? '',
    change: changeOf(before, after),
    columns: was && is ? differing(register, was.cells, is.cells) : [],
  }
}

/** Since when a register feeds an indicator, before and after. */
export function changedFeed({ indicatorId, before, after }: ChangedRow): Told<'feed'> {
  const stateIn = (text: string | null) => {
    if (text === null) return null
    const { register, from } = JSON.parse(text)
    return { register, from }
  }
  return {
    kind: 'feed',
    indicator: indicatorId,
    before: stateIn(before),
    after: stateIn(after),
  }
}

/** A village that was added, changed or removed. */
export function changedVillage({ before, after }: ChangedRow): Told<'village'> {
  const { code = '', name = '' } = JSON.parse(after ?? before ?? '{}')
  return { kind: 'village', code, name, change: changeOf(before, after) }
}

function changeOf(before: string | null, after: string | null) {
  if (before === null) return 'added'
  return after === null ? 'removed' : 'changed'
}

type Cells = Readonly<Record<string, RegisterCell>>

/** A row out of its record, with the cells that are filled. */
function rowIn(record: string | null): { readonly id: string; readonly cells: Cells } | null {
  if (record === null) return null
  const { id, cells = {} } = JSON.parse(record)
  return { id, cells }
}

/** Columns whose cells differ, with their qualifiers, in their order. */
function differing({ columns }: Register, was: Cells, is: Cells): readonly string[] {
  const said = (cells: Cells, name: string) =>
    JSON.stringify([cells[name] ?? null, cells[qualifierColumn(name)] ?? 'exact'])
  return columns.map(({ name }) => name).filter((name) => said(was, name) !== said(is, name))
}
