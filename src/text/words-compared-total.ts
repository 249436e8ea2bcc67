import type { Figure } from '../../domain/figure.ts'
import type { Progress } from '../../domain/progress.ts'
import { unitWord } from './figure-words.ts'
import { formatCount } from './format.ts'
import type { Language } from './language.ts'
import type { ComparedIndicator } from './words-compared.ts'
import {
  unitsComparableWords,
  unitsInCompletionWords,
  unitsMetWords,
  unitsReportedWords,
  unitsWithoutCountsWords,
} from './words-coverage.ts'

/**
 * How many units stand behind each figure of a roll-up, a line each.
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
    units.comparable > 0 ? unitsComparableWords(units, lang) : null,
    rate?.kind === 'value'
      ? rateLine(
          formatCount(rate.value, rate.qualifier, { decimals }, lang),
          unitWord(indicator, lang),
          unitsInRate,
          units.due,
          lang,
        )
      : null,
  ]
  return lines.filter((line) => line !== null)
}

function rateLine(rate: string, unit: string, n: number, m: number, lang: Language): string {
  return lang === 'zh'
    ? `每千人${rate}${unit}(${m}个单位中${n}个有数且人口已知)`
    : `${rate} per 1,000 residents (${n} of ${m} units with a figure and a known population)`
}

/** 24/26: how many of the units are in, where space is short. */
export function coverageShort(units: { readonly reported: number; readonly due: number }): string {
  return `${units.reported}/${units.due}`
}
