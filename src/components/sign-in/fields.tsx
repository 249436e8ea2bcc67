import { type ReactNode, useId, useState } from 'react'
import { useLanguage } from '../../text/use-language.tsx'
import styles from './sign-in.module.css'
import { signInWords } from './sign-in-words.ts'

interface FieldProps {
  readonly label: string
  readonly value: string
  readonly autoComplete: 'username' | 'current-password' | 'new-password' | 'off'
  readonly onType: (text: string) => void
  readonly hint?: string
}

/** A field for one line of text. */
export function TextField({ label, value, autoComplete, onType }: FieldProps) {
  return (
    <label className={styles.field}>
      <span className={styles.label}>{label}</span>
      <input
        className={styles.input}
        autoComplete={autoComplete}
        spellCheck={false}
        value={value}
        onChange={({ target }) => onType(target.value)}
        required
      />
    </label>
  )
}

/** A field for a password, which can be looked at: long ones are mistyped. */
export function PasswordField({ label, value, autoComplete, onType, hint }: FieldProps) {
  const words = signInWords(useLanguage())
  const [shown, show] = useState(false)
  const id = useId()
  return (
    <div className={styles.field}>
      <label className={styles.field}>
        <span className={styles.label}>{label}</span>
        <input
          className={styles.input}
          type={shown ? 'text' : 'password'}
          autoComplete={autoComplete}
          autoCapitalize="off"
          spellCheck={false}
          value={value}
          aria-describedby={hint === undefined ? undefined : id}
          onChange={({ target }) => onType(target.value)}
          required
        />
      </label>
      {hint !== undefined && (
        <p id={id} className={styles.hint}>
          {hint}
        </p>
      )}
      <label className={styles.check}>
        <input type="checkbox" checked={shown} onChange={() => show(!shown)} />
        {words.showPassword}
      </label>
    </div>
  )
}

interface FormProps {
  readonly title: string
  readonly submit: string
  /** What is wrong; null = nothing yet. */
  readonly fault: string | null
  readonly busy: boolean
  readonly onSubmit: () => void
  readonly children: ReactNode
}

/** Fields with one thing to do, and why it was not done. */
export function Form({ title, submit, fault, busy, onSubmit, children }: FormProps) {
  const id = useId()
  return (
    <form
      className={styles.form}
      aria-labelledby={id}
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy) onSubmit()
      }}
    >
      <h2 id={id}>{title}</h2>
      {children}
      <p role="alert" className={styles.fault} hidden={fault === null}>
        {fault}
      </p>
      <button type="submit" className={styles.button} aria-busy={busy}>
        {submit}
      </button>
    </form>
  )
}
