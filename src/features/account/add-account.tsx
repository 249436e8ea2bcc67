import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { passwordFault } from '../../../contract/password.ts'
import { Form, NewPasswordField, TextField } from '../../components/sign-in/fields.tsx'
import { refusalWords, signInWords } from '../../components/sign-in/sign-in-words.ts'
import { addAccount } from '../../data/session-requests.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { type ChosenRole, completeRole, RoleFields } from './role-fields.tsx'
import { accountWords } from './words.ts'

const NONE: ChosenRole = { role: 'clerk', areaCode: null }

/** Adds an account. @param onAdded Told the name. */
export function AddAccount({ onAdded }: { readonly onAdded: (name: string) => void }) {
  const lang = useLanguage()
  const words = accountWords(lang)
  const forms = signInWords(lang)
  const client = useQueryClient()
  const [name, setName] = useState('')
  const [chosen, choose] = useState(NONE)
  const [password, setPassword] = useState('')

  async function submit(): Promise<string | null> {
    const wrong = passwordFault(password, name)
    const complete = completeRole(chosen)
    if (wrong) return forms.passwordFaults[wrong]
    if (!complete) return words.add.chooseArea
    const outcome = await addAccount(client, { name, password, ...complete })
    if ('refused' in outcome) return refusalWords(outcome.refused, forms)
    onAdded(name)
    setName('')
    setPassword('')
    // The next one is often of the same kind, and of another unit.
    choose({ ...chosen, areaCode: null })
    return null
  }

  return (
    <Form title={words.add.title} submit={words.add.submit} onSubmit={submit}>
      <TextField label={forms.name} value={name} autoComplete="off" onType={setName} />
      <RoleFields value={chosen} onChoose={choose} />
      <NewPasswordField label={words.add.password} value={password} onType={setPassword} />
    </Form>
  )
}
