import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { sessionQuery, signIn } from '../../data/session-requests.ts'
import { forgetCookies } from '../../data/visit.ts'
import { remember, useRemembered } from '../../selection/remembered.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { useTask } from '../use-task.ts'
import { Form, PasswordField, TextField } from './fields.tsx'
import styles from './sign-in.module.css'
import { refusalWords, signInWords } from './sign-in-words.ts'

/** @param onSignedIn Where to go on; without it the page below shows what it could not before. */
interface SignInFormProps {
  readonly onSignedIn?: () => void
}

/** Asks for name and password. */
export function SignInForm({ onSignedIn }: SignInFormProps) {
  const words = signInWords(useLanguage())
  const client = useQueryClient()
  const session = useQuery(sessionQuery())
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const task = useTask()
  const own = useRemembered('unit')
  const demonstration = session.data?.demonstration ?? null

  async function submit(asName: string, asPassword: string): Promise<string | null> {
    const outcome = await signIn(client, asName, asPassword)
    if ('refused' in outcome) return refusalWords(outcome.refused, words)
    forgetCookies()
    // Nobody who has signed in is asked which unit is theirs.
    const areaCode = outcome.done.account?.areaCode ?? null
    if (own === null && areaCode !== null) remember('unit', areaCode)
    onSignedIn?.()
    return null
  }

  return (
    <div className={styles.forms}>
      <Form
        title={words.title}
        submit={words.submit}
        task={task}
        onSubmit={() => submit(name, password)}
      >
        {onSignedIn === undefined && <p>{words.needed}</p>}
        <TextField label={words.name} value={name} autoComplete="username" onType={setName} />
        <PasswordField
          label={words.password}
          value={password}
          autoComplete="current-password"
          onType={setPassword}
        />
        <p className={styles.hint}>{words.forgotten}</p>
      </Form>
      {demonstration !== null && (
        <div className={styles.demonstration}>
          <p>{words.demonstration(demonstration.name, demonstration.password)}</p>
          {demonstration.password !== null && (
            <button
              type="button"
              className={styles.plain}
              onClick={() =>
                task.run(() => submit(demonstration.name, demonstration.password ?? ''))
              }
            >
              {words.useDemonstration}
            </button>
          )}
        </div>
      )}
    </div>
  )
}
