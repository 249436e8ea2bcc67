import { FIRST_YEAR, LAST_YEAR, type Period, parseMonth, parsePeriod } from '../domain/period.ts'
import { dateAdvice, isDay, monthAdvice, periodAdvice } from './dates.ts'
import type { FaultCode, FaultList, Words } from './fault.ts'
import { type Column, columnsOf, LONGEST_TEXT, type TableName } from './format.ts'
import { isMisspelling, nearest } from './nearest.ts'
import { type NumberUse, readNumber } from './numbers.ts'
import type { Header } from './table-header.ts'
import { unescapeText } from './text-escape.ts'

/** A cell's content: null when empty, undefined when a fault was reported for it. */
export type Cell<T> = T | null | undefined

const CODE = /^[0-9A-Za-z][0-9A-Za-z_-]{0,63}$/
// XML, and so a workbook, cannot carry them; neither can anyone read them.
const UNREADABLE = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/u

/**
 * Reads the cells of one row after the other by column name, reporting what is wrong with each.
 * One object serves a whole table, so that a million rows cost no more memory than one.
 */
export class RowReader {
  readonly file: string
  readonly #faults: FaultList
  readonly #header: Header
  readonly #columns: ReadonlyMap<string, Column>
  readonly #periods = new Map<string, Period>()
  #cells: readonly string[] = []
  #row = 0
  #faulty = false

  constructor(table: TableName, file: string, header: Header, faults: FaultList) {
    this.file = file
    this.#header = header
    this.#faults = faults
    this.#columns = new Map(columnsOf(table).map((column) => [column.name, column]))
  }

  /** Takes up the next row; false when it is empty and to be passed over. */
  load(row: number, cells: readonly string[]): boolean {
    if (cells.every((cell) => cell.trim() === '')) return false
    this.#row = row
    this.#cells = cells
    this.#faulty = false
    for (let place = this.#header.width; place < cells.length; place += 1) this.#stray(place)
    for (const place of this.#header.nameless) this.#stray(place)
    return true
  }

  get row(): number {
    return this.#row
  }

  /** Whether a fault was reported for the row, or a column it needs cannot be used. */
  get faulty(): boolean {
    return this.#faulty || this.#header.unusable.size > 0
  }

  /** What stands in a column, trimmed; empty where the column is not there. */
  raw(column: string): string {
    const place = this.#header.places.get(column)
    return place === undefined ? '' : (this.#cells[place] ?? '').trim()
  }

  /** Reports a fault of this row; `expected` is only asked for while faults are still listed. */
  fault(column: string | null, code: FaultCode, expected: Words | (() => Words)): undefined {
    this.#faulty = true
    const found = column === null ? '' : this.raw(column)
    this.#faults.add(() => ({
      file: this.file,
      row: this.#row,
      column,
      code,
      found,
      expected: typeof expected === 'function' ? expected() : expected,
    }))
    return undefined
  }

  /** A text with its line ends as `\n`. */
  text(column: string): Cell<string> {
    const text = this.#filled(column)
    if (!text) return text
    if (UNREADABLE.test(text)) {
      const expected = { zh: '不含控制字符的文字', en: 'a text without control characters' }
      return this.fault(column, 'bad_characters', expected)
    }
    if (text.length > LONGEST_TEXT) {
      const zh = `不超过${LONGEST_TEXT}个字符(现有${text.length}个)`
      const en = `at most ${LONGEST_TEXT} characters (there are ${text.length})`
      return this.fault(column, 'text_too_long', { zh, en })
    }
    return unescapeText(text.replace(/\r\n?/g, '\n'))
  }

  /** A code or id: ASCII letters, digits, `_` and `-`. */
  code(column: string): Cell<string> {
    const text = this.#filled(column)
    if (!text || CODE.test(text)) return text
    return this.fault(column, 'bad_code', {
      zh: '半角字母、数字、_ 或 -(最多64个,在表格中设为文本格式)',
      en: 'letters, digits, _ or - (at most 64; format the column as text in a spreadsheet)',
    })
  }

  /** One of the values that the format allows. */
  choice<T extends string>(column: string, choices: readonly T[]): Cell<T> {
    const text = this.#filled(column)
    if (!text) return text as null | undefined
    const chosen = choices.find((choice) => choice === text)
    if (chosen !== undefined) return chosen
    return this.fault(column, 'bad_choice', () => {
      const near = nearest(text, choices)
      const meant = near !== null && isMisspelling(text, near) ? near : null
      return {
        zh: `${choices.join('、')} 之一${meant ? `(是否为 ${meant}?)` : ''}`,
        en: `one of ${choices.join(', ')}${meant ? ` (${meant}?)` : ''}`,
      }
    })
  }

  /** A plain number, not negative. */
  number(column: string, use: NumberUse): Cell<number> {
    const text = this.#filled(column)
    if (!text) return text as null | undefined
    const reading = readNumber(text, use)
    return 'value' in reading ? reading.value : this.fault(column, reading.code, reading.expected)
  }

  /** A plain number in 0..1. */
  fraction(column: string): Cell<number> {
    const number = this.number(column, { fraction: true, qualified: false })
    if (typeof number !== 'number' || number <= 1) return number
    return this.fault(column, 'out_of_range', {
      zh: '0到1之间的小数(如 97% 写作 0.97)',
      en: 'a fraction between 0 and 1 (97 % is written 0.97)',
    })
  }

  /** A whole number within the column's range. */
  integer(column: string): Cell<number> {
    const number = this.number(column, { fraction: false, qualified: false })
    if (typeof number !== 'number') return number
    const [least, most] = this.#columns.get(column)?.range ?? [0, Number.MAX_SAFE_INTEGER]
    if (Number.isInteger(number) && number >= least && number <= most) return number
    return this.fault(column, 'out_of_range', {
      zh: `${least}到${most}的整数`,
      en: `a whole number from ${least} to ${most}`,
    })
  }

  /** A year within the years that a period may name. */
  year(column: string): Cell<number> {
    const text = this.#filled(column)
    if (!text) return text as null | undefined
    const year = /^\d{4}$/.test(text) ? Number(text) : 0
    if (year >= FIRST_YEAR && year <= LAST_YEAR) return year
    return this.fault(column, 'bad_year', {
      zh: `四位年份,${FIRST_YEAR}到${LAST_YEAR}`,
      en: `a year of four digits, ${FIRST_YEAR} to ${LAST_YEAR}`,
    })
  }

  /** `YYYY-MM` */
  month(column: string): Cell<string> {
    const text = this.#filled(column)
    if (!text || parseMonth(text)) return text
    return this.fault(column, 'bad_month', () => monthAdvice(text))
  }

  /** `YYYY-MM-DD`, a day of the calendar. */
  date(column: string): Cell<string> {
    const text = this.#filled(column)
    if (!text || isDay(text)) return text
    return this.fault(column, 'bad_date', () => dateAdvice(text))
  }

  /** A reporting period; the same text gives the same object. */
  period(column: string): Cell<Period> {
    const text = this.#filled(column)
    if (!text) return text as null | undefined
    const period = this.#periods.get(text) ?? parsePeriod(text)
    if (!period) return this.fault(column, 'bad_period', () => periodAdvice(text))
    this.#periods.set(text, period)
    return period
  }

  /** The cell's text; null when it may be empty and is; undefined when it may not. */
  #filled(column: string): Cell<string> {
    if (this.#header.unusable.has(column)) return undefined
    const text = this.raw(column)
    if (text !== '') return text
    if (!this.#columns.get(column)?.required) return null
    return this.fault(column, 'missing', { zh: '必须填写', en: 'a value: the cell is required' })
  }

  #stray(place: number): void {
    const found = (this.#cells[place] ?? '').trim()
    if (found === '') return
    this.#faulty = true
    this.#faults.add(() => ({
      file: this.file,
      row: this.#row,
      column: null,
      code: 'too_many_cells',
      found,
      expected: {
        zh: `空单元格:第${place + 1}格上方没有列名(含逗号的文字须加双引号)`,
        en: `an empty cell: cell ${place + 1} has no column name (quote a text that holds commas)`,
      },
    }))
  }
}
