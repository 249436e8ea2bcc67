import { useId, useState } from 'react'
import type { RegisterRowResource } from '../../../contract/register-resources.ts'
import { statesOf } from '../../../domain/register/work.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { workWords } from './words.ts'
import styles from './work.module.css'
import { WorkCard } from './work-card.tsx'
import type { WorkFrame } from './work-frame.ts'
import { textIn } from './work-model.ts'

interface WorkBoardProps {
  readonly frame: WorkFrame
  readonly rows: readonly RegisterRowResource[]
}

/** Rows by their states, a column for each, those due first on top. */
export function WorkBoard({ frame, rows }: WorkBoardProps) {
  const lang = useLanguage()
  const { register } = frame
  return (
    <div className={styles.board}>
      {statesOf(register).map((state) => (
        <StateColumn
          key={state.id}
          frame={frame}
          name={state[lang]}
          rows={rows.filter((row) => textIn(row, register.work.state) === state.id)}
        />
      ))}
    </div>
  )
}

/** Cards of a column that are shown at first. */
const FIRST_CARDS = 40

function StateColumn({ frame, name, rows }: WorkBoardProps & { readonly name: string }) {
  const words = workWords(useLanguage())
  const heading = useId()
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? rows : rows.slice(0, FIRST_CARDS)
  return (
    <section className={styles.column} aria-labelledby={heading}>
      <h2 id={heading}>
        {name} <span className={styles.count}>{rows.length}</span>
      </h2>
      {rows.length === 0 && <p className={styles.muted}>{words.empty}</p>}
      <ul className={styles.cards}>
        {shown.map((row) => (
          <WorkCard key={`${row.areaCode} ${row.id}`} frame={frame} row={row} />
        ))}
      </ul>
      {shown.length < rows.length && (
        <button type="button" onClick={() => setWhole(true)}>
          {words.further(rows.length - shown.length)}
        </button>
      )}
    </section>
  )
}
