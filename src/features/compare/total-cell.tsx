import type { Comparison } from '../../../contract/comparison-decoding.ts'
import type { AreaResource } from '../../../contract/resources.ts'
import { type Aspect, numberIn } from '../../../domain/compared-figure.ts'
import { correctedFigure } from '../../../domain/correction.ts'
import { UnitStrip } from '../../charts/unit-strip.tsx'
import { Link } from '../../components/link.tsx'
import { clauseWords } from '../../text/punctuation.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { shownText } from '../../text/words-compared.ts'
import { coverageShort } from '../../text/words-compared-total.ts'
import { correctionWords } from '../../text/words-correction.ts'
import { totalLines } from './cell-lines.ts'
import type { GridFocus } from './grid/grid-row.tsx'
import styles from './matrix.module.css'
import type { MatrixColumn } from './matrix-model.ts'

interface TotalCellProps {
  readonly answer: Comparison
  readonly column: MatrixColumn
  readonly parent: AreaResource
  readonly show: Aspect
  readonly to: string
  readonly focus: GridFocus
}

/** The area above: sum or ratio of sums, how many units are in it, and their statuses; no light. */
export function TotalCell({ answer, column, parent, show, to, focus }: TotalCellProps) {
  const lang = useLanguage()
  const { indicator, figures, decimals } = column
  const { units } = figures.total.progress
  const corrected = correctedFigure(answer.corrections, parent.code, indicator.id)
  return (
    <Link
      {...focus}
      className={styles.cell}
      data-note={`total|${indicator.id}`}
      to={to}
      aria-label={clauseWords(totalLines(answer, column, parent, lang), lang)}
    >
      <span className={numberIn(figures.total, show) !== null ? styles.total : styles.absence}>
        {shownText(figures.total, show, indicator, lang, decimals)}
      </span>

      {units && answer.rollUp.made && (
        <>
          <span className={styles.coverage}>
            {corrected && <span className={styles.corrected}>{correctionWords(lang).short} </span>}
            {coverageShort(units)}
          </span>
          <UnitStrip byStatus={units.byStatus} due={Math.max(units.due, 1)} />
        </>
      )}
    </Link>
  )
}
