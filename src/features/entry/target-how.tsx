import { useId } from 'react'
import { useLanguage } from '../../text/use-language.tsx'
import styles from './sheet.module.css'
import choice from './target-how.module.css'
import type { TargetChangeKind } from './target-model.ts'
import { targetWords } from './target-words.ts'

interface TargetHowProps {
  readonly how: TargetChangeKind
  /** First and last day on which a version may take effect, `YYYY-MM-DD`. */
  readonly days: readonly [first: string, last: string]
  /** Whether the day is one of them. */
  readonly isDated: boolean
  readonly onChange: (how: TargetChangeKind) => void
}

/** What the changes that follow are: put right, or a version of its own from a day; by which document, and why. */
export function TargetHow({ how, days: [first, last], isDated, onChange }: TargetHowProps) {
  const { how: words } = targetWords(useLanguage())
  const name = useId()
  return (
    <fieldset className={choice.how}>
      <legend>{words.label}</legend>
      <span className={choice.kinds}>
        {(['put', 'adjust'] as const).map((kind) => (
          <label key={kind}>
            <input
              type="radio"
              name={name}
              checked={(how.from === null) === (kind === 'put')}
              onChange={() => onChange({ ...how, from: kind === 'put' ? null : '' })}
            />{' '}
            {words[kind]}
          </label>
        ))}
        {how.from !== null && (
          <label>
            {words.from}{' '}
            <input
              type="date"
              min={first}
              max={last}
              value={how.from}
              onChange={(event) => onChange({ ...how, from: event.target.value })}
            />
          </label>
        )}
      </span>
      <span className={styles.fields}>
        {(['source', 'note'] as const).map((field) => (
          <label key={field} className={styles.field}>
            {words[field]}
            <input
              type="text"
              maxLength={2000}
              value={how[field]}
              onChange={(event) => onChange({ ...how, [field]: event.target.value })}
            />
          </label>
        ))}
      </span>
      {!isDated && <small>{words.noDay}</small>}
    </fieldset>
  )
}
