import type { ImportRefusal } from '../../data/import-requests.ts'
import { formatPeriodWords } from '../../text/format-date.ts'
import type { Language } from '../../text/language.ts'
import { listWords } from '../../text/punctuation.ts'
import { importWords } from './words.ts'

/** Why the server did not do what it was told. */
export function refusalWords({ code, places }: ImportRefusal, lang: Language): string {
  const { newer_figures, ...refusals } = importWords(lang).refusals
  if (code === 'newer_figures') {
    const named = places.map(({ area, indicator, period }) =>
      [area, indicator, formatPeriodWords(period, lang)].filter((part) => part !== '').join(' '),
    )
    return newer_figures(listWords(named, lang))
  }
  return new Map(Object.entries(refusals)).get(code) ?? refusals.other
}
