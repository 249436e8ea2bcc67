import { LANGUAGES, type Language } from './language.ts'

/** Reads the words of one topic in a language. */
type WordsIn<W> = (lang: Language) => W

/**
 * The words of one topic. They are written in one file per language; the Chinese one gives the
 * type, so that a missing English word does not compile.
 *
 * @example const compareWords = wordsOf({ zh, en })
 */
export function wordsOf<W>(words: Readonly<Record<Language, W>>): WordsIn<W> {
  return (lang) => words[lang]
}

/** Languages that words have been asked for. */
const spoken = new Set<Language>()

/** What has not been fetched yet, by language. */
const awaited: Readonly<Record<Language, Set<() => Promise<void>>>> = {
  zh: new Set(),
  en: new Set(),
}

/**
 * As `wordsOf` for what many pages need: the words of a language come by `fetchWords`, before a page is
 * drawn in it; those of a part that is fetched later by `fetchSpokenWords`.
 *
 * @throws The result throws for words that were not fetched before they were asked for.
 */
export function fetchedWordsOf<W>(
  fetching: Readonly<Record<Language, () => Promise<W>>>,
): WordsIn<W> {
  const here: Partial<Record<Language, W>> = {}
  for (const lang of LANGUAGES) {
    const fetchOnce = async () => {
      here[lang] = await fetching[lang]()
      awaited[lang].delete(fetchOnce)
    }
    awaited[lang].add(fetchOnce)
  }
  return (lang) => {
    const words = here[lang]
    if (words === undefined) throw new Error(`words asked for before they were fetched: ${lang}`)
    return words
  }
}

/** Whether pages can be drawn in the language at once. */
export function hasWords(lang: Language): boolean {
  return awaited[lang].size === 0
}

/** Fetches what is still missing of a language. */
export async function fetchWords(lang: Language): Promise<void> {
  spoken.add(lang)
  // Words may bring others along, which they are made with.
  while (!hasWords(lang)) await Promise.all([...awaited[lang]].map((fetchOne) => fetchOne()))
}

/** Fetches what a part that has just arrived lacks in the languages spoken here. */
export async function fetchSpokenWords(): Promise<void> {
  for (const lang of spoken) await fetchWords(lang)
}
