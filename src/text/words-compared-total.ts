import type { Figure } from '../../domain/figure.ts'
import type { Progress } from '../../domain/progress.ts'
import { unitWord } from './figure-words.ts'
import { formatCount } from './format.ts'
import type { Language } from './language.ts'
import { type ComparedIndicator, comparedPhrases } from './words-compared.ts'
import {
  endedUnitsWords,
  unitsComparableWords,
  unitsInCompletionWords,
  unitsMetWords,
  unitsReportedWords,
  unitsWithoutCountsWords,
} from './words-coverage.ts'

/**
 * How many units each figure of a roll-up rests on, a line each.
 *
 * @param rate Per 1,000 residents over the units that have both value and residents; null for
 *   ratios.
 * @param unitsInRate How many those are.
 */
export function totalNotes(
  total: Pick<Progress, 'units' | 'value'>,
  rate: Figure | null,
  unitsInRate: number,
  indicator: ComparedIndicator,
  lang: Language,
  decimals: number,
): string[] {
  const { units } = total
  if (!units || total.value.kind === 'absent') return []
  const lines = [
    unitsReportedWords(units, lang),
    units.withTarget > 0 ? unitsInCompletionWords(units, lang) : null,
    unitsMetWords(units, lang),
    unitsWithoutCountsWords(units, lang),
    endedUnitsWords(units, lang),
    units.comparable > 0 ? unitsComparableWords(units, lang) : null,
    rate?.kind === 'value'
      ? comparedPhrases(lang).rateOfUnits(
          formatCount(rate.value, rate.qualifier, { decimals }, lang),
          unitWord(indicator, lang),
          unitsInRate,
          units.due,
        )
      : null,
  ]
  return lines.filter((line) => line !== null)
}

/** 24/26: how many of the units are in, where space is short. */
export function coverageShort(units: { readonly reported: number; readonly due: number }): string {
  return `${units.reported}/${units.due}`
}
