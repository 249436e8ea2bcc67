import type { Language } from '../../text/language.ts'
import { entryWords } from './words.ts'

/** Of more cells that found no place only their number is told. */
const LISTED = 20

/**
 * What became of a pasted block.
 *
 * @param count Rows that were filled.
 * @param left Cells that found no place, as pasted.
 * @param fed Rows that were passed over: a register says their figures.
 */
export function pastedWords(
  count: number,
  left: readonly string[],
  lang: Language,
  fed = 0,
): string {
  const listed = left.slice(0, LISTED).join(' · ')
  const more = left.length > LISTED ? ' …' : ''
  return `${entryWords(lang).pasted(count, left.length, fed)} ${listed}${more}`.trim()
}
