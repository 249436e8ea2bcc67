import type { Aspect } from '../../domain/compared-figure.ts'
import { value } from '../../domain/figure.ts'
import {
  formatCompletion,
  formatCount,
  formatGapPoints,
  formatNumber,
  formatValue,
  signed,
} from './format.ts'
import type { Language } from './language.ts'
import { changeShort } from './words-change.ts'
import type { ComparedIndicator } from './words-compared.ts'

/** A number in one aspect that is no unit's own figure: ends and middle of a range, of a scale. */
export function scaleText(
  number: number,
  aspect: Aspect,
  indicator: ComparedIndicator,
  lang: Language,
  decimals: number,
): string {
  switch (aspect) {
    case 'value':
      return formatValue(number, 'exact', indicator, lang)
    case 'completion':
      return formatCompletion(value(number), lang)
    case 'gap':
      return signed(formatGapPoints(number, 1, lang))
    case 'change': {
      const changeKind = indicator.measure === 'ratio' ? 'points' : 'percent'
      return changeShort({ kind: 'value', value: number, changeKind, exact: true }, lang)
    }
    case 'rate':
      return formatCount(number, 'exact', { decimals }, lang)
  }
}

/**
 * A mark of a scale: as few digits as it takes, with a sign where figures go both ways.
 *
 * @example tickText(0.5, 'completion', indicator, 'zh') // '50%'
 */
export function tickText(
  number: number,
  aspect: Aspect,
  indicator: ComparedIndicator,
  lang: Language,
): string {
  if (number === 0) return '0'
  const plus = number > 0 ? '+' : ''
  const ratio = indicator.measure === 'ratio'
  switch (aspect) {
    case 'gap':
      return `${plus}${plainNumber(number * 100, lang)}`
    case 'change':
      return ratio
        ? `${plus}${plainNumber(number * 100, lang)}`
        : `${plus}${plainNumber(number * 100, lang)}%`
    case 'completion':
      return `${plainNumber(number * 100, lang)}%`
    default:
      if (ratio) return `${plainNumber(number * 100, lang)}%`
      return formatCount(number, 'exact', { decimals: decimalsOf(number) }, lang, { short: true })
  }
}

function plainNumber(number: number, lang: Language): string {
  return formatNumber(number, decimalsOf(number), lang)
}

/** Decimals of a mark, without what binary fractions add. */
function decimalsOf(number: number): number {
  return String(Number(number.toPrecision(6))).split('.')[1]?.length ?? 0
}
