import type { Comparison } from '../../../contract/comparison-decoding.ts'
import { ASPECTS, type Aspect } from '../../../domain/compared-figure.ts'
import type { ChartTable } from '../../charts/chart-frame.tsx'
import { formatNumber } from '../../text/format.ts'
import type { Language } from '../../text/language.ts'
import { shownText, shownUnit } from '../../text/words-compared.ts'
import { statusWord } from '../../text/words-status.ts'
import type { MatrixColumn } from './matrix-model.ts'
import type { CompareWords } from './words.ts'

interface FigureTableInput {
  readonly answer: Comparison
  readonly column: MatrixColumn
  readonly rows: readonly number[]
  readonly lang: Language
  readonly words: CompareWords
}

/** All figures of one indicator, a row per unit in the order on the screen. */
export function figureTable({ answer, column, rows, lang, words }: FigureTableInput): ChartTable {
  const { indicator, figures, decimals } = column
  const shown = indicator.measure === 'ratio' ? ASPECTS.filter((one) => one !== 'rate') : ASPECTS
  const title = (one: Aspect) => {
    const unit = shownUnit(one, indicator, lang)
    return unit === '' ? words.show[one] : words.table.withUnit(words.show[one], unit)
  }
  return {
    columns: [
      { title: words.table.unit, numeric: false },
      ...shown.map((one) => ({ title: title(one), numeric: true })),
      { title: words.table.status, numeric: false },
      { title: words.table.months, numeric: true },
      { title: words.table.residents, numeric: true },
    ],
    rows: rows.flatMap((place) => {
      const unit = answer.units[place]
      const row = figures.rows[place]
      if (!unit || !row) return []
      const { progress } = row
      const cells = [
        unit.name,
        ...shown.map((one) => shownText(row, one, indicator, lang, decimals)),
        statusWord(progress.status, lang),
        `${progress.monthsReported}/${progress.monthsDue}`,
        unit.population === null
          ? words.table.unknown
          : words.table.people(formatNumber(unit.population, 0, lang), unit.populationYear),
      ]
      return [{ key: unit.code, cells }]
    }),
  }
}
