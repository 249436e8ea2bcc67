// Long on purpose: heads decide one another: months, sums and years of a sheet are told together.
import type { Indicator } from '../../domain/indicator.ts'
import {
  COLUMN_PARTS,
  type ColumnPart,
  type ColumnUse,
  LEAVE_OUT,
  type OfficeColumn,
} from '../../domain/office-mapping.ts'
import { parsePeriod, type Through } from '../../domain/period.ts'
import type { AreaNames } from './area-names.ts'
import { bareLabel } from './bare-label.ts'
import { type Heads, headText, isMonth } from './find-heads.ts'
import { columnLetters, type GridReader } from './grid.ts'
import type { IndicatorNames } from './indicator-names.ts'
import type { Asking } from './questions.ts'
import { type HeadMeaning, readHead } from './read-head.ts'

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
  /** The one indicator that the titles name. */
  readonly sheetIndicator: Indicator | null
}

const AREA_HEAD =
  /^(?:(?:填报|报送|所属|各)?(?:乡镇|镇乡|镇街|镇|街道|乡镇街道|乡镇\(街道\)|镇\(街道\)|单位|地区|区划|行政区划)(?:名称)?)$/

/** The heads of months and of their sums. */
type Months = Extract<HeadMeaning, { kind: 'months' }>

/** What each column of a sheet holds. */
export function mapColumns(
  reader: GridReader,
  heads: Heads,
  context: ColumnContext,
): readonly OfficeColumn[] {
  const isCumulative = context.isCumulative || hasRunningHeads(heads)
  const columns: OfficeColumn[] = []
  const seen = new Set<string>()
  const partOf = partsOf(heads, context)
  for (let column = 1; column <= reader.width; column += 1) {
    const text = headText(reader, heads, column)
    if (text === '' && isEmptyBelow(reader, heads, column)) continue
    const head = context.asking.keyOf('column', text || `#${columnLetters(column)}`, column)
    const use =
      column < heads.first
        ? besideNames(reader, heads, { column, head }, context)
        : ofFigures(reader, heads, { column, head }, isCumulative, context, seen, partOf)
    columns.push({ column, head, detail: heads.details.get(column) ?? '', use })
  }
  return columns
}

/** Whether heads such as 1—2月, 1—3月 take the place of months. */
export function hasRunningHeads({ meanings }: Heads): boolean {
  const all = [...meanings.values()].filter((one): one is Months => one.kind === 'months')
  const alone = all.filter(({ from, to, isRunning }) => !isRunning && from === to)
  const running = all.filter(({ isRunning }) => isRunning)
  const years = new Set(alone.map(({ year }) => year))
  return running.some(({ to }) => to > 1) && alone.every(({ to }) => to === 1) && years.size <= 1
}

type PartOf = (column: number) => ColumnPart | 'left_out' | 'unknown'

/** What tells the columns of a month apart; asked for where it is no known word. */
function partsOf(heads: Heads, { asking, indicators, sheetIndicator }: ColumnContext): PartOf {
  const named = (word: string) => indicators.partOf(sheetIndicator, word)
  const hasCounts = [...heads.details.values()].some((word) => named(word) === 'numerator')
  return (column) => {
    const text = heads.details.get(column) ?? ''
    if (text === '') return 'value'
    const answer = asking.answer('column', text)
    if (answer === LEAVE_OUT) return 'left_out'
    const answered = COLUMN_PARTS.find((part) => part === answer)
    if (answered) return answered
    const part = answer === null ? named(text) : null
    if (part === 'value' && hasCounts) return 'rate'
    if (part === 'numerator' || part === 'denominator') return part
    // 完成率 beside what was done is of the plan.
    if (answer === null && readHead(text)?.kind === 'left_out') return 'left_out'
    if (part !== null) return part
    const why = answer === null ? 'unknown' : 'bad_answer'
    const place = { row: heads.lastRow, column }
    asking.ask({ kind: 'column', text, why, ...place, candidates: [...COLUMN_PARTS] })
    return 'unknown'
  }
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
  const isArea = (text: string) => areas.named(text).areas.length > 0
  // Below such a head also a name that is not known is that of an area, and is asked about.
  const isHeaded = AREA_HEAD.test(bareLabel(headText(reader, heads, column)))
  if (most(isArea) || (isHeaded && texts.some(isArea))) return { kind: 'areas' }
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
  partOf: PartOf,
): ColumnUse {
  const place = { row: heads.row, column }
  const answer = asking.answer('column', head)
  if (answer === LEAVE_OUT) return { kind: 'left_out' }
  const part = partOf(column)
  if (part === 'left_out' || part === 'unknown') return { kind: part }
  if (answer === 'total') return totalOf(heads, yearNeeded(), part)
  const period = answer === null ? null : parsePeriod(answer)
  if (answer !== null && !period) {
    asking.ask({ kind: 'column', text: head, why: 'bad_answer', ...place, candidates: [] })
    return { kind: 'unknown' }
  }
  const use = period
    ? ({ kind: 'period', part, ...period } as const)
    : meant(reader, heads, { column, part }, isCumulative, { yearNeeded, titleMonth })
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
  { column, part }: { readonly column: number; readonly part: ColumnPart },
  isCumulative: boolean,
  { yearNeeded, titleMonth }: Pick<ColumnContext, 'yearNeeded' | 'titleMonth'>,
): ColumnUse {
  const meaning = heads.meanings.get(column)
  if (!meaning) return { kind: 'unknown' }
  if (meaning.kind === 'units') return { kind: 'units' }
  if (meaning.kind === 'this_month') {
    if (!titleMonth) return { kind: 'unknown' }
    const { year, month } = titleMonth
    return { kind: 'period', part, year, from: month, to: month }
  }
  if (meaning.kind !== 'months' && meaning.kind !== 'total' && meaning.kind !== 'year') {
    return { kind: 'left_out' }
  }
  const year =
    (meaning.kind === 'months' || meaning.kind === 'total' ? meaning.year : null) ??
    yearAbove(reader, heads, column)
  if (meaning.kind === 'year') return totalOf(heads, meaning.year, part)
  if (meaning.kind === 'total') {
    return (meaning.ofYear ? totalOf : rangeOf)(heads, year ?? yearNeeded(), part)
  }
  const { from, to, isRunning } = meaning
  const known = year ?? yearNeeded()
  if (known === null) return { kind: 'unknown' }
  const range = { part, year: known, from, to }
  if (isCumulative && (isRunning || from === to)) {
    return { kind: 'through', part, year: known, month: to }
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
function rangeOf(heads: Heads, year: number | null, part: ColumnPart): ColumnUse {
  const all = [...heads.meanings.values()].filter((one): one is Months => one.kind === 'months')
  // 累计 beside 本月 is of months that the sheet does not hold.
  if (all.length === 0) return { kind: 'left_out' }
  const from = Math.min(...all.map((one) => one.from))
  const to = Math.max(...all.map((one) => one.to))
  return year === null ? { kind: 'left_out' } : { kind: 'total', part, year, from, to }
}

/** 累计, 全年: from January on. */
function totalOf(heads: Heads, year: number | null, part: ColumnPart): ColumnUse {
  const range = rangeOf(heads, year, part)
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
