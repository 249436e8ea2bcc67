import { fetchedWordsOf } from '../../text/words-of.ts'
import { zh } from './words.zh.ts'

/** Words of the overview that are not figures; those of opened rows are in `details-words`. */
export const overviewWords = fetchedWordsOf(zh, async () => (await import('./words.en.ts')).en)
