import { wordsOf } from '../../../text/words-of.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

/** The words of taking a deck along as files. */
export const fileWords = wordsOf({ zh, en })
