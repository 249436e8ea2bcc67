import { wordsOf } from '../../text/words-of.ts'
import { en } from './due-words.en.ts'
import { zh } from './due-words.zh.ts'

/** The words of what is due; they are fetched with what needs them. */
export const dueWords = wordsOf({ zh, en })
