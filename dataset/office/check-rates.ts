import type { OfficeColumn } from '../../domain/office-mapping.ts'
import { plainSigns } from '../../domain/spoken-number.ts'
import { OFFICE_FAULTS } from '../faults/office-faults.ts'
import { textOf } from '../raw-cell.ts'
import { columnLetters } from './grid.ts'
import type { FigureRow, SheetReading } from './sheet-reading.ts'

/** 66.7%, 0.667 */
const RATE = /^(\d+(?:\.(\d+))?)(%?)$/

/**
 * Holds the rates that a sheet gives beside the counts they are of against these counts, as exactly as they are
 * written, rounded or cut. A rate without counts, as prepared formulas give it for months to come, says nothing
 * while it is 0 or no number.
 */
export function checkRates(reading: SheetReading): void {
  for (const column of reading.sheet.columns) {
    if (!('part' in column.use) || column.use.part !== 'rate') continue
    for (const row of reading.rows) {
      const isRatio = reading.indicatorOf(row).measure === 'ratio' && row.use.part === 'value'
      if (isRatio) checkRate(reading, row, column)
    }
  }
}

function checkRate(reading: SheetReading, row: FigureRow, rate: OfficeColumn): void {
  const [, digits, decimals = '', perCent] = RATE.exec(rateText(reading, row, rate.column)) ?? []
  if (digits === undefined) return
  const said = Number(digits)
  const cells = (['numerator', 'denominator'] as const).map((part) => {
    const column = reading.besideOf(rate, part)?.column
    return column === undefined ? null : { column, read: reading.read(row, column, true) }
  })
  const [above, below] = cells
  if (!above?.read && !below?.read) {
    const isBlank = cells.every(
      (one) => !one || textOf(reading.cell(row, one.column)).trim() === '',
    )
    if (said > 0 && isBlank) reading.fault(row.row, rate.column, OFFICE_FAULTS.countsNeeded)
    return
  }
  if (!above?.read || !below?.read || below.read.number === 0) return
  const share = above.read.number / below.read.number
  const step = Math.max(10 ** -decimals.length, 1e-9)
  const isSaid = (number: number) => Math.abs(said - number) < step
  // A number without its sign may be a fraction or per cent.
  if (isSaid(share * 100) || (perCent === '' && isSaid(share))) return
  const names = [above, below].map(({ column }) => `${columnLetters(column)}${row.row}`)
  const shown = `${Number((share * 100).toFixed(Math.max(decimals.length, 1)))}%`
  reading.fault(row.row, rate.column, () => OFFICE_FAULTS.rateDiffers(shown, names.join(' ÷ ')))
}

/** A rate as it is shown, or as it is stored where it shows something else. */
function rateText(reading: SheetReading, row: FigureRow, column: number): string {
  const cell = reading.cell(row, column)
  const shown = plainSigns(textOf(cell)).replace(/ /g, '')
  if (RATE.test(shown) || typeof cell === 'string') return shown
  return cell.stored ?? ''
}
