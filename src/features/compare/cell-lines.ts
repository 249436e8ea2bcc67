import type { Comparison } from '../../../contract/comparison-decoding.ts'
import type { AreaResource } from '../../../contract/resources.ts'
import { correctedFigure } from '../../../domain/correction.ts'
import type { Indicator } from '../../../domain/indicator.ts'
import { indicatorName } from '../../text/figure-words.ts'
import type { Language } from '../../text/language.ts'
import { comparedLines } from '../../text/words-compared.ts'
import { totalNotes } from '../../text/words-compared-total.ts'
import { correctionLines } from '../../text/words-correction.ts'
import type { MatrixColumn } from './matrix-model.ts'

/**
 * What a cell tells on hover and focus: unit and indicator, then everything known of them.
 *
 * @param name The unit's name where no row or column says which of several it is.
 */
export function cellLines(
  answer: Comparison,
  { indicator, figures, decimals }: MatrixColumn,
  place: number,
  lang: Language,
  name?: string,
): string[] {
  const unit = answer.units[place]
  const row = figures.rowAt(place)
  if (!unit || !row) return []
  return [
    `${name ?? unit.name} · ${indicatorName(indicator, lang)}`,
    ...comparedLines(row, indicator, unit, lang, decimals),
    ...correctedLines(answer, unit.code, indicator, lang),
  ]
}

/** What the cell of the area above tells: the roll-up, and how many units are in it. */
export function totalLines(
  answer: Comparison,
  { indicator, figures, decimals }: MatrixColumn,
  parent: AreaResource,
  lang: Language,
): string[] {
  const { total, unitsInRate } = figures
  return [
    `${parent.name} · ${indicatorName(indicator, lang)}`,
    ...comparedLines({ ...total, rate: null }, indicator, parent, lang, decimals),
    ...totalNotes(total.progress, total.rate, unitsInRate, indicator, lang, decimals),
    ...correctedLines(answer, parent.code, indicator, lang),
  ]
}

/** As many corrections have room in a note. */
const MOST_CORRECTIONS = 3

function correctedLines(
  { corrections, names, units }: Comparison,
  areaCode: string,
  indicator: Indicator,
  lang: Language,
): string[] {
  const corrected = correctedFigure(corrections, areaCode, indicator.id)
  if (!corrected) return []
  const nameOf = (code: string) =>
    units.find((unit) => unit.code === code)?.name ?? names[code] ?? code
  return correctionLines(corrected, indicator, lang, nameOf, MOST_CORRECTIONS)
}
