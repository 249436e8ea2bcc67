import type { Comparison, DecodedIndicator } from '../../../contract/comparison-decoding.ts'
import { type Aspect, type ComparedFigure, numberIn } from '../../../domain/compared-figure.ts'
import type { Indicator } from '../../../domain/indicator.ts'
import { indicatorName } from '../../text/figure-words.ts'
import type { Language } from '../../text/language.ts'
import { withRemark } from '../../text/punctuation.ts'
import { sourceSentence } from '../../text/source-words.ts'
import { shownText, shownUnit } from '../../text/words-compared.ts'
import { scaleText, tickText } from '../../text/words-scale.ts'
import { spreadSentence } from '../../text/words-spread.ts'
import { statusWord } from '../../text/words-status.ts'
import { spreadScale } from '../spread-scale.ts'
import { chartWords } from '../words.ts'
import { underTitle } from './chart-picture.ts'
import type { Picture, UnitRow, UnitsDrawing } from './picture.ts'
import { pictureFileWords } from './words.ts'

/** What is compared, and what it is called. */
export interface UnitsSource {
  /** The area whose units they are. */
  readonly place: string
  readonly answer: Comparison
  readonly figures: DecodedIndicator
  readonly indicator: Indicator
  readonly aspect: Aspect
  /** Decimals of figures per 1,000 residents. */
  readonly decimals: number
  /** Names by place in the answer; longer than their own where names repeat. */
  readonly names: readonly string[]
  /** Places in the order of the rows. */
  readonly order: readonly number[]
  /** Code of the unit that the reader picked out. */
  readonly picked: string | null
  /** What the aspect is called. */
  readonly measure: string
  /** Heads the names. */
  readonly unit: string
  readonly lang: Language
}

/** One indicator over all units: a bar each between range and median, without a rank. */
export function unitsPicture(source: UnitsSource): Picture {
  const { place, answer, figures, indicator, aspect, decimals, measure, lang } = source
  const rows = rowsOf(source)
  const spread = figures.spread[aspect]
  const unit = shownUnit(aspect, indicator, lang)
  const print = (number: number) => scaleText(number, aspect, indicator, lang, decimals)
  const kinds = figures.total.progress.sourceKinds
  const words = chartWords(lang)
  return {
    place,
    title: pictureFileWords(lang).unitsTitle(indicatorName(indicator, lang), measure),
    finding: spreadSentence({ units: answer.units.length, spread, print, unit }, lang),
    under: underTitle(unit === '' ? '' : words.unit(unit), answer.through, lang),
    sample: answer.holdsSample,
    legend: [],
    notes: [],
    source: sourceSentence(kinds, lang),
    table: {
      columns: [
        { title: source.unit, numeric: false },
        { title: withRemark(measure, unit === '' ? null : unit, lang), numeric: true },
        { title: words.status, numeric: false },
      ],
      rows: rows.map(({ key, name, value, statusWord: word }) => ({
        key,
        cells: [name, value, word],
      })),
    },
    drawing: drawingOf(source, rows, print),
  }
}

function drawingOf(
  source: UnitsSource,
  rows: readonly UnitRow[],
  print: (number: number) => string,
): UnitsDrawing {
  const { place, figures, indicator, aspect, lang } = source
  const words = pictureFileWords(lang)
  const own = figures.spread[aspect]
  const spread = own && own.n > 1 ? own : null
  // A sum of counts has no common scale with its parts.
  const summed = aspect === 'value' && indicator.measure === 'count'
  const total = summed ? null : numberIn(figures.total, aspect)
  const whole = aspect === 'completion' || (aspect === 'value' && indicator.measure === 'ratio')
  const drawn = rows.flatMap(({ at, due }) => [at ?? 0, due ?? 0])
  const scale = spreadScale(
    Math.min(total ?? 0, ...drawn),
    Math.max(total ?? 0, whole ? 1 : 0, ...drawn),
  )
  return {
    kind: 'units',
    rows,
    scale,
    marks: scale.marks.map((at) => ({ at, text: tickText(at, aspect, indicator, lang) })),
    spread,
    total,
    heads: { unit: source.unit, value: source.measure, status: chartWords(lang).status },
    keys: [
      { mark: 'bar', text: source.measure },
      ...(rows.some(({ due }) => due !== null) ? [{ mark: 'due', text: words.due } as const] : []),
      ...(spread
        ? ([
            { mark: 'median', text: words.median(print(spread.median)) },
            { mark: 'range', text: words.range(print(spread.least), print(spread.greatest)) },
          ] as const)
        : []),
      ...(total === null ? [] : [{ mark: 'total', text: words.total(place) } as const]),
    ],
  }
}

function rowsOf(source: UnitsSource): UnitRow[] {
  const { answer, figures, indicator, aspect, decimals, names, order, picked, lang } = source
  return order.flatMap((place): UnitRow[] => {
    const unit = answer.units[place]
    const row = figures.rows[place]
    if (!unit || !row) return []
    const { status } = row.progress
    const at = numberIn(row, aspect)
    return [
      {
        key: unit.code,
        name: names[place] ?? unit.name,
        at,
        due: aspect === 'completion' && at !== null ? dueOf(row) : null,
        value: shownText(row, aspect, indicator, lang, decimals),
        status,
        statusWord: status === null ? '' : statusWord(status, lang),
        picked: unit.code === picked,
      },
    ]
  })
}

const dueOf = ({ progress }: ComparedFigure) => progress.expected
