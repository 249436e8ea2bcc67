import { bareText } from './characters.ts'
import { columnNamed, columnsOf, type TableName } from './columns/tables.ts'
import type { FaultList, FlawMaker } from './faults/fault.ts'
import { FILE_FAULTS } from './faults/file-faults.ts'
import { isMisspelling, nearest } from './nearest.ts'

/** Where the columns of a table are. */
export interface Header {
  /** Place of each column that is there, from 0. */
  readonly places: ReadonlyMap<string, number>
  /** The heading of each column that is there, as the file spells it: English or Chinese. */
  readonly spellings: ReadonlyMap<string, string>
  /** Columns whose cells cannot be judged: missing although required, or there twice. */
  readonly unusable: ReadonlySet<string>
  /** Number of columns, without empty ones at the end. */
  readonly width: number
  /** Places without a heading between others: nothing may be under them. */
  readonly nameless: readonly number[]
}

/** Columns a table may have, known or not. */
export const MOST_COLUMNS = 200

/**
 * Reads the first row of a table and reports unknown, repeated and missing columns.
 *
 * A required column that is missing is not reported by itself where an unknown heading is a
 * misspelling of it: one mistake, one fault.
 *
 * @returns Where the columns are, or null when there is no heading at all, or more than a table can have.
 */
export function readHeader(
  table: TableName,
  file: string,
  cells: readonly string[],
  faults: FaultList,
): Header | null {
  const columns = columnsOf(table)
  const headings = withoutEmptyEnd(cells.map(bareText))
  const add = (column: string | null, found: string, flaw: FlawMaker) =>
    faults.add(() => ({ file, row: 1, column, found, ...flaw() }))
  const [only = ''] = headings
  if (headings.length === 0) {
    const required = columns.filter((column) => column.required)
    add(null, '', () => FILE_FAULTS.noHeader(required))
    return null
  }
  if (headings.length === 1 && mentionsColumn(table, only)) {
    add(null, only, FILE_FAULTS.delimiter)
    return null
  }

  if (headings.length > MOST_COLUMNS) {
    add(null, headings[MOST_COLUMNS] ?? '', () => FILE_FAULTS.tooManyColumns(MOST_COLUMNS))
    return null
  }

  const places = new Map<string, number>()
  const spellings = new Map<string, string>()
  const unusable = new Set<string>()
  const nameless: number[] = []
  const misspelt = new Set<string>()
  for (const [place, heading] of headings.entries()) {
    if (heading === '') {
      nameless.push(place)
      continue
    }
    const name = columnNamed(table, heading)?.name
    if (name === undefined) {
      const meant = nearestHeading(table, heading, headings)
      if (isMisspelling(heading, meant)) misspelt.add(columnNamed(table, meant)?.name ?? '')
      add(heading, heading, () => FILE_FAULTS.unknownColumn(table, meant))
    } else if (places.has(name)) {
      unusable.add(name)
      add(heading, heading, FILE_FAULTS.columnTwice)
    } else {
      places.set(name, place)
      spellings.set(name, heading)
    }
  }
  for (const column of columns) {
    const { name, required } = column
    if (!required || places.has(name)) continue
    unusable.add(name)
    if (!misspelt.has(name)) add(name, '', () => FILE_FAULTS.missingColumn(column))
  }
  return { places, spellings, unusable, width: headings.length, nameless }
}

/** The heading that an unknown one probably means, in the script it is written in. */
function nearestHeading(table: TableName, heading: string, headings: readonly string[]): string {
  const inChinese = /\p{Script=Han}/u.test(heading)
  const names = columnsOf(table).map(({ name, zh }) => (inChinese ? zh : name))
  // A heading that is there already is not what was meant, unless nothing else is left.
  const absent = names.filter((name) => !headings.includes(name))
  const near = nearest(heading, absent.length > 0 ? absent : names) ?? ''
  return isMisspelling(heading, near) ? near : (nearest(heading, names) ?? '')
}

function withoutEmptyEnd(cells: readonly string[]): readonly string[] {
  let end = cells.length
  while (end > 0 && cells[end - 1] === '') end -= 1
  return cells.slice(0, end)
}

/** Whether a line is a header whose columns are separated by something else than commas. */
function mentionsColumn(table: TableName, line: string): boolean {
  const words = line.split(/[\t;|]/)
  return words.length > 1 && words.some((word) => columnNamed(table, word) !== undefined)
}
