import { fifteenDigits } from '../../domain/fifteen-digits.ts'
import { OFFICE_FAULTS } from '../faults/office-faults.ts'
import { plainNumber } from '../plain-number.ts'
import { columnLetters } from './grid.ts'
import type { FigureRow, SheetReading } from './sheet-reading.ts'

/**
 * Holds the sums that a sheet gives against the numbers they are of: 合计 beside months, 小计 below rows of
 * one indicator. Only exact numbers that add up are held against each other; a sum of months that the
 * sheet does not hold is not judged.
 */
export function checkTotals(reading: SheetReading): void {
  if (reading.sheet.figures === 'monthly') checkColumns(reading)
  checkRows(reading)
}

function checkColumns(reading: SheetReading): void {
  for (const { column, use } of reading.sheet.columns) {
    if (use.kind !== 'total' || use.part === 'rate') continue
    const parts = reading
      .columnsOf(use.part)
      .filter(
        ({ use: one }) =>
          one.kind === 'period' &&
          one.year === use.year &&
          one.from >= use.from &&
          one.to <= use.to,
      )
    const months = parts.reduce((sum, { use: one }) => {
      return one.kind === 'period' ? sum + one.to - one.from + 1 : sum
    }, 0)
    if (parts.length === 0 || months !== use.to - use.from + 1) continue
    for (const row of reading.rows) {
      const cells = parts.map((part) => ({ row, column: part.column }))
      compare(reading, { row, column }, cells, namesOf(cells))
    }
  }
}

/** Cells of a row: B3:D3, or C4+E4 where others are between them. */
function namesOf(cells: readonly Cell[]): string {
  const names = cells.map(({ row, column }) => `${columnLetters(column)}${row.row}`)
  const [first, last] = [cells[0]?.column ?? 0, cells.at(-1)?.column ?? 0]
  return last - first + 1 === cells.length ? `${names[0]}:${names.at(-1)}` : names.join('+')
}

function checkRows(reading: SheetReading): void {
  const figures = new Map(reading.rows.map((row) => [row.row, row]))
  /** Since the last 小计, and since the last 合计. */
  let block: FigureRow[] = []
  let all: FigureRow[] = []
  for (const { row, use } of reading.sheet.rows) {
    const figure = figures.get(row)
    if (figure) {
      block.push(figure)
      all.push(figure)
    }
    if (use.kind !== 'total') continue
    checkRow(reading, row, use.ofBlock ? block : all)
    block = []
    if (!use.ofBlock) all = []
  }
}

/** Rows of one indicator add up to the row below them. */
function checkRow(reading: SheetReading, row: number, above: readonly FigureRow[]): void {
  const [first, ...more] = above
  const last = more.at(-1)
  const isOne = more.every(({ use }) => {
    return use.indicatorId === first?.use.indicatorId && use.part === first.use.part
  })
  if (!first || !last || !isOne) return
  for (const { column, use } of reading.sheet.columns) {
    if ((use.kind !== 'period' && use.kind !== 'through') || use.part === 'rate') continue
    const cells = above.map((other) => ({ row: other, column }))
    const letters = columnLetters(column)
    const name = `${letters}${first.row}:${letters}${last.row}`
    compare(reading, { row: { ...first, row }, column }, cells, name)
  }
}

interface Cell {
  readonly row: FigureRow
  readonly column: number
}

function compare(reading: SheetReading, total: Cell, cells: readonly Cell[], name: string): void {
  const indicator = reading.indicatorOf(total.row)
  const isCount = reading.partAt(total.row, total.column) !== 'value'
  const adds = isCount ? indicator.aggregation === 'ratio' : indicator.aggregation === 'sum'
  const found = reading.read(total.row, total.column, true)
  if (!adds || found?.qualifier !== 'exact') return
  let sum = 0
  for (const { row, column } of cells) {
    const read = reading.read(row, column, true)
    // What cannot be read is a fault of its own, and what is not exact adds up to nothing exact.
    if (read ? read.qualifier !== 'exact' : !reading.isBlank(row.row, column)) return
    sum += read?.number ?? 0
  }
  if (fifteenDigits(sum) === found.number) return
  const expected = plainNumber(fifteenDigits(sum))
  reading.fault(total.row.row, total.column, () => OFFICE_FAULTS.totalDiffers(expected, name))
}
