import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation, useNavigate } from 'react-router-dom'
import { passwordFault } from '../../../contract/password.ts'
import { Form, NewPasswordField, TextField } from '../../components/sign-in/fields.tsx'
import { refusalWords, signInWords } from '../../components/sign-in/sign-in-words.ts'
import { usePageTitle } from '../../components/use-page-title.ts'
import { setUp } from '../../data/session-requests.ts'
import { forgetCookies } from '../../data/visit.ts'
import { paths } from '../../selection/paths.ts'
import { useLanguage } from '../../text/use-language.tsx'
import styles from './account.module.css'
import { accountWords } from './words.ts'

/** `/setup#token`: creates the first administrator. The token is in the fragment, which no log holds. */
export function SetupPage() {
  const lang = useLanguage()
  const words = accountWords(lang)
  const forms = signInWords(lang)
  const client = useQueryClient()
  const navigate = useNavigate()
  const token = useLocation().hash.slice(1)
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  usePageTitle(words.setup.title)

  async function submit(): Promise<string | null> {
    const wrong = passwordFault(password, name)
    if (wrong) return forms.passwordFaults[wrong]
    const outcome = await setUp(client, token, name, password)
    if ('refused' in outcome) return refusalWords(outcome.refused, forms)
    forgetCookies()
    // The token is used: it goes out of the browser's history, too.
    void navigate(paths.accounts({ lang }), { replace: true })
    return null
  }

  return (
    <div className={styles.page}>
      <h1>{words.setup.title}</h1>
      {token === '' ? (
        <p>{words.setup.noToken}</p>
      ) : (
        <>
          <p>{words.setup.text}</p>
          <Form title={words.setup.form} submit={words.setup.submit} onSubmit={submit}>
            <TextField label={forms.name} value={name} autoComplete="username" onType={setName} />
            <NewPasswordField label={forms.password} value={password} onType={setPassword} />
          </Form>
        </>
      )}
    </div>
  )
}
