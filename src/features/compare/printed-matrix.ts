import type { Comparison } from '../../../contract/comparison-decoding.ts'
import type { AreaResource } from '../../../contract/resources.ts'
import type { Aspect } from '../../../domain/compared-figure.ts'
import { indicatorName } from '../../text/figure-words.ts'
import type { Language } from '../../text/language.ts'
import { withRemark } from '../../text/punctuation.ts'
import { shownText, shownUnit } from '../../text/words-compared.ts'
import { missingShort } from '../../text/words-needed.ts'
import { statusWord } from '../../text/words-status.ts'
import type { MatrixModel } from './matrix-model.ts'
import type { PlainTable } from './printed-table.tsx'

/** Columns that fit the width of a page. */
const COLUMNS_PER_TABLE = 6

interface PrintedMatrixInput {
  readonly answer: Comparison
  readonly model: MatrixModel
  readonly show: Aspect
  readonly parent: AreaResource
  /** Names of the units by place. */
  readonly labels: readonly string[]
  /** Stands above the names. */
  readonly corner: string
  readonly lang: Language
}

/** The matrix for paper: tables as wide as the page, each with all units and the area above. */
export function printedMatrix(input: PrintedMatrixInput): readonly PlainTable[] {
  const { answer, model, show, parent, labels, corner, lang } = input
  const parts = Array.from(
    { length: Math.ceil(model.columns.length / COLUMNS_PER_TABLE) },
    (_, index) => model.columns.slice(index * COLUMNS_PER_TABLE, (index + 1) * COLUMNS_PER_TABLE),
  )
  return parts.map((columns) => ({
    key: columns[0]?.indicator.id ?? '',
    heads: [
      corner,
      ...columns.map(({ indicator }) =>
        `${indicatorName(indicator, lang)} ${shownUnit(show, indicator, lang)}`.trim(),
      ),
    ],
    rows: [
      {
        key: parent.code,
        cells: [
          parent.name,
          ...columns.map(({ indicator, figures, decimals }) =>
            shownText(figures.total, show, indicator, lang, decimals),
          ),
        ],
      },
      ...model.rows.flatMap((place) => {
        const unit = answer.units[place]
        if (!unit) return []
        const cells = columns.map(({ indicator, figures, decimals }) => {
          const row = figures.rows[place]
          if (!row) return ''
          const text = shownText(row, show, indicator, lang, decimals)
          const { status } = row.progress
          if (status === null) return text
          const light = withRemark(statusWord(status, lang), missingShort(row.progress, lang), lang)
          return `${text} ${light}`
        })
        return [{ key: unit.code, cells: [labels[place] ?? unit.name, ...cells] }]
      }),
    ],
  }))
}
