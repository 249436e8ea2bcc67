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
import { unitsByStatusWords } from '../../../text/words-coverage.ts'
import { headline } from '../../../text/words-headline.ts'
import { catchUpWords, statusRule, statusWord } from '../../../text/words-status.ts'
import { withinCaption } from '../deck/caption-lines.ts'
import type { SlideBody } from '../deck/slide.ts'
import type { IndicatorChart } from '../prepare/deck-options.ts'
import type { Composing, Draft } from './context.ts'
import { factBody } from './fact-body.ts'

/**
 * One indicator: the finding as headline, the picture asked for, and what goes with the light.
 *
 * Where nothing can be drawn that way (one figure for a whole year), the figure stands as a number:
 * no picture is ever empty.
 *
 * @returns Null where the dataset has no such indicator or no series was fetched for it.
 */
export function indicatorSlide(
  composing: Composing,
  id: string,
  chart: IndicatorChart,
): Draft | null {
  const { frozen, lang, words } = composing
  const indicator = composing.indicator(id)
  const figure = composing.figure(id)
  const series = frozen.series[id]
  if (!indicator || !figure || !series) return null
  const name = indicatorName(indicator, lang)
  const category = categoryName(indicator, lang)
  const body = bodyOf(composing, indicator, figure, series, chart)
  return {
    name,
    kicker: category === null ? name : `${category}${words.foot.separator}${name}`,
    headline: headline(figure, indicator, frozen.progress.through, null, lang),
    ...(figure.status
      ? { mark: { status: figure.status, word: statusWord(figure.status, lang) } }
      : {}),
    body,
    caption: captionOf(composing, indicator, figure, body),
    kinds: figure.sourceKinds,
  }
}

function bodyOf(
  composing: Composing,
  indicator: Indicator,
  figure: Progress,
  series: SeriesResource,
  chart: IndicatorChart,
): SlideBody {
  const { lang } = composing
  const { year } = composing.frozen.progress
  const years = series.years.filter((one) => one.year <= year)
  const current = years.find((one) => one.year === year)
  if (chart === 'course' && current) {
    const model = courseModel(indicator, current, composing.month)
    if (model.drawable) {
      return {
        kind: 'course',
        model,
        words: courseWords(indicator, model, lang),
        table: courseTable(indicator, model, lang),
      }
    }
  }
  if (chart === 'years') {
    const model = yearsModel(indicator, years, composing.month)
    // A single year is no comparison of years.
    if (model.columns.filter(({ shape }) => shape !== 'none').length > 1) {
      return {
        kind: 'years',
        model,
        words: yearsWords(indicator, model, lang),
        table: yearsTable(indicator, model, lang),
      }
    }
  }
  return factBody(composing, indicator, figure)
}

/** Light and rule, then window and counting rule, as far as they fit their lines. */
function captionOf(
  { lang, words }: Composing,
  indicator: Indicator,
  figure: Progress,
  body: SlideBody,
): string[] {
  const light: string[] = []
  if (figure.units) {
    const statuses = unitsByStatusWords(figure.units.byStatus, lang)
    // A slide of facts holds them already.
    if (statuses !== null && body.kind !== 'fact')
      light.push(labelled(words.comparison.units, statuses, lang))
  } else if (figure.status) {
    light.push(
      labelled(statusWord(figure.status, lang), statusRule(figure.status, lang, indicator), lang),
    )
    const catchUp = catchUpWords(figure, lang)
    if (catchUp !== null) light.push(catchUp)
  }
  const behind: string[] = []
  // Where months differ between units the headline says so.
  if (body.kind !== 'fact' && figure.window?.months && figure.change.kind === 'value') {
    behind.push(labelled(words.fact.change, windowWords(figure.window, lang), lang))
  }
  const [rule] = figure.countingRules
  if (rule !== undefined && figure.countingRules.length === 1) {
    behind.push(words.comparison.rule(rule))
  }
  const lines = [light, behind]
    .filter((parts) => parts.length > 0)
    .map((parts) => withStop(clauseWords(parts, lang), lang))
  return withinCaption(lines)
}
