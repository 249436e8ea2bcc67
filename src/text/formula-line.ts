import type { ExplainResource } from '../../contract/resources.ts'
import type { Indicator } from '../../domain/indicator.ts'
import type { Language } from './language.ts'
import { en } from './words-formula.en.ts'
import { zh } from './words-formula.zh.ts'
import type { GlossaryTerm } from './words-glossary.ts'
import { wordsOf } from './words-of.ts'

/** One figure with its own numbers put into its formula, or why there is none. */
export interface FormulaLine {
  readonly key: 'value' | 'completion' | 'original' | 'expected' | 'gap' | 'short' | 'change'
  readonly name: string
  /** Explained in place; null where the name explains itself. */
  readonly term: GlossaryTerm | null
  readonly text: string
  /** What must be known beside it: a window, an absence, which units count. */
  readonly note: string | null
}

/** How formulas are said. */
export const formulaPhrases = wordsOf({ zh, en })

/** What a line is made from. */
export interface FormulaSource {
  readonly answer: Pick<ExplainResource, 'figure' | 'observations' | 'terms' | 'through'>
  readonly indicator: Indicator
  readonly lang: Language
}

/** Both sides of a formula. */
export function equation(left: string, right: string): string {
  return `${left} = ${right}`
}
