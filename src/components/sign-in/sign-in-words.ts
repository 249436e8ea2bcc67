import type { Refusal } from '../../data/outcome.ts'
import { wordsOf } from '../../text/words-of.ts'
import { en } from './sign-in-words.en.ts'
import { type SignInWords, zh } from './sign-in-words.zh.ts'

/** Words of signing in and of accounts; they are fetched when they are needed. */
export const signInWords = wordsOf({ zh, en })

/** Why something was not done. */
export function refusalWords({ code, retryAfter }: Refusal, words: SignInWords): string {
  const { refusals } = words
  if (code === 'too_many_attempts') return refusals.too_many_attempts(retryAfter ?? 60)
  const text = new Map<string, unknown>(Object.entries(refusals)).get(code)
  return typeof text === 'string' ? text : refusals.other
}
