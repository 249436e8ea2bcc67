import { wordsOf } from '../text/words-of.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

/** The words of pictures in a language. */
export const chartWords = wordsOf({ zh, en })
