import { wordsOf } from '../../text/words-of.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

/** The words of pages of work. */
export const workWords = wordsOf({ zh, en })
