import type { Language } from './language.ts'

/** Reads the words of one topic in a language. */
export type WordsIn<W> = (lang: Language) => W

/**
 * The words of one topic. They are written in one file per language; the Chinese one gives the
 * type, so that a missing English word does not compile.
 *
 * @example const compareWords = wordsOf({ zh, en })
 */
export function wordsOf<W>(words: Readonly<Record<Language, W>>): WordsIn<W> {
  return (lang) => words[lang]
}
