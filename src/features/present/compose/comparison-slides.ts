import type {
  ComparedIndicatorResource,
  ComparisonResource,
} from '../../../../contract/comparison-resources.ts'
import type { Indicator } from '../../../../domain/indicator.ts'
import { perThousand } from '../../../../domain/per-thousand.ts'
import { indicatorName, unitWord, valueWithUnit } from '../../../text/figure-words.ts'
import { formatCompletion, formatNumber, formatValue } from '../../../text/format.ts'
import type { Language } from '../../../text/language.ts'
import { clauseWords, listWords, sentenceWords, withStop } from '../../../text/punctuation.ts'
import { absenceWord } from '../../../text/words-absence.ts'
import { unitsByStatusWords } from '../../../text/words-coverage.ts'
import { statusWord } from '../../../text/words-status.ts'
import { captionLines, withinCaption } from '../deck/caption-lines.ts'
import type { ComparisonBody, ComparisonRow } from '../deck/slide.ts'
import { pictureHeight } from '../deck/stage-size.ts'
import type { Compared } from '../prepare/deck-options.ts'
import { comparisonLayout } from './comparison-layout.ts'
import type { Composing, Draft } from './context.ts'

/**
 * Units beside each other in code order, with range and median of all of them; more than fit
 * legibly stand on further slides with the same scale.
 *
 * @returns None where the dataset has no such indicator or no comparison was fetched.
 */
export function comparisonSlides(composing: Composing, id: string, compared: Compared): Draft[] {
  const { frozen, lang, words } = composing
  const indicator = composing.indicator(id)
  const answer = frozen.comparisons[id]
  const column = answer?.indicators.find(({ indicatorId }) => indicatorId === id)
  if (!indicator || !answer || !column || answer.units.length === 0) return []
  const measure = measureOf(compared, indicator, column, lang)
  const rows = rowsOf(answer, indicator, column, measure, compared, lang)
  const caption = captionOf(composing, answer, column, compared)
  const layout = comparisonLayout(rows, pictureHeight(captionLines(caption)))
  const ranged = measure.spread && measure.spread.n > 1 ? measure.spread : null
  const name = indicatorName(indicator, lang)
  const shares = rows.flatMap(({ share, due }) => [share ?? 0, due ?? 0])
  const dues = rows.some(({ due }) => due !== null)
  const body = (columns: ComparisonBody['columns']): ComparisonBody => ({
    kind: 'comparison',
    columns,
    top: Math.max(compared === 'completion' ? 1 : 0, ...shares) || 1,
    // Of a single figure there is neither range nor middle.
    median: ranged?.median ?? null,
    heads: {
      unit: words.comparison.unit,
      value: words.comparison.measures[compared],
      status: words.comparison.status,
    },
    legend: {
      value: words.comparison.legend.value(
        words.comparison.measures[compared],
        compared === 'value' ? unitWord(indicator, lang) : '',
      ),
      due: dues ? words.comparison.legend.due : null,
      median: ranged ? words.comparison.legend.median(measure.say(ranged.median)) : null,
      range: ranged
        ? words.comparison.legend.range(measure.say(ranged.least), measure.say(ranged.greatest))
        : null,
    },
    nameWidth: layout.nameWidth,
    valueWidth: layout.valueWidth,
    statusWidth: layout.statusWidth,
  })
  return layout.pages.map((columns) => ({
    name: words.slides.comparisonOf(name),
    kicker: `${words.slides.comparison}${words.foot.separator}${name}`,
    headline: headlineOf(composing, answer, indicator, column, measure, compared),
    body: body(columns),
    caption,
    kinds: column.total.sourceKinds,
  }))
}

/** How one kind of figure is read from the columns and printed. */
interface Measure {
  readonly say: (value: number) => string
  readonly spread: ComparedIndicatorResource['spread']['value']
}

function measureOf(
  compared: Compared,
  indicator: Indicator,
  column: ComparedIndicatorResource,
  lang: Language,
): Measure {
  switch (compared) {
    case 'completion':
      return {
        spread: column.spread.completion,
        say: (value) => formatCompletion({ kind: 'value', value, qualifier: 'exact' }, lang),
      }
    case 'value':
      return {
        spread: column.spread.value,
        say: (value) =>
          valueWithUnit(
            value,
            'exact',
            // A median may lie between two counts.
            Number.isInteger(value) ? indicator : { ...indicator, decimals: 1 },
            lang,
          ),
      }
    case 'rate':
      return {
        spread: column.spread.perThousand,
        say: (value) => formatNumber(value, 2, lang),
      }
  }
}

function rowsOf(
  answer: ComparisonResource,
  indicator: Indicator,
  column: ComparedIndicatorResource,
  measure: Measure,
  compared: Compared,
  lang: Language,
): ComparisonRow[] {
  return answer.units.map((unit, index) => {
    const qualifier = column.qualifier[index] ?? 'exact'
    const status = column.status[index] ?? null
    const row = {
      key: unit.code,
      name: unit.name,
      due: null as number | null,
      status,
      statusWord: status === null ? withoutStatus(column, index, lang) : statusWord(status, lang),
    }
    const absentAs = (reason: Parameters<typeof absenceWord>[0] | null | undefined) => ({
      ...row,
      share: null,
      value: absenceWord(reason ?? 'not_reported', lang),
    })
    const value = column.value[index] ?? null
    if (compared === 'completion') {
      const completion = column.completion[index] ?? null
      if (completion === null) return absentAs(column.absentCompletion[index])
      return {
        ...row,
        share: completion,
        due: column.expected[index] ?? null,
        value: formatCompletion({ kind: 'value', value: completion, qualifier }, lang),
      }
    }
    if (value === null) return absentAs(column.absentValue[index])
    if (compared === 'value') {
      return { ...row, share: value, value: formatValue(value, qualifier, indicator, lang) }
    }
    const rate = perThousand({ kind: 'value', value, qualifier }, unit.population)
    return rate.kind === 'absent'
      ? absentAs(rate.reason)
      : { ...row, share: rate.value, value: measure.say(rate.value) }
  })
}

/** Why a unit has no status among units that have one; empty where none of them has. */
function withoutStatus(column: ComparedIndicatorResource, index: number, lang: Language): string {
  if (column.status.every((status) => status === null)) return ''
  const reason = column.absentValue[index] ?? column.absentCompletion[index] ?? null
  return reason === null ? statusWord(null, lang) : absenceWord(reason, lang)
}

function headlineOf(
  { asOf, lang, words }: Composing,
  answer: ComparisonResource,
  indicator: Indicator,
  column: ComparedIndicatorResource,
  { say, spread }: Measure,
  compared: Compared,
): string {
  const measure = words.comparison.measures[compared]
  const counts = column.total.units ? unitsByStatusWords(column.total.units.byStatus, lang) : null
  return words.comparison.headline(
    asOf,
    indicatorName(indicator, lang),
    measure,
    spread
      ? words.comparison.spread(
          spread.n,
          answer.page.total,
          measure,
          say(spread.least),
          say(spread.median),
          say(spread.greatest),
        )
      : '',
    counts,
  )
}

function captionOf(
  { words, lang, frozen }: Composing,
  answer: ComparisonResource,
  column: ComparedIndicatorResource,
  compared: Compared,
): string[] {
  const said = [words.comparison.order]
  if (compared === 'rate') {
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
  const { rules } = column
  const ruled = [...said]
  if (rules.length > 1) {
    ruled.push(words.comparison.rulesDiffer(clauseWords(rules, lang)))
  } else if (rules[0] !== undefined) ruled.push(withStop(words.comparison.rule(rules[0]), lang))
  const missing = column.total.units?.missing ?? []
  if (missing.length > 0) {
    const names = missing.map((code) => frozen.names[code] ?? code)
    ruled.push(words.comparison.notReported(listWords(names, lang)))
  }
  const all = withinCaption([sentenceWords(ruled, lang)])
  return all.length > 0 ? all : withinCaption([sentenceWords(said, lang)])
}
