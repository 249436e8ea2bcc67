import { useId } from 'react'
import { useLanguage } from '../../text/use-language.tsx'
import styles from './row-panel.module.css'
import { registerWords } from './words.ts'

interface ReasonFieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
}

/** Why figures of months that are submitted change. */
export function ReasonField({ value, onChange }: ReasonFieldProps) {
  const words = registerWords(useLanguage()).form
  const id = useId()
  return (
    <div className={styles.field} data-wide>
      <label htmlFor={id}>{words.reason}</label>
      <input
        id={id}
        data-asked
        type="text"
        maxLength={2000}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
      <small>{words.reasonNeeded}</small>
    </div>
  )
}
