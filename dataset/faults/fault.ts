import { bareText } from '../characters.ts'
import { columnNamed, TABLE_NAMES } from '../columns/tables.ts'
import type { Language } from '../words.ts'
import type { CELL_FAULTS } from './cell-faults.ts'
import type { FILE_FAULTS } from './file-faults.ts'
import type { Flaw } from './flaw.ts'
import type { OFFICE_FAULTS } from './office-faults.ts'
import type { REGISTER_FAULTS } from './register-faults.ts'
import type { ROW_FAULTS } from './row-faults.ts'

/** Stable name of a kind of fault: one that has its words. */
export type FaultCode =
  | CodeOf<typeof FILE_FAULTS>
  | CodeOf<typeof CELL_FAULTS>
  | CodeOf<typeof ROW_FAULTS>
  | CodeOf<typeof REGISTER_FAULTS>
  | CodeOf<typeof OFFICE_FAULTS>

type CodeOf<Faults extends Readonly<Record<string, (...args: never[]) => Flaw>>> = ReturnType<
  Faults[keyof Faults]
>['code']

/** One thing in a dataset that must be put right before anything is stored. */
export interface Fault extends Flaw<FaultCode> {
  /** File name, sheet (`book.xlsx#areas`) or command option the fault is in. */
  readonly file: string
  /** As a spreadsheet numbers it, the header being row 1; null for the file as a whole. */
  readonly row: number | null
  /** Column name; null for the row or file as a whole. */
  readonly column: string | null
  /** What is there; empty when nothing is. */
  readonly found: string
}

/** Makes a flaw; not called once the list of faults is full, so it may be costly. */
export type FlawMaker = () => Flaw<FaultCode>

/** As many faults are listed; the rest is counted. */
export const FAULTS_LISTED = 1000

/** Collects faults in bounded memory: the first thousand are kept, all are counted. */
export class FaultList {
  readonly #listed: Fault[] = []
  #count = 0

  /** Adds a fault; `make` is not called once the list is full, so it may be costly. */
  add(make: () => Fault): void {
    this.#count += 1
    if (this.#listed.length < FAULTS_LISTED) this.#listed.push(make())
  }

  /** Adds the fault that ended the reading: it is listed even where the list is full. */
  addLast(fault: Fault): void {
    this.#count += 1
    this.#listed[Math.min(this.#listed.length, FAULTS_LISTED - 1)] = fault
  }

  /** The first thousand, in the order found. */
  get listed(): readonly Fault[] {
    return this.#listed
  }

  /** How many there are in all. */
  get count(): number {
    return this.#count
  }
}

const LONGEST_FOUND = 80
/** Advice may repeat what a cell says. */
const LONGEST_EXPECTED = 600

/**
 * One line for people: where, what was found, what was expected, and the fault's code. A cell, a head or a
 * file's name cannot make another line of it, which would look like one of the program's.
 *
 * @example faultLine(fault, 'en')
 *   // 'observations.csv, row 12, column value: found "200余", expected ... [not_a_number]'
 */
export function faultLine(fault: Fault, language: Language): string {
  const place = onOneLine(fault.file)
  const named = fault.column === null ? null : shortened(fault.column, LONGEST_FOUND)
  const found = shortened(fault.found, LONGEST_FOUND)
  const expected = shortened(fault.expected[language], LONGEST_EXPECTED)
  if (language === 'en') {
    const row = fault.row === null ? '' : `, row ${fault.row}`
    const column = named === null ? '' : `, column ${named}`
    const what = found === '' ? 'found nothing' : `found "${found}"`
    return `${place}${row}${column}: ${what}, expected ${expected} [${fault.code}]`
  }
  const row = fault.row === null ? '' : ` 第${fault.row}行`
  const column = named === null ? '' : ` ${inChinese(fault.file, named)}列`
  const what = found === '' ? '为空' : `现为“${found}”`
  return `${place}${row}${column}：${what}，应为：${expected} [${fault.code}]`
}

function shortened(text: string, longest: number): string {
  const chars = Array.from(onOneLine(text))
  return chars.length > longest ? `${chars.slice(0, longest).join('')}…` : chars.join('')
}

/** A text whose breaks and runs of space are one space each. */
export function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}

/** A heading as a Chinese reader knows it: with the Chinese one where the file has the English one. */
function inChinese(file: string, heading: string): string {
  const table = TABLE_NAMES.find((name) => new RegExp(`(?:^|#)${name}(?:\\.csv)?$`, 'i').test(file))
  const zh = table && columnNamed(table, heading)?.zh
  return zh === undefined || zh === bareText(heading) ? heading : `${zh}（${heading}）`
}
