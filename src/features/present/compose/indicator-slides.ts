import type { SeriesResource } from '../../../../contract/resources.ts'
import type { Indicator } from '../../../../domain/indicator.ts'
import type { Progress } from '../../../../domain/progress.ts'
import { courseModel } from '../../../charts/course-model.ts'
import { courseTable } from '../../../charts/course-text.ts'
import { courseWords } from '../../../charts/course-words.ts'
import { yearsModel } from '../../../charts/years-model.ts'
import { yearsTable } from '../../../charts/years-text.ts'
import { yearsWords } from '../../../charts/years-words.ts'
import { categoryName, indicatorName } from '../../../text/figure-words.ts'
import { clauseWords, labelled, withStop } from '../../../text/punctuation.ts'
import { windowWords } from '../../../text/words-change.ts'
import { correctionLines } from '../../../text/words-correction.ts'
import { notAllInCompletionWords, unitsByStatusWords } from '../../../text/words-coverage.ts'
import { headline } from '../../../text/words-headline.ts'
import { missingWords } from '../../../text/words-needed.ts'
import { statusRule, statusWord } from '../../../text/words-status.ts'
import type { IndicatorChart } from '../choices/deck-options.ts'
import { withinCaption } from '../deck/fit-text.ts'
import type { SlideBody } from '../deck/slide.ts'
import { heldOf } from '../frozen/frozen-figures.ts'
import { factBody } from './fact-body.ts'
import { type Draft, SEPARATOR, type SlideSource } from './slide-source.ts'

/**
 * One indicator: the finding as headline, the picture asked for, and what the light means.
 *
 * Where nothing can be drawn that way (one figure for a whole year), the figure is told as a number:
 * no picture is ever empty.
 *
 * @returns None where the dataset has no such indicator or no series was fetched for it.
 */
export function indicatorSlides(source: SlideSource, id: string, chart: IndicatorChart): Draft[] {
  const { frozen, lang } = source
  const indicator = source.indicator(id)
  const figure = source.figure(id)
  const series = heldOf(frozen.series, id)
  if (!indicator || !figure || !series) return []
  const name = indicatorName(indicator, lang)
  const category = categoryName(indicator, lang)
  const body = pictureOf(source, indicator, series, chart) ?? factBody(source, indicator, figure)
  const draft: Draft = {
    name,
    kicker: category === null ? name : `${category}${SEPARATOR}${name}`,
    headline: headline(figure, indicator, frozen.progress.through, null, lang),
    ...(figure.status
      ? { mark: { status: figure.status, word: statusWord(figure.status, lang) } }
      : {}),
    body,
    caption: captionOf(source, indicator, figure, body),
    kinds: figure.sourceKinds,
  }
  return [draft]
}

/** The picture asked for; null where it would be empty, or none was. */
function pictureOf(
  { frozen, month, lang }: SlideSource,
  indicator: Indicator,
  series: SeriesResource,
  chart: IndicatorChart,
): SlideBody | null {
  const { year } = frozen.progress
  const years = series.years.filter((one) => one.year <= year)
  switch (chart) {
    case 'course': {
      const current = years.find((one) => one.year === year)
      const model = current && courseModel(indicator, current, month)
      if (!model?.drawable) return null
      return {
        kind: 'course',
        model,
        words: courseWords(indicator, model, lang),
        table: courseTable(indicator, model, lang),
      }
    }
    case 'years': {
      const model = yearsModel(indicator, years, month)
      // A single year is no comparison of years.
      if (model.columns.filter(({ shape }) => shape !== 'none').length < 2) return null
      return {
        kind: 'years',
        model,
        words: yearsWords(indicator, model, lang),
        table: yearsTable(indicator, model, lang),
      }
    }
    case 'number':
      return null
  }
}

/** Light and rule, what was corrected, then window and counting rule, as far as they fit their lines. */
function captionOf(
  source: SlideSource,
  indicator: Indicator,
  figure: Progress,
  body: SlideBody,
): string[] {
  const { lang, words } = source
  const light: string[] = []
  if (figure.units) {
    const statuses = unitsByStatusWords(figure.units.byStatus, lang)
    // A slide of facts holds them already.
    if (statuses !== null && body.kind !== 'fact')
      light.push(labelled(words.comparison.units, statuses, lang))
    const counted =
      figure.completion.kind === 'value' ? notAllInCompletionWords(figure.units, lang) : null
    if (counted !== null && body.kind !== 'fact') light.push(counted)
  } else if (figure.status) {
    light.push(
      labelled(statusWord(figure.status, lang), statusRule(figure.status, lang, indicator), lang),
    )
    const missing = missingWords(figure, lang)
    if (missing !== null) light.push(missing)
  }
  const behind: string[] = []
  const corrected = source.corrected(indicator.id)
  const nameOf = (code: string) => heldOf(source.frozen.names, code) ?? code
  // The last of them: a caption has few lines.
  const corrections = corrected ? correctionLines(corrected, indicator, lang, nameOf, 1) : []
  if (body.kind !== 'fact' && figure.window && figure.change.kind === 'value') {
    behind.push(labelled(words.fact.change, windowWords(figure.window, lang), lang))
  }
  const [rule] = figure.countingRules
  if (rule !== undefined && figure.countingRules.length === 1) {
    behind.push(words.comparison.rule(rule))
  }
  const lines = [light, corrections, behind]
    .filter((parts) => parts.length > 0)
    .map((parts) => withStop(clauseWords(parts, lang), lang))
  return withinCaption(lines)
}
