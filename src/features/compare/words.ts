import { wordsOf } from '../../text/words-of.ts'
import { en } from './words.en.ts'
import { type CompareWords, zh } from './words.zh.ts'

export type { CompareWords }

/** The words of the comparison that are not figures; figures have their own. */
export const compareWords = wordsOf({ zh, en })
