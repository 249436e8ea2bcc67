import type { Language } from './language.ts'
import { en } from './words-glossary.en.ts'
import { type Glossary, type GlossaryEntry, zh } from './words-glossary.zh.ts'
import { wordsOf } from './words-of.ts'

export type GlossaryTerm = keyof Glossary

const glossary = wordsOf<Glossary>({ zh, en })

/** Two sentences that explain a term to a reader who meets it on the page. */
export function glossaryEntry(term: GlossaryTerm, lang: Language): GlossaryEntry {
  return glossary(lang)[term]
}
