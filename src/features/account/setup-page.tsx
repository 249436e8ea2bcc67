import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation, useNavigate } from 'react-router-dom'
import { passwordFault } from '../../../contract/password.ts'
import { Form, PasswordField, TextField } from '../../components/sign-in/fields.tsx'
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
  const [fault, setFault] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  usePageTitle(words.setup.title)

  async function submit(): Promise<void> {
    const wrong = passwordFault(password, name)
    setFault(wrong && forms.passwordFaults[wrong])
    if (wrong) return
    setBusy(true)
    const outcome = await setUp(client, token, name, password)
    setBusy(false)
    if ('refused' in outcome) {
      setFault(refusalWords(outcome.refused, forms))
      return
    }
    forgetCookies()
    // The token is used: it goes out of the browser's history, too.
    void navigate(paths.accounts({ lang }), { replace: true })
  }

  return (
    <div className={styles.page}>
      <h1>{words.setup.title}</h1>
      {token === '' ? (
        <p>{words.setup.noToken}</p>
      ) : (
        <>
          <p>{words.setup.text}</p>
          <Form
            title={words.setup.form}
            submit={words.setup.submit}
            fault={fault}
            busy={busy}
            onSubmit={() => void submit()}
          >
            <TextField label={forms.name} value={name} autoComplete="username" onType={setName} />
            <PasswordField
              label={forms.password}
              value={password}
              autoComplete="new-password"
              onType={setPassword}
              hint={forms.passwordRule}
            />
          </Form>
        </>
      )}
    </div>
  )
}
