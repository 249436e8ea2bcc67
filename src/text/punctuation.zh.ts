/** Signs between the parts of a text. */
export const zh = {
  list: '、',
  clause: '；',
  sentence: '',
  stop: '。',
  colon: '：',
  inParentheses: (text: string) => `（${text}）`,
}

/** One set of signs; the English set has the same type. */
export type Punctuation = typeof zh
