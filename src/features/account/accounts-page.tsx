import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ListedAccount } from '../../../contract/access-resources.ts'
import { QueryBoundary } from '../../components/query-boundary.tsx'
import { SignInForm } from '../../components/sign-in/sign-in-form.tsx'
import { refusalWords, signInWords } from '../../components/sign-in/sign-in-words.ts'
import { usePageTitle } from '../../components/use-page-title.ts'
import { accountsQuery, changeAccount, sessionQuery } from '../../data/session-requests.ts'
import { useLanguage } from '../../text/use-language.tsx'
import styles from './account.module.css'
import { AddAccount } from './add-account.tsx'
import { ChangeAccount, type Changing } from './change-account.tsx'
import { useAreaNames } from './use-area-names.ts'
import { accountWords } from './words.ts'

/** `/accounts`: all accounts, for administrators. */
export function AccountsPage() {
  const lang = useLanguage()
  const words = accountWords(lang)
  const session = useQuery(sessionQuery())
  const managing = session.data?.may.includes('manage_accounts') ?? false
  const accounts = useQuery({ ...accountsQuery(), enabled: managing })
  usePageTitle(words.list.title)
  return (
    <div className={styles.page}>
      <h1>{words.list.title}</h1>
      <QueryBoundary query={session}>
        {({ account }) => {
          if (account === null) return <SignInForm />
          if (!managing) return <p>{words.list.onlyAdministrators}</p>
          return (
            <QueryBoundary query={accounts}>
              {(listed) => <Accounts accounts={listed.accounts} own={account.id} />}
            </QueryBoundary>
          )
        }}
      </QueryBoundary>
    </div>
  )
}

interface AccountsProps {
  readonly accounts: readonly ListedAccount[]
  /** Id of the reader's own account: it is changed elsewhere. */
  readonly own: string
}

function Accounts({ accounts, own }: AccountsProps) {
  const lang = useLanguage()
  const words = accountWords(lang)
  const forms = signInWords(lang)
  const client = useQueryClient()
  const nameOf = useAreaNames(accounts.map(({ areaCode }) => areaCode))
  const [changing, change] = useState<{ account: ListedAccount; what: Changing } | null>(null)
  const [said, say] = useState('')

  async function setDisabled({ id, name }: ListedAccount, disabled: boolean): Promise<void> {
    const outcome = await changeAccount(client, id, { disabled })
    if ('done' in outcome) say(words.list.saved(name ?? ''))
    else say(refusalWords(outcome.refused, forms))
  }

  return (
    <>
      <p>{words.list.count(accounts.length)}</p>
      <p role="status">{said}</p>
      {changing && (
        <ChangeAccount
          key={`${changing.account.id} ${changing.what}`}
          {...changing}
          onCancel={() => change(null)}
          onDone={() => {
            say(words.list.saved(changing.account.name ?? ''))
            change(null)
          }}
        />
      )}
      <div className={styles.scroll}>
        <table className={styles.table} aria-label={words.list.title}>
          <thead>
            <tr>
              {[words.name, words.role, words.area, words.list.state, words.list.actions].map(
                (head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {accounts.map((account) => (
              <tr key={account.id}>
                <td className={account.name === null ? styles.dim : undefined}>
                  {account.name ?? words.list.erasedName}
                </td>
                <td>{words.roles[account.role]}</td>
                <td>{nameOf(account.areaCode) ?? words.everywhere}</td>
                <td>{words.list[stateOf(account)]}</td>
                <td>
                  {account.name !== null && account.id !== own && (
                    <Actions
                      name={account.name}
                      disabled={account.disabledAt !== null}
                      onChange={(what) => change({ account, what })}
                      onDisable={(disabled) => void setDisabled(account, disabled)}
                    />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <AddAccount onAdded={(name) => say(words.add.added(name))} />
    </>
  )
}

interface ActionsProps {
  readonly name: string
  readonly disabled: boolean
  readonly onChange: (what: Changing) => void
  readonly onDisable: (disabled: boolean) => void
}

function Actions({ name, disabled, onChange, onDisable }: ActionsProps) {
  const words = accountWords(useLanguage()).list
  const actions: readonly (readonly [string, () => void])[] = [
    [words.change, () => onChange('role')],
    [words.reset, () => onChange('password')],
    [disabled ? words.enable : words.disable, () => onDisable(!disabled)],
    [words.erase, () => onChange('erase')],
  ]
  return (
    <div className={styles.actions}>
      {actions.map(([action, act]) => (
        <button
          key={action}
          type="button"
          className={styles.leave}
          aria-label={words.of(action, name)}
          onClick={act}
        >
          {action}
        </button>
      ))}
    </div>
  )
}

function stateOf({ erasedAt, disabledAt }: ListedAccount): 'erased' | 'disabled' | 'active' {
  if (erasedAt !== null) return 'erased'
  return disabledAt === null ? 'active' : 'disabled'
}
