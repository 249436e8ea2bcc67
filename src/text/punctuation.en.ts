import type { Punctuation } from './punctuation.zh.ts'

export const en: Punctuation = {
  list: ', ',
  clause: '; ',
  sentence: ' ',
  stop: '.',
  colon: ': ',
  inParentheses: (text) => ` (${text})`,
}
