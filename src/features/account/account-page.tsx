import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { SessionResource } from '../../../contract/access-resources.ts'
import { passwordFault } from '../../../contract/password.ts'
import { Link } from '../../components/link.tsx'
import { QueryBoundary } from '../../components/query-boundary.tsx'
import { Form, NewPasswordField, PasswordField } from '../../components/sign-in/fields.tsx'
import signIn from '../../components/sign-in/sign-in.module.css'
import { SignInForm } from '../../components/sign-in/sign-in-form.tsx'
import { refusalWords, signInWords } from '../../components/sign-in/sign-in-words.ts'
import { usePageTitle } from '../../components/use-page-title.ts'
import { changeAccount, sessionQuery } from '../../data/session-requests.ts'
import { importAddress } from '../../selection/import-address.ts'
import { paths } from '../../selection/paths.ts'
import { useLanguage } from '../../text/use-language.tsx'
import styles from './account.module.css'
import { useAreaNames } from './use-area-names.ts'
import { useLeave } from './use-leave.ts'
import { accountWords } from './words.ts'

/** `/account`: who is signed in, their own password, and signing out everywhere. */
export function AccountPage() {
  const lang = useLanguage()
  const words = accountWords(lang)
  const session = useQuery(sessionQuery())
  usePageTitle(words.own.title)
  return (
    <div className={styles.page}>
      <h1>{words.own.title}</h1>
      <QueryBoundary query={session}>
        {({ account, may, demonstration }) =>
          account === null ? (
            <SignInForm />
          ) : (
            <Own
              account={account}
              managing={may.includes('manage_accounts')}
              shared={account.name === demonstration?.name}
            />
          )
        }
      </QueryBoundary>
    </div>
  )
}

interface OwnProps {
  readonly account: NonNullable<SessionResource['account']>
  readonly managing: boolean
  /** Whether everybody signs in with it: its password is not theirs to change. */
  readonly shared: boolean
}

function Own({ account, managing, shared }: OwnProps) {
  const lang = useLanguage()
  const words = accountWords(lang)
  const nameOf = useAreaNames([account.areaCode])
  const { leave, fault } = useLeave(account.id)
  return (
    <>
      <dl className={styles.facts}>
        <dt>{words.name}</dt>
        <dd>{account.name}</dd>
        <dt>{words.role}</dt>
        <dd>{words.roles[account.role]}</dd>
        <dt>{words.area}</dt>
        <dd>{nameOf(account.areaCode) ?? words.everywhere}</dd>
      </dl>
      <Link to={importAddress(lang)}>{words.own.imports}</Link>
      {managing && <Link to={paths.accounts({ lang })}>{words.list.title}</Link>}
      {!shared && <OwnPassword id={account.id} name={account.name ?? ''} />}
      <section className={styles.section}>
        <button type="button" className={signIn.plain} onClick={() => void leave(false)}>
          {words.own.signOut}
        </button>
        <p>{words.own.everywhereText}</p>
        <button type="button" className={signIn.plain} onClick={() => void leave(true)}>
          {words.own.everywhere}
        </button>
        <p role="alert" className={styles.fault}>
          {fault}
        </p>
      </section>
    </>
  )
}

function OwnPassword({ id, name }: { readonly id: string; readonly name: string }) {
  const lang = useLanguage()
  const words = accountWords(lang)
  const forms = signInWords(lang)
  const client = useQueryClient()
  const [oldPassword, setOld] = useState('')
  const [password, setPassword] = useState('')
  const [done, setDone] = useState(false)

  async function submit(): Promise<string | null> {
    const wrong = passwordFault(password, name)
    setDone(false)
    if (wrong) return forms.passwordFaults[wrong]
    const outcome = await changeAccount(client, id, { password, oldPassword })
    if ('refused' in outcome) {
      const { refused } = outcome
      const isOld = refused.code === 'wrong_password'
      return isOld ? words.own.wrongOld : refusalWords(refused, forms)
    }
    setOld('')
    setPassword('')
    setDone(true)
    return null
  }

  return (
    <Form title={words.own.password} submit={words.own.change} onSubmit={submit}>
      <PasswordField
        label={words.own.oldPassword}
        value={oldPassword}
        autoComplete="current-password"
        onType={setOld}
      />
      <NewPasswordField label={words.own.newPassword} value={password} onType={setPassword} />
      <p role="status">{done ? words.own.changed : ''}</p>
    </Form>
  )
}
