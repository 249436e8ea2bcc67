import { fetchedWordsOf } from '../text/words-of.ts'
import { zh } from './words.zh.ts'

/** Words around every page: navigation, connection, identity of the data, errors. */
export const appWords = fetchedWordsOf(zh, async () => (await import('./words.en.ts')).en)
