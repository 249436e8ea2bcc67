import { wordsOf } from '../../text/words-of.ts'
import { en } from './register-words.en.ts'
import { zh } from './register-words.zh.ts'

/** What is said of the rows of a register behind a figure. */
export const registerWords = wordsOf({ zh, en })
