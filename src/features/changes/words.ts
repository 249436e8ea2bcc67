import { wordsOf } from '../../text/words-of.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

/** The words of the feed of changes that are not figures. */
export const changesWords = wordsOf({ zh, en })
