import { formatCount, formatPercent, formatValue } from '../../text/format.ts'
import { UnbrokenText } from '../../text/unbroken-text.tsx'
import { useLanguage } from '../../text/use-language.tsx'
import { ConflictChoice } from './conflict-choice.tsx'
import { messageId, type RowProps } from './row-actions.ts'
import { doubtWords, rowFault } from './row-message.ts'
import styles from './sheet.module.css'
import { besideText } from './sheet-model.ts'
import cells from './sheet-table.module.css'
import { entryWords } from './words.ts'

interface RowSaidProps extends RowProps {
  readonly onExplain: () => void
}

/** Beside an input: how it was read, what is wrong with it, or what is asked about it. */
export function RowSaid({ view, line, readOnly, actions, onExplain }: RowSaidProps) {
  const lang = useLanguage()
  const words = entryWords(lang)
  const { row, read, trouble, doubts, state } = view
  const id = messageId(line)
  if (trouble?.kind === 'conflict') {
    const { first, second } = view.typed
    return (
      <ConflictChoice
        id={id}
        held={trouble.held}
        theirs={besideText(row, trouble.held, lang)}
        mine={second === '' ? first : `${first}/${second}`}
        onChoose={(mine) => actions.choose(view, mine)}
      />
    )
  }
  const wrong = rowFault(view, lang)
  if (wrong !== null) {
    return (
      <span id={id} className={styles.fault} role="status">
        <UnbrokenText text={wrong} />
        {trouble && (
          <button
            type="button"
            className={styles.link}
            onClick={() => actions.put(view, view.typed)}
          >
            {words.again}
          </button>
        )}
        <button type="button" className={styles.link} onClick={() => actions.drop(view)}>
          {words.takeBack}
        </button>
      </span>
    )
  }
  const [doubt] = doubts
  const entry = read.kind === 'entry' ? read.entry : null
  if (doubt && entry) {
    const number = entry.kind === 'count' ? entry.value : 0
    const month =
      doubt.kind === 'cumulative' ? formatValue(doubt.month, 'exact', row.indicator, lang) : null
    return (
      <span id={id} className={cells.doubt} role="status">
        <UnbrokenText text={doubtWords(doubt, row, number, lang)} />
        {!readOnly && month !== null && (
          <button
            type="button"
            className={styles.link}
            onClick={() => actions.put(view, { first: month, second: '' })}
          >
            {words.doubts.convert(month)}
          </button>
        )}
        {!readOnly && (
          <button type="button" className={styles.link} onClick={onExplain}>
            {words.doubts.explain}
          </button>
        )}
      </span>
    )
  }
  return (
    <span id={id} className={cells.reading}>
      {entry?.kind === 'count' &&
        entry.qualifier !== 'exact' &&
        words.reads[entry.qualifier](formatCount(entry.value, 'exact', row.indicator, lang))}
      {entry?.kind === 'ratio' &&
        formatPercent(entry.numerator / entry.denominator, row.indicator.decimals ?? 1, lang)}
      {state === 'saved' && (
        <svg className={cells.tick} viewBox="0 0 16 16" aria-hidden="true">
          <path d="M3 8.5 6.5 12 13 4.5" />
        </svg>
      )}
    </span>
  )
}
