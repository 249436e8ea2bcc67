import { wordsOf } from '../../text/words-of.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

/** Words about accounts. */
export const accountWords = wordsOf({ zh, en })
