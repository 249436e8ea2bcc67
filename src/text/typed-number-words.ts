import type { Indicator } from '../../domain/indicator.ts'
import type { Refusal } from '../../domain/typed-number.ts'
import { formatCount, formatPercent } from './format.ts'
import type { Language } from './language.ts'
import { en } from './typed-number-words.en.ts'
import { zh } from './typed-number-words.zh.ts'
import { wordsOf } from './words-of.ts'

const phrases = wordsOf({ zh, en })

type Measured = Pick<Indicator, 'measure'>

/** Why a text is no number of an indicator. */
export function refusalWords(refusal: Refusal, indicator: Measured, lang: Language): string {
  const refusals = phrases(lang)
  switch (refusal.why) {
    case 'two_readings': {
      const [one, other] = refusal.readings.map((number) => plainWords(number, indicator, lang))
      return refusals.two_readings(one ?? '', other ?? '')
    }
    case 'other_unit':
      return refusals.other_unit(refusal.found, refusal.unit)
    case 'too_many_decimals':
      return refusals.decimals(refusal.decimals)
    default:
      return refusals[refusal.why]
  }
}

/** A number with all its decimals: it is one of two that may be meant. */
function plainWords(number: number, { measure }: Measured, lang: Language): string {
  if (measure === 'ratio' && number <= 1) return formatPercent(number, 2, lang)
  return formatCount(number, 'exact', { decimals: decimalsOf(number) }, lang)
}

/** How many decimals a number is written with. */
export function decimalsOf(number: number): number {
  return String(number).split('.')[1]?.length ?? 0
}
