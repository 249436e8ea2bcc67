import type { CellPart } from '../../../domain/entry.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { CellInput } from './cell-input.tsx'
import { inputId, messageId, type RowProps } from './row-actions.ts'
import styles from './sheet-table.module.css'
import { entryWords } from './words.ts'

interface RowInputsProps extends RowProps {
  readonly name: string
  readonly unit: string
}

/** What is typed of an indicator: a number, or both counts of a ratio. */
export function RowInputs({ view, line, name, unit, readOnly, actions }: RowInputsProps) {
  const words = entryWords(useLanguage())
  const { row, typed, read } = view
  const isRatio = row.indicator.measure === 'ratio'
  const isNothing = read.kind === 'entry' && read.entry.kind === 'nothing_due'
  const isBlank = typed.first === '' && typed.second === ''
  const input = (part: CellPart, label: string) => (
    <CellInput
      id={inputId(line, part)}
      label={label}
      value={typed[part]}
      readOnly={readOnly}
      invalid={view.state === 'faulty' && (read.kind !== 'refused' || read.part === part)}
      describedBy={messageId(line)}
      onCommit={(text) => actions.put(view, { ...typed, [part]: text })}
      onMove={(move) => actions.move(line, part, move)}
      onPaste={(text) => actions.paste(line, part, text)}
      onUndo={actions.undo}
    />
  )
  if (!isRatio) return input('first', words.input.count(name, unit))
  return (
    <span className={styles.pair}>
      {input('first', words.input.numerator(name))}
      <span aria-hidden="true">÷</span>
      {input('second', words.input.denominator(name))}
      {(isBlank || isNothing) && (
        <label className={styles.nothing}>
          <input
            type="checkbox"
            checked={isNothing}
            disabled={readOnly}
            onChange={() => {
              const text = isNothing ? '' : '0'
              actions.put(view, { first: text, second: text })
            }}
          />
          {words.nothingDue}
        </label>
      )}
    </span>
  )
}
