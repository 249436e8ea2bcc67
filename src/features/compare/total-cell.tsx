import { Link } from 'react-router-dom'
import type { ComparisonResource } from '../../../contract/comparison-resources.ts'
import type { AreaResource } from '../../../contract/resources.ts'
import { UnitStrip } from '../../charts/unit-strip.tsx'
import { totalFigures } from '../../data/compared-figures.ts'
import type { CompareShow } from '../../selection/compare-address.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { isShown, shownText } from '../../text/words-compared.ts'
import { coverageShort } from '../../text/words-compared-total.ts'
import { spoken, totalLines } from './cell-lines.ts'
import type { GridFocus } from './grid/grid-row.tsx'
import styles from './matrix.module.css'
import type { MatrixColumn } from './matrix-model.ts'

interface TotalCellProps {
  readonly answer: ComparisonResource
  readonly column: MatrixColumn
  readonly parent: AreaResource
  readonly show: CompareShow
  readonly to: string
  readonly focus: GridFocus
}

/** The area above: sum or ratio of sums, how many units are in it, and their statuses; no light. */
export function TotalCell({ answer, column, parent, show, to, focus }: TotalCellProps) {
  const lang = useLanguage()
  const { indicator, figures, decimals } = column
  const known = totalFigures(figures, indicator, answer.units)
  const { units } = figures.total
  return (
    <Link
      {...focus}
      className={styles.cell}
      data-note={`total|${indicator.id}`}
      to={to}
      aria-label={spoken(totalLines(answer, column, parent, lang), lang)}
    >
      <span className={isShown(known, show) ? styles.total : styles.absence}>
        {shownText(known, show, indicator, lang, decimals)}
      </span>
      {units && answer.rollUp.made && (
        <>
          <span className={styles.coverage}>{coverageShort(units)}</span>
          <UnitStrip byStatus={units.byStatus} due={Math.max(units.due, 1)} />
        </>
      )}
    </Link>
  )
}
