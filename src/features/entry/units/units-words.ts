import { wordsOf } from '../../../text/words-of.ts'
import { en } from './units-words.en.ts'
import { type UnitsWords, zh } from './units-words.zh.ts'

export type { UnitsWords }

/** The words of how far the units of an area are with a month. */
export const unitsWords = wordsOf({ zh, en })
