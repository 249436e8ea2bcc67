import type { ComparisonResource } from '../../../contract/comparison-resources.ts'
import type { AreaResource } from '../../../contract/resources.ts'
import { figuresAt, totalFigures, totalRate } from '../../data/compared-figures.ts'
import { indicatorName } from '../../text/figure-words.ts'
import type { Language } from '../../text/language.ts'
import { comparedLines } from '../../text/words-compared.ts'
import { totalNotes } from '../../text/words-compared-total.ts'
import type { MatrixColumn } from './matrix-model.ts'

/**
 * What a cell tells on hover and focus: unit and indicator, then everything known of them.
 *
 * @param name The unit's name where no row or column says which of several it is.
 */
export function cellLines(
  answer: ComparisonResource,
  { indicator, figures, decimals }: MatrixColumn,
  place: number,
  lang: Language,
  name?: string,
): string[] {
  const unit = answer.units[place]
  if (!unit) return []
  const known = figuresAt(figures, indicator, unit, place)
  return [
    `${name ?? unit.name} · ${indicatorName(indicator, lang)}`,
    ...comparedLines(known, indicator, unit, lang, decimals),
  ]
}

/** What the cell of the area above tells: the roll-up, and how many units are in it. */
export function totalLines(
  answer: ComparisonResource,
  { indicator, figures, decimals }: MatrixColumn,
  parent: AreaResource,
  lang: Language,
): string[] {
  const known = totalFigures(figures, indicator, answer.units)
  const inRate = totalRate(figures, answer.units).units
  return [
    `${parent.name} · ${indicatorName(indicator, lang)}`,
    ...comparedLines({ ...known, rate: null }, indicator, parent, lang, decimals),
    ...totalNotes(figures.total, known.rate, inRate, indicator, lang, decimals),
  ]
}

/** Lines as one accessible name. */
export function spoken(lines: readonly string[], lang: Language): string {
  return lines.join(lang === 'zh' ? ';' : '; ')
}
