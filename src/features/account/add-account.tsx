import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { passwordFault } from '../../../contract/password.ts'
import { Form, PasswordField, TextField } from '../../components/sign-in/fields.tsx'
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
  const [fault, setFault] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)

  async function submit(): Promise<void> {
    const wrong = passwordFault(password, name)
    const complete = completeRole(chosen)
    if (wrong || !complete) {
      setFault(wrong ? forms.passwordFaults[wrong] : words.add.chooseArea)
      return
    }
    setBusy(true)
    const outcome = await addAccount(client, { name, password, ...complete })
    setBusy(false)
    if ('refused' in outcome) {
      setFault(refusalWords(outcome.refused, forms))
      return
    }
    onAdded(name)
    setFault(null)
    setName('')
    setPassword('')
    // The next one is often of the same kind, and of another unit.
    choose({ ...chosen, areaCode: null })
  }

  return (
    <Form
      title={words.add.title}
      submit={words.add.submit}
      fault={fault}
      busy={busy}
      onSubmit={() => void submit()}
    >
      <TextField label={forms.name} value={name} autoComplete="off" onType={setName} />
      <RoleFields value={chosen} onChoose={choose} />
      <PasswordField
        label={words.add.password}
        value={password}
        autoComplete="new-password"
        onType={setPassword}
        hint={forms.passwordRule}
      />
    </Form>
  )
}
