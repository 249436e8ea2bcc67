import type { Sheet, SheetCell } from '../../../../components/workbook/sheet.ts'
import { indicatorName } from '../../../../text/figure-words.ts'
import { yearToDateWords } from '../../../../text/format-date.ts'
import type { Language } from '../../../../text/language.ts'
import { sourceKindsWords } from '../../../../text/source-words.ts'
import { presentWords } from '../../words.ts'
import type { HandedDeck } from '../handed-deck.ts'
import { type WorkbookWords, workbookWords } from './words.ts'

/**
 * What the numbers of a deck are: area, period, sources, dataset, sample mark, how gaps are written, which slides
 * there are, and what was counted by which rule.
 *
 * @param named Names of the sheets, by key of the choice.
 */
export function aboutSheet(
  { name, frozen, slides, lang }: HandedDeck,
  named: ReadonlyMap<string, string>,
): Sheet {
  const words = workbookWords(lang)
  const { dataset, area, above, progress } = frozen
  const kinds = progress.figures.flatMap(({ sourceKinds }) => sourceKinds)
  const lines: (readonly [string, SheetCell])[] = [
    [words.place, [...above, area.name, area.code].join(' ')],
    [words.period, yearToDateWords(progress.through, lang)],
    [words.sources, sourceKindsWords(kinds, lang)],
    [words.dataset, dataset.version],
    [words.imported, dataset.importedAt === null ? null : timeCell(Date.parse(dataset.importedAt))],
    [words.prepared, timeCell(frozen.preparedAt)],
  ]
  const head = (text: string): SheetCell => ({ head: text })
  return {
    name: words.about,
    frozen: { rows: 1, columns: 1 },
    widths: [18, 90, 32],
    rows: [
      [head(name)],
      ...(progress.holdsSample ? [[head(presentWords(lang).cover.sample)]] : []),
      ...lines.map(([label, text]) => [head(label), text]),
      [],
      [words.formulas],
      [words.absences],
      [],
      [words.slide, words.headline, words.sheet].map(head),
      ...slides.map(({ foot, headline, choice }) => [
        foot.page,
        headline,
        named.get(choice) ?? words.noNumbers,
      ]),
      [],
      ...rulesOf(frozen, lang, words),
    ],
  }
}

/** Counting rules by indicator, where any is stated. */
function rulesOf(
  { progress, indicators }: HandedDeck['frozen'],
  lang: Language,
  words: WorkbookWords,
): readonly (readonly SheetCell[])[] {
  const rows = progress.figures.flatMap(({ indicatorId, countingRules }) => {
    const indicator = indicators.find(({ id }) => id === indicatorId)
    const name = indicator && indicatorName(indicator, lang)
    return name ? countingRules.map((rule) => [name, rule]) : []
  })
  return rows.length === 0 ? [] : [[{ head: words.rules }], ...rows]
}

const DAY = 86_400_000
/** The spreadsheet's number of 1 January 1970. */
const EPOCH = 25_569

/** An instant on the reader's own clock, in epoch milliseconds, as a date of the spreadsheet. */
function timeCell(instant: number): SheetCell {
  const local = instant - new Date(instant).getTimezoneOffset() * 60_000
  return { value: local / DAY + EPOCH, format: 'yyyy-mm-dd hh:mm:ss' }
}
