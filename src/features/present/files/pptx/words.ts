import { wordsOf } from '../../../../text/words-of.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

/** The words that a presentation has besides those of its slides. */
export const pptxWords = wordsOf({ zh, en })
