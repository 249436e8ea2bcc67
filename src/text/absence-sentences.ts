import type { AbsenceReason } from '../../domain/figure.ts'
import type { Qualifier } from '../../domain/qualifier.ts'
import { en } from './absence-sentences.en.ts'
import { zh } from './absence-sentences.zh.ts'
import type { Language } from './language.ts'
import { wordsOf } from './words-of.ts'

/** Sentences are needed only where a reader asks; the words beside them are needed at once. */
const sentences = wordsOf({ zh, en })

/** One sentence that explains an absence to a reader who meets its word. */
export function absenceSentence(reason: AbsenceReason, lang: Language): string {
  return sentences(lang).reasons[reason]
}

/** What 余, 约 or 近 beside a number means; null for exact numbers. */
export function qualifierSentence(qualifier: Qualifier, lang: Language): string | null {
  return qualifier === 'exact' ? null : sentences(lang).qualifiers[qualifier]
}
