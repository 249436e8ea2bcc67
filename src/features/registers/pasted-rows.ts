import { readBlock } from '../../../domain/pasted-block.ts'
import { qualifierColumn, type Register } from '../../../domain/register/register.ts'
import { LANGUAGES } from '../../text/language.ts'
import {
  type CellFault,
  type JudgedBy,
  judgeRow,
  type RowToSend,
  type TypedRow,
} from './row-form.ts'
import { registerWords } from './words.ts'

/** A row of a pasted block. */
export interface PastedRow {
  /** Line of the block, from 1. */
  readonly line: number
  /** As pasted, by column. */
  readonly typed: TypedRow
  readonly row: RowToSend & { readonly id: string }
  /** By column. */
  readonly faults: Readonly<Record<string, CellFault>>
}

/** What a pasted block is to a register. */
export interface PastedRows {
  /** Names of the columns that it holds, in its order. */
  readonly columns: readonly string[]
  /** Whether they were found by its heads. */
  readonly byHeads: boolean
  /** Heads of its columns that are not used. */
  readonly passedOver: readonly string[]
  readonly rows: readonly PastedRow[]
}

const AREA = 'area_code'

/**
 * Reads rows that were copied from a spreadsheet: columns by the heads in the first line, in either language or as
 * in files; without heads in the order of the declaration. Lines that are empty are no rows; a line that says the
 * same as one above it is a fault.
 */
export function readPastedRows(text: string, register: Register, context: JudgedBy): PastedRows {
  const block = readBlock(text)
  const known = headsOf(register)
  const heads = (block[0] ?? []).map((head) => known.get(bare(head)) ?? null)
  // One word may be a title; a date is no head.
  const byHeads = heads.filter((name) => name !== null).length >= Math.min(2, heads.length)
  const order = register.columns.map(({ name }) => name)
  const widest = block.reduce((most, { length }) => Math.max(most, length), 0)
  const names = byHeads ? heads : order.slice(0, widest)
  const seen = new Set<string>()
  const rows = block.flatMap((cells, index): readonly PastedRow[] => {
    if ((byHeads && index === 0) || cells.every((cell) => cell.trim() === '')) return []
    const typed = Object.fromEntries(
      names.flatMap((name, place) => (name === null ? [] : [[name, cells[place]?.trim() ?? '']])),
    )
    const { row, id, faults } = judgeRow(register, typed, context)
    const about = faults[register.about] ? (names[0] ?? register.about) : register.about
    if (typed[AREA] && typed[AREA] !== context.area.code) {
      faults[AREA] = { code: 'other_area', area: typed[AREA] }
    } else if (seen.has(id)) faults[about] ??= { code: 'twice' }
    seen.add(id)
    return [{ line: index + 1, typed, row: { ...row, id }, faults }]
  })
  return {
    columns: [...new Set(names.flatMap((name) => name ?? []))],
    byHeads,
    passedOver: (block[0] ?? []).filter((head, place) => !names[place] && head.trim() !== ''),
    rows,
  }
}

/** Columns by all heads that they may have. */
function headsOf({ columns }: Register): ReadonlyMap<string, string> {
  const heads = new Map<string, string>()
  const add = (name: string, ...words: readonly string[]) => {
    for (const word of [name, ...words]) heads.set(bare(word), name)
  }
  const words = LANGUAGES.map((lang) => registerWords(lang).rows)
  for (const { name, title, kind } of columns) {
    add(name, title.zh, title.en)
    if (kind === 'number') {
      add(
        qualifierColumn(name),
        ...words.flatMap(({ qualifier }) => [qualifier(title.zh), qualifier(title.en)]),
      )
    }
  }
  add('id', ...words.map(({ id }) => id))
  add(AREA, ...words.map(({ area }) => area))
  add('reference', ...words.map(({ reference }) => reference))
  add('note', ...words.map(({ note }) => note))
  return heads
}

/** A head without what is beside it: stars of required columns, units in brackets, spaces. */
function bare(head: string): string {
  return head
    .replace(/[*＊]|[（(].*$/g, '')
    .replace(/\s/g, '')
    .toLowerCase()
}
