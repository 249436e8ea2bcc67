import * as en from './unbroken.en.ts'
import * as zh from './unbroken.zh.ts'

const anyOf = (...parts: readonly string[]) => `(?:${parts.join('|')})`
const FIGURE = '\\d+(?:[.,]\\d+)*%?'
/**
 * A number or a range with what it counts: 1—10月, 约1321人次, 30 sessions. Words of both languages
 * are looked for: English text has Chinese names in it.
 */
const COUNTED = [
  `${anyOf(...zh.BEFORE, ...en.BEFORE)}?[\\u2212+<>\\u2264\\u2265]?`,
  `${FIGURE}(?:[\\u2014\\u2013/:-]${FIGURE})*`,
  `${anyOf(...zh.SUFFIXES, ...en.SUFFIXES)}?`,
  `${anyOf(...zh.MEASURES, ...en.MEASURES, '\\p{Script=Han}')}?`,
].join('')
const ONLY_COUNTED = new RegExp(`(${COUNTED})`, 'u')

const CJK = '[\\u2e80-\\uffef]'
const OPENING = '[\\u3008\\u300a\\u3010\\u201c\\u2018\\uff08]'
const CLOSING =
  '[\\u3001\\u3002\\u3009\\u300b\\u3011\\u201d\\u2019\\uff01\\uff09\\uff0c\\uff1a\\uff1b\\uff1f]'
const PIECE = new RegExp(
  `${OPENING}*(?:${COUNTED}|[^\\u2e80-\\uffef\\s]+${CJK}?|${CJK})${CLOSING}*\\s*|\\s+`,
  'gu',
)

/**
 * Cuts a text where a line may end: English between words, Chinese anywhere but between a number and
 * its measure word, after an opening mark or before a closing one.
 *
 * @example linePieces('截至10月，讲座30场次。') // ['截', '至', '10月，', '讲', '座', '30场次。']
 */
export function linePieces(text: string): string[] {
  return text.match(PIECE) ?? []
}

/** A part of a text, and whether a line must not end inside it. */
export interface TextRun {
  readonly text: string
  readonly kept: boolean
}

/** A text as numbers with what they count, and what is between them. */
export function countedRuns(text: string): TextRun[] {
  return text
    .split(ONLY_COUNTED)
    .map((part, index) => ({ text: part, kept: index % 2 === 1 }))
    .filter((run) => run.text !== '')
}
