import type { Indicator } from '../../domain/indicator.ts'
import type { OfficeMapping } from '../../domain/office-mapping.ts'
import { checkTotals } from './check-totals.ts'
import { type Grid, GridReader } from './grid.ts'
import { type OfficeFault, type OfficeFigure, SheetReading } from './sheet-reading.ts'

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
  for (const sheet of mapping.sheets) {
    const grid = grids.find(({ name }) => name === sheet.name)
    if (!grid) continue
    const reading = new SheetReading(new GridReader(grid), sheet, byId, marks, faults)
    figures.push(...reading.figures())
    checkTotals(reading)
  }
  return { figures, faults }
}
