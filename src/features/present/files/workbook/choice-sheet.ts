import { decodeComparison } from '../../../../../contract/comparison-decoding.ts'
import { isFolded } from '../../../../../domain/overview-counts.ts'
import { parseMonth } from '../../../../../domain/period.ts'
import { courseTable } from '../../../../components/figure-sheets/course-table.ts'
import { figuresTable } from '../../../../components/figure-sheets/figures-table.ts'
import { unitsTable } from '../../../../components/figure-sheets/units-table.ts'
import { yearsTable } from '../../../../components/figure-sheets/years-table.ts'
import { type SheetPart, stackTables } from '../../../../components/workbook/sheet-table.ts'
import type { SlideChoice } from '../../choices/deck-options.ts'
import type { Slide } from '../../deck/slide.ts'
import { heldOf } from '../../frozen/frozen-figures.ts'
import type { HandedDeck } from '../handed-deck.ts'

/** The numbers of one choice, before they have a place in the workbook. */
export interface ChoiceSheet extends SheetPart {
  /** In a few words. */
  readonly name: string
}

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
  const sheet = (...tables: readonly ((above: number) => SheetPart)[]): ChoiceSheet => ({
    name: slide.name,
    ...stackTables([[{ head: slide.headline }], [slide.foot.line]], tables),
  })
  switch (choice.kind) {
    case 'state': {
      const told = progress.figures.filter((figure) => !isFolded(figure))
      return sheet((above) => figuresTable(told, indicators, above, lang))
    }
    case 'numbers': {
      const stated = progress.figures.filter(({ value }) => value.kind === 'value')
      return sheet((above) => figuresTable(stated, indicators, above, lang))
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
      return sheet((above) => unitsTable(indicator, answer, column, shown, above, lang))
    }
    case 'cover':
    case 'work':
    case 'missing':
    case 'sources':
      return null
  }
}

/** The indicator's own figure, and below it what its picture draws. */
function indicatorTables(
  { frozen, lang }: HandedDeck,
  { indicator: id }: Extract<SlideChoice, { readonly kind: 'indicator' }>,
  { body }: Slide,
  sheet: (...tables: readonly ((above: number) => SheetPart)[]) => ChoiceSheet,
): ChoiceSheet | null {
  const { progress, indicators } = frozen
  const indicator = indicators.find((one) => one.id === id)
  const years = heldOf(frozen.series, id)?.years.filter(({ year }) => year <= progress.year)
  if (!indicator || !years) return null
  const figures = progress.figures.filter(({ indicatorId }) => indicatorId === id)
  const own = (above: number) => figuresTable(figures, indicators, above, lang)
  const month = parseMonth(progress.through)?.month ?? 12
  const current = years.find(({ year }) => year === progress.year)
  if (body.kind === 'course' && current) {
    return sheet(own, (above) => courseTable(indicator, current, month, above, lang))
  }
  if (body.kind === 'years') {
    return sheet(own, (above) => yearsTable(indicator, years, month, above, lang))
  }
  return sheet(own)
}
