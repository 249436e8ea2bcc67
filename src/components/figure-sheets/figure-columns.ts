import type { ComparedFigure } from '../../../domain/compared-figure.ts'
import type { Indicator } from '../../../domain/indicator.ts'
import type { Progress } from '../../../domain/progress.ts'
import type { Language } from '../../text/language.ts'
import { windowWords } from '../../text/words-change.ts'
import { enteredNumber, workbookNumber } from '../../text/workbook-formats.ts'
import type { NumberCell } from '../workbook/sheet.ts'
import type { SheetColumn } from '../workbook/sheet-table.ts'
import { sheetWords } from './words.ts'

/** One indicator of one area, as a row of a sheet. */
export interface FigureRow {
  readonly indicator: Indicator
  readonly figure: Progress
}

const WHOLE = '#,##0'
const PERCENT = '0.0%'
const WIDTH = 14

/** A figure beside no others: without residents. */
export function aloneFigure(progress: Progress): ComparedFigure {
  return { progress, rate: null, due: null }
}

/**
 * A value, and the numerator and denominator that give it; of the year to date or another period.
 *
 * @param head Of the value.
 */
export function valueColumns<Row>(
  of: (row: Row) => FigureRow,
  head: string,
  lang: Language,
): SheetColumn<Row>[] {
  const words = sheetWords(lang)
  const count = (which: 'numerator' | 'denominator'): SheetColumn<Row> => ({
    key: which,
    head: words[which],
    width: WIDTH,
    cell: (row) => {
      const number = of(row).figure.counts?.[which]
      return number === undefined ? null : { value: number, format: WHOLE }
    },
  })
  return [
    {
      key: 'value',
      head,
      width: WIDTH,
      cell: (row) => {
        const { figure, indicator } = of(row)
        return workbookNumber(aloneFigure(figure), 'value', indicator, lang, 0)
      },
      formula: (row, { at }) => {
        const { counts } = of(row).figure
        return counts && counts.denominator > 0
          ? {
              formula: `${at('numerator')}/${at('denominator')}`,
              result: counts.numerator / counts.denominator,
            }
          : null
      },
    },
    count('numerator'),
    count('denominator'),
  ]
}

/** The plan, what completion divides where that is something else, completion, and the gap to the pace. */
export function planColumns<Row>(of: (row: Row) => FigureRow, lang: Language): SheetColumn<Row>[] {
  const words = sheetWords(lang)
  const side = (key: 'value' | 'target', head: string): SheetColumn<Row> => ({
    key: `${key}Side`,
    head,
    width: WIDTH,
    cell: (row) => {
      const { figure, indicator } = of(row)
      const sides = figure.completionSides
      return sides && differs(figure) ? enteredNumber(sides[key], 'exact', indicator, lang) : null
    },
  })
  return [
    {
      key: 'target',
      head: words.target,
      width: WIDTH,
      cell: (row) => {
        const { figure, indicator } = of(row)
        return figure.target === null
          ? null
          : enteredNumber(figure.target, 'exact', indicator, lang)
      },
    },
    side('value', words.sideValue),
    side('target', words.sideTarget),
    {
      key: 'completion',
      head: words.completion,
      width: WIDTH,
      cell: (row) => {
        const { figure, indicator } = of(row)
        return workbookNumber(aloneFigure(figure), 'completion', indicator, lang, 0)
      },
      formula: (row, { at }) => {
        const { figure } = of(row)
        const sides = figure.completionSides
        if (!sides || sides.target === 0) return null
        const [value, target] = differs(figure) ? ['valueSide', 'targetSide'] : ['value', 'target']
        return { formula: `${at(value)}/${at(target)}`, result: sides.value / sides.target }
      },
    },
  ]
}

/** True where completion divides something else than value and target: those of fewer units. */
function differs({ completionSides: sides, value, target }: Progress): boolean {
  if (!sides) return false
  return value.kind === 'absent' || sides.value !== value.value || sides.target !== target
}

/** The share of the plan due by now, and the distance of completion to it in percentage points. */
export function paceColumns<Row>(of: (row: Row) => FigureRow, lang: Language): SheetColumn<Row>[] {
  const words = sheetWords(lang)
  return [
    {
      key: 'expected',
      head: words.expected,
      width: WIDTH,
      cell: (row) => {
        const { expected } = of(row).figure
        return expected === null ? null : { value: expected, format: PERCENT }
      },
    },
    {
      key: 'gap',
      head: words.gap,
      width: WIDTH,
      cell: (row) => {
        const { figure, indicator } = of(row)
        return workbookNumber(aloneFigure(figure), 'gap', indicator, lang, 0)
      },
      formula: (row, { at }) => {
        const { figure, indicator } = of(row)
        if (figure.expected === null || figure.completion.kind === 'absent') return null
        const [from, to] =
          indicator.direction === 'down' ? ['expected', 'completion'] : ['completion', 'expected']
        const ahead = figure.completion.value - figure.expected
        return {
          formula: `(${at(from)}-${at(to)})*100`,
          result: (indicator.direction === 'down' ? -ahead : ahead) * 100,
        }
      },
    },
  ]
}

/** Both sides of the change against last year, the change, and the months that it rests on. */
export function changeColumns<Row>(
  of: (row: Row) => FigureRow,
  lang: Language,
): SheetColumn<Row>[] {
  const words = sheetWords(lang)
  const side = (key: 'windowValue' | 'base', qualifier: 'windowQualifier' | 'baseQualifier') => ({
    key,
    head: words[key],
    width: WIDTH,
    cell: (row: Row): NumberCell | null => {
      const { figure, indicator } = of(row)
      const number = figure[key]
      // A side alone would be taken for a comparison.
      if (number === null || figure.change.kind === 'absent') return null
      return enteredNumber(number, figure[qualifier] ?? 'exact', indicator, lang)
    },
  })
  return [
    side('windowValue', 'windowQualifier'),
    side('base', 'baseQualifier'),
    {
      key: 'change',
      head: words.change,
      width: WIDTH,
      cell: (row) => {
        const { figure, indicator } = of(row)
        return workbookNumber(aloneFigure(figure), 'change', indicator, lang, 0)
      },
      formula: (row, { at }) => {
        const { change, windowValue, base } = of(row).figure
        if (change.kind === 'absent' || windowValue === null || base === null) return null
        return change.changeKind === 'points'
          ? {
              formula: `(${at('windowValue')}-${at('base')})*100`,
              result: (windowValue - base) * 100,
            }
          : {
              formula: `${at('windowValue')}/${at('base')}-1`,
              result: windowValue / base - 1,
            }
      },
    },
    {
      key: 'window',
      head: words.window,
      width: 24,
      cell: (row) => {
        const { change, window } = of(row).figure
        return window && change.kind === 'value' ? windowWords(window, lang) : null
      },
    },
  ]
}
