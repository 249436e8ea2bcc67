import { wordsOf } from '../../text/words-of.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

/** The words of the indicator page that are not figures; figures have their own. */
export const indicatorWords = wordsOf({ zh, en })
