import type {
  AreaResource,
  ExplainResource,
  IndicatorResource,
} from '../../../contract/resources.ts'
import { absenceSentence } from '../../text/absence-sentences.ts'
import type { Language } from '../../text/language.ts'
import {
  monthsMissingWords,
  unitsReportedWords,
  unitsWithoutCountsWords,
  withoutCountsWords,
} from '../../text/words-coverage.ts'
import { indicatorWords } from '../../text/words-indicator.ts'

/** What keeps the figure from saying more: months, units, counts, last year, the plan, the rule. */
export function missingLines(
  { figure, observations }: Pick<ExplainResource, 'figure' | 'observations'>,
  indicator: Pick<IndicatorResource, 'direction'>,
  areas: readonly Pick<AreaResource, 'code' | 'name'>[],
  lang: Language,
): string[] {
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
    if (units.missing.length > 0) {
      const names = units.missing.map(
        (code) => areas.find((area) => area.code === code)?.name ?? code,
      )
      lines.push(words.missingUnits(names.join(lang === 'zh' ? '、' : ', ')))
    }
    lines.push(unitsWithoutCountsWords(units, lang))
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
