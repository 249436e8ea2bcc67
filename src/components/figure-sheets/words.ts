import { wordsOf } from '../../text/words-of.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

/** The words of sheets of figures. */
export const sheetWords = wordsOf({ zh, en })
