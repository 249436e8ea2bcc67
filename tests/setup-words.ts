import { beforeAll } from 'vitest'
import { LANGUAGES } from '../src/text/language.ts'
import { fetchWords } from '../src/text/words-of.ts'

// The client fetches words before it draws; tests of single functions have them as well.
beforeAll(async () => {
  for (const lang of LANGUAGES) await fetchWords(lang)
})
