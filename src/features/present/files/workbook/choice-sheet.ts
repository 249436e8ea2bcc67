import { decodeComparison } from '../../../../../contract/comparison-decoding.ts'
import { isFolded } from '../../../../../domain/overview-counts.ts'
import { parseMonth } from '../../../../../domain/period.ts'
import { courseTable } from '../../../../components/figure-sheets/course-table.ts'
import { figuresTable } from '../../../../components/figure-sheets/figures-table.ts'
import { unitsTable } from '../../../../components/figure-sheets/units-table.ts'
import { yearsTable } from '../../../../components/figure-sheets/years-table.ts'
import type { SheetCell } from '../../../../components/workbook/sheet.ts'
import type { SlideChoice } from '../../choices/deck-options.ts'
import type { Slide } from '../../deck/slide.ts'
import { heldOf } from '../../frozen/frozen-figures.ts'
import type { HandedDeck } from '../handed-deck.ts'

/** The numbers of one choice, before they have a place in the workbook. */
export interface ChoiceSheet {
  /** In a few words. */
  readonly name: string
  readonly rows: readonly (readonly SheetCell[])[]
  readonly widths: readonly number[]
  /** Rows that stay in view. */
  readonly frozen: number
}

/** Rows above the first table: headline, as-of and source, an empty one. */
const ABOVE = 3

/**
 * What a choice shows, as numbers of the frozen figures.
 *
 * @param slide The first one made of the choice.
 * @returns Null where it shows no numbers: a cover, lists of words.
 */
export function choiceSheet(
  deck: HandedDeck,
  choice: SlideChoice,
  slide: Slide,
): ChoiceSheet | null {
  const { frozen, lang } = deck
  const { progress, indicators } = frozen
  const sheet = (table: Table, ...more: readonly Table[]): ChoiceSheet => ({
    name: slide.name,
    frozen: 0,
    rows: [
      [{ head: slide.headline }],
      [slide.foot.line],
      [],
      ...table.rows,
      ...more.flatMap(({ rows }) => [[], ...rows]),
    ],
    widths: widest([table, ...more]),
  })
  switch (choice.kind) {
    case 'state': {
      const told = progress.figures.filter((figure) => !isFolded(figure))
      return sheet(figuresTable(told, indicators, ABOVE, lang))
    }
    case 'numbers': {
      const stated = progress.figures.filter(({ value }) => value.kind === 'value')
      return sheet(figuresTable(stated, indicators, ABOVE, lang))
    }
    case 'indicator':
      return indicatorTables(deck, choice, slide, sheet)
    case 'comparison': {
      const pages = heldOf(frozen.comparisons, choice.indicator)
      const answer = pages && decodeComparison(pages)
      const column = answer?.indicators.find(({ indicatorId }) => indicatorId === choice.indicator)
      const indicator = indicators.find(({ id }) => id === choice.indicator)
      if (!answer || !column || !indicator) return null
      const shown = { place: frozen.area.name, aspect: choice.compared }
      return sheet(unitsTable(indicator, answer, column, shown, ABOVE, lang))
    }
    case 'cover':
    case 'missing':
    case 'sources':
      return null
  }
}

type Table = Pick<ChoiceSheet, 'rows' | 'widths'>

/** The indicator's own figure, and below it what its picture draws. */
function indicatorTables(
  { frozen, lang }: HandedDeck,
  { indicator: id }: Extract<SlideChoice, { readonly kind: 'indicator' }>,
  { body }: Slide,
  sheet: (table: Table, ...more: readonly Table[]) => ChoiceSheet,
): ChoiceSheet | null {
  const { progress, indicators } = frozen
  const indicator = indicators.find((one) => one.id === id)
  const years = heldOf(frozen.series, id)?.years.filter(({ year }) => year <= progress.year)
  if (!indicator || !years) return null
  const own = figuresTable(
    progress.figures.filter(({ indicatorId }) => indicatorId === id),
    indicators,
    ABOVE,
    lang,
  )
  const above = ABOVE + own.rows.length + 1
  const month = parseMonth(progress.through)?.month ?? 12
  const current = years.find(({ year }) => year === progress.year)
  if (body.kind === 'course' && current) {
    return sheet(own, courseTable(indicator, current, month, above, lang))
  }
  if (body.kind === 'years') return sheet(own, yearsTable(indicator, years, month, above, lang))
  return sheet(own)
}

/** Each column as wide as in the table that needs most. */
function widest(tables: readonly Table[]): readonly number[] {
  const count = Math.max(...tables.map(({ widths }) => widths.length))
  return Array.from({ length: count }, (_, index) =>
    Math.max(...tables.map(({ widths }) => widths[index] ?? 0)),
  )
}
