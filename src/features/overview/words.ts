import { fetchedWordsOf } from '../../text/words-of.ts'
import { type OverviewWords, zh } from './words.zh.ts'

export type { OverviewWords }

/** Words of the overview that are not figures; those below the picture are in `cards-words`. */
export const overviewWords = fetchedWordsOf(zh, async () => (await import('./words.en.ts')).en)
