import { memo, useMemo } from 'react'
import type { Comparison } from '../../../contract/comparison-decoding.ts'
import { type Aspect, type ComparedFigure, numberIn } from '../../../domain/compared-figure.ts'
import { correctedFigure } from '../../../domain/correction.ts'
import type { Indicator } from '../../../domain/indicator.ts'
import { unreportedShare } from '../../../domain/pace.ts'
import { CompletionBar } from '../../charts/completion-bar.tsx'
import { toneOf } from '../../charts/status-shape.tsx'
import { UnitStrip } from '../../charts/unit-strip.tsx'
import { Link } from '../../components/link.tsx'
import { StatusShape } from '../../components/status-mark.tsx'
import { clauseWords } from '../../text/punctuation.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { shownText } from '../../text/words-compared.ts'
import { correctionWords } from '../../text/words-correction.ts'
import { missingShort } from '../../text/words-needed.ts'
import { cellLines } from './cell-lines.ts'
import type { CompareLinks } from './compare-links.ts'
import type { GridFocus } from './grid/grid-row.tsx'
import styles from './matrix.module.css'
import type { MatrixColumn } from './matrix-model.ts'

interface MatrixCellProps {
  readonly answer: Comparison
  readonly column: MatrixColumn
  /** Place of the unit in the answer. */
  readonly place: number
  readonly show: Aspect
  readonly links: CompareLinks
  readonly focus: GridFocus
}

/** One unit and one indicator: what is shown, completion as a bar, status as a shape. */
export function MatrixCell({ answer, column, place, show, links, focus }: MatrixCellProps) {
  const lang = useLanguage()
  const { indicator, figures, decimals } = column
  const unit = answer.units[place]
  const row = figures.rowAt(place)
  const label = useMemo(
    () => clauseWords(cellLines(answer, column, place, lang), lang),
    [answer, column, place, lang],
  )
  if (!unit || !row) return null
  return (
    <Link
      {...focus}
      className={styles.cell}
      data-note={`${place}|${indicator.id}`}
      to={links.indicator(indicator.id, unit.code)}
      aria-label={label}
    >
      <CellFigure
        row={row}
        indicator={indicator}
        show={show}
        decimals={decimals}
        corrected={correctedFigure(answer.corrections, unit.code, indicator.id) !== undefined}
      />
    </Link>
  )
}

interface CellFigureProps {
  readonly row: ComparedFigure
  readonly indicator: Indicator
  readonly show: Aspect
  readonly decimals: number
  readonly corrected: boolean
}

/** What is seen of a cell: the same wherever its row is sorted to. */
const CellFigure = memo(function CellFigure({
  row,
  indicator,
  show,
  decimals,
  corrected,
}: CellFigureProps) {
  const lang = useLanguage()
  const { completion, expected, status, units } = row.progress
  const missing = missingShort(row.progress, lang)
  return (
    <>
      <span className={styles.line}>
        {status !== null && <StatusShape status={status} />}
        {status !== null && missing !== null && <span className={styles.missing}>{missing}</span>}
        {corrected && <span className={styles.corrected}>{correctionWords(lang).short}</span>}
        <span className={numberIn(row, show) !== null ? styles.number : styles.absence}>
          {shownText(row, show, indicator, lang, decimals)}
        </span>
      </span>
      {completion.kind === 'value' && (
        <CompletionBar
          share={completion.value}
          due={expected}
          unreported={unreportedShare(indicator, row.progress)}
          tone={toneOf(status)}
          height={10}
          thickness={4}
        />
      )}
      {units && <UnitStrip byStatus={units.byStatus} due={Math.max(units.due, 1)} />}
    </>
  )
})
