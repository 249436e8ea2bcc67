import type { Refusal } from '../../data/outcome.ts'
import { wordsOf } from '../../text/words-of.ts'
import { en } from './asked-words.en.ts'
import { type AskedWords, zh } from './asked-words.zh.ts'

/** The words of what is asked about figures; they are fetched when they are needed. */
export const askedWords = wordsOf({ zh, en })

/** Why something was not done. */
export function askedRefusal({ code }: Refusal, { refusals }: AskedWords): string {
  switch (code) {
    case 'signed_out':
    case 'not_allowed':
    case 'wrong_state':
      return refusals[code]
    default:
      return refusals.other
  }
}
