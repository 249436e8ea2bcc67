import { wordsOf } from '../../text/words-of.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

/** The words of taking a picture along, in a language. */
export const takePictureWords = wordsOf({ zh, en })
