import type { SheetRow } from '../../../contract/entry-resources.ts'
import type { CellPart, TypedCell } from '../../../domain/entry.ts'
import type { Indicator } from '../../../domain/indicator.ts'
import type { SheetLine } from '../../../domain/pasted-block.ts'
import { categoryName } from '../../text/figure-words.ts'
import { formatMonth, monthName } from '../../text/format-date.ts'
import { LANGUAGES, type Language } from '../../text/language.ts'
import type { Move } from './cell-input.tsx'
import type { Notes, RowView } from './sheet-model.ts'

/** What a row does to the sheet. */
export interface RowActions {
  readonly put: (view: RowView, typed: TypedCell, notes?: Notes) => void
  readonly drop: (view: RowView) => void
  readonly choose: (view: RowView, mine: boolean) => void
  readonly paste: (line: number, part: CellPart, text: string) => boolean
  readonly move: (line: number, part: CellPart, move: Move) => void
  readonly undo: () => void
}

/** What each part of a row is given. */
export interface RowProps {
  readonly view: RowView
  readonly line: number
  readonly readOnly: boolean
  readonly actions: RowActions
}

/** Names an input, so that the keyboard finds its neighbours. */
export function inputId(line: number, part: CellPart): string {
  return `entry-${line}-${part}`
}

/** Moves the keyboard from one input of the sheet to the next. */
export function moveFrom(line: number, part: CellPart, to: Move): void {
  const step = to === 'down' ? 1 : to === 'up' ? -1 : 0
  let next = line + step
  // Rows that are counted from a register have no input: only what is said of them.
  while (!inputOf(next, 'first') && document.getElementById(messageId(next))) next += step
  const side = to === 'right' ? 'second' : 'first'
  const goal = to === 'up' ? part : side
  const input = inputOf(next, goal) ?? inputOf(next, 'first')
  input?.focus()
}

function inputOf(line: number, part: CellPart): HTMLElement | null {
  return document.getElementById(inputId(line, part))
}

/** Names what is said beside an input. */
export function messageId(line: number): string {
  return `entry-${line}-message`
}

/** A row that is about an indicator. */
export interface IndicatorRow {
  readonly row: { readonly indicator: Indicator }
}

/** Whether a row is the first of its category. */
export function isNewCategory(
  views: readonly IndicatorRow[],
  line: number,
  lang: Language,
): boolean {
  const nameOf = (view: IndicatorRow | undefined) => view && categoryName(view.row.indicator, lang)
  const name = nameOf(views[line])
  return name !== null && name !== nameOf(views[line - 1])
}

/** A row as a pasted block may name it. */
export function lineOf({ nameZh, nameEn, unitZh, unitEn, measure, id }: Indicator): SheetLine {
  return {
    names: [nameZh, id, ...(nameEn === null ? [] : [nameEn])],
    units: [unitZh, '%', ...(unitEn === null ? [] : [unitEn])],
    isRatio: measure === 'ratio',
  }
}

/** A row of a month as a pasted block may name it. */
export function lineOfMonth({ month, indicator }: SheetRow): SheetLine {
  const number = Number(month.slice(5))
  const names = LANGUAGES.flatMap((lang) => [
    monthName(number, lang),
    monthName(number, lang, { short: true }),
    formatMonth(month, lang),
  ])
  return { ...lineOf(indicator), names: [month, ...names] }
}
