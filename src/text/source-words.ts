import type { SourceKind } from '../../domain/observation.ts'
import type { Language } from './language.ts'
import { pageWords } from './page-words.ts'
import { listWords } from './punctuation.ts'

/** Kinds of sources in a row, each once: 公开年度报告、导入 / published annual report, import. */
export function sourceKindsWords(kinds: readonly SourceKind[], lang: Language): string {
  const names = pageWords(lang).chart.kinds
  return listWords(
    [...new Set(kinds)].map((kind) => names[kind]),
    lang,
  )
}

/** Where the figures of a picture come from, or that nothing was reported. */
export function sourceSentence(kinds: readonly SourceKind[], lang: Language): string {
  const { chart } = pageWords(lang)
  return kinds.length === 0 ? chart.sourceNone : chart.source(sourceKindsWords(kinds, lang))
}
