import { wordsOf } from '../text/words-of.ts'
import { en } from './area-panel-words.en.ts'
import { zh } from './area-panel-words.zh.ts'

/** Words of the list of areas; they are fetched with it. */
export const areaPanelWords = wordsOf({ zh, en })
