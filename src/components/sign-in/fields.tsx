import { type ReactNode, useId, useState } from 'react'
import { useLanguage } from '../../text/use-language.tsx'
import { type Task, useTask, type Work } from '../use-task.ts'
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

/** A field for a password to be, with the rule for it. */
export function NewPasswordField(field: Pick<FieldProps, 'label' | 'value' | 'onType'>) {
  const { passwordRule } = signInWords(useLanguage())
  return <PasswordField {...field} autoComplete="new-password" hint={passwordRule} />
}

interface FormProps {
  readonly title: string
  readonly submit: string
  readonly onSubmit: Work
  /** Default: one of its own. */
  readonly task?: Task
  readonly children: ReactNode
}

/** Fields with one thing to do, and why it was not done. */
export function Form({ title, submit, onSubmit, task, children }: FormProps) {
  const id = useId()
  const own = useTask()
  const { busy, fault, run } = task ?? own
  return (
    <form
      className={styles.form}
      aria-labelledby={id}
      onSubmit={(event) => {
        event.preventDefault()
        run(onSubmit)
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
