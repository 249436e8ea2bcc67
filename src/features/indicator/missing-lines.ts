import type { ExplainResource } from '../../../contract/resources.ts'
import type { Indicator } from '../../../domain/indicator.ts'
import { areaName, type KnownArea } from '../../data/area-name.ts'
import { absenceSentence } from '../../text/absence-sentences.ts'
import type { Language } from '../../text/language.ts'
import { missingUnitsWords } from '../../text/words-below.ts'
import {
  monthsMissingWords,
  unitsReportedWords,
  unitsWithoutCountsWords,
  withoutCountsWords,
} from '../../text/words-coverage.ts'
import { indicatorWords } from './words.ts'

/** What keeps the figure from saying more: months, units, counts, last year, the plan, the rule. */
export function missingLines(
  answer: Pick<ExplainResource, 'figure' | 'observations' | 'units'>,
  indicator: Pick<Indicator, 'direction'>,
  areas: readonly KnownArea[],
  lang: Language,
): string[] {
  const { figure, observations, units: own } = answer
  const words = indicatorWords(lang)
  const { value, change, units } = figure
  const lines: (string | null)[] = []
  if (value.kind === 'absent') lines.push(absenceSentence(value.reason, lang))
  else {
    lines.push(withoutCountsWords(figure, lang))
    if (!units) lines.push(monthsMissingWords(figure.monthsMissing, lang))
  }
  if (units) {
    if (units.reported < units.due) lines.push(unitsReportedWords(units, lang))
    const names = missingUnitsWords(units, (code) => areaName(areas, code), lang)
    if (names !== '') lines.push(words.missingUnits(names))
    lines.push(unitsWithoutCountsWords(units, lang))
    lines.push(...unitsOwing(own, areas, lang))
  }
  if (value.kind === 'value' && change.kind === 'absent') {
    lines.push(
      change.reason === 'no_base' ? words.missingBase : absenceSentence(change.reason, lang),
    )
  }
  if (
    figure.target === null &&
    indicator.direction !== 'neutral' &&
    indicator.direction !== 'full'
  ) {
    lines.push(words.missingTarget)
  }
  if (observations.some((row) => row.role === 'counted' && row.countingRule === null)) {
    lines.push(words.missingRule)
  }
  return [...new Set(lines)].filter((line) => line !== null)
}

/** Units that reported, but not every month due: each with its months. */
function unitsOwing(
  units: ExplainResource['units'],
  areas: readonly KnownArea[],
  lang: Language,
): string[] {
  return units.flatMap(({ areaCode, figure }) => {
    const months = monthsMissingWords(figure.monthsMissing, lang)
    if (months === null || figure.monthsReported === 0) return []
    return [indicatorWords(lang).unitOwes(areaName(areas, areaCode), months)]
  })
}
