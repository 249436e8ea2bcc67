import type { Aspect } from '../../../domain/compared-figure.ts'
import { Shape } from '../../charts/svg-primitives.tsx'
import type { CompareOrder } from '../../selection/compare-address.ts'
import { indicatorName } from '../../text/figure-words.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { shownUnit } from '../../text/words-compared.ts'
import type { GridFocus } from './grid/grid-row.tsx'
import styles from './matrix.module.css'
import type { MatrixColumn } from './matrix-model.ts'
import { compareWords } from './words.ts'

interface ColumnHeadProps {
  readonly column: MatrixColumn
  readonly show: Aspect
  /** How the rows are sorted by this column; null = they are not. */
  readonly order: CompareOrder | null
  readonly focus: GridFocus
  readonly onOpen: (anchor: HTMLElement) => void
}

/** A column's name, unit and flags; it opens what can be known and done about the column. */
export function ColumnHead({ column, show, order, focus, onOpen }: ColumnHeadProps) {
  const lang = useLanguage()
  const words = compareWords(lang)
  const { indicator, figures } = column
  const unit = shownUnit(show, indicator, lang)
  return (
    <button
      {...focus}
      type="button"
      className={styles.head}
      aria-haspopup="dialog"
      onClick={(event) => onOpen(event.currentTarget)}
    >
      <span className={styles.headName}>{indicatorName(indicator, lang)}</span>
      <span className={styles.headFoot}>
        {figures.rulesDiffer && (
          <span className={styles.flag}>
            <RulesFlag />
            <span className="visually-hidden">{words.matrix.rulesDiffer}</span>
          </span>
        )}
        <span className={styles.headUnit}>{unit}</span>
        {order !== null && (
          <Shape className={styles.sortShape}>
            <path d={order === 'asc' ? 'M8 3 13 11H3z' : 'M8 13 3 5h10z'} fill="currentColor" />
          </Shape>
        )}
      </span>
    </button>
  )
}

/** The mark of a column whose units count differently. */
export function RulesFlag() {
  return (
    <Shape className={styles.flagShape}>
      <path d="M8 1.5 15 14.5H1z" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path d="M8 6v4M8 11.6v1.3" stroke="currentColor" strokeWidth="1.6" />
    </Shape>
  )
}
