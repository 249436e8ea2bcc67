import { wordsOf } from '../../text/words-of.ts'
import { en } from './unit-words.en.ts'
import { zh } from './unit-words.zh.ts'

/** Words that ask a reader for their unit, and those about areas of annual figures only. */
export const unitWords = wordsOf({ zh, en })
