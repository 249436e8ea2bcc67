import type { Indicator } from '../../domain/indicator.ts'
import {
  MARK_MEANINGS,
  type MarkMeaning,
  type OfficeMapping,
  type OfficeSheet,
} from '../../domain/office-mapping.ts'
import { plainSigns } from '../../domain/spoken-number.ts'
import { readTyped, typedUseOf } from '../../domain/typed-number.ts'
import { type RawCell, textOf } from '../raw-cell.ts'
import type { GridReader } from './grid.ts'
import type { Asking } from './questions.ts'

const NONE = /^(?:本[月期季年]|当月)?(?:无|没有|未发生)(?:此类事项)?$/
const NOT_REPORTED = /^(?:尚?未(?:填?报|统计)|未填|暂未(?:统计|填报|上报))$/

/** What a text that tells no number means of a ratio: 无 is 0 of 0. */
export function isNone(text: string): boolean {
  return NONE.test(plainSigns(text).replace(/ /g, ''))
}

/** A text of a value cell as marks are compared and answered. */
export function markOf(text: string): string {
  return plainSigns(text).replace(/ /g, '')
}

/** What answers about zeros are kept under that a sheet does not show: prepared formulas give them. */
export const HIDDEN_ZERO = '0'

/** A zero that nobody sees in its sheet. */
export function isHiddenZero(cell: RawCell): boolean {
  return typeof cell === 'object' && cell.shown === '' && Number(cell.stored ?? Number.NaN) === 0
}

type Mark = OfficeMapping['marks'][number]

/**
 * Finds the texts that stand for no number (无, —, 未报) in a sheet's figures, and asks for those that may be
 * a zero or nothing reported.
 */
export function findMarks(
  reader: GridReader,
  { rows, columns }: Pick<OfficeSheet, 'rows' | 'columns'>,
  indicators: readonly Indicator[],
  asking: Asking,
  marks: Map<string, Mark>,
): void {
  const byId = new Map(indicators.map((one) => [one.id, one]))
  const places = columns.filter(
    ({ use }) => (use.kind === 'period' || use.kind === 'through') && use.part !== 'rate',
  )
  for (const { row, use } of rows) {
    const indicator = use.kind === 'figures' ? byId.get(use.indicatorId) : undefined
    if (!indicator) continue
    for (const { column } of places) {
      const value = reader.value(row, column)
      const isHidden = isHiddenZero(value)
      if (!isHidden && (typeof value !== 'string' || !saysNothing(value, indicator))) continue
      const text = isHidden ? HIDDEN_ZERO : markOf(textOf(value))
      if (marks.has(text) || (indicator.measure === 'ratio' && isNone(text))) continue
      const means = meaningOf(text, asking)
      if (means === null) {
        const isAsked = asking.answer('mark', text) === null
        const why = !isAsked ? 'bad_answer' : isHidden ? 'hidden' : 'unknown'
        asking.ask({ kind: 'mark', text, why, row, column, candidates: [...MARK_MEANINGS] })
      } else marks.set(text, { text, means })
    }
  }
}

function saysNothing(text: string, indicator: Indicator): boolean {
  const bare = markOf(text)
  if (bare === '' || /\d/.test(bare)) return false
  if (NONE.test(bare) || NOT_REPORTED.test(bare)) return true
  const read = readTyped(text, typedUseOf(indicator))
  return read.kind === 'refused' && read.refusal.why === 'nothing_said'
}

function meaningOf(text: string, asking: Asking): MarkMeaning | null {
  const answer = asking.answer('mark', text)
  if (answer !== null) return MARK_MEANINGS.find((one) => one === answer) ?? null
  return NOT_REPORTED.test(text) ? 'not_reported' : null
}
