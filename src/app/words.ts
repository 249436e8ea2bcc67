import { fetchedWordsOf } from '../text/words-of.ts'

/** Words around every page: navigation, connection, identity of the data, errors. */
export const appWords = fetchedWordsOf({
  zh: async () => (await import('./words.zh.ts')).zh,
  en: async () => (await import('./words.en.ts')).en,
})
