import { bareLabel } from './bare-label.ts'
import type { GridReader } from './grid.ts'
import { COUNT_WORDS } from './indicator-names.ts'
import { type HeadMeaning, readHead } from './read-head.ts'

/** The months are among the first rows; what is deeper is no head. */
const MOST_ROWS_ABOVE = 40
/** 本月 and 累计 below a month. */
const OF_MONTH =
  /^(?:本月|当月|本期|当期|月度)?(?:实际)?(?:完成|发生|开展|新增|填报)?(?:数量?|值|量|情况)?$/
const RUNNING = /^(?:本年|年度?|全年|当年|年初至今)?累计(?:完成|发生)?(?:数|值|量)?$/
/** 1月分子, 1月（分母）, 1月报备率: a month, and which of its numbers. */
const WITH_PART =
  /^(.*?[\d月度季年计数])[ (（/／-]*((?![月年])(?:分子|分母|比例|占比|[^\d()（）]{0,6}率))[)）]?$/

/** The heads of a sheet's columns, before the year of each is known. */
export interface Heads {
  readonly row: number
  /** The last row of heads. */
  readonly lastRow: number
  /** Column of the first month. */
  readonly first: number
  readonly meanings: ReadonlyMap<number, HeadMeaning>
  /** What tells the columns of one month apart: 分子, 分母 below it or behind it. */
  readonly details: ReadonlyMap<number, string>
}

/** The row whose cells tell most months; null for a sheet that has none. */
export function findHeads(reader: GridReader): Heads | null {
  let best: Heads | null = null
  let most = 0
  for (let row = 1; row <= Math.min(reader.height, MOST_ROWS_ABOVE); row += 1) {
    const { meanings, details } = headsIn(reader, row)
    const months = [...meanings].filter(([, one]) => isMonth(one))
    const first = months[0]?.[0]
    // A title that tells a month is no head: heads have names to their left.
    if (first === undefined || first === 1 || months.length <= most) continue
    if (months.length === 1 && isList(reader, row, first)) continue
    most = months.length
    best = { row, lastRow: lastHeadRow(reader, row, first, meanings), first, meanings, details }
  }
  return best && withSubheads(reader, best)
}

/** Whether a head is one of the months that a sheet is about. */
export function isMonth({ kind }: HeadMeaning): boolean {
  return kind === 'months' || kind === 'this_month'
}

/** A list has a period in each of its rows. */
function isList(reader: GridReader, row: number, column: number): boolean {
  return [row - 1, row + 1].some((other) => {
    return readHead(reader.text(other, column))?.kind === 'months'
  })
}

function headsIn(reader: GridReader, row: number) {
  const meanings = new Map<number, HeadMeaning>()
  const details = new Map<number, string>()
  for (let column = 1; column <= reader.width; column += 1) {
    const merged = reader.mergedAt(row, column)
    // A merged title is as wide as the table.
    if (merged && merged.toColumn - merged.fromColumn > 3) continue
    const text = reader.text(row, column)
    const meaning = readHead(text)
    if (meaning) meanings.set(column, meaning)
    if (meaning) continue
    const [, head = '', detail = ''] = WITH_PART.exec(text) ?? []
    const before = readHead(head)
    if (before === null || !(isMonth(before) || before.kind === 'total')) continue
    meanings.set(column, before)
    details.set(column, detail)
  }
  return { meanings, details }
}

/** The row below the months that tells their columns apart, or the last row of merged heads. */
function lastHeadRow(
  reader: GridReader,
  row: number,
  first: number,
  meanings: ReadonlyMap<number, HeadMeaning>,
): number {
  const months = [...meanings].flatMap(([column, one]) => (isMonth(one) ? column : []))
  const last = Math.max(...months.map((column) => reader.mergedAt(row, column)?.toRow ?? row))
  if (last > row) return last
  const below = months.map((column) => reader.text(row + 1, column))
  if (below.every((text) => text === '') || below.some((text) => /\d/.test(text))) return row
  const isKnown = below.some(
    (text) =>
      RUNNING.test(text) ||
      (text !== '' && (OF_MONTH.test(text) || COUNT_WORDS.has(bareLabel(text)))),
  )
  const hasNames = Array.from({ length: first - 1 }, (_, at) => at + 1).some((column) => {
    const text = reader.text(row + 1, column)
    return text !== '' && text !== reader.text(row, column)
  })
  const isWide = months.some((column) => isWideHead(reader, row, column))
  return isKnown || (isWide && !hasNames) ? row + 1 : row
}

/** Whether a month is over several columns: merged, or with nothing beside it but words below. */
function isWideHead(reader: GridReader, row: number, column: number): boolean {
  const merged = reader.mergedAt(row, column)
  if (merged) return merged.toColumn > merged.fromColumn
  const beside = reader.text(row + 1, column + 1)
  return reader.text(row, column + 1) === '' && beside !== '' && !/\d/.test(beside)
}

function withSubheads(reader: GridReader, heads: Heads): Heads {
  const { row, lastRow, first } = heads
  if (lastRow === row) return heads
  const meanings = new Map(heads.meanings)
  const details = new Map(heads.details)
  let before: HeadMeaning | undefined
  for (let column = first; column <= reader.width; column += 1) {
    const below = subheadOf(reader, heads, column)
    const isBeside = below !== '' && reader.text(row, column) === ''
    const meaning = isBeside ? before : heads.meanings.get(column)
    before = meaning
    if (!meaning || below === '' || !(isMonth(meaning) || meaning.kind === 'total')) continue
    const isRunning = meaning.kind === 'months' && RUNNING.test(below)
    meanings.set(column, isRunning ? { ...meaning, from: 1, isRunning } : meaning)
    if (!isRunning && !OF_MONTH.test(below)) details.set(column, below)
  }
  return { ...heads, meanings, details }
}

function subheadOf(
  reader: GridReader,
  { row, lastRow }: Pick<Heads, 'row' | 'lastRow'>,
  column: number,
): string {
  const below = reader.text(lastRow, column)
  return lastRow === row || below === reader.text(row, column) ? '' : below
}

/** A head as the sheet words it: 1月 / 完成数. */
export function headText(reader: GridReader, heads: Heads, column: number): string {
  const below = subheadOf(reader, heads, column)
  let at = column
  // A month with nothing beside it is over the columns that have words below.
  while (below !== '' && at > heads.first && reader.text(heads.row, at) === '') at -= 1
  return [reader.text(heads.row, at), below].filter((text) => text !== '').join(' / ')
}
