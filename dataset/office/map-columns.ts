// Long on purpose: heads decide one another: months, sums and years of a sheet are told together.
import type { ColumnUse, OfficeColumn } from '../../domain/office-mapping.ts'
import { LEAVE_OUT } from '../../domain/office-mapping.ts'
import { parsePeriod, type Through } from '../../domain/period.ts'
import type { AreaNames } from './area-names.ts'
import { bareLabel } from './bare-label.ts'
import { columnLetters, type GridReader } from './grid.ts'
import type { IndicatorNames } from './indicator-names.ts'
import type { Asking } from './questions.ts'
import { type HeadMeaning, readHead } from './read-head.ts'

/** The months are among the first rows; what is deeper is no head. */
const MOST_ROWS_ABOVE = 40
/** 本月 and 累计 below a month. */
const OF_MONTH =
  /^(?:本月|当月|本期|当期|月度)?(?:实际)?(?:完成|发生|开展|新增|填报)?(?:数|值|量|情况)?$/
const RUNNING = /^(?:本年|年度?|全年|当年|年初至今)?累计(?:完成|发生)?(?:数|值|量)?$/

type Months = Extract<HeadMeaning, { kind: 'months' }>

/** The heads of a sheet's columns, before the year of each is known. */
export interface Heads {
  readonly row: number
  /** The last row of heads. */
  readonly lastRow: number
  /** Column of the first month. */
  readonly first: number
  readonly meanings: ReadonlyMap<number, HeadMeaning>
}

/** The row whose cells tell most months; null for a sheet that has none. */
export function findHeads(reader: GridReader): Heads | null {
  let best: Heads | null = null
  let most = 0
  for (let row = 1; row <= Math.min(reader.height, MOST_ROWS_ABOVE); row += 1) {
    const meanings = meaningsOf(reader, row)
    const months = [...meanings].filter(([, one]) => isMonth(one))
    const first = months[0]?.[0]
    // A title that tells a month is no head: heads have names to their left.
    if (first === undefined || first === 1 || months.length <= most) continue
    if (months.length === 1 && isList(reader, row, first)) continue
    most = months.length
    best = { row, lastRow: lastHeadRow(reader, row, meanings), first, meanings }
  }
  return best && withSubheads(reader, best)
}

function isMonth({ kind }: HeadMeaning): boolean {
  return kind === 'months' || kind === 'this_month'
}

/** A list has a period in each of its rows. */
function isList(reader: GridReader, row: number, column: number): boolean {
  return [row - 1, row + 1].some((other) => {
    return readHead(reader.text(other, column))?.kind === 'months'
  })
}

function meaningsOf(reader: GridReader, row: number): Map<number, HeadMeaning> {
  const meanings = new Map<number, HeadMeaning>()
  for (let column = 1; column <= reader.width; column += 1) {
    const merged = reader.mergedAt(row, column)
    // A merged title is as wide as the table.
    if (merged && merged.toColumn - merged.fromColumn > 3) continue
    const meaning = readHead(reader.text(row, column))
    if (meaning) meanings.set(column, meaning)
  }
  return meanings
}

/** The row of 本月 and 累计 below merged months, or the last row of merged heads. */
function lastHeadRow(reader: GridReader, row: number, meanings: ReadonlyMap<number, HeadMeaning>) {
  let last = row
  for (const [column, { kind }] of meanings) {
    if (kind === 'months') last = Math.max(last, reader.mergedAt(row, column)?.toRow ?? row)
  }
  if (last > row) return last
  const below: string[] = []
  for (const [column, { kind }] of meanings) {
    if (kind === 'months') below.push(reader.text(row + 1, column))
  }
  const isSubhead = below.some((text) => text !== '') && below.every((text) => !/\d/.test(text))
  const hasWords = below.some((text) => RUNNING.test(text) || (text !== '' && OF_MONTH.test(text)))
  return isSubhead && hasWords ? row + 1 : row
}

function withSubheads(reader: GridReader, heads: Heads): Heads {
  if (heads.lastRow === heads.row) return heads
  const meanings = new Map(heads.meanings)
  for (const [column, meaning] of heads.meanings) {
    const below = subheadOf(reader, heads, column)
    if (below === '' || meaning.kind !== 'months') continue
    if (RUNNING.test(below)) meanings.set(column, { ...meaning, from: 1, isRunning: true })
    else if (!OF_MONTH.test(below)) meanings.delete(column)
  }
  return { ...heads, meanings }
}

function subheadOf(reader: GridReader, { row, lastRow }: Heads, column: number): string {
  const below = reader.text(lastRow, column)
  return lastRow === row || below === reader.text(row, column) ? '' : below
}

/** A head as the sheet words it: 1月 / 完成数. */
function headText(reader: GridReader, heads: Heads, column: number): string {
  const below = subheadOf(reader, heads, column)
  const own = reader.text(heads.row, column)
  return [own, below].filter((text) => text !== '').join(' / ')
}

/** What the sheet says beside its columns. */
export interface ColumnContext {
  readonly asking: Asking
  /** Of titles, the sheet's or the file's name; asked for where it is needed and not known. */
  yearNeeded(): number | null
  /** The one month that titles tell: what 本月 is. */
  readonly titleMonth: Through | null
  readonly isCumulative: boolean
  readonly areas: AreaNames
  readonly indicators: IndicatorNames
}

/** What each column of a sheet holds. */
export function mapColumns(
  reader: GridReader,
  heads: Heads,
  context: ColumnContext,
): readonly OfficeColumn[] {
  const isCumulative = context.isCumulative || hasRunningHeads(heads)
  const columns: OfficeColumn[] = []
  const seen = new Set<string>()
  for (let column = 1; column <= reader.width; column += 1) {
    const text = headText(reader, heads, column)
    if (text === '' && isEmptyBelow(reader, heads, column)) continue
    const head = context.asking.keyOf('column', text || `#${columnLetters(column)}`, column)
    const use =
      column < heads.first
        ? besideNames(reader, heads, { column, head }, context)
        : ofFigures(reader, heads, { column, head }, isCumulative, context, seen)
    columns.push({ column, head, use })
  }
  return columns
}

/** Whether heads such as 1—2月, 1—3月 take the place of months. */
export function hasRunningHeads({ meanings }: Heads): boolean {
  const all = [...meanings.values()].filter((one): one is Months => one.kind === 'months')
  const alone = all.filter(({ from, to, isRunning }) => !isRunning && from === to)
  const running = all.filter(({ isRunning }) => isRunning)
  return running.some(({ to }) => to > 1) && alone.every(({ to }) => to === 1) && alone.length <= 1
}

function isEmptyBelow(reader: GridReader, { lastRow }: Heads, column: number): boolean {
  for (let row = lastRow + 1; row <= reader.height; row += 1) {
    if (!reader.isBlank(row, column)) return false
  }
  return true
}

/** A column, and what answers about it are kept under. */
type NamedColumn = Pick<OfficeColumn, 'column' | 'head'>

function besideNames(
  reader: GridReader,
  heads: Heads,
  { column, head }: NamedColumn,
  { areas, indicators, asking }: ColumnContext,
): ColumnUse {
  if (asking.answer('column', head) === LEAVE_OUT) return { kind: 'left_out' }
  const kind = heads.meanings.get(column)?.kind
  if (kind === 'serial') return { kind: 'left_out' }
  if (kind === 'units') return { kind: 'units' }
  const texts: string[] = []
  for (let row = heads.lastRow + 1; row <= reader.height; row += 1) {
    const text = reader.text(row, column)
    if (text !== '') texts.push(text)
  }
  const most = (is: (text: string) => boolean) => texts.filter(is).length * 2 > texts.length
  // 重点任务 may head the names as well as the plan.
  if (kind === 'left_out' && !most((text) => indicators.named([text]).length > 0)) {
    return { kind: 'left_out' }
  }
  if (most((text) => areas.named(text).areas.length > 0)) return { kind: 'areas' }
  // 单位 heads units of measure as well as units that report.
  if (/^单位$/.test(bareLabel(headText(reader, heads, column)))) return { kind: 'units' }
  if (most((text) => indicators.isUnit(text))) return { kind: 'units' }
  if (most((text) => /^[\d.()、]+$/.test(text))) return { kind: 'left_out' }
  return { kind: 'names' }
}

function ofFigures(
  reader: GridReader,
  heads: Heads,
  { column, head }: NamedColumn,
  isCumulative: boolean,
  { asking, yearNeeded, titleMonth }: ColumnContext,
  seen: Set<string>,
): ColumnUse {
  const place = { row: heads.row, column }
  const answer = asking.answer('column', head)
  if (answer === LEAVE_OUT) return { kind: 'left_out' }
  if (answer === 'total') return totalOf(heads, yearNeeded())
  const period = answer === null ? null : parsePeriod(answer)
  if (answer !== null && !period) {
    asking.ask({ kind: 'column', text: head, why: 'bad_answer', ...place, candidates: [] })
    return { kind: 'unknown' }
  }
  const use = period
    ? ({ kind: 'period', ...period } as const)
    : meant(reader, heads, column, isCumulative, { yearNeeded, titleMonth })
  const isOfUnknownYear = heads.meanings.get(column)?.kind === 'months'
  if (use.kind === 'unknown' && !isOfUnknownYear && !isEmptyBelow(reader, heads, column)) {
    asking.ask({ kind: 'column', text: head, why: 'unknown', ...place, candidates: [] })
  }
  if (use.kind === 'period' || use.kind === 'through') {
    const one = JSON.stringify(use)
    if (seen.has(one)) {
      asking.ask({ kind: 'column', text: head, why: 'twice', ...place, candidates: [] })
      return { kind: 'unknown' }
    }
    seen.add(one)
  }
  return use
}

function meant(
  reader: GridReader,
  heads: Heads,
  column: number,
  isCumulative: boolean,
  { yearNeeded, titleMonth }: Pick<ColumnContext, 'yearNeeded' | 'titleMonth'>,
): ColumnUse {
  const meaning = heads.meanings.get(column)
  if (!meaning) return { kind: 'unknown' }
  if (meaning.kind === 'units') return { kind: 'units' }
  if (meaning.kind === 'this_month') {
    if (!titleMonth) return { kind: 'unknown' }
    const { year, month } = titleMonth
    return { kind: 'period', year, from: month, to: month }
  }
  if (meaning.kind !== 'months' && meaning.kind !== 'total' && meaning.kind !== 'year') {
    return { kind: 'left_out' }
  }
  const year =
    (meaning.kind === 'months' || meaning.kind === 'total' ? meaning.year : null) ??
    yearAbove(reader, heads, column)
  if (meaning.kind === 'year') return totalOf(heads, meaning.year)
  if (meaning.kind === 'total') {
    return (meaning.ofYear ? totalOf : rangeOf)(heads, year ?? yearNeeded())
  }
  const { from, to, isRunning } = meaning
  const known = year ?? yearNeeded()
  if (known === null) return { kind: 'unknown' }
  const range = { year: known, from, to }
  if (isCumulative && (isRunning || from === to)) {
    return { kind: 'through', year: known, month: to }
  }
  if (from === to && !isRunning) return { kind: 'period', ...range }
  const months = monthsAmong(heads).filter((month) => month >= from && month <= to)
  // A quarter is checked against its months where they are beside it, and a figure where they are not.
  if (months.length > 0) return { kind: 'total', ...range }
  const isQuarter = to - from === 2 && to % 3 === 0
  return isQuarter ? { kind: 'period', ...range } : { kind: 'total', ...range }
}

function monthsAmong({ meanings }: Heads): number[] {
  return [...meanings.values()].flatMap((one) =>
    one.kind === 'months' && one.from === one.to && !one.isRunning ? one.to : [],
  )
}

/** 合计: all months of the heads. */
function rangeOf(heads: Heads, year: number | null): ColumnUse {
  const all = [...heads.meanings.values()].filter((one): one is Months => one.kind === 'months')
  // 累计 beside 本月 is of months that the sheet does not hold.
  if (all.length === 0) return { kind: 'left_out' }
  const from = Math.min(...all.map((one) => one.from))
  const to = Math.max(...all.map((one) => one.to))
  return year === null ? { kind: 'left_out' } : { kind: 'total', year, from, to }
}

/** 累计, 全年: from January on. */
function totalOf(heads: Heads, year: number | null): ColumnUse {
  const range = rangeOf(heads, year)
  return range.kind === 'total' ? { ...range, from: 1 } : range
}

/** 2026年 in a row above: over the column, merged over it, or before it with nothing between. */
function yearAbove(reader: GridReader, heads: Heads, column: number): number | null {
  for (let row = heads.row - 1; row >= 1; row -= 1) {
    for (let at = column; at >= heads.first; at -= 1) {
      const text = reader.text(row, at)
      if (text === '') continue
      const merged = reader.mergedAt(row, at)
      const above = readHead(text)
      if (above?.kind === 'year' && (merged?.fromColumn ?? at) >= heads.first) return above.year
      break
    }
  }
  return null
}

/** Whether a row is a head again, as printed pages repeat it. */
export function repeatsHeads(
  reader: GridReader,
  { row, first, meanings }: Heads,
  at: number,
): boolean {
  const months = [...meanings].filter(([column, one]) => column >= first && isMonth(one))
  return months.every(([column]) => {
    const text = reader.text(at, column)
    return text === reader.text(row, column) && readHead(text) !== null
  })
}
