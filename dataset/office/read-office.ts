import type { Indicator } from '../../domain/indicator.ts'
import type { OfficeMapping } from '../../domain/office-mapping.ts'
import { formatPeriod } from '../../domain/period.ts'
import { OFFICE_FAULTS } from '../faults/office-faults.ts'
import { checkRates } from './check-rates.ts'
import { checkTotals } from './check-totals.ts'
import { columnLetters, type Grid, GridReader } from './grid.ts'
import {
  type OfficeFault,
  type OfficeFigure,
  type OfficePlace,
  SheetReading,
} from './sheet-reading.ts'

/** What an office's sheets report. */
export interface OfficeReading {
  readonly figures: readonly OfficeFigure[]
  readonly faults: readonly OfficeFault[]
}

/**
 * Reads the figures of an office's sheets.
 *
 * A cumulative sheet gives months by difference; blank cells give nothing. What a cell says is read by
 * the rule for what people type.
 *
 * @param mapping Of the same sheets, with nothing left to ask.
 */
export function readOffice(
  grids: readonly Grid[],
  mapping: OfficeMapping,
  indicators: readonly Indicator[],
): OfficeReading {
  const byId = new Map(indicators.map((one) => [one.id, one]))
  const marks = new Map(mapping.marks.map(({ text, means }) => [text, means]))
  const figures: OfficeFigure[] = []
  const faults: OfficeFault[] = []
  /** A summary may say again what other sheets say. */
  const seen = new Map<string, OfficeFigure>()
  for (const sheet of mapping.sheets) {
    const grid = grids.find(({ name }) => name === sheet.name)
    if (!grid) continue
    const reading = new SheetReading(new GridReader(grid), sheet, byId, marks, faults)
    for (const figure of reading.figures()) {
      const key = `${figure.areaCode} ${figure.indicatorId} ${formatPeriod(figure.period)}`
      const first = seen.get(key)
      seen.set(key, first ?? figure)
      if (!first) figures.push(figure)
      else if (!isSame(first, figure))
        reading.fault(figure.place.row, figure.place.column, () =>
          OFFICE_FAULTS.saidOtherwise(addressOf(first.place)),
        )
    }
    checkTotals(reading)
    checkRates(reading)
  }
  return { figures, faults }
}

function isSame(one: OfficeFigure, other: OfficeFigure): boolean {
  const numbers = ['value', 'numerator', 'denominator', 'qualifier'] as const
  return numbers.every((field) => one[field] === other[field])
}

/** A cell as a spreadsheet names it: 新民镇!C5. */
export function addressOf({ sheet, row, column }: OfficePlace): string {
  return `${sheet}!${columnLetters(column)}${row}`
}
