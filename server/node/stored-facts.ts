import { CODE_SEPARATOR, type Column, cellOf, codesText } from '../../dataset/columns/column.ts'
import { columnsOf } from '../../dataset/columns/tables.ts'
import type { RowOf } from '../../domain/dataset.ts'
import type { Period } from '../../domain/period.ts'
import type { RegisterId } from '../../domain/register/registers.ts'
import type { StoredPeriod } from './tables.ts'

export type StoredCell = string | number | null

/** The kinds of rows that have a table of their own, with a column for each of theirs. */
const STORED_KINDS = [
  'areas',
  'indicators',
  'targets',
  'observations',
  'besides',
  'villages',
  'feeds',
] as const
export type StoredKind = Exclude<keyof RowOf, RegisterId>

/** What is beside an observation is one. */
function columnsIn(kind: StoredKind): readonly Column[] {
  return columnsOf(kind === 'besides' ? 'observations' : kind)
}

const PERIOD = ['year', 'first_month', 'last_month'] as const satisfies (keyof StoredPeriod)[]

/** The columns in the database that hold a column of files. */
function namesOf({ kind, name }: Column): readonly string[] {
  return kind === 'period' ? PERIOD : [name]
}

/** All columns of a table in the database. */
export const storedColumns = perTable((table) => columnsIn(table).flatMap(namesOf))

/** The columns that identify a row. */
export const storedKey = perTable((table) =>
  columnsIn(table)
    .filter(({ key }) => key)
    .flatMap(namesOf),
)

/** Worked out once for each table: every row asks. */
function perTable<T>(of: (table: StoredKind) => T): (table: StoredKind) => T {
  const known = new Map<StoredKind, T>()
  return (table) => {
    const one = known.get(table) ?? of(table)
    known.set(table, one)
    return one
  }
}

/** The cells of facts, one fact after the other, each in the order of `storedColumns`. */
export function storedCells<T extends StoredKind>(
  table: T,
  facts: readonly RowOf[T][],
): StoredCell[] {
  const columns = columnsIn(table)
  const cells: StoredCell[] = []
  for (const fact of facts) {
    for (const column of columns) {
      const cell = cellOf(column, fact)
      if (column.kind === 'period') {
        const { year, from, to } = cell as Period
        cells.push(year, from, to)
      } else if (column.kind === 'codes') cells.push(codesText(cell as readonly string[]))
      else cells.push(cell as StoredCell)
    }
  }
  return cells
}

/**
 * The fact that a row of the database holds; nothing is lost on the way there and back.
 *
 * Hundreds of thousands of them are held: those of a table have one shape from the beginning, and share texts
 * and periods that are equal.
 */
export function factOf<T extends StoredKind>(table: T, row: object): RowOf[T] {
  const cells = row as Readonly<Record<string, StoredCell>> & StoredPeriod
  const fact: Record<string, unknown> = { ...SHAPES[table] }
  for (const { field, kind, name, part } of columnsIn(table)) {
    const cell = cells[name] ?? null
    if (kind === 'period') {
      fact[field] = periodOf(cells)
    } else if (kind === 'codes') {
      fact[field] = cell === null ? NO_CODES : String(cell).split(CODE_SEPARATOR)
    } else if (part === undefined) {
      fact[field] = typeof cell === 'string' ? sharedText(cell) : cell
    } else {
      // Parts are all there or none.
      const before = part === 0 ? [] : fact[field]
      fact[field] = Array.isArray(before) && cell !== null ? [...before, cell] : null
    }
  }
  return fact as unknown as RowOf[T]
}

const NO_CODES: readonly string[] = []

/** Fields that are added one by one take a third more room; read from JSON they have theirs from the beginning. */
const SHAPES = JSON.parse(
  JSON.stringify(
    Object.fromEntries(
      STORED_KINDS.map((table) => [
        table,
        Object.fromEntries(columnsIn(table).map(({ field }) => [field, null])),
      ]),
    ),
  ),
) as Readonly<Record<StoredKind, Readonly<Record<string, unknown>>>>

/** As many texts are known at a time: indicators, sources, and the areas that are being read. */
const MOST_TEXTS = 10_000
/** Longer ones are notes, each another one. */
const LONGEST_SHARED = 100
const texts = new Map<string, string>()

/** The one string of all that are equal, as long as it is among the last that were read. */
function sharedText(text: string): string {
  if (text.length > LONGEST_SHARED) return text
  const known = texts.get(text)
  if (known !== undefined) return known
  if (texts.size >= MOST_TEXTS) texts.clear()
  texts.set(text, text)
  return text
}

/** There are 17 of a year. */
const periods = new Map<number, Period>()

function periodOf({ year, first_month, last_month }: StoredPeriod): Period {
  const key = (year * 100 + first_month) * 100 + last_month
  const known = periods.get(key) ?? { year, from: first_month, to: last_month }
  periods.set(key, known)
  return known
}
