import { wordsOf } from '../../text/words-of.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

/** What pictures say of their own marks, in a language. */
export const pictureFileWords = wordsOf({ zh, en })
