import type { Fault, FaultList } from './fault.ts'
import { type Column, columnsOf, type TableName } from './format.ts'
import { isMisspelling, nearest } from './nearest.ts'

/** Where the columns of a table stand. */
export interface Header {
  /** Place of each column that is there, from 0. */
  readonly places: ReadonlyMap<string, number>
  /** Columns whose cells cannot be judged: missing although required, or there twice. */
  readonly unusable: ReadonlySet<string>
  /** Number of columns, without empty ones at the end. */
  readonly width: number
  /** Places without a heading between others: nothing may stand under them. */
  readonly nameless: readonly number[]
}

/**
 * Reads the first row of a table and reports unknown, repeated and missing columns.
 *
 * A required column that is missing is not reported by itself where an unknown heading is a
 * misspelling of it: one mistake, one fault.
 *
 * @returns Where the columns stand, or null when there is no heading at all.
 */
export function readHeader(
  table: TableName,
  file: string,
  cells: readonly string[],
  faults: FaultList,
): Header | null {
  const columns = columnsOf(table)
  const headings = withoutEmptyEnd(cells.map((cell) => cell.trim()))
  const add = (fault: Omit<Fault, 'file' | 'row'>) => faults.add(() => ({ file, row: 1, ...fault }))
  if (headings.length === 0) {
    add({ column: null, code: 'no_header', found: '', expected: listOf(columns) })
    return null
  }
  const only = headings[0] ?? ''
  if (headings.length === 1 && /[\t;|]/.test(only) && mentions(only, columns)) {
    const expected = { zh: '用英文逗号分隔的列', en: 'columns separated by commas' }
    add({ column: null, code: 'delimiter', found: only, expected })
    return null
  }

  const names = columns.map((column) => column.name)
  const places = new Map<string, number>()
  const unusable = new Set<string>()
  const nameless: number[] = []
  const misspelt = new Set<string>()
  for (const [place, heading] of headings.entries()) {
    if (names.includes(heading)) {
      if (!places.has(heading)) {
        places.set(heading, place)
        continue
      }
      unusable.add(heading)
      const expected = { zh: '每列只出现一次', en: 'each column once' }
      add({ column: heading, code: 'duplicate_column', found: heading, expected })
      continue
    }
    if (heading === '') {
      nameless.push(place)
      continue
    }
    // A heading that is there already is not what was meant, unless nothing else is left.
    const absent = names.filter((name) => !headings.includes(name))
    const near = nearest(heading, absent.length > 0 ? absent : names) ?? ''
    const meant = isMisspelling(heading, near) ? near : (nearest(heading, names) ?? '')
    if (isMisspelling(heading, meant)) misspelt.add(meant)
    const expected = {
      zh: `${table} 表的列名,最接近的是 ${meant}`,
      en: `a column of ${table}, the nearest is ${meant}`,
    }
    add({ column: heading, code: 'unknown_column', found: heading, expected })
  }
  for (const column of columns) {
    if (!column.required || places.has(column.name)) continue
    unusable.add(column.name)
    if (misspelt.has(column.name)) continue
    const expected = { zh: `必填列 ${column.name}`, en: `the required column ${column.name}` }
    add({ column: column.name, code: 'missing_column', found: '', expected })
  }
  return { places, unusable, width: headings.length, nameless }
}

function withoutEmptyEnd(cells: readonly string[]): readonly string[] {
  let end = cells.length
  while (end > 0 && cells[end - 1] === '') end -= 1
  return cells.slice(0, end)
}

function mentions(text: string, columns: readonly Column[]): boolean {
  const words = text.split(/[\t;|]/).map((word) => word.trim())
  return columns.some((column) => words.includes(column.name))
}

function listOf(columns: readonly Column[]) {
  const names = columns.filter((column) => column.required).map((column) => column.name)
  return {
    zh: `第一行为列名,至少有 ${names.join('、')}`,
    en: `column names in the first row, at least ${names.join(', ')}`,
  }
}
