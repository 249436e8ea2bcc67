import { wordsOf } from '../../../../text/words-of.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

/** The words of a deck's workbook. */
export const workbookWords = wordsOf({ zh, en })
