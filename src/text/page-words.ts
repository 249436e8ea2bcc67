import type { PageWords } from './page-words.zh.ts'

export type { PageWords }

import { fetchedWordsOf } from './words-of.ts'

/** Words that several pages share and that are not figures. */
export const pageWords = fetchedWordsOf({
  zh: async () => (await import('./page-words.zh.ts')).zh,
  en: async () => (await import('./page-words.en.ts')).en,
})
