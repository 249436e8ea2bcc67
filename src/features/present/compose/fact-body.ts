import type { Indicator } from '../../../../domain/indicator.ts'
import type { Progress } from '../../../../domain/progress.ts'
import { unitWord, valueWithUnit } from '../../../text/figure-words.ts'
import { formatCompletion, formatFigureValue, formatValue } from '../../../text/format.ts'
import { capital, withRemark } from '../../../text/punctuation.ts'
import { absenceWord } from '../../../text/words-absence.ts'
import { changePhrase, changeWords, windowWords } from '../../../text/words-change.ts'
import {
  countsWords,
  coverageWords,
  notAllInCompletionWords,
  unitsByStatusWords,
  withoutCountsWords,
} from '../../../text/words-coverage.ts'
import type { FactBody } from '../deck/slide.ts'
import type { SlideSource } from './slide-source.ts'

/** One figure as a large number with what is known around it; absences as words. */
export function factBody(
  { lang, words }: SlideSource,
  indicator: Indicator,
  figure: Progress,
): FactBody {
  const facts: { name: string; value: string }[] = []
  const fact = (name: string, value: string | null) => {
    if (value !== null) facts.push({ name, value })
  }
  const { direction } = indicator
  if (direction === 'neutral' && figure.target === null) fact(words.fact.target, words.fact.none)
  else if (direction === 'full' && figure.target === null) fact(words.fact.required, '100%')
  else {
    fact(
      words.fact.target,
      figure.target === null
        ? absenceWord('no_target', lang)
        : valueWithUnit(figure.target, 'exact', indicator, lang),
    )
  }
  if (figure.completion.kind === 'value' && direction !== 'full') {
    fact(
      words.fact.completion,
      withRemark(
        formatCompletion(figure.completion, lang),
        figure.units && notAllInCompletionWords(figure.units, lang),
        lang,
      ),
    )
  }
  fact(words.fact.counts, countsWords(figure, lang) ?? withoutCountsWords(figure, lang))
  if (figure.units) {
    fact(words.comparison.units, unitsByStatusWords(figure.units.byStatus, lang))
  }
  fact(
    words.fact.change,
    figure.change.kind === 'value'
      ? capital(changePhrase(figure.change, lang).text)
      : changeWords(figure.change, lang),
  )
  if (figure.base !== null && figure.change.kind === 'value') {
    const base = formatValue(figure.base, figure.baseQualifier ?? 'exact', indicator, lang)
    fact(words.fact.base, base)
  }
  if (figure.window && figure.change.kind === 'value') {
    fact(words.fact.window, windowWords(figure.window, lang))
  }
  fact(words.fact.reported, coverageWords(figure, lang))
  const number = formatFigureValue(figure.value, indicator, lang)
  return {
    kind: 'fact',
    number,
    unit: figure.value.kind === 'value' ? unitWord(indicator, lang, number) : '',
    facts,
  }
}
