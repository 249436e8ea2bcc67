import { wordsOf } from '../text/words-of.ts'
import { en } from './area-words.en.ts'
import { zh } from './area-words.zh.ts'

/** Words of the list of areas; they are fetched with it. */
export const areaWords = wordsOf({ zh, en })
