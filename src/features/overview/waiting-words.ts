import { wordsOf } from '../../text/words-of.ts'
import { en } from './waiting-words.en.ts'
import { zh } from './waiting-words.zh.ts'

/** The words of what waits on the home of the reader's own area. */
export const waitingWords = wordsOf({ zh, en })
