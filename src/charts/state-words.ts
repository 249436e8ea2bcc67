import { wordsOf } from '../text/words-of.ts'
import { en } from './state-words.en.ts'
import { zh } from './state-words.zh.ts'

/** The words of the state of a year in a language. */
export const stateWords = wordsOf({ zh, en })
