import { wordsOf } from '../../text/words-of.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

/** The words of the page where files come in. */
export const importWords = wordsOf({ zh, en })
