import { ROLES, type Role } from '../../../contract/access.ts'
import { plainOptions, Select } from '../../components/select.tsx'
import signIn from '../../components/sign-in/sign-in.module.css'
import { useLanguage } from '../../text/use-language.tsx'
import { AreaField } from './area-field.tsx'
import { accountWords } from './words.ts'

/** What an account is for, as it is being chosen. */
export interface ChosenRole {
  readonly role: Role
  /** Null = none yet, or everywhere for administrators. */
  readonly areaCode: string | null
}

/** As the API wants it; null where a unit is still to be chosen. */
export function completeRole({ role, areaCode }: ChosenRole): ChosenRole | null {
  if (role === 'administrator') return { role, areaCode: null }
  return areaCode === null ? null : { role, areaCode }
}

interface RoleFieldsProps {
  readonly value: ChosenRole
  readonly onChoose: (value: ChosenRole) => void
}

/** Chooses a role, and where it is held. */
export function RoleFields({ value, onChoose }: RoleFieldsProps) {
  const words = accountWords(useLanguage())
  const { role, areaCode } = value
  return (
    <>
      <div>
        <Select
          label={words.role}
          value={role}
          groups={plainOptions(ROLES, (one) => words.roles[one])}
          onChoose={(chosen) => {
            const next = ROLES.find((one) => one === chosen)
            if (next) onChoose({ ...value, role: next })
          }}
        />
        <p className={signIn.hint}>{words.roleMeanings[role]}</p>
      </div>
      {role !== 'administrator' && (
        <AreaField value={areaCode} onChoose={(code) => onChoose({ ...value, areaCode: code })} />
      )}
    </>
  )
}
