import { wordsOf } from '../../text/words-of.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

/** The words of registers; those of a register's columns are with its declaration. */
export const registerWords = wordsOf({ zh, en })
