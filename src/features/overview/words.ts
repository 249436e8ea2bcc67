import { fetchedWordsOf } from '../../text/words-of.ts'

/** Words of the overview that are not figures; those of opened rows are in `details-words`. */
export const overviewWords = fetchedWordsOf({
  zh: async () => (await import('./words.zh.ts')).zh,
  en: async () => (await import('./words.en.ts')).en,
})
