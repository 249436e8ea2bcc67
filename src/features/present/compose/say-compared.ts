import type { LineAspect } from '../../../../domain/compared-figure.ts'
import type { Figure } from '../../../../domain/figure.ts'
import type { Indicator } from '../../../../domain/indicator.ts'
import { figureWithUnit } from '../../../text/figure-words.ts'
import { formatCompletion, formatCount } from '../../../text/format.ts'
import type { Language } from '../../../text/language.ts'
import { absenceWord } from '../../../text/words-absence.ts'

/** A figure of a comparison with its unit, or the word of its absence. */
export function sayCompared(
  figure: Figure,
  aspect: LineAspect,
  indicator: Indicator,
  lang: Language,
): string {
  switch (aspect) {
    case 'completion':
      return formatCompletion(figure, lang)
    case 'value': {
      // A median may lie between two counts.
      const between = figure.kind === 'value' && !Number.isInteger(figure.value)
      const decimals = Math.max(indicator.decimals ?? 1, 1)
      return figureWithUnit(figure, between ? { ...indicator, decimals } : indicator, lang)
    }
    case 'rate':
      return figure.kind === 'absent'
        ? absenceWord(figure.reason, lang)
        : formatCount(figure.value, figure.qualifier, { decimals: 2 }, lang)
  }
}
