// Long on purpose: a figure's way from its cells to a row, whose steps share places and faults.
import { fifteenDigits } from '../../domain/fifteen-digits.ts'
import type { Indicator } from '../../domain/indicator.ts'
import {
  COLUMN_PARTS,
  type ColumnPart,
  type ColumnUse,
  type FigurePart,
  type MarkMeaning,
  type OfficeColumn,
  type OfficeRow,
  type OfficeSheet,
  type RowUse,
} from '../../domain/office-mapping.ts'
import type { Period } from '../../domain/period.ts'
import type { Qualifier } from '../../domain/qualifier.ts'
import { readTyped, type TypedUse, typedUseOf } from '../../domain/typed-number.ts'
import type { FlawMaker } from '../faults/fault.ts'
import { OFFICE_FAULTS } from '../faults/office-faults.ts'
import { plainNumber } from '../plain-number.ts'
import { type RawCell, textOf } from '../raw-cell.ts'
import { doubtOf } from '../row-reader.ts'
import { HIDDEN_ZERO, isHiddenZero, isNone, markOf } from './find-marks.ts'
import { columnLetters, type GridReader } from './grid.ts'

/** A place of a workbook; rows and columns from 1. */
export interface OfficePlace {
  readonly sheet: string
  readonly row: number
  readonly column: number
}

/** One figure as a row of `observations`, and where it is from. */
export interface OfficeFigure {
  readonly areaCode: string
  readonly indicatorId: string
  readonly period: Period
  readonly value: number | null
  readonly numerator: number | null
  readonly denominator: number | null
  readonly qualifier: Qualifier
  /** Of its value, or its numerator. */
  readonly place: OfficePlace
}

/** What is wrong with a cell. */
export interface OfficeFault extends OfficePlace {
  readonly found: string
  readonly flaw: FlawMaker
}

export type FigureRow = OfficeRow & { readonly use: Extract<RowUse, { kind: 'figures' }> }

/** A number of a cell; null for a blank one. */
export interface ReadNumber {
  readonly number: number
  readonly qualifier: Qualifier
  /** Beside the number of a ratio that is written 2/3. */
  readonly denominator?: number
}

/** Reads the cells of one sheet. */
export class SheetReading {
  readonly sheet: OfficeSheet
  readonly rows: readonly FigureRow[]
  readonly #reader: GridReader
  readonly #indicators: ReadonlyMap<string, Indicator>
  readonly #marks: ReadonlyMap<string, MarkMeaning>
  readonly #faults: OfficeFault[]
  readonly #columns: ReadonlyMap<number, OfficeColumn>
  readonly #byMonths: ReadonlyMap<string, OfficeColumn>

  constructor(
    reader: GridReader,
    sheet: OfficeSheet,
    indicators: ReadonlyMap<string, Indicator>,
    marks: ReadonlyMap<string, MarkMeaning>,
    faults: OfficeFault[],
  ) {
    this.#reader = reader
    this.sheet = sheet
    this.#indicators = indicators
    this.#marks = marks
    this.#faults = faults
    this.#columns = new Map(sheet.columns.map((one) => [one.column, one]))
    this.#byMonths = new Map(
      sheet.columns.flatMap((one) => ('part' in one.use ? [[monthsKey(one.use), one]] : [])),
    )
    this.rows = sheet.rows.filter(
      (row): row is FigureRow => row.use.kind === 'figures' && indicators.has(row.use.indicatorId),
    )
  }

  figures(): OfficeFigure[] {
    const series = new Map<string, Partial<Record<FigurePart, FigureRow>>>()
    for (const row of this.rows) {
      const key = `${row.use.areaCode} ${row.use.indicatorId}`
      series.set(key, { ...series.get(key), [row.use.part]: row })
    }
    const figures: OfficeFigure[] = []
    for (const rows of series.values()) figures.push(...this.#seriesOf(rows))
    return figures
  }

  indicatorOf({ use }: FigureRow): Indicator {
    // The constructor keeps rows of known indicators alone.
    return this.#indicators.get(use.indicatorId) as Indicator
  }

  fault(row: number, column: number, flaw: FlawMaker): void {
    const found = textOf(this.#reader.value(row, column)).trim()
    this.#faults.push({ sheet: this.sheet.name, row, column, found, flaw })
  }

  #seriesOf(rows: Partial<Record<FigurePart, FigureRow>>): OfficeFigure[] {
    const { numerator, denominator, value } = rows
    for (const row of Object.values(rows)) this.#refuseMisplaced(row)
    if (numerator && denominator) {
      const pairs = this.columnsOf('value').map(({ column }) => ({
        above: { row: numerator, column },
        below: { row: denominator, column },
      }))
      const counts = [this.#periods(numerator, 'value'), this.#periods(denominator, 'value')]
      return this.#ratios(pairs, ...(counts as [PeriodNumber[], PeriodNumber[]]))
    }
    if (!value) return []
    return [...this.#values(value), ...this.#ratiosBeside(value)]
  }

  #values(row: FigureRow): OfficeFigure[] {
    return this.#periods(row, 'value').map(({ period, column, read }) => {
      const place = { sheet: this.sheet.name, row: row.row, column }
      const { number, denominator: whole } = read
      const counts = whole === undefined ? null : { numerator: number, denominator: whole }
      return {
        areaCode: row.use.areaCode,
        indicatorId: row.use.indicatorId,
        period,
        value: counts ? null : number,
        numerator: counts?.numerator ?? null,
        denominator: counts?.denominator ?? null,
        qualifier: read.qualifier,
        place,
      }
    })
  }

  /** Ratios whose counts are in columns beside one another. */
  #ratiosBeside(row: FigureRow): OfficeFigure[] {
    if (this.indicatorOf(row).measure !== 'ratio') return []
    const pairs = this.columnsOf('numerator').flatMap((one) => {
      const other = this.besideOf(one, 'denominator')
      return other
        ? { above: { row, column: one.column }, below: { row, column: other.column } }
        : []
    })
    return this.#ratios(pairs, this.#periods(row, 'numerator'), this.#periods(row, 'denominator'))
  }

  #ratios(
    pairs: readonly CellPair[],
    numerators: readonly PeriodNumber[],
    denominators: readonly PeriodNumber[],
  ): OfficeFigure[] {
    const figures: OfficeFigure[] = []
    const [first, second] = [numerators, denominators].map(
      (numbers) => new Map(numbers.map((number) => [number.column, number])),
    )
    for (const { above, below } of pairs) {
      const one = first?.get(above.column)
      const other = second?.get(below.column)
      if (one && other) {
        figures.push({
          areaCode: above.row.use.areaCode,
          indicatorId: above.row.use.indicatorId,
          period: one.period,
          value: null,
          numerator: one.read.number,
          denominator: other.read.number,
          qualifier: 'exact',
          place: { sheet: this.sheet.name, row: above.row.row, column: above.column },
        })
      }
      if (!one === !other) continue
      const [blank, filled] = one ? [below, above] : [above, below]
      // A cell that could not be read has its fault already.
      if (!this.isBlank(blank.row.row, blank.column)) continue
      this.fault(blank.row.row, blank.column, () =>
        OFFICE_FAULTS.countMissing(`${columnLetters(filled.column)}${filled.row.row}`),
      )
    }
    return figures
  }

  /** Numbers in a column of 分子 or 分母 that are none of a ratio's counts. */
  #refuseMisplaced(row: FigureRow): void {
    const isRatio = this.indicatorOf(row).measure === 'ratio' && row.use.part === 'value'
    for (const part of ['numerator', 'denominator'] as const) {
      for (const one of this.columnsOf(part)) {
        const { column } = one
        const other = part === 'numerator' ? 'denominator' : 'numerator'
        if (isRatio && this.besideOf(one, other)) continue
        if (this.isBlank(row.row, column) || this.#isOfMonth(row.row, column)) continue
        this.fault(row.row, column, isRatio ? OFFICE_FAULTS.countsNeeded : OFFICE_FAULTS.noRatio)
      }
    }
  }

  /** Whether a cell says nothing, or that nothing was reported. */
  isBlank(row: number, column: number): boolean {
    const text = textOf(this.#reader.value(row, column)).trim()
    // A zero that is not shown is blank until it is said to be one.
    return text === '' || this.#marks.get(markOf(text)) === 'not_reported'
  }

  /** Columns of figures, for one part of them. */
  columnsOf(part: ColumnPart): readonly OfficeColumn[] {
    return this.sheet.columns.filter(
      ({ use }) => (use.kind === 'period' || use.kind === 'through') && use.part === part,
    )
  }

  /** The column with another part of the same months. */
  besideOf({ use }: OfficeColumn, part: ColumnPart): OfficeColumn | undefined {
    return 'part' in use ? this.#byMonths.get(monthsKey({ ...use, part })) : undefined
  }

  /** What a cell's number is of its indicator. */
  partAt({ row, use }: FigureRow, column: number): FigurePart {
    const at = this.#columns.get(column)?.use
    const isBeside = at && 'part' in at && at.part !== 'rate' && !this.#isOfMonth(row, column)
    return use.part === 'value' && isBeside ? (at.part as FigurePart) : use.part
  }

  /** Whether a cell is merged over all columns of its month: one number, in place of two counts. */
  #isOfMonth(row: number, column: number): boolean {
    const merged = this.#reader.mergedAt(row, column)
    if (!merged || merged.toRow > merged.fromRow || merged.fromColumn !== column) return false
    const first = this.#columns.get(column)
    if (!first) return false
    const beside = COLUMN_PARTS.flatMap((part) => this.besideOf(first, part)?.column ?? [])
    const isWithin = (at: number) => at >= merged.fromColumn && at <= merged.toColumn
    const counts = (['numerator', 'denominator'] as const).map((part) => {
      return this.besideOf(first, part)?.column ?? 0
    })
    const width = merged.toColumn - merged.fromColumn + 1
    return counts.every(isWithin) && beside.filter(isWithin).length === width
  }

  /** The numbers of a row by period: as they are, or as what a cumulative one adds. */
  #periods(row: FigureRow, part: FigurePart): readonly PeriodNumber[] {
    const periods: PeriodNumber[] = []
    const running: RunningNumber[] = []
    for (const { column, use } of this.sheet.columns) {
      if ((use.kind !== 'period' && use.kind !== 'through') || use.part === 'rate') continue
      const at = this.#isOfMonth(row.row, column) ? 'value' : use.part
      if (at !== part) continue
      const read = this.read(row, column)
      if (use.kind === 'through') {
        running.push({ column, year: use.year, month: use.month, read })
      } else if (read) {
        periods.push({ column, period: { year: use.year, from: use.from, to: use.to }, read })
      }
    }
    return running.length === 0 ? periods : [...periods, ...this.#differences(row, part, running)]
  }

  /** What each cumulative number adds to the one before it. */
  #differences(
    row: FigureRow,
    part: FigurePart,
    running: readonly RunningNumber[],
  ): readonly PeriodNumber[] {
    const indicator = this.indicatorOf(row)
    const isState = indicator.aggregation === 'latest'
    const isRate = row.use.part === 'value' && part === 'value' && indicator.measure === 'ratio'
    const periods: PeriodNumber[] = []
    const sorted = [...running].sort((a, b) => a.year - b.year || a.month - b.month)
    let before: RunningNumber | null = null
    for (const one of sorted) {
      const { column, year, month, read } = one
      if (!read) continue
      const last: RunningNumber | null = before && before.year === year ? before : null
      before = one
      if (isState) {
        periods.push({ column, period: { year, from: month, to: month }, read })
        continue
      }
      const period = { year, from: (last?.month ?? 0) + 1, to: month }
      const length = period.to - period.from + 1
      const isPeriod = length === 1 || (length === 3 && month % 3 === 0) || length === 12
      const isWhole = (from: ReadNumber) => from.qualifier === 'exact'
      if (!isPeriod) this.fault(row.row, column, () => OFFICE_FAULTS.notSplit(period.from, month))
      else if (isRate && last) {
        this.fault(row.row, column, OFFICE_FAULTS.rateNotSplit)
      } else if (!last?.read) periods.push({ column, period, read })
      else if (!isWhole(read) || !isWhole(last.read)) {
        this.fault(row.row, column, OFFICE_FAULTS.notExactlySplit)
      } else if (read.number < last.read.number) {
        const least = plainNumber(last.read.number)
        this.fault(row.row, column, () => OFFICE_FAULTS.falls(least))
      } else {
        const number = fifteenDigits(read.number - last.read.number)
        periods.push({ column, period, read: { number, qualifier: 'exact' } })
      }
    }
    return periods
  }

  /** What a cell holds. */
  cell(row: FigureRow, column: number): RawCell {
    return this.#reader.value(row.row, column)
  }

  /** What a cell of a row says; null for a blank one, and after a fault. */
  read(row: FigureRow, column: number, isQuiet = false): ReadNumber | null {
    const cell = this.#reader.value(row.row, column)
    const indicator = this.indicatorOf(row)
    const { scale } = row.use
    const part = this.partAt(row, column)
    const isRate = part === 'value' && indicator.measure === 'ratio'
    const merged = this.#reader.mergedAt(row.row, column)
    const fault = (flaw: FlawMaker) => {
      if (!isQuiet) this.fault(row.row, column, flaw)
      return null
    }
    const isHidden = isHiddenZero(cell) && this.#marks.has(HIDDEN_ZERO)
    const text = isHidden ? HIDDEN_ZERO : shownText(cell, isRate)
    if (text === null) return fault(doubtOf(cell as Exclude<RawCell, string>, null))
    if (text === '') return null
    const isMerged =
      merged && (merged.toColumn > merged.fromColumn || merged.toRow > merged.fromRow)
    if (isMerged && !this.#isOfMonth(row.row, column)) {
      const { fromColumn, fromRow, toColumn, toRow } = merged
      const range = `${columnLetters(fromColumn)}${fromRow}:${columnLetters(toColumn)}${toRow}`
      return fault(() => OFFICE_FAULTS.mergedFigures(range))
    }
    const none: ReadNumber = { number: 0, qualifier: 'exact', ...(isRate && { denominator: 0 }) }
    const means = isHidden || text !== HIDDEN_ZERO ? this.#marks.get(markOf(text)) : undefined
    if (means === 'not_reported') return null
    if (means === 'none' || (indicator.measure === 'ratio' && isNone(text))) return none
    if (isRate) {
      const [first, second, more] = text.split(/[/／]/)
      if (second !== undefined && more === undefined) {
        const counts = [first, second].map((count) => readTyped(count ?? '', { kind: 'part' }))
        const [above, below] = counts
        if (above?.kind === 'number' && below?.kind === 'number') {
          return { number: above.number, qualifier: 'exact', denominator: below.number }
        }
      }
      if (!/[%％‰]/.test(text)) return fault(OFFICE_FAULTS.countsNeeded)
    }
    const use: TypedUse = part === 'value' ? typedUseOf(indicator) : { kind: 'part' }
    const read = readTyped(scale !== '' && /[\d余多]$/.test(text) ? `${text}${scale}` : text, use)
    if (read.kind === 'blank') return null
    return read.kind === 'refused' ? fault(() => OFFICE_FAULTS.refused(read.refusal)) : read
  }
}

/** Tells columns of the same months and part apart from all others. */
function monthsKey(use: Extract<ColumnUse, { readonly part: ColumnPart }>): string {
  const to = use.kind === 'through' ? use.month : `${use.from}-${use.to}`
  return `${use.kind} ${use.part} ${use.year} ${to}`
}

/** Cells of a ratio's counts. */
interface CellPair {
  readonly above: FigureCell
  readonly below: FigureCell
}

interface FigureCell {
  readonly row: FigureRow
  readonly column: number
}

interface PeriodNumber {
  readonly column: number
  readonly period: Period
  readonly read: ReadNumber
}

interface RunningNumber {
  readonly column: number
  readonly year: number
  readonly month: number
  readonly read: ReadNumber | null
}

/** The text of a cell; null where it shows something else than it stores. */
function shownText(cell: RawCell, isRate: boolean): string | null {
  if (typeof cell === 'string') return cell.trim()
  const [, perCent] = /^(\d+(?:\.\d+)?)%$/.exec(cell.shown) ?? []
  const isSame =
    isRate &&
    perCent !== undefined &&
    cell.stored !== null &&
    fifteenDigits(Number(cell.stored) * 100) === Number(perCent)
  return isSame ? cell.shown : null
}
