import { wordsOf } from '../../../../text/words-of.ts'
import { en } from './words.en.ts'
import { type WorkbookWords, zh } from './words.zh.ts'

export type { WorkbookWords }

/** The words of a deck's workbook. */
export const workbookWords = wordsOf({ zh, en })
