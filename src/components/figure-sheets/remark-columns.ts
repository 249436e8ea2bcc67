import type { Figure } from '../../../domain/figure.ts'
import type { Indicator } from '../../../domain/indicator.ts'
import type { Progress } from '../../../domain/progress.ts'
import { figureWithUnit } from '../../text/figure-words.ts'
import type { Language } from '../../text/language.ts'
import { clauseWords, labelled } from '../../text/punctuation.ts'
import { absenceWord } from '../../text/words-absence.ts'
import { changeWords } from '../../text/words-change.ts'
import { monthsMissingWords, unitsByStatusWords } from '../../text/words-coverage.ts'
import { statusWord } from '../../text/words-status.ts'
import type { SheetColumn } from '../workbook/sheet-table.ts'
import type { FigureRow } from './figure-columns.ts'
import { sheetWords } from './words.ts'

/** In characters. */
export const REMARK_WIDTH = 60

/** The status in words; of an area with units how many of them have which. */
export function statusColumn<Row>(of: (row: Row) => FigureRow, lang: Language): SheetColumn<Row> {
  return {
    key: 'status',
    head: sheetWords(lang).status,
    width: 16,
    cell: (row) => {
      const { status, units } = of(row).figure
      if (units) return unitsByStatusWords(units.byStatus, lang)
      return status === null ? null : statusWord(status, lang)
    },
  }
}

/** Why there is no number, what 余 or 约 belongs to, and which months are missing. */
export function remarkColumn<Row>(
  of: (row: Row) => FigureRow & { readonly remark?: string | null },
  lang: Language,
): SheetColumn<Row> {
  return {
    key: 'remark',
    head: sheetWords(lang).remark,
    width: REMARK_WIDTH,
    cell: (row) => {
      const { figure, indicator, remark } = of(row)
      const said = [...remarksOf(figure, indicator, lang), ...(remark ? [remark] : [])]
      return said.length === 0 ? null : clauseWords(said, lang)
    },
  }
}

function remarksOf(figure: Progress, indicator: Indicator, lang: Language): string[] {
  const words = sheetWords(lang)
  const { value, completion, change, target, monthsMissing, units } = figure
  if (value.kind === 'absent') return [absenceWord(value.reason, lang)]
  const said: string[] = []
  if (value.qualifier !== 'exact') {
    said.push(labelled(words.value, figureWithUnit(value, indicator, lang), lang))
  }
  const planned = target !== null || indicator.direction === 'up' || indicator.direction === 'down'
  if (planned) said.push(...absenceOf(words.completion, completion, lang))
  if (change.kind === 'absent') {
    said.push(labelled(words.change, changeWords(change, lang), lang))
  }
  const missing = units ? null : monthsMissingWords(monthsMissing, lang)
  if (missing !== null) said.push(missing)
  return said
}

function absenceOf(name: string, figure: Figure, lang: Language): string[] {
  return figure.kind === 'absent' ? [labelled(name, absenceWord(figure.reason, lang), lang)] : []
}
