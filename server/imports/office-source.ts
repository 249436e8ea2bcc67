import { columnsOf } from '../../dataset/columns/tables.ts'
import { cellText, encodeRow } from '../../dataset/encode-row.ts'
import type { Fault } from '../../dataset/faults/fault.ts'
import { OFFICE_FAULTS } from '../../dataset/faults/office-faults.ts'
import { NOTICES } from '../../dataset/notice.ts'
import { columnLetters } from '../../dataset/office/grid.ts'
import { mapOffice } from '../../dataset/office/map-office.ts'
import { addressOf, readOffice } from '../../dataset/office/read-office.ts'
import type { OfficePlace } from '../../dataset/office/sheet-reading.ts'
import type { Area } from '../../domain/area.ts'
import type { Indicator } from '../../domain/indicator.ts'
import type { Observation } from '../../domain/observation.ts'
import type { OfficeAnswers, OfficeMapping } from '../../domain/office-mapping.ts'
import { factKey, type Store } from '../api/store.ts'
import { type DatasetSource, type OfficeWorkbook, officeFile } from './dataset-source.ts'

/** An office's workbook as a dataset: its figures are rows of `observations`. */
export interface OfficeSource extends DatasetSource {
  readonly mapping: OfficeMapping
  /** A fault of a row at the cell that the row is from. */
  locate(fault: Fault): Fault
}

/**
 * An office's workbook as a dataset of observations.
 *
 * @param stored What its names are matched with.
 * @param answers What a person said that its texts mean.
 * @param home The area of the account that imports; null = all areas are its.
 * @returns What is not known is a fault of it; null for a workbook without any row of months, or any row below it.
 */
export function officeSource(
  workbook: OfficeWorkbook,
  stored: { readonly areas: readonly Area[]; readonly indicators: readonly Indicator[] },
  answers: OfficeAnswers,
  home: string | null = null,
): OfficeSource | null {
  const { file, grids, isFolder } = workbook
  const context = { ...stored, home, fileName: file.replace(/\.\w+$/, '') }
  const mapping = mapOffice(grids, context, answers)
  const isAnswered = Object.values(answers).some((texts) => Object.keys(texts).length > 0)
  const isRead = mapping.questions.length > 0 || mapping.sheets.some(({ rows }) => rows.length > 0)
  if (!isRead && !isAnswered) return null
  const sheetFile = (sheet: string) => officeFile(workbook, sheet)
  const asked = mapping.questions.map(({ kind, text, why, sheet, row, column, candidates }) => {
    const flaw = OFFICE_FAULTS.question(why, kind, text, candidates)
    const place = column === null ? null : columnLetters(column)
    return { file: sheetFile(sheet), row, column: place, found: text, ...flaw }
  })
  const { figures, faults } = readOffice(grids, mapping, stored.indicators)
  const flawed = faults.map(({ sheet, row, column, found, flaw }) => {
    return { file: sheetFile(sheet), row, column: columnLetters(column), found, ...flaw() }
  })
  const table = sheetFile('observations')
  const sourceOf = (place: OfficePlace) =>
    isFolder ? addressOf(place).replace('!', '.csv!') : `${file} ${addressOf(place)}`
  return {
    mapping,
    tables:
      asked.length > 0
        ? []
        : [
            {
              table: 'observations',
              file: table,
              numbersOnly: true,
              async *batches() {
                yield [
                  columnsOf('observations').map(({ name }) => name),
                  ...figures.map(({ place, ...figure }) => {
                    const texts = { sourceRef: sourceOf(place), countingRule: null, note: null }
                    const fact: Observation = { ...figure, ...texts, sourceKind: 'import' }
                    return encodeRow('observations', fact).map(cellText)
                  }),
                ]
              },
            },
          ],
    // Before all is answered nobody knows what is wrong with figures.
    faults: asked.length > 0 ? asked : flawed,
    notices: () => [
      ...mapping.passedOver.map((sheet) => ({ file, says: NOTICES.withoutMonths(sheet) })),
      ...mapping.unused.map((text) => ({ file, says: NOTICES.unusedAnswer(text) })),
    ],
    locate(fault) {
      const place = figures[(fault.row ?? 0) - 2]?.place
      if (fault.file !== table || !place) return fault
      const { sheet, row, column } = place
      return { ...fault, file: sheetFile(sheet), row, column: columnLetters(column) }
    },
  }
}

/**
 * Figures of a sheet beside what is stored of them: the same number stays as it was given, with its source and
 * words, and another one keeps the counting rule. For months that a register feeds that is what stands beside it.
 */
export async function besideHeld(
  store: Pick<Store, 'observations' | 'besides'>,
  rows: readonly Observation[],
): Promise<Observation[]> {
  const areaCodes = [...new Set(rows.map(({ areaCode }) => areaCode))]
  const years = [...new Set(rows.map(({ period }) => period.year))]
  const query = { areaCodes, years }
  const stored = [...(await store.observations(query)), ...(await store.besides(query))]
  const held = new Map(
    stored
      .filter(({ sourceKind }) => sourceKind !== 'register')
      .map((one) => [factKey('observations', one), one]),
  )
  return rows.map((row) => {
    const before = held.get(factKey('observations', row))
    if (!before) return row
    return isSameNumber(row, before) ? before : { ...row, countingRule: before.countingRule }
  })
}

function isSameNumber(one: Observation, other: Observation): boolean {
  const numbers = ['value', 'numerator', 'denominator', 'qualifier'] as const
  return numbers.every((field) => one[field] === other[field])
}
