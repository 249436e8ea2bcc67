import type { NumberPhrases } from './format.zh.ts'

const about = (printed: string) => `about ${printed}`
const nearly = (printed: string) => `nearly ${printed}`

export const en: NumberPhrases = {
  groupThousands: (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ','),
  points: (size) => `${size} ${/^1(\.0)?$/.test(size) ? 'point' : 'points'}`,
  // From 999,950 up one decimal would read 1,000.0k.
  shortStep: (value) =>
    value < 999_950
      ? { size: 1_000, digits: 1, mark: 'k' }
      : { size: 1_000_000, digits: 2, mark: 'm' },
  count: { at_least: (printed) => `${printed}+`, about, nearly },
  percent: { at_least: (printed) => `at least ${printed}`, about, nearly },
}
