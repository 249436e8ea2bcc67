import { formatGapPoints, signed } from '../../text/format.ts'
import type { Language } from '../../text/language.ts'
import type { IndicatorView } from './overview-model.ts'

/** The pace gap in points with its sign and without its unit, for columns; empty without one. */
export function gapText({ figure }: Pick<IndicatorView, 'figure'>, lang: Language): string {
  if (figure.paceGap === null) return ''
  return signed(formatGapPoints(figure.paceGap, 1, lang))
}
