// Long on purpose: one pass over the XML of a sheet; its cells share their place and what is open.
import { FILE_FAULTS } from '../../../../dataset/faults/file-faults.ts'
import { NumberFormat, type ShownDate, type ShownNumber, type ShownText } from './number-format.ts'
import { WORKBOOK_BOUNDS, WorkbookBound } from './workbook-bounds.ts'
import { copied, unescapeText, type WorkbookParts } from './workbook-parts.ts'
import { attributeOf, type XmlHandler, XmlReader } from './xml-reader.ts'
import type { ZipArchive } from './zip-archive.ts'

/** A formula whose result the file does not hold: it was never computed, or not saved. */
export interface UnsavedFormula {
  readonly kind: 'formula'
  /** With its equals sign. */
  readonly text: string
}

/** What a cell holds; an error such as #DIV/0! is its text. */
export type SheetCell =
  | string
  | number
  | boolean
  | ShownDate
  | ShownNumber
  | ShownText
  | UnsavedFormula
  | null
export type SheetRow = readonly SheetCell[]

/** What is noticed of a sheet beside its rows, while they are read. */
export class SheetNotes {
  /** Rows that are filtered out or hidden and hold anything. */
  hiddenRows = 0
  /** Places of columns that are hidden, from 0. */
  readonly hiddenColumns = new Set<number>()
  /** Ranges of merged cells, such as A1:C1, of a sheet without a head. */
  readonly ranges: string[] = []
  /** Merged cells among the rows and below the head: all but the first of them hold nothing. */
  merged = 0
  /** The first of them. */
  firstMerged: { readonly range: string; readonly row: number; readonly place: number } | null =
    null
}

const EMPTY: SheetRow = []
/** What a sheet can hold. */
const MOST_ROWS = 1_048_576
const MOST_COLUMNS = 16_384
/** Ranges of merged cells that are told apart; more are no sheet for people. */
const MOST_RANGES = 20_000
/** As much of a formula is shown where it has no result. */
const LONGEST_FORMULA = 80
/** Rows handed out at a time; a sheet may jump over a million empty ones. */
const BATCH = 10_000

/**
 * Reads the rows of a sheet as it is unpacked.
 *
 * @param path The sheet's file.
 * @param headed As `XlsxSheet.rows` has it, and `notes`.
 * @throws {WorkbookBound} Too large a sheet.
 * @throws {Error} Not a sheet, or a damaged one.
 */
export async function* sheetRows(
  zip: ZipArchive,
  path: string,
  parts: Pick<WorkbookParts, 'sharedStrings' | 'formats' | 'from1904'>,
  headed: boolean,
  notes: SheetNotes,
): AsyncGenerator<readonly SheetRow[]> {
  const collector = new RowCollector(parts, headed, notes)
  const reader = new XmlReader(collector)
  let handed = 0
  for await (const bytes of zip.read(path, WORKBOOK_BOUNDS.sheet)) {
    let end: { readonly error: unknown } | null = null
    try {
      zip.costs.step(path, () => reader.write(bytes))
    } catch (error) {
      // The rows before it, the head among them, are sound.
      end = { error }
    }
    let batch: SheetRow[] = []
    for (const [row, cells] of collector.take()) {
      if (row <= handed || row > MOST_ROWS) throw new Error(`row ${row} out of place`)
      for (handed += 1; handed < row; handed += 1) {
        batch.push(EMPTY)
        if (batch.length < BATCH) continue
        yield batch
        batch = []
      }
      batch.push(cells)
    }
    if (batch.length > 0) yield batch
    if (end) throw end.error
  }
  reader.end()
}

class RowCollector implements XmlHandler {
  readonly #parts: Pick<WorkbookParts, 'sharedStrings' | 'formats' | 'from1904'>
  #ready: (readonly [number, SheetRow])[] = []
  #rowNumber = 0
  #row: SheetCell[] | null = null
  readonly #headed: boolean
  /** Columns of the first row; null until it is read. */
  #width: number | null = null
  #rowsBeyondHead = 0
  #column = 0
  /** Tag of the cell that is open. */
  #cell: string | null = null
  #value = ''
  #hasValue = false
  /** The formula of the open cell; null for a cell that holds none. */
  #formula: string | null = null
  #inFormula = false
  #hidesZeros = false
  #isHidden = false
  /** The last row that holds anything. */
  #lastRow = 0
  readonly #notes: SheetNotes
  #taking = false
  #phonetic = false

  constructor(
    parts: Pick<WorkbookParts, 'sharedStrings' | 'formats' | 'from1904'>,
    headed: boolean,
    notes: SheetNotes,
  ) {
    this.#notes = notes
    this.#parts = parts
    this.#headed = headed
  }

  /** The rows completed since the last call, with their numbers. */
  take(): readonly (readonly [number, SheetRow])[] {
    const ready = this.#ready
    this.#ready = []
    return ready
  }

  open(name: string, tag: string): void {
    switch (name) {
      case 'row':
        this.#rowNumber = numberOf(attributeOf(tag, 'r')) ?? this.#rowNumber + 1
        this.#row = []
        this.#column = 0
        this.#isHidden = isHidden(tag, 'ht')
        break
      case 'col':
        if (isHidden(tag, 'width')) this.#noteHiddenColumns(tag)
        break
      case 'mergeCell':
        this.#noteMerged(attributeOf(tag, 'ref') ?? '')
        break
      case 'c':
        this.#cell = tag
        this.#column = columnOf(attributeOf(tag, 'r')) ?? this.#column + 1
        this.#value = ''
        this.#hasValue = false
        this.#formula = null
        break
      case 'f':
        this.#inFormula = this.#cell !== null
        if (this.#inFormula) this.#formula = '='
        break
      case 'sheetView':
        this.#hidesZeros = /^(?:0|false)$/.test(attributeOf(tag, 'showZeros') ?? '1')
        break
      case 'v':
      case 't':
        this.#taking = this.#cell !== null && !this.#phonetic
        if (this.#taking) this.#hasValue = true
        break
      case 'rPh':
        this.#phonetic = true
        break
    }
  }

  close(name: string): void {
    switch (name) {
      case 'row':
        if (this.#row) this.#ready.push([this.#rowNumber, this.#row])
        if (this.#row && this.#row.length > 0) {
          this.#lastRow = this.#rowNumber
          if (this.#isHidden) this.#notes.hiddenRows += 1
        }
        this.#width ??= this.#rowNumber === 1 ? (this.#row?.length ?? 0) : 0
        this.#row = null
        break
      case 'c':
        this.#put()
        this.#cell = null
        break
      case 'f':
        this.#inFormula = false
        break
      case 'v':
      case 't':
        this.#taking = false
        break
      case 'rPh':
        this.#phonetic = false
        break
    }
  }

  text(text: string): void {
    if (this.#taking) {
      this.#value += text
      if (this.#value.length > WORKBOOK_BOUNDS.cell) this.#refuseCell(this.#value)
    } else if (this.#inFormula) {
      this.#formula = `${this.#formula}${text}`.slice(0, LONGEST_FORMULA)
    }
  }

  #put(): void {
    if (!this.#row || this.#cell === null || (this.#value === '' && !this.#isUnsaved())) return
    if (this.#column > MOST_COLUMNS) throw new Error('a column out of place')
    const place = this.#column - 1
    const width = this.#headed ? this.#headWidth() : MOST_COLUMNS
    if (place >= width && this.#row.length > width) return
    const cell = this.#read(this.#cell, this.#value)
    if (cell === '') return
    if (place >= width && this.#rowNumber > 1)
      this.#countBeyondHead(typeof cell === 'string' ? cell : this.#value)
    while (this.#row.length < this.#column - 1) this.#row.push(null)
    this.#row[this.#column - 1] = cell
  }

  /** The head may have as many columns as a head can have, and one more to say that it has more. */
  #headWidth(): number {
    return this.#width ?? (this.#rowNumber === 1 ? WORKBOOK_BOUNDS.columns : 0)
  }

  #noteHiddenColumns(tag: string): void {
    const first = Number(attributeOf(tag, 'min'))
    const last = Math.min(Number(attributeOf(tag, 'max')), WORKBOOK_BOUNDS.columns)
    for (let column = first; column <= last; column += 1) this.#notes.hiddenColumns.add(column - 1)
  }

  /** A sheet says which of its cells are merged behind its rows. */
  #noteMerged(range: string): void {
    if (!this.#headed) {
      if (this.#notes.ranges.length < MOST_RANGES) this.#notes.ranges.push(range)
      return
    }
    const [, letters = '', digits, lastRow] =
      /^([A-Z]{1,3})(\d+):[A-Z]{1,3}(\d+)$/.exec(range) ?? []
    const row = Number(digits)
    const place = (columnOf(letters) ?? 0) - 1
    const isInTable = row <= this.#lastRow && Number(lastRow) > 1 && place < (this.#width ?? 0)
    if (digits === undefined || !isInTable) return
    this.#notes.merged += 1
    this.#notes.firstMerged ??= { range, row, place }
  }

  #countBeyondHead(found: string): void {
    this.#rowsBeyondHead += 1
    if (this.#rowsBeyondHead <= WORKBOOK_BOUNDS.rowsBeyondHead) return
    const flaw = FILE_FAULTS.beyondHead(WORKBOOK_BOUNDS.rowsBeyondHead)
    throw new WorkbookBound(flaw, found, this.#rowNumber)
  }

  #refuseCell(found: string): never {
    const flaw = FILE_FAULTS.cellTooLong(WORKBOOK_BOUNDS.cell)
    throw new WorkbookBound(flaw, found, this.#rowNumber, this.#column - 1)
  }

  /** A formula without result; one whose result is an empty text says so. */
  #isUnsaved(): boolean {
    if (this.#formula === null || this.#cell === null || this.#value !== '') return false
    return !this.#hasValue || attributeOf(this.#cell, 't') !== 'str'
  }

  #format(tag: string): NumberFormat | null {
    const style = attributeOf(tag, 's')
    return style === null ? null : (this.#parts.formats[Number(style)] ?? null)
  }

  #read(tag: string, value: string): SheetCell {
    if (this.#isUnsaved()) return { kind: 'formula', text: this.#formula ?? '' }
    const type = attributeOf(tag, 't') ?? 'n'
    switch (type) {
      case 's': {
        const shared = this.#parts.sharedStrings[Number(value)]
        if (shared === undefined) throw new Error(`no shared text ${value}`)
        const text = shared ?? this.#refuseCell('')
        return this.#format(tag)?.ofText(text) ?? text
      }
      case 'str':
      case 'inlineStr': {
        const text = copied(unescapeText(value))
        return this.#format(tag)?.ofText(text) ?? text
      }
      case 'b':
        return value.trim() === '1'
      case 'd':
        return (this.#format(tag) ?? new NumberFormat('')).ofDay(dayWritten(value))
      case 'n': {
        const number = Number(value)
        if (Number.isNaN(number)) throw new Error(`no number: ${value}`)
        if (number === 0 && this.#hidesZeros) {
          return { kind: 'number', number, text: '', words: '' }
        }
        return this.#format(tag)?.ofNumber(number, this.#parts.from1904) ?? number
      }
      default:
        return value
    }
  }
}

/** Whether a row or column is hidden, or made too small to be seen. */
function isHidden(tag: string, size: 'ht' | 'width'): boolean {
  return (
    /^(?:1|true)$/.test(attributeOf(tag, 'hidden') ?? '') ||
    Number(attributeOf(tag, size) ?? 1) === 0
  )
}

/** The day as it is written, whatever the time zone of the machine. */
function dayWritten(text: string): Date {
  const [, day, time = '00:00:00'] =
    /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d(?::\d\d)?))?/.exec(text) ?? []
  return new Date(`${day}T${time}Z`)
}

function numberOf(text: string | null): number | null {
  if (text === null) return null
  const number = Number(text)
  if (!Number.isInteger(number) || number < 1) throw new Error(`no row number: ${text}`)
  return number
}

/** The column of an address: 1 for A12, 27 for AA1. */
function columnOf(address: string | null): number | null {
  if (address === null) return null
  let column = 0
  for (let at = 0; at < address.length; at += 1) {
    const letter = address.charCodeAt(at) - 64
    if (letter < 1 || letter > 26) break
    column = column * 26 + letter
  }
  return column === 0 ? null : column
}
