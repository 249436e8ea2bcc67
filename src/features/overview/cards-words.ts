import { wordsOf } from '../../text/words-of.ts'
import { en } from './cards-words.en.ts'
import { zh } from './cards-words.zh.ts'

/** Words below the picture of the overview, and of the page over an empty dataset; fetched with these. */
export const cardsWords = wordsOf({ zh, en })
