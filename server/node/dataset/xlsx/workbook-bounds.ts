import type { FaultCode } from '../../../../dataset/faults/fault.ts'
import { FILE_FAULTS } from '../../../../dataset/faults/file-faults.ts'
import type { Flaw } from '../../../../dataset/faults/flaw.ts'
import { MOST_COLUMNS } from '../../../../dataset/table-header.ts'

const MEGABYTE = 1_000_000

/**
 * How much of a workbook is read. A sheet of a million rows with ten columns unpacks to some 500 MB;
 * what passes these bounds is no report but a mistake or an attack, and ends the reading at once.
 */
export const WORKBOOK_BOUNDS = {
  /** Files in the archive; a workbook has some tens of them. */
  files: 10_000,
  sheets: 1_000,
  /** Megabytes that a sheet unpacks to. */
  sheet: 1_000,
  /** Megabytes that the shared texts unpack to. */
  sharedTexts: 500,
  /** Megabytes that any other part unpacks to. */
  part: 64,
  /** Megabytes unpacked in all, also where a part is read again. */
  inAll: 3_000,
  /** Cell styles: spreadsheet programs stop at 65,490. */
  styles: 100_000,
  /** Number formats that the workbook gives: spreadsheet programs stop at some hundreds. */
  formats: 5_000,
  /** Bytes of memory for shared texts, by `sizeOfText`. */
  textMemory: 120 * MEGABYTE,
  /** Characters of a cell, as in spreadsheet programs. */
  cell: 32_767,
  /** Places read of a row that has no head above it. */
  columns: MOST_COLUMNS + 1,
  /** Rows with cells beside the head. */
  rowsBeyondHead: 100,
  /** Seconds of reading, without what is done with the rows. */
  seconds: 120,
} as const

/** Bytes that a text takes in memory, at most. */
export function sizeOfText(text: string): number {
  return 40 + 2 * text.length
}

/** A workbook that passes a bound. */
export class WorkbookBound extends Error {
  override readonly name = 'WorkbookBound'
  readonly flaw: Flaw<FaultCode>
  readonly found: string
  /** Row of the sheet; null where it is about more than one. */
  readonly row: number | null
  /** Place of the cell in its row, from 0; null where it is about more than one. */
  readonly place: number | null

  constructor(
    flaw: Flaw<FaultCode>,
    found: string,
    row: number | null = null,
    place: number | null = null,
  ) {
    super(`${flaw.code}: ${found}`)
    this.flaw = flaw
    this.found = found
    this.row = row
    this.place = place
  }
}

/** How much of one workbook is read in all. */
export interface ReadingBounds {
  /** Megabytes unpacked, also where a part is read again. */
  readonly inAll: number
  /** Seconds of reading. */
  readonly seconds: number
}

/** What one workbook has cost so far. */
export class ReadingCosts {
  readonly #bounds: ReadingBounds
  #bytes = 0
  #milliseconds = 0

  constructor(bounds: ReadingBounds = WORKBOOK_BOUNDS) {
    this.#bounds = bounds
  }

  /**
   * @param part Name of the part that is about to be unpacked.
   * @param bytes What the archive says it unpacks to; it never unpacks to more.
   * @param most Megabytes it may have.
   * @throws {WorkbookBound} Too large, by itself or with what was read before.
   */
  unpack(part: string, bytes: number, most: number): void {
    const found = `${part} ${Math.ceil(bytes / MEGABYTE)} MB`
    if (bytes > most * MEGABYTE) throw new WorkbookBound(FILE_FAULTS.partTooLarge(most), found)
    this.#bytes += bytes
    const { inAll } = this.#bounds
    if (this.#bytes > inAll * MEGABYTE) {
      throw new WorkbookBound(FILE_FAULTS.workbookTooLarge(inAll), found)
    }
  }

  /**
   * Counts the time of a step.
   *
   * @throws {WorkbookBound} The workbook has taken too long.
   */
  step(part: string, task: () => void): void {
    const began = performance.now()
    task()
    this.#milliseconds += performance.now() - began
    const { seconds } = this.#bounds
    if (this.#milliseconds > seconds * 1000) {
      throw new WorkbookBound(FILE_FAULTS.workbookTooSlow(seconds), part)
    }
  }
}
