import { Link } from 'react-router-dom'
import type { ComparisonResource } from '../../../contract/comparison-resources.ts'
import { CompletionBar } from '../../charts/completion-bar.tsx'
import { UnitStrip } from '../../charts/unit-strip.tsx'
import { StatusShape, toneOf } from '../../components/status-mark.tsx'
import { figuresAt } from '../../data/compared-figures.ts'
import type { CompareShow } from '../../selection/compare-address.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { isShown, shownText } from '../../text/words-compared.ts'
import { cellLines, spoken } from './cell-lines.ts'
import type { CompareLinks } from './compare-links.ts'
import type { GridFocus } from './grid/grid-row.tsx'
import styles from './matrix.module.css'
import type { MatrixColumn } from './matrix-model.ts'

interface MatrixCellProps {
  readonly answer: ComparisonResource
  readonly column: MatrixColumn
  /** Place of the unit in the answer. */
  readonly place: number
  readonly show: CompareShow
  readonly links: CompareLinks
  readonly focus: GridFocus
}

/** One unit and one indicator: what is shown, completion as a bar, status as a shape. */
export function MatrixCell({ answer, column, place, show, links, focus }: MatrixCellProps) {
  const lang = useLanguage()
  const unit = answer.units[place]
  if (!unit) return null
  const { indicator, figures, decimals } = column
  const known = figuresAt(figures, indicator, unit, place)
  const { completion, status, byStatus } = known
  return (
    <Link
      {...focus}
      className={styles.cell}
      data-note={`${place}|${indicator.id}`}
      to={links.indicator(indicator.id, unit.code)}
      aria-label={spoken(cellLines(answer, column, place, lang), lang)}
    >
      <span className={styles.line}>
        {status !== null && <StatusShape status={status} />}
        <span className={isShown(known, show) ? styles.number : styles.absence}>
          {shownText(known, show, indicator, lang, decimals)}
        </span>
      </span>
      {completion.kind === 'value' && (
        <CompletionBar
          share={completion.value}
          due={known.expected}
          tone={toneOf(status)}
          height={10}
          thickness={4}
        />
      )}
      {byStatus !== null && <UnitStrip byStatus={byStatus} due={unitsIn(byStatus)} />}
    </Link>
  )
}

function unitsIn(byStatus: Readonly<Record<string, number | undefined>>): number {
  return Math.max(
    Object.values(byStatus).reduce<number>((sum, units) => sum + (units ?? 0), 0),
    1,
  )
}
