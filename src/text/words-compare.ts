import type { Language } from './language.ts'
import { compareEn } from './words-compare-en.ts'
import { type CompareWords, compareZh } from './words-compare-zh.ts'

/** The words of the comparison, which is fetched apart from the first page. */
export const COMPARE_WORDS: Readonly<Record<Language, CompareWords>> = {
  zh: compareZh,
  en: compareEn,
}
