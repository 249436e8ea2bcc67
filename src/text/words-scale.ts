import type { Figure } from '../../domain/figure.ts'
import type { Qualifier } from '../../domain/qualifier.ts'
import { formatNumber } from './format.ts'
import type { Language } from './language.ts'
import {
  type ComparedFigures,
  type ComparedIndicator,
  type Shown,
  shownText,
} from './words-compared.ts'

/** How a number that is no value of an indicator is printed, for scales and ends. */
export function scaleText(
  number: number,
  qualifier: Qualifier,
  shown: Shown,
  indicator: ComparedIndicator,
  lang: Language,
  decimals: number,
): string {
  const value: Figure = { kind: 'value', value: number, qualifier }
  const none: ComparedFigures = {
    value,
    completion: value,
    expected: null,
    gap: number,
    change: {
      kind: 'value',
      value: number,
      changeKind: indicator.measure === 'ratio' ? 'points' : 'percent',
      exact: qualifier === 'exact',
    },
    rate: value,
    status: null,
    monthsReported: 0,
    monthsDue: 0,
    shortBy: null,
    catchUpMonths: null,
    withoutCounts: false,
    rule: null,
    byStatus: null,
  }
  return shownText(none, shown, indicator, lang, decimals)
}

/**
 * A mark of a scale: as few digits as it takes, with a sign where figures go both ways.
 *
 * @example tickText(0.5, 'completion', indicator, 'zh') // '50%'
 */
export function tickText(
  number: number,
  shown: Shown,
  indicator: ComparedIndicator,
  lang: Language,
): string {
  if (number === 0) return '0'
  const plus = number > 0 ? '+' : ''
  const ratio = indicator.measure === 'ratio'
  switch (shown) {
    case 'gap':
      return `${plus}${plainNumber(number * 100, lang)}`
    case 'change':
      return ratio
        ? `${plus}${plainNumber(number * 100, lang)}`
        : `${plus}${plainNumber(number * 100, lang)}%`
    case 'completion':
      return `${plainNumber(number * 100, lang)}%`
    default:
      return ratio ? `${plainNumber(number * 100, lang)}%` : plainNumber(number, lang)
  }
}

function plainNumber(number: number, lang: Language): string {
  const tidy = Number(number.toPrecision(6))
  return formatNumber(tidy, String(tidy).split('.')[1]?.length ?? 0, lang)
}
