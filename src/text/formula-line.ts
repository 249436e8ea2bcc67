import type { ExplainResource } from '../../contract/resources.ts'
import type { Indicator } from '../../domain/indicator.ts'
import type { Language } from './language.ts'
import type { GlossaryTerm } from './words-glossary.ts'

/** One figure with its own numbers put into its formula, or why there is none. */
export interface FormulaLine {
  readonly key: 'value' | 'completion' | 'original' | 'expected' | 'gap' | 'short' | 'change'
  readonly name: string
  /** Explained where it stands; null where the name explains itself. */
  readonly term: GlossaryTerm | null
  readonly text: string
  /** What must be known beside it: a window, an absence, which units count. */
  readonly note: string | null
}

/** The names of the lines. */
export const FORMULA_NAMES = {
  value: {
    sum: { zh: '本年累计', en: 'Year to date' },
    ratio: { zh: '本年累计', en: 'Year to date' },
    latest: { zh: '最近状况', en: 'Latest state' },
  },
  completion: { zh: '完成率', en: 'Completion' },
  original: { zh: '按原目标的完成率', en: 'Completion of the original target' },
  expected: { zh: '时序进度', en: 'Expected pace' },
  gap: { zh: '进度差', en: 'Pace gap' },
  short: { zh: '距100%', en: 'To 100%' },
  change: { zh: '同比', en: 'Year on year' },
} as const

/** What a line is made from. */
export interface Known {
  readonly answer: Pick<ExplainResource, 'figure' | 'observations' | 'terms' | 'through'>
  readonly indicator: Indicator
  readonly lang: Language
}

/** Both sides of a formula. */
export function equation(left: string, right: string): string {
  return `${left} = ${right}`
}
