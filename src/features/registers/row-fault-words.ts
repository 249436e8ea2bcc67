import type { Language } from '../../text/language.ts'
import { refusalWords } from '../../text/typed-number-words.ts'
import type { CellFault } from './row-form.ts'
import { registerWords } from './words.ts'

/** What is wrong with a cell. */
export function cellFaultWords(fault: CellFault, lang: Language): string {
  const words = registerWords(lang)
  if (fault.code === 'other_area') return words.otherArea(fault.area)
  if (fault.refusal) return refusalWords(fault.refusal, { measure: 'count' }, lang)
  return words.faults[fault.code]
}

/**
 * Why nothing was stored.
 *
 * @param count Cells that are wrong.
 */
export function rowRefusalWords(code: string, count: number, lang: Language): string {
  const { invalid_cells, ...words } = registerWords(lang).refused
  if (code === 'invalid_cells') return invalid_cells(count)
  return new Map(Object.entries(words)).get(code) ?? words.other
}
