import { wordsOf } from '../text/words-of.ts'
import { en } from './set-aside-words.en.ts'
import { zh } from './set-aside-words.zh.ts'

/** Words about parts of an address that could not be used; they are fetched when there are such. */
export const setAsideWords = wordsOf({ zh, en })
