import type { Language } from '../../../../text/language.ts'
import { pptxWords } from './words.ts'

/** A number inside printed words: 12000, 12,000.5, 77.5%. */
const NUMBER = /[\d,]*\d(?:\.(\d+))?(%?)/

/**
 * The format under which Office prints a number as it is printed on the wall, so that a label of a chart
 * follows its cell and still reads the same.
 *
 * @param printed As on the wall, with whatever is said before and after the number.
 * @returns `General` where there is no number in it.
 * @example formatLike('12000余', 'zh') // '0"余"'
 */
export function formatLike(printed: string, lang: Language): string {
  const found = NUMBER.exec(printed)
  if (!found) return 'General'
  const [number, decimals = '', percent = ''] = found
  const before = printed.slice(0, found.index)
  const after = printed.slice(found.index + number.length)
  return `${quoted(before)}${plain(decimals.length, percent, lang)}${quoted(after)}`
}

/** As `formatLike`, for a whole column: without the words around the number. */
export function columnFormat(printed: readonly string[], lang: Language): string {
  const found = printed.flatMap((one) => {
    const match = NUMBER.exec(one)
    return match ? [{ decimals: match[1]?.length ?? 0, percent: match[2] ?? '' }] : []
  })
  const [first] = found
  if (!first) return 'General'
  return plain(Math.max(...found.map((one) => one.decimals)), first.percent, lang)
}

function plain(decimals: number, percent: string, lang: Language): string {
  const { whole } = pptxWords(lang)
  return `${whole}${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}${percent}`
}

/** A quotation mark would end the literal. */
function quoted(words: string): string {
  const literal = words.replace(/"/g, '')
  return literal === '' ? '' : `"${literal}"`
}
