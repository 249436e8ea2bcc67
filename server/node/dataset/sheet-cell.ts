import type { ColumnKind } from '../../../dataset/columns/column.ts'
import { meantPeriod } from '../../../dataset/dates.ts'

import { plainNumber } from '../../../dataset/plain-number.ts'
import type { RawCell } from '../../../dataset/raw-cell.ts'
import { spokenNumber } from '../../../domain/spoken-number.ts'
import type { ShownDate, ShownNumber } from './xlsx/number-format.ts'
import type { SheetCell } from './xlsx/sheet-rows.ts'

const PERIODS: ReadonlySet<ColumnKind> = new Set(['period', 'month', 'year'])
const NUMBERS: ReadonlySet<ColumnKind> = new Set(['number', 'amount', 'fraction', 'integer'])

/**
 * A cell of a workbook as a CSV file would hold it.
 *
 * Its format decides which kind of thing is meant, never its digits: a day shown as 2027年 is a year,
 * one shown as 第二季度 a quarter, and 12.34 shown as 12.3 is 12.34. Where the cell could mean two
 * things, it is doubtful.
 *
 * @param kind Of the column it is in.
 */
export function rawCell(cell: SheetCell, kind: ColumnKind): RawCell {
  if (cell === null) return ''
  if (typeof cell === 'string') return cell
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE'
  if (typeof cell === 'number') return numberText(cell)
  switch (cell.kind) {
    case 'formula':
      return { shown: cell.text, stored: null }
    case 'text':
      return { shown: cell.text, stored: cell.stored }
    case 'date':
      return dateCell(cell, kind)
    case 'number':
      return numberCell(cell, kind)
  }
}

function numberText(number: number): string {
  return number >= 0 && Number.isFinite(number) ? plainNumber(number) : String(number)
}

function dateCell({ day, serial, shows, text }: ShownDate, kind: ColumnKind): RawCell {
  const stored = day ?? text
  if (NUMBERS.has(kind)) {
    return { shown: text, stored: serial === null ? stored : numberText(serial) }
  }
  if (kind === 'date') return shows === 'day' ? text : { shown: text, stored }
  if (!PERIODS.has(kind)) return text
  // Spreadsheets turn 2025-07 into the first of July.
  if (shows === 'day') return text.endsWith('-01') && kind !== 'year' ? text.slice(0, 7) : text
  if (shows !== 'other') return text
  return periodShown(text) ?? { shown: text, stored }
}

/** The one period that a cell shows in words. */
function periodShown(text: string): string | null {
  const { texts, isRewritten } = meantPeriod(text)
  return texts.length === 1 && !isRewritten ? (texts[0] ?? null) : null
}

/** Beside a number: words that make it another one, or less exact. */
const TELLING = /[\d余多约近超逾至左右上下以不少≥>＞≤<＜+＋−－—%％‰十百千万亿]|^-/

function numberCell({ number, text, words }: ShownNumber, kind: ColumnKind): RawCell {
  const stored = numberText(number)
  if (text === '') return { shown: '', stored }
  if (PERIODS.has(kind) || kind === 'date') return periodShown(text) ?? text
  if (!NUMBERS.has(kind)) return text
  if (!/\d/.test(text)) return { shown: text, stored }
  if (!TELLING.test(words)) return stored
  // 12345 shown as 1.2万 is the same number, only shorter.
  const spoken = spokenNumber(text)
  const isSame =
    spoken?.qualifier === 'exact' && spoken.share === 1 && isRounded(spoken.number, number)
  return isSame ? stored : { shown: text, stored }
}

/** Whether one number is the other, rounded to two digits or more. */
function isRounded(shown: number, number: number): boolean {
  return Math.abs(shown - number) <= number * 0.05
}
