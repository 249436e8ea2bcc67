import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { AccountChangeBody, ListedAccount } from '../../../contract/access-resources.ts'
import { passwordFault } from '../../../contract/password.ts'
import { Form, NewPasswordField } from '../../components/sign-in/fields.tsx'
import signIn from '../../components/sign-in/sign-in.module.css'
import { refusalWords, signInWords } from '../../components/sign-in/sign-in-words.ts'
import { changeAccount } from '../../data/session-requests.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { type ChosenRole, completeRole, RoleFields } from './role-fields.tsx'
import { accountWords } from './words.ts'

/** What of an account is being changed. */
export type Changing = 'password' | 'role' | 'erase'

interface ChangeAccountProps {
  readonly account: ListedAccount
  readonly what: Changing
  readonly onDone: () => void
  readonly onCancel: () => void
}

/** Asks for what is to become of an account. */
export function ChangeAccount({ account, what, onDone, onCancel }: ChangeAccountProps) {
  const lang = useLanguage()
  const words = accountWords(lang)
  const forms = signInWords(lang)
  const client = useQueryClient()
  const [password, setPassword] = useState('')
  const [chosen, choose] = useState<ChosenRole>(account)
  const name = account.name ?? ''
  const titles: Readonly<Record<Changing, string>> = {
    password: words.list.resetTitle(name),
    role: words.list.changeTitle(name),
    erase: words.list.eraseQuestion(name),
  }

  /** What is told, or why it cannot be. */
  function change(): AccountChangeBody | string {
    if (what === 'erase') return { erased: true }
    if (what === 'role') return completeRole(chosen) ?? words.add.chooseArea
    const wrong = passwordFault(password, name)
    return wrong ? forms.passwordFaults[wrong] : { password }
  }

  async function submit(): Promise<string | null> {
    const told = change()
    if (typeof told === 'string') return told
    const outcome = await changeAccount(client, account.id, told)
    if ('refused' in outcome) return refusalWords(outcome.refused, forms)
    onDone()
    return null
  }

  return (
    <Form
      title={titles[what]}
      submit={what === 'erase' ? words.list.erase : words.list.save}
      onSubmit={submit}
    >
      {what === 'role' && <RoleFields value={chosen} onChoose={choose} />}
      {what === 'password' && (
        <NewPasswordField label={words.own.newPassword} value={password} onType={setPassword} />
      )}
      <button type="button" className={signIn.plain} onClick={onCancel}>
        {words.list.cancel}
      </button>
    </Form>
  )
}
