import { wordsOf } from '../../text/words-of.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

/** The words of sharing a view, in a language. */
export const shareWords = wordsOf({ zh, en })
