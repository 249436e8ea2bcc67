import type { EntryResource } from '../../../contract/entry-resources.ts'
import { type Entered, type Entry, entryOf } from '../../../domain/entry.ts'
import type { Indicator } from '../../../domain/indicator.ts'
import type { Sheet, SheetCell } from '../../components/workbook/sheet.ts'
import { unitWord } from '../../text/figure-words.ts'
import { formatFigureValue } from '../../text/format.ts'
import { formatMonth, monthName } from '../../text/format-date.ts'
import type { Language } from '../../text/language.ts'
import { pageWords } from '../../text/page-words.ts'
import { correctionLine, correctionWords } from '../../text/words-correction.ts'
import { enteredNumber } from '../../text/workbook-formats.ts'
import { besideText, type RowView, titleOf } from './sheet-model.ts'
import { entryWords } from './words.ts'

const WHOLE = '0'

/**
 * A unit's sheet as it is on the screen, typed but not yet saved figures too, for a spreadsheet: numbers are numbers,
 * a ratio has both counts, what was not understood stays as it was typed.
 */
export function entryWorkbook(
  entry: EntryResource,
  views: readonly RowView[],
  place: string,
  lang: Language,
): Sheet {
  const words = entryWords(lang)
  const { columns, beside, signature } = words
  const { month, year } = entry
  const title = titleOf(entry, place, lang)
  const state = entry.months.find((one) => one.month === month)?.state?.state
  const head = (text: string): SheetCell => ({ head: text })
  const number = Number(month?.slice(5))
  return {
    name: month === null ? columns.year(year) : formatMonth(month, lang),
    frozen: { rows: 3, columns: 1 },
    widths: [28, 8, 12, 12, 12, 10, 12, 12, 30, 24, 24, 40],
    rows: [
      [head(entry.holdsSample ? `${title} · ${pageWords(lang).sample.mark}` : title)],
      [state ? words.month.states[state] : null],
      [
        month === null ? columns.month : columns.indicator,
        columns.unit,
        columns.lastYear,
        columns.lastMonth,
        month === null ? columns.year(year) : columns.figure(monthName(number, lang)),
        columns.denominator,
        columns.yearToDate,
        columns.target,
        beside.countingRule,
        beside.sourceRef,
        beside.note,
        correctionWords(lang).corrected,
      ].map(head),
      ...views.map((view): SheetCell[] => {
        const { indicator, figure, lastYear, lastMonth, corrected } = view.row
        const { countingRule, sourceRef, note } = view.notes
        // Last month's are only offered where nothing is entered.
        const isBlank = view.state === 'blank'
        return [
          view.label,
          unitWord(indicator, lang) || '%',
          besideCell(view.row, lastYear, lang),
          besideCell(view.row, lastMonth, lang),
          ...typedCells(view, lang),
          figure.value.kind === 'value'
            ? enteredNumber(figure.value.value, figure.value.qualifier, indicator, lang)
            : formatFigureValue(figure.value, indicator, lang),
          figure.target === null ? null : enteredNumber(figure.target, 'exact', indicator, lang),
          isBlank ? null : countingRule,
          view.state === 'fed' ? words.fed.rows : isBlank ? null : sourceRef,
          note,
          corrected && correctionLine(corrected, indicator, lang),
        ]
      }),
      [],
      [signature.filledIn, null, signature.checked, null, signature.date],
    ],
  }
}

/** What stands in a row's inputs: a count, or numerator and denominator. */
function typedCells({ read, row, typed }: RowView, lang: Language): [SheetCell, SheetCell] {
  if (read.kind !== 'entry') return [typed.first, typed.second || null]
  return entryCells(read.entry, row.indicator, lang)
}

function entryCells(entry: Entry, indicator: Indicator, lang: Language): [SheetCell, SheetCell] {
  switch (entry.kind) {
    case 'blank':
      return [null, null]
    case 'nothing_due':
      return [
        { value: 0, format: WHOLE },
        { value: 0, format: WHOLE },
      ]
    case 'count':
      return [enteredNumber(entry.value, entry.qualifier, indicator, lang), null]
    case 'ratio':
      return [
        { value: entry.numerator, format: WHOLE },
        { value: entry.denominator, format: WHOLE },
      ]
    case 'rate':
      return [enteredNumber(entry.value, 'exact', indicator, lang), null]
  }
}

/** A figure beside: a number, or 2/3 as text where it has two. */
function besideCell(
  row: { readonly indicator: Indicator },
  entered: Entered | null,
  lang: Language,
): SheetCell {
  const [first, second] = entryCells(entryOf(row.indicator.measure, entered), row.indicator, lang)
  return second === null ? first : besideText(row, entered, lang)
}
