import type { Language } from './language.ts'
import { en } from './punctuation.en.ts'
import { zh } from './punctuation.zh.ts'
import { wordsOf } from './words-of.ts'

const punctuation = wordsOf({ zh, en })

/** Names in a row: 甲、乙 / A, B. */
export function listWords(names: readonly string[], lang: Language): string {
  return names.join(listSign(lang))
}

/** What separates names in a row, where they are not plain text. */
export function listSign(lang: Language): string {
  return punctuation(lang).list
}

/** Clauses of one sentence or note: 甲；乙 / a; b. */
export function clauseWords(clauses: readonly string[], lang: Language): string {
  return clauses.join(punctuation(lang).clause)
}

/** Whole sentences, one after the other. */
export function sentenceWords(sentences: readonly string[], lang: Language): string {
  return sentences.join(punctuation(lang).sentence)
}

/** A clause made a sentence. */
export function withStop(clause: string, lang: Language): string {
  return `${clause}${punctuation(lang).stop}`
}

/** What something is called, and what it is: 口径：甲 / Rule: a. */
export function labelled(label: string, text: string, lang: Language): string {
  return `${label}${punctuation(lang).colon}${text}`
}

/** A remark behind what it is about: 甲（乙） / a (b); nothing is put behind where there is none. */
export function withRemark(text: string, remark: string | null, lang: Language): string {
  return remark === null || remark === ''
    ? text
    : `${text}${punctuation(lang).inParentheses(remark)}`
}

/** A text with a capital to begin with; nothing changes in Chinese. */
export function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
}

/** A text with a small letter to begin with, to go on inside a sentence. */
export function lowerFirst(text: string): string {
  return `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`
}
