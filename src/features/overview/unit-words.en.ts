import type { UnitWords } from './unit-words.zh.ts'

export const en: UnitWords = {
  question: 'Which unit are you from?',
  promise: 'Choose once, and the start page opens there. Change it under “Area” at any time.',
  later: 'Not now',
  annualOnly: (name) => `${name} has annual figures only. Years with figures:`,
}
