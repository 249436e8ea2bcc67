import type { CellPart } from './entry.ts'
import { plainSigns } from './spoken-number.ts'

/**
 * The cells of a text from the clipboard, as Excel, WPS and LibreOffice put it there: tabs between
 * cells, quotes around a cell with line breaks, a line end after the last row or none.
 *
 * Commas part cells only where there is no tab and a cell is quoted or a name: 10,000 is one number.
 * A quote that is not closed is a character like any other.
 *
 * @example readBlock('2\t3\r\n"a\nb"\t1,200\r\n') // [['2', '3'], ['a\nb', '1,200']]
 */
export function readBlock(text: string): readonly (readonly string[])[] {
  if (text.includes('\t')) return split(text, '\t')
  const rows = split(text, ',')
  const isList =
    rows.some((row) => row.length > 1) && /^"|(^|[,\n])[^\d,]*\p{L}[^\d,]*,/mu.test(text)
  return isList ? rows : split(text, '\t')
}

/**
 * Rows as a text for the clipboard, which {@link readBlock} and spreadsheets read as the same rows.
 */
export function writeBlock(rows: readonly (readonly string[])[]): string {
  const quoted = (cell: string) =>
    /["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
  return rows.map((row) => `${row.map(quoted).join('\t')}\r\n`).join('')
}

function split(text: string, separator: '\t' | ','): readonly (readonly string[])[] {
  const rows: string[][] = []
  const quoted = new RegExp(`"((?:[^"]|"")*)"(?=[${separator}\r\n]|$)`, 'y')
  const plain = new RegExp(`[^${separator}\r\n]*`, 'y')
  let row: string[] = []
  for (let at = 0; at < text.length || row.length > 0; at += 1) {
    quoted.lastIndex = at
    plain.lastIndex = at
    const inQuotes = quoted.exec(text)
    row.push(inQuotes ? (inQuotes[1] ?? '').replaceAll('""', '"') : (plain.exec(text)?.[0] ?? ''))
    at = inQuotes ? quoted.lastIndex : plain.lastIndex
    if (text[at] === separator) continue
    rows.push(row)
    row = []
    if (text[at] === '\r' && text[at + 1] === '\n') at += 1
  }
  return rows
}

/** A row of the sheet, as a block may name it. */
export interface SheetLine {
  /** In every language, and the unit. */
  readonly names: readonly string[]
  readonly units: readonly string[]
  /** Whether it has a second input. */
  readonly isRatio: boolean
}

/** A text for one input of the sheet. */
export interface PlacedText {
  readonly line: number
  readonly part: CellPart
  readonly text: string
}

/** Where the cells of a block go. */
export interface Placement {
  readonly placed: readonly PlacedText[]
  /** What found no place, as pasted: nothing is left out unseen. */
  readonly left: readonly string[]
}

/**
 * Where a pasted block goes on the sheet: by the names in its first column where it has them, else
 * from an input on, row by row and from a numerator to its denominator. Empty cells change nothing.
 *
 * @param at The input where it was pasted.
 */
export function placeBlock(
  block: readonly (readonly string[])[],
  lines: readonly SheetLine[],
  at: { readonly line: number; readonly part: CellPart },
): Placement {
  const placed: PlacedText[] = []
  const left: string[] = []
  const put = (line: number, part: CellPart, text: string) => {
    if (bare(text) === '') return
    const target = lines[line]
    if (target && (part === 'first' || target.isRatio)) placed.push({ line, part, text })
    else left.push(text)
  }
  const named = block.map(([name = '']) => lineNamed(name, lines))
  const byName = named.some((line) => line !== null)
  const [first = []] = block
  const hasHead = first.some((text) => bare(text) !== '') && first.every(isColumnHead)
  const heads = !byName && block.length > 1 && hasHead ? 1 : 0
  block.forEach((row, index) => {
    const own = named[index] ?? null
    if (byName && own === null) {
      if (!row.every(isWord)) left.push(...row.filter((text) => bare(text) !== ''))
      return
    }
    if (index < heads) return
    const cells = own === null ? row : withoutUnits(row.slice(1), lines[own])
    const line = own ?? at.line + index - heads
    cells.forEach((text, column) => {
      const place = column + (own === null && at.part === 'second' ? 1 : 0)
      if (place > 1) put(-1, 'first', text)
      else put(line, place === 0 ? 'first' : 'second', text)
    })
  })
  return { placed, left }
}

function bare(text: string): string {
  return plainSigns(text).replace(/ /g, '').toLowerCase()
}

/** Which row a text names, with its unit in brackets or without; null for none. */
function lineNamed(text: string, lines: readonly SheetLine[]): number | null {
  const name = bare(text)
  if (name === '') return null
  const found = lines.findIndex(({ names, units }) =>
    names.some(
      (one) => name === bare(one) || units.some((unit) => name === bare(`${one}(${unit})`)),
    ),
  )
  return found < 0 ? null : found
}

function withoutUnits(cells: readonly string[], line: SheetLine | undefined): readonly string[] {
  const units = line?.units.map(bare) ?? []
  return units.includes(bare(cells[0] ?? '')) ? cells.slice(1) : cells
}

/** Heads of figures. Other words are no head: passing over them would move the figures below up. */
const COLUMN_HEAD = /^(?:(?:\d{4}年)?\d{1,2}月份?|(?:本月|本期|填报|完成)数?值?|数[值量]|)$/

function isColumnHead(text: string): boolean {
  return COLUMN_HEAD.test(bare(text))
}

/** A head, a category or nothing: no figure that could be lost. */
function isWord(text: string): boolean {
  return isColumnHead(text) || /^[^\d]*\p{L}[^\d]*$/u.test(bare(text))
}
