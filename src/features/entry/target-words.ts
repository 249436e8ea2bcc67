import { wordsOf } from '../../text/words-of.ts'
import { en } from './target-words.en.ts'
import { zh } from './target-words.zh.ts'

/** The words of the sheet on which the targets of a unit's year are set. */
export const targetWords = wordsOf({ zh, en })
