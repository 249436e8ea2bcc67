// Long on purpose: what a sheet of an office is taken for, decided in one place.
import type { Indicator } from '../../domain/indicator.ts'
import { liesOutside } from '../../domain/life.ts'
import {
  LEAVE_OUT,
  type OfficeAnswers,
  type OfficeMapping,
  type OfficeSheet,
} from '../../domain/office-mapping.ts'
import { FIRST_YEAR, LAST_YEAR, yearOf } from '../../domain/period.ts'
import { plainSigns } from '../../domain/spoken-number.ts'
import { AreaNames, type NamedArea } from './area-names.ts'
import { findHeads, type Heads } from './find-heads.ts'
import { findMarks } from './find-marks.ts'
import { type Grid, GridReader } from './grid.ts'
import { IndicatorNames } from './indicator-names.ts'
import { hasRunningHeads, mapColumns } from './map-columns.ts'
import { type MatchedArea, mapRows, SCALED } from './map-rows.ts'
import { Asking } from './questions.ts'
import { monthIn, yearsIn } from './read-head.ts'

/** What a workbook's texts are matched with. */
export interface OfficeContext {
  readonly indicators: readonly Indicator[]
  /** Units that figures may be of. */
  readonly areas: readonly NamedArea[]
  /** Without its ending: 新民镇2026年台账. */
  readonly fileName: string
  /** The area of the account that imports; null or absent = all areas are its. */
  readonly home?: string | null
}

/**
 * Tells what the rows and columns of an office's sheets are (自制表): which row holds the months, which
 * rows are which indicator of which unit, what is a sum of others. Nothing is taken for likely: what no
 * name says is asked for.
 *
 * @param answers What a person said that texts mean; it goes before what their words say.
 */
export function mapOffice(
  grids: readonly Grid[],
  context: OfficeContext,
  answers: OfficeAnswers = {},
): OfficeMapping {
  const asking = new Asking(answers)
  const indicators = new IndicatorNames(context.indicators)
  const areas = new AreaNames(context.areas, context.home)
  const sheets: OfficeSheet[] = []
  const passedOver: string[] = []
  const marks = new Map<string, OfficeMapping['marks'][number]>()
  const areSheetsUnits = grids.some(({ name }) => areas.named(name).areas.length > 0)
  for (const grid of grids) {
    asking.begin(grid.name)
    if (asking.answer('sheet', grid.name) === LEAVE_OUT) continue
    const reader = new GridReader(grid)
    const heads = findHeads(reader)
    if (!heads) {
      passedOver.push(grid.name)
      continue
    }
    const sheet = new SheetContext(reader, heads, context, asking, areas, areSheetsUnits)
    const figures = sheet.figures()
    const sheetIndicator = indicators.inTitle(sheet.titles)
    const columns = mapColumns(reader, heads, {
      asking,
      yearNeeded: () => sheet.yearNeeded(),
      titleMonth: monthIn(sheet.titles) ?? monthIn([...sheet.titles, context.fileName]),
      isCumulative: figures === 'cumulative',
      areas,
      indicators,
      sheetIndicator,
    })
    const rows = mapRows(reader, heads, columns, {
      asking,
      indicators,
      areas,
      byId: new Map(context.indicators.map((one) => [one.id, one])),
      sheetIndicator,
      sheetUnit: unitIn(sheet.titles),
      areaNeeded: () => sheet.areaNeeded(),
    })
    const mapped = { name: grid.name, headRow: heads.row, figures, columns, rows }
    findMarks(reader, mapped, context.indicators, asking, marks)
    sheets.push(mapped)
  }
  return {
    sheets,
    passedOver,
    marks: [...marks.values()],
    questions: asking.questions,
    unused: asking.unused,
  }
}

/** What a sheet says for all of its cells; asked for once where it is needed and not said. */
class SheetContext {
  /** What is written above the heads, beside them the sheet's name. */
  readonly titles: readonly string[]
  readonly #reader: GridReader
  readonly #heads: Heads
  readonly #context: OfficeContext
  readonly #asking: Asking
  readonly #areas: AreaNames
  /** Whether sheets of the workbook are named after areas. */
  readonly #areSheetsUnits: boolean
  #year: number | null | undefined
  #area: MatchedArea | null | undefined

  constructor(
    reader: GridReader,
    heads: Heads,
    context: OfficeContext,
    asking: Asking,
    areas: AreaNames,
    areSheetsUnits: boolean,
  ) {
    this.#areSheetsUnits = areSheetsUnits
    this.#reader = reader
    this.#heads = heads
    this.#context = context
    this.#asking = asking
    this.#areas = areas
    const above = reader.grid.rows.slice(0, heads.row - 1).flatMap((_, index) => {
      return Array.from({ length: reader.width }, (_, column) => reader.text(index + 1, column + 1))
    })
    this.titles = [...new Set([...above, reader.grid.name])].filter((text) => text !== '')
  }

  get #name(): string {
    return this.#reader.grid.name
  }

  figures(): OfficeSheet['figures'] {
    const answer = this.#asking.answer('sheet', this.#name)
    if (answer === 'monthly' || answer === 'cumulative') return answer
    if (answer !== null) this.#ask('sheet', 'bad_answer', [])
    const { meanings } = this.#heads
    const hasTotal = [...meanings.values()].some((one) => one.kind === 'total' && one.ofYear)
    const saysRunning = this.titles.some((title) => /累计|cumulative/i.test(title))
    const isRunning = hasRunningHeads(this.#heads) || (saysRunning && !hasTotal)
    return isRunning ? 'cumulative' : 'monthly'
  }

  yearNeeded(): number | null {
    if (this.#year === undefined) this.#year = this.#findYear()
    return this.#year
  }

  #findYear(): number | null {
    const answer = this.#asking.answer('year', this.#name)
    if (answer !== null) {
      const year = /^\d{4}$/.test(answer) ? Number(answer) : 0
      if (year >= FIRST_YEAR && year <= LAST_YEAR) return year
      this.#ask('year', 'bad_answer', [])
      return null
    }
    const [titled, named] = [yearsIn(this.titles), yearsIn([this.#context.fileName])]
    const years = titled.length > 0 ? titled : named
    // A title that was copied from last year is contradicted by the name of the file.
    const isDenied = titled.length === 1 && named.length === 1 && titled[0] !== named[0]
    if (years.length > 1 || isDenied) {
      this.#ask('year', 'several', [...new Set([...years, ...named])].map(String))
      return null
    }
    if (years[0] !== undefined) return years[0]
    this.#ask('year', 'unknown', [])
    return null
  }

  areaNeeded(): MatchedArea | null {
    if (this.#area === undefined) this.#area = this.#findArea()
    return this.#area
  }

  #findArea(): MatchedArea | null {
    const answer = this.#asking.answer('unit', this.#name)
    if (answer !== null) {
      if (this.#areas.has(answer)) return { code: answer, by: 'by_hand' }
      this.#ask('unit', 'bad_answer', [])
      return null
    }
    const titles = this.titles.filter((title) => title !== this.#name)
    const said = [
      { areas: this.#areas.named(this.#name).areas, by: 'sheet_name' as const },
      { areas: this.#areas.inTitles(titles), by: 'title' as const },
      { areas: this.#areas.inTitles([this.#name]), by: 'sheet_name' as const },
      { areas: this.#areas.inTitles([this.#context.fileName]), by: 'file_name' as const },
    ].map(({ areas, by }) => ({ by, areas: this.#livingIn(this.#within(areas)) }))
    const single = said.flatMap(({ areas: [only, ...more], by }) =>
      only && more.length === 0 ? { code: only.code, by } : [],
    )
    // A file of the county may hold a sheet of each township; two townships are a contradiction.
    const lowest = single.find((one) =>
      single.every(({ code }) => code === one.code || this.#areas.isAbove(code, one.code)),
    )
    // The sheet of a township whose name is not known is none of the county that the file is named after.
    const isDoubted = lowest?.by === 'file_name' && this.#mayNameArea()
    const isSure =
      lowest && !isDoubted && said.find(({ areas }) => areas.length > 0)?.areas.length === 1
    if (isSure) return lowest
    if (lowest && isDoubted) {
      this.#ask('unit', 'unknown', [...this.#areas.near(this.#name), lowest.code])
      return null
    }
    const found = [...new Set(said.flatMap(({ areas }) => areas.map(({ code }) => code)))]
    const { home } = this.#context
    if (found.length > 0) this.#ask('unit', 'several', found.slice(0, 20))
    else this.#ask('unit', 'unknown', [...this.#areas.near(this.#name), ...(home ? [home] : [])])
    return null
  }

  /** Whether the sheet's own name may be that of an area, though it is not known. */
  #mayNameArea(): boolean {
    return this.#areSheetsUnits || /(?:镇|乡|街道|区|县|市)$/.test(this.#name)
  }

  /** Of several areas of one name those below one that titles or the file name as well. */
  #within(areas: readonly NamedArea[]): readonly NamedArea[] {
    if (areas.length < 2) return areas
    const codes = new Set(areas.map(({ code }) => code))
    const names = areas.map(({ name }) => name)
    const within = this.#areas
      .inTitles([...this.titles, this.#context.fileName, ...names])
      .filter(({ code }) => codes.has(code))
    return within.length > 0 ? within : areas
  }

  /** Of several areas those that exist in the year. */
  #livingIn(areas: readonly NamedArea[]): readonly NamedArea[] {
    const years = yearsIn([...this.titles, this.#context.fileName])
    const heads = [...this.#heads.meanings.values()].flatMap((one) =>
      one.kind === 'months' && one.year !== null ? one.year : [],
    )
    const year = heads[0] ?? years[0]
    if (areas.length < 2 || year === undefined) return areas
    const living = areas.filter((area) => !liesOutside(yearOf(year), area))
    return living.length > 0 ? living : areas
  }

  #ask(
    kind: 'sheet' | 'year' | 'unit',
    why: 'unknown' | 'several' | 'bad_answer',
    candidates: readonly string[],
  ): void {
    this.#asking.ask({ kind, text: this.#name, why, row: null, column: null, candidates })
  }
}

/** The unit that a title gives for all of a sheet: 单位：万人次; null for none. */
function unitIn(titles: readonly string[]): string | null {
  for (const title of titles) {
    const [, unit] = /单位:([^:]{1,8})$/.exec(plainSigns(title).replace(/[ ()]/g, '')) ?? []
    if (unit !== undefined && SCALED.test(unit)) return unit
  }
  return null
}
