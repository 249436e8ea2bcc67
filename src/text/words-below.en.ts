import type { BelowPhrases } from './words-below.zh.ts'

export const en: BelowPhrases = {
  conflicts: (areas) => `Numbers further down that contradict each other: ${areas}`,
}
