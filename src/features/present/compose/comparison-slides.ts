import {
  type Comparison,
  type DecodedIndicator,
  decodeComparison,
} from '../../../../contract/comparison-decoding.ts'
import {
  type ComparedFigure,
  type LineAspect,
  numberIn,
} from '../../../../domain/compared-figure.ts'
import { correctedFigure } from '../../../../domain/correction.ts'
import { value } from '../../../../domain/figure.ts'
import type { Indicator } from '../../../../domain/indicator.ts'
import { chartWords } from '../../../charts/words.ts'
import { indicatorName, unitWord } from '../../../text/figure-words.ts'
import type { Language } from '../../../text/language.ts'
import {
  clauseWords,
  labelled,
  listWords,
  sentenceWords,
  withStop,
} from '../../../text/punctuation.ts'
import { absenceWord } from '../../../text/words-absence.ts'
import { missingUnitsWords } from '../../../text/words-below.ts'
import { shownText } from '../../../text/words-compared.ts'
import { correctionWords } from '../../../text/words-correction.ts'
import { unitsByStatusWords } from '../../../text/words-coverage.ts'
import { statusWord } from '../../../text/words-status.ts'
import { captionLines, withinCaption } from '../deck/fit-text.ts'
import type { ComparisonBody, ComparisonRow } from '../deck/slide.ts'
import { pictureHeight } from '../deck/stage-size.ts'
import { heldOf } from '../frozen/frozen-figures.ts'
import { comparisonLayout } from './comparison-layout.ts'
import { sayCompared } from './say-compared.ts'
import { type Draft, SEPARATOR, type SlideSource } from './slide-source.ts'

/**
 * Units beside each other in code order, with range and median of all of them; more than fit
 * legibly are on further slides with the same scale.
 *
 * @returns None where the dataset has no such indicator or no comparison was fetched.
 */
export function comparisonSlides(source: SlideSource, id: string, aspect: LineAspect): Draft[] {
  const { frozen, lang, words } = source
  const indicator = source.indicator(id)
  const pages = heldOf(frozen.comparisons, id)
  const answer = pages && decodeComparison(pages)
  const column = answer?.indicators.find(({ indicatorId }) => indicatorId === id)
  if (!indicator || !answer || !column || answer.units.length === 0) return []
  const say = (number: number) => sayCompared(value(number), aspect, indicator, lang)
  const measure = words.comparison.measures[aspect]
  const spread = column.spread[aspect]
  const { units: statuses } = column.total.progress
  const rows = rowsOf(answer, column, indicator, aspect, lang)
  const caption = captionOf(source, answer, column, aspect)
  const layout = comparisonLayout(rows, pictureHeight(captionLines(caption)))
  const ranged = spread && spread.n > 1 ? spread : null
  const name = indicatorName(indicator, lang)
  const shares = rows.flatMap(({ share, due }) => [share ?? 0, due ?? 0])
  const dues = rows.some(({ due }) => due !== null)
  const body = (columns: ComparisonBody['columns']): ComparisonBody => ({
    kind: 'comparison',
    columns,
    top: Math.max(aspect === 'completion' ? 1 : 0, ...shares) || 1,
    // Of a single figure there is neither range nor middle.
    median: ranged?.median ?? null,
    heads: {
      unit: words.comparison.unit,
      value: measure,
      status: chartWords(lang).status,
    },
    legend: {
      value: words.comparison.legend.value(
        measure,
        aspect === 'value' ? unitWord(indicator, lang) : '',
      ),
      due: dues ? words.comparison.legend.due : null,
      median: ranged ? words.comparison.legend.median(say(ranged.median)) : null,
      range: ranged ? words.comparison.legend.range(say(ranged.least), say(ranged.greatest)) : null,
    },
    nameWidth: layout.nameWidth,
    valueWidth: layout.valueWidth,
    statusWidth: layout.statusWidth,
  })
  return layout.pages.map((columns) => ({
    name: words.slides.comparisonOf(name),
    kicker: `${words.slides.kinds.comparison}${SEPARATOR}${name}`,
    headline: words.comparison.headline(
      source.asOf,
      name,
      measure,
      spread
        ? words.comparison.spread(
            spread.n,
            answer.units.length,
            measure,
            say(spread.least),
            say(spread.median),
            say(spread.greatest),
          )
        : '',
      statuses && unitsByStatusWords(statuses.byStatus, lang),
    ),
    body: body(columns),
    caption,
    kinds: column.total.progress.sourceKinds,
  }))
}

function rowsOf(
  { units }: Comparison,
  { rows }: DecodedIndicator,
  indicator: Indicator,
  aspect: LineAspect,
  lang: Language,
): ComparisonRow[] {
  const judged = rows.some(({ progress }) => progress.status !== null)
  return rows.flatMap((row, place) => {
    const unit = units[place]
    if (!unit) return []
    const { status, expected } = row.progress
    return [
      {
        key: unit.code,
        name: unit.name,
        share: numberIn(row, aspect),
        due: aspect === 'completion' && row.progress.completion.kind === 'value' ? expected : null,
        value: shownText(row, aspect, indicator, lang, 2),
        status,
        statusWord:
          status !== null ? statusWord(status, lang) : judged ? withoutStatus(row, lang) : '',
      },
    ]
  })
}

/** Why a unit has no status among units that have one. */
function withoutStatus({ progress: { value: done, completion } }: ComparedFigure, lang: Language) {
  const absence = done.kind === 'absent' ? done : completion
  return absence.kind === 'absent' ? absenceWord(absence.reason, lang) : statusWord(null, lang)
}

function captionOf(
  { words, lang, frozen }: SlideSource,
  answer: Comparison,
  column: DecodedIndicator,
  aspect: LineAspect,
): string[] {
  const said = [words.comparison.order]
  if (aspect === 'rate') {
    const years = new Set(
      answer.units.flatMap(({ populationYear }) =>
        populationYear === null ? [] : [populationYear],
      ),
    )
    const [only] = years
    said.push(
      years.size === 1 && only !== undefined
        ? words.comparison.rate(only)
        : words.comparison.rateYears,
    )
  }
  const stated = column.rows.map(({ progress }) => progress.countingRules.join('；'))
  const rules = [...new Set(stated)].filter((rule) => rule !== '')
  const ruled = [...said]
  if (rules.length > 1) {
    ruled.push(words.comparison.rulesDiffer(clauseWords(rules, lang)))
  } else if (rules[0] !== undefined) ruled.push(withStop(words.comparison.rule(rules[0]), lang))
  const corrected = answer.units.filter((unit) =>
    correctedFigure(answer.corrections, unit.code, column.indicatorId),
  )
  if (corrected.length > 0) {
    const names = listWords(
      corrected.map(({ name }) => name),
      lang,
    )
    ruled.push(withStop(labelled(correctionWords(lang).corrected, names, lang), lang))
  }
  const { units } = column.total.progress
  const nameOf = (code: string) => heldOf(frozen.names, code) ?? code
  const missing = units ? missingUnitsWords(units, nameOf, lang) : ''
  if (missing !== '') ruled.push(words.comparison.notReported(missing))
  const all = withinCaption([sentenceWords(ruled, lang)])
  return all.length > 0 ? all : withinCaption([sentenceWords(said, lang)])
}
