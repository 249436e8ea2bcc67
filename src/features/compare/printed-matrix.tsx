import type { Comparison } from '../../../contract/comparison-decoding.ts'
import type { AreaResource } from '../../../contract/resources.ts'
import type { Aspect } from '../../../domain/compared-figure.ts'
import { correctedFigure } from '../../../domain/correction.ts'
import type { Progress } from '../../../domain/progress.ts'
import { StatusShape } from '../../components/status-mark.tsx'
import { indicatorName } from '../../text/figure-words.ts'
import type { Language } from '../../text/language.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { shownText, shownUnit } from '../../text/words-compared.ts'
import { correctionWords } from '../../text/words-correction.ts'
import { missingShort } from '../../text/words-needed.ts'
import { RulesFlag } from './column-head.tsx'
import type { MatrixColumn, MatrixModel } from './matrix-model.ts'
import styles from './printed-matrix.module.css'
import type { PlainTable } from './printed-table.tsx'

/** Columns that fit the width of a page that lies across: changes in percentage points are long. */
const MOST_COLUMNS = { value: 13, completion: 13, gap: 13, rate: 13, change: 9 } as const

/** Whether paper has to lie across for so many columns: upright, half of them fit its width. */
export function liesAcross(columns: number, show: Aspect): boolean {
  return columns > MOST_COLUMNS[show] / 2
}

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

/**
 * The matrix for paper: tables of about as many columns each, with all units and the area above. Of a
 * status its shape is printed, which the legend explains.
 */
export function printedMatrix(input: PrintedMatrixInput): readonly PlainTable[] {
  const { answer, model, show, parent, labels, corner, lang } = input
  const tables = Math.ceil(model.columns.length / MOST_COLUMNS[show])
  const each = Math.ceil(model.columns.length / tables)
  const parts = Array.from({ length: tables }, (_, index) =>
    model.columns.slice(index * each, (index + 1) * each),
  )
  return parts.map((columns) => ({
    key: columns[0]?.indicator.id ?? '',
    heads: [
      { key: 'corner', head: corner },
      ...columns.map((column) => ({
        key: column.indicator.id,
        head: <Head column={column} show={show} />,
      })),
    ],
    rows: [
      {
        key: parent.code,
        cells: [
          parent.name,
          ...columns.map(({ indicator, figures, decimals }) => (
            <Cell
              key={indicator.id}
              text={shownText(figures.total, show, indicator, lang, decimals)}
              progress={null}
              corrected={
                correctedFigure(answer.corrections, parent.code, indicator.id) !== undefined
              }
            />
          )),
        ],
      },
      ...model.rows.flatMap((place) => {
        const unit = answer.units[place]
        if (!unit) return []
        const cells = columns.map(({ indicator, figures, decimals }) => {
          const row = figures.rows[place]
          return row ? (
            <Cell
              key={indicator.id}
              text={shownText(row, show, indicator, lang, decimals)}
              progress={row.progress}
              corrected={correctedFigure(answer.corrections, unit.code, indicator.id) !== undefined}
            />
          ) : (
            ''
          )
        })
        return [{ key: unit.code, cells: [labels[place] ?? unit.name, ...cells] }]
      }),
    ],
  }))
}

function Head({ column, show }: { readonly column: MatrixColumn; readonly show: Aspect }) {
  const lang = useLanguage()
  const { indicator, figures } = column
  return (
    <>
      {figures.rulesDiffer && (
        <span className={styles.flag}>
          <RulesFlag />
        </span>
      )}
      {indicatorName(indicator, lang)}
      <span className={styles.unit}>{shownUnit(show, indicator, lang)}</span>
    </>
  )
}

interface CellProps {
  readonly text: string
  /** Null = of the area above, which has no status. */
  readonly progress: Progress | null
  readonly corrected: boolean
}

function Cell({ text, progress, corrected }: CellProps) {
  const lang = useLanguage()
  const status = progress?.status ?? null
  const missing = status === null || !progress ? null : missingShort(progress, lang)
  return (
    <>
      <span className={styles.cell}>
        {text}
        {status === null ? <span className={styles.none} /> : <StatusShape status={status} />}
      </span>
      {missing !== null && <span className={styles.missing}>{missing}</span>}
      {corrected && <span className={styles.missing}>{correctionWords(lang).short}</span>}
    </>
  )
}
