import { aboutRows, rulesRows } from '../../../../components/figure-sheets/about-rows.ts'
import { sheetWords } from '../../../../components/figure-sheets/words.ts'
import type { Sheet } from '../../../../components/workbook/sheet.ts'
import type { HandedDeck } from '../handed-deck.ts'
import { workbookWords } from './words.ts'

/**
 * What the numbers of a deck are, which slides there are, and what was counted by which rule.
 *
 * @param named Names of the sheets, by key of the choice.
 */
export function aboutSheet(
  { name, frozen, slides, lang }: HandedDeck,
  named: ReadonlyMap<string, string>,
): Sheet {
  const words = workbookWords(lang)
  const { area, above, progress, preparedAt, indicators } = frozen
  const place = [...above, area.name, area.code].join(' ')
  return {
    name: sheetWords(lang).about,
    frozen: { rows: 1, columns: 1 },
    widths: [18, 90, 32],
    rows: [
      ...aboutRows({ ...progress, title: name, place, dataset: frozen.dataset, preparedAt }, lang),
      [],
      [words.slide, words.headline, words.sheet].map((head) => ({ head })),
      ...slides.map(({ foot, headline, choice }) => [
        foot.page,
        headline,
        named.get(choice) ?? words.noNumbers,
      ]),
      ...rulesRows(progress.figures, indicators, lang),
    ],
  }
}
