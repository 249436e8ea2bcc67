import { dateOfSerial } from './date-format.ts'
import { unescapeText, type WorkbookParts } from './workbook-parts.ts'
import { attributeOf, type XmlHandler, XmlReader } from './xml-reader.ts'

/** What a cell holds; an error such as #DIV/0! is its text. */
export type SheetCell = string | number | boolean | Date | null
export type SheetRow = readonly SheetCell[]

const EMPTY: SheetRow = []
/** What a sheet can hold. */
const MOST_ROWS = 1_048_576
const MOST_COLUMNS = 16_384
/** Rows handed out at a time; a sheet may jump over a million empty ones. */
const BATCH = 10_000

/**
 * Reads the rows of a sheet as it is unpacked.
 *
 * @param xml The sheet's file.
 * @throws {Error} Not a sheet, or a damaged one.
 */
export async function* sheetRows(
  xml: AsyncIterable<Uint8Array>,
  parts: Pick<WorkbookParts, 'sharedStrings' | 'dateStyles' | 'from1904'>,
): AsyncGenerator<readonly SheetRow[]> {
  const collector = new RowCollector(parts)
  const reader = new XmlReader(collector)
  let handed = 0
  for await (const bytes of xml) {
    reader.write(bytes)
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
  }
  reader.end()
}

class RowCollector implements XmlHandler {
  readonly #parts: Pick<WorkbookParts, 'sharedStrings' | 'dateStyles' | 'from1904'>
  #ready: (readonly [number, SheetRow])[] = []
  #rowNumber = 0
  #row: SheetCell[] | null = null
  #column = 0
  /** Tag of the cell that is open. */
  #cell: string | null = null
  #value = ''
  #hasValue = false
  #taking = false
  #phonetic = false

  constructor(parts: Pick<WorkbookParts, 'sharedStrings' | 'dateStyles' | 'from1904'>) {
    this.#parts = parts
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
        break
      case 'c':
        this.#cell = tag
        this.#column = columnOf(attributeOf(tag, 'r')) ?? this.#column + 1
        this.#value = ''
        this.#hasValue = false
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
        this.#row = null
        break
      case 'c':
        this.#put()
        this.#cell = null
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
    if (this.#taking) this.#value += text
  }

  #put(): void {
    if (!this.#row || this.#cell === null || !this.#hasValue || this.#value === '') return
    if (this.#column > MOST_COLUMNS) throw new Error('a column out of place')
    const cell = this.#read(this.#cell, this.#value)
    if (cell === '') return
    while (this.#row.length < this.#column - 1) this.#row.push(null)
    this.#row[this.#column - 1] = cell
  }

  #read(tag: string, value: string): SheetCell {
    const type = attributeOf(tag, 't') ?? 'n'
    switch (type) {
      case 's': {
        const shared = this.#parts.sharedStrings[Number(value)]
        if (shared === undefined) throw new Error(`no shared text ${value}`)
        return shared
      }
      case 'str':
      case 'inlineStr':
        return unescapeText(value)
      case 'b':
        return value.trim() === '1'
      case 'd':
        return new Date(/[tz]/i.test(value) ? value : `${value}T00:00:00Z`)
      case 'n': {
        const number = Number(value)
        if (Number.isNaN(number)) throw new Error(`no number: ${value}`)
        const style = attributeOf(tag, 's')
        const isDate = style !== null && this.#parts.dateStyles[Number(style)] === true
        return isDate ? dateOfSerial(number, this.#parts.from1904) : number
      }
      default:
        return value
    }
  }
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
