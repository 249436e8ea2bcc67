import type { Sheet, SheetCell } from '../../../../components/workbook/sheet.ts'
import { formatDateTime, yearToDateWords } from '../../../../text/format-date.ts'
import { sourceKindsWords } from '../../../../text/source-words.ts'
import { presentWords } from '../../words.ts'
import type { HandedDeck } from '../handed-deck.ts'
import { workbookWords } from './words.ts'

/** What the numbers of a deck are: area, period, sources, dataset, sample mark, and which slides there are. */
export function aboutSheet({ name, frozen, slides, lang }: HandedDeck): Sheet {
  const words = workbookWords(lang)
  const { dataset, area, above, progress } = frozen
  const kinds = progress.figures.flatMap(({ sourceKinds }) => sourceKinds)
  const lines: (readonly [string, string])[] = [
    [words.place, [...above, area.name, area.code].join(' ')],
    [words.period, yearToDateWords(progress.through, lang)],
    [words.sources, sourceKindsWords(kinds, lang)],
    [words.dataset, dataset.version],
    [words.imported, dataset.importedAt === null ? '' : formatDateTime(dataset.importedAt, lang)],
    [words.prepared, formatDateTime(new Date(frozen.preparedAt).toISOString(), lang)],
  ]
  const head = (text: string): SheetCell => ({ head: text })
  return {
    name: words.about,
    frozen: { rows: 1, columns: 1 },
    widths: [18, 90],
    rows: [
      [head(name)],
      ...(progress.holdsSample ? [[head(presentWords(lang).cover.sample)]] : []),
      ...lines.map(([label, text]) => [head(label), text]),
      [],
      [head(words.slides)],
      ...slides.map(({ foot, headline }) => [foot.page, headline]),
    ],
  }
}
