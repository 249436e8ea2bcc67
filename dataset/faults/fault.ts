import { bareText } from '../characters.ts'
import { columnNamed, TABLE_NAMES } from '../columns/tables.ts'
import type { Language } from '../words.ts'
import type { CELL_FAULTS } from './cell-faults.ts'
import type { FILE_FAULTS } from './file-faults.ts'
import type { Flaw } from './flaw.ts'
import type { ROW_FAULTS } from './row-faults.ts'

/** Stable name of a kind of fault: one that has its words. */
export type FaultCode =
  | CodeOf<typeof FILE_FAULTS>
  | CodeOf<typeof CELL_FAULTS>
  | CodeOf<typeof ROW_FAULTS>

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

/**
 * One line for people: where, what was found, what was expected, and the fault's code.
 *
 * @example faultLine(fault, 'en')
 *   // 'observations.csv, row 12, column value: found "200余", expected ... [not_a_number]'
 */
export function faultLine(fault: Fault, language: Language): string {
  const chars = Array.from(fault.found.replace(/\s+/g, ' '))
  const found =
    chars.length > LONGEST_FOUND ? `${chars.slice(0, LONGEST_FOUND).join('')}…` : chars.join('')
  if (language === 'en') {
    const row = fault.row === null ? '' : `, row ${fault.row}`
    const column = fault.column === null ? '' : `, column ${fault.column}`
    const what = found === '' ? 'found nothing' : `found "${found}"`
    return `${fault.file}${row}${column}: ${what}, expected ${fault.expected.en} [${fault.code}]`
  }
  const row = fault.row === null ? '' : ` 第${fault.row}行`
  const column = fault.column === null ? '' : ` ${inChinese(fault.file, fault.column)}列`
  const what = found === '' ? '为空' : `现为“${found}”`
  return `${fault.file}${row}${column}：${what}，应为：${fault.expected.zh} [${fault.code}]`
}

/** A heading as a Chinese reader knows it: with the Chinese one where the file has the English one. */
function inChinese(file: string, heading: string): string {
  const table = TABLE_NAMES.find((name) => new RegExp(`(?:^|#)${name}(?:\\.csv)?$`, 'i').test(file))
  const zh = table && columnNamed(table, heading)?.zh
  return zh === undefined || zh === bareText(heading) ? heading : `${zh}（${heading}）`
}
