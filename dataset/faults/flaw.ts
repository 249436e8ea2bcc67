import type { Words } from '../words.ts'

/** What can be wrong somewhere in a dataset. */
export interface Flaw<Code extends string = string> {
  /** Stable name of the kind of fault. */
  readonly code: Code
  /** What should be there and, where it can be told, how to get there. */
  readonly expected: Words
}

/** A flaw by its name, and what is expected in both languages. */
export function flaw<const Code extends string>(code: Code, zh: string, en: string): Flaw<Code> {
  return { code, expected: { zh, en } }
}
