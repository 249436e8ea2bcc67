import type { Aspect } from '../../../domain/compared-figure.ts'
import { Link } from '../../components/link.tsx'
import { Popup } from '../../components/popup.tsx'
import type { CompareOrder, CompareSort } from '../../selection/compare-address.ts'
import { definitionWords, indicatorName } from '../../text/figure-words.ts'
import { useLanguage } from '../../text/use-language.tsx'
import styles from './column-note.module.css'
import type { CompareLinks } from './compare-links.ts'
import { CountingRules } from './counting-rules.tsx'
import type { MatrixColumn } from './matrix-model.ts'
import { compareWords } from './words.ts'

interface ColumnNoteProps {
  readonly column: MatrixColumn
  /** Names of the units by place. */
  readonly labels: readonly string[]
  readonly anchor: HTMLElement
  readonly sort: CompareSort | null
  readonly show: Aspect
  readonly links: CompareLinks
  readonly onSort: (sort: CompareSort | null) => void
  readonly onClose: () => void
}

/** What a column means, how its units counted, and how to sort by it or look at it alone. */
export function ColumnNote(props: ColumnNoteProps) {
  const { column, anchor, sort, links, onSort, onClose } = props
  const lang = useLanguage()
  const words = compareWords(lang)
  const { indicator } = column
  const name = indicatorName(indicator, lang)
  const current = sort?.indicator === indicator.id ? sort.order : null
  const orders: readonly (CompareOrder | null)[] = [null, 'asc', 'desc']
  return (
    <Popup label={name} anchor={anchor} onClose={onClose}>
      <h2 className={styles.title}>{name}</h2>
      <p>{definitionWords(indicator, lang)}</p>
      {column.figures.rulesDiffer && <CountingRules column={column} labels={props.labels} />}
      <fieldset className={styles.orders}>
        <legend>{words.order.label(words.show[props.show])}</legend>
        {orders.map((order) => (
          <button
            key={order ?? 'code'}
            type="button"
            className={styles.order}
            aria-pressed={current === order}
            onClick={() => onSort(order && { indicator: indicator.id, order })}
          >
            {words.order[order ?? 'code']}
          </button>
        ))}
      </fieldset>
      <p className={styles.links}>
        <Link to={links.same({ view: 'indicator', indicator: indicator.id })}>
          {words.matrix.alone}
        </Link>
        <Link to={links.same({ view: 'lines', indicator: indicator.id })}>
          {words.matrix.courses}
        </Link>
      </p>
    </Popup>
  )
}
