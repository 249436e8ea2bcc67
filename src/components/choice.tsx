import { Shape } from '../charts/svg-primitives.tsx'
import styles from './choice.module.css'

interface ChoiceProps {
  readonly label: string
  readonly value: number
  readonly options: readonly { readonly value: number; readonly text: string }[]
  readonly onChoose: (value: number) => void
}

/** A labelled native list of numbers (years, months): robust on every office machine. */
export function Choice({ label, value, options, onChoose }: ChoiceProps) {
  return (
    <label className={styles.choice}>
      <span className={styles.label}>{label}</span>
      <span className={styles.box}>
        <select
          className={styles.select}
          value={value}
          onChange={(event) => onChoose(Number(event.target.value))}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.text}
            </option>
          ))}
        </select>
        <Shape className={styles.chevron}>
          <path d="M3.5 6 8 10.5 12.5 6" fill="none" stroke="currentColor" strokeWidth="1.8" />
        </Shape>
      </span>
    </label>
  )
}
