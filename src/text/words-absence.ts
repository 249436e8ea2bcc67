import type { AbsenceReason } from '../../domain/figure.ts'
import type { Language } from './language.ts'
import { fetchedWordsOf } from './words-of.ts'

const words = fetchedWordsOf({
  zh: async () => (await import('./words-absence.zh.ts')).zh,
  en: async () => (await import('./words-absence.en.ts')).en,
})

/** The word in place of a figure that cannot be stated (未填报, 仅有全年数, ...). */
export function absenceWord(reason: AbsenceReason, lang: Language): string {
  return words(lang)[reason]
}
