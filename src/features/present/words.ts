import { wordsOf } from '../../text/words-of.ts'
import { en } from './words.en.ts'
import { type PresentWords, zh } from './words.zh.ts'

export type { PresentWords }

/** The words of presenting that are not figures; figures have their own. */
export const presentWords = wordsOf({ zh, en })
