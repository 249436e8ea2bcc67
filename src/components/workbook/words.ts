import { wordsOf } from '../../text/words-of.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

/** The words of taking figures of a page along as a workbook. */
export const workbookButtonWords = wordsOf({ zh, en })
