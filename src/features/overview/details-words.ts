import { wordsOf } from '../../text/words-of.ts'
import { en } from './details-words.en.ts'
import { zh } from './details-words.zh.ts'

/** Words of opened rows, of what is below the list, and of the page over an empty dataset. */
export const detailsWords = wordsOf({ zh, en })
