import { wordsOf } from '../../text/words-of.ts'
import { en } from './mapping-words.en.ts'
import { zh } from './mapping-words.zh.ts'

/** Words about what an office's own sheets were taken for. */
export const mappingWords = wordsOf({ zh, en })
