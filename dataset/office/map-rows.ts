import type { Indicator } from '../../domain/indicator.ts'
import {
  type FigurePart,
  LEAVE_OUT,
  type MatchedBy,
  type OfficeColumn,
  type OfficeRow,
  type QuestionReason,
  type RowUse,
} from '../../domain/office-mapping.ts'
import { plainSigns } from '../../domain/spoken-number.ts'
import type { AreaNames } from './area-names.ts'
import { bareLabel, bracketOf } from './bare-label.ts'
import type { Heads } from './find-heads.ts'
import type { GridReader } from './grid.ts'
import { hasUnit, type IndicatorNames, type NamedFigure } from './indicator-names.ts'
import { repeatsHeads } from './map-columns.ts'
import type { Asking } from './questions.ts'

/** An area that rows are of, and how that is known. */
export interface MatchedArea {
  readonly code: string
  readonly by: MatchedBy
}

/** What the sheet says beside its rows. */
export interface RowContext {
  readonly asking: Asking
  readonly indicators: IndicatorNames
  readonly byId: ReadonlyMap<string, Indicator>
  readonly areas: AreaNames
  /** The one indicator that the titles name. */
  readonly sheetIndicator: Indicator | null
  /** A unit such as 万人次 that the titles give for all rows. */
  readonly sheetUnit: string | null
  /** The sheet's area; asked for where it is needed and not known. */
  areaNeeded(): MatchedArea | null
}

const TOTAL =
  /^(?:合计|小计|总计|共计|累计|(?:全[县镇乡]|各[乡镇]+|本页)(?:合计|小计|总计)|total|subtotal)$/
/** Who filled the sheet in, and what is noted below it. */
const SIGNED =
  /^(?:填[报表](?:人|单位|日期|时间)|制表人?|审[核批]人?|复核人?|(?:单位)?(?:主要|分管)?负责人|签[字章]|联系(?:人|电话)|电话|报送(?:人|单位|日期)|日期|说明|备?注)(?::|$)/
/** 万人次: so many of a unit. */
export const SCALED = /^([百千万亿])(.+)$/

type Figures = Extract<RowUse, { kind: 'figures' }>

/** What each row below the heads holds. Rows without figures that no name is known of are none. */
export function mapRows(
  reader: GridReader,
  heads: Heads,
  columns: readonly OfficeColumn[],
  context: RowContext,
): readonly OfficeRow[] {
  const mapper = new RowMapper(reader, columns, context)
  const rows: OfficeRow[] = []
  for (let row = heads.lastRow + 1; row <= reader.height; row += 1) {
    if (repeatsHeads(reader, heads, row)) continue
    const mapped = mapper.map(row)
    if (mapped) rows.push(mapped)
  }
  askForMissingCounts(rows, context)
  return rows
}

class RowMapper {
  readonly #reader: GridReader
  readonly #context: RowContext
  readonly #nameColumns: readonly number[]
  readonly #areaColumns: readonly number[]
  readonly #unitColumns: readonly number[]
  readonly #figureColumns: readonly number[]
  /** The area that a row of its own above named. */
  #section: MatchedArea | null = null
  readonly #seen = new Set<string>()

  constructor(reader: GridReader, columns: readonly OfficeColumn[], context: RowContext) {
    this.#reader = reader
    this.#context = context
    const of = (...kinds: OfficeColumn['use']['kind'][]) =>
      columns.flatMap(({ column, use }) => (kinds.includes(use.kind) ? column : []))
    this.#nameColumns = of('names')
    this.#areaColumns = of('areas')
    this.#unitColumns = of('units')
    // Rates beside counts are prepared formulas, also in rows that nobody has filled in.
    this.#figureColumns = columns.flatMap(({ column, use }) =>
      use.kind === 'unknown' || ('part' in use && use.part !== 'rate') ? column : [],
    )
  }

  map(row: number): OfficeRow | null {
    const reader = this.#reader
    const { asking, indicators } = this.#context
    const names = this.#texts(row, this.#nameColumns)
    const areaTexts = this.#texts(row, this.#areaColumns)
    const hasFigures = this.#figureColumns.some((column) => !reader.isBlank(row, column))
    if (!hasFigures && this.#isSection(row)) return null
    if (!hasFigures && names.length === 0 && areaTexts.length === 0) return null
    const within = areaTexts.at(-1) ?? this.#section?.code
    const label = asking.keyOf('row', names.join(' / ') || `#${row}`, row, within)
    const answer = asking.answer('row', label)
    if (answer === LEAVE_OUT) return { row, label, use: { kind: 'left_out' } }
    const total = [...names, ...areaTexts].find((name) => TOTAL.test(bareLabel(name)))
    if (total !== undefined) {
      return { row, label, use: { kind: 'total', ofBlock: /小计|subtotal/i.test(total) } }
    }
    if (answer === null && this.#isBesideTable(row, names.length + areaTexts.length)) return null
    const found = answer === null ? this.#named(names) : this.#answered(answer)
    if (answer === null && found.length === 0 && !hasFigures) return null
    const column = this.#nameColumns.at(-1) ?? this.#areaColumns.at(-1) ?? 1
    const ask = (why: QuestionReason, candidates: readonly string[] = []) => {
      asking.ask({ kind: 'row', text: label, why, row, column, candidates })
      return { row, label, use: { kind: 'unknown' } } as const
    }
    const [one, ...more] = found
    if (!one) {
      if (answer !== null) return ask('bad_answer')
      return ask('unknown', indicators.near(names))
    }
    if (more.length > 0) return ask('several', found.map(answerOf))
    const scale = this.#scaleOf(row, names.at(-1) ?? '', one.indicator)
    // Who says that it is this indicator says so of its unit as well.
    if (scale === null && answer === null) return ask('other_unit', [answerOf(one)])
    const area = this.#areaOf(row, areaTexts)
    if (area === 'left_out') return { row, label, use: { kind: 'left_out' } }
    if (area === 'empty') return hasFigures ? ask('no_unit') : null
    if (area === null) return { row, label, use: { kind: 'unknown' } }
    const series = `${area.code} ${answerOf(one)}`
    if (this.#seen.has(series)) return ask('twice')
    this.#seen.add(series)
    const use: Figures = {
      kind: 'figures',
      areaCode: area.code,
      areaFrom: area.by,
      indicatorId: one.indicator.id,
      part: one.part,
      indicatorFrom: one.by,
      scale: scale ?? '',
    }
    return { row, label, use }
  }

  #texts(row: number, columns: readonly number[]): readonly string[] {
    const texts = columns.map((column) => this.#reader.text(row, column)).filter(Boolean)
    // A cell merged over two columns is one name.
    return texts.filter((text, place) => text !== texts[place - 1])
  }

  /** A row of its own that names the unit of the rows below. */
  #isSection(row: number): boolean {
    const all = Array.from({ length: this.#reader.width }, (_, at) => at + 1)
    const texts = [...new Set(this.#texts(row, all))]
    if (texts.length !== 1) return false
    const { areas } = this.#context.areas.named(texts[0] ?? '')
    if (areas.length !== 1 || this.#areaColumns.length > 0) return false
    this.#section = { code: areas[0]?.code ?? '', by: 'section' }
    return true
  }

  /** Signatures and notes below a table: their first words say so, or nothing of them could be a number. */
  #isBesideTable(row: number, named: number): boolean {
    const all = Array.from({ length: this.#reader.width }, (_, at) => at + 1)
    const [first = ''] = this.#texts(row, all)
    const isNumber = (column: number) => /\d/.test(plainSigns(this.#reader.text(row, column)))
    return SIGNED.test(bareLabel(first)) || (named === 0 && !this.#figureColumns.some(isNumber))
  }

  #named(names: readonly string[]): readonly NamedFigure[] {
    const { indicators, sheetIndicator } = this.#context
    const found = indicators.named(names)
    if (found.length > 0 || !sheetIndicator) return found
    // A sheet of one indicator has units for rows.
    return names.length === 0 ? [{ indicator: sheetIndicator, part: 'value', by: 'title' }] : []
  }

  #answered(answer: string): readonly NamedFigure[] {
    const [id = '', part = 'value'] = answer.split('/')
    const indicator = this.#context.byId.get(id)
    const isPart = part === 'value' || part === 'numerator' || part === 'denominator'
    if (!indicator || !isPart || (part !== 'value' && indicator.measure !== 'ratio')) return []
    return [{ indicator, part, by: 'by_hand' }]
  }

  /** 万 for a unit of 万人次; empty for the indicator's; null for another one. */
  #scaleOf(row: number, name: string, indicator: Indicator): string | null {
    const inBrackets = bracketOf(bareLabel(name))?.[1]
    const unit =
      this.#texts(row, this.#unitColumns)[0] ??
      (inBrackets !== undefined && SCALED.test(inBrackets) ? inBrackets : undefined) ??
      this.#context.sheetUnit ??
      undefined
    if (unit === undefined || indicator.measure === 'ratio' || hasUnit(indicator, unit)) return ''
    const [, scale = '', rest = ''] = SCALED.exec(bareLabel(unit)) ?? []
    return hasUnit(indicator, rest) ? scale : null
  }

  #areaOf(row: number, texts: readonly string[]): MatchedArea | 'left_out' | 'empty' | null {
    const { asking, areas } = this.#context
    if (this.#areaColumns.length === 0) return this.#section ?? this.#context.areaNeeded()
    const text = texts.at(-1)
    if (text === undefined) return 'empty'
    const answer = asking.answer('unit', text)
    if (answer === LEAVE_OUT) return 'left_out'
    const place = { row, column: this.#areaColumns.at(-1) ?? 1 }
    if (answer !== null) {
      if (areas.has(answer)) return { code: answer, by: 'by_hand' }
      asking.ask({ kind: 'unit', text, why: 'bad_answer', ...place, candidates: [] })
      return null
    }
    const found = areas.named(text)
    const [only, ...more] = found.areas
    if (only && more.length === 0) return { code: only.code, by: found.by }
    const several = found.areas.slice(0, 20).map(({ code }) => code)
    const why = several.length > 0 ? 'several' : 'unknown'
    const candidates = several.length > 0 ? several : areas.near(text)
    asking.ask({ kind: 'unit', text, why, ...place, candidates })
    return null
  }
}

/** How an answer names a number: an indicator's id, and which of a ratio's counts. */
function answerOf({ indicator, part }: { indicator: Indicator; part: FigurePart }): string {
  return part === 'value' ? indicator.id : `${indicator.id}/${part}`
}

/** Asks about each count of a ratio whose other count has no row. */
function askForMissingCounts(rows: readonly OfficeRow[], { asking }: RowContext): void {
  const parts = new Set<string>()
  const keyOf = ({ areaCode, indicatorId }: Figures, part: FigurePart) =>
    `${areaCode} ${indicatorId} ${part}`
  for (const { use } of rows) if (use.kind === 'figures') parts.add(keyOf(use, use.part))
  for (const { row, label, use } of rows) {
    if (use.kind !== 'figures' || use.part === 'value') continue
    const other = use.part === 'numerator' ? 'denominator' : 'numerator'
    if (parts.has(keyOf(use, other))) continue
    asking.ask({ kind: 'row', text: label, why: `no_${other}`, row, column: null, candidates: [] })
  }
}
