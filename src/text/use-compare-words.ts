import { useLanguage } from './use-words.tsx'
import { COMPARE_WORDS } from './words-compare.ts'
import type { CompareWords } from './words-compare-zh.ts'

/** The words of the comparison in the page's language. */
export function useCompareWords(): CompareWords {
  return COMPARE_WORDS[useLanguage()]
}
