import { wordsOf } from '../../text/words-of.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

/** The words of the sheet on which a unit's month is filled in. */
export const entryWords = wordsOf({ zh, en })
