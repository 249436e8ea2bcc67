import { ROLES } from '../../../contract/access.ts'
import { accountNameSchema } from '../../../contract/access-resources.ts'
import { passwordFault, plainPassword } from '../../../contract/password.ts'
import type { Language } from '../../../dataset/words.ts'
import type { AccountRefusal, AccountStore, Credentials } from '../../api/access/account-store.ts'
import type { PasswordHash } from '../../api/access/password-hash.ts'
import { newAccount } from '../../api/routes/accounts.ts'
import type { Store } from '../../api/store.ts'
import { type CommandContext, type ExitCode, withStore } from '../dataset/command-context.ts'
import { readOperands } from '../dataset/operand-command.ts'
import { OperatorFault } from '../fault.ts'
import { ACCOUNT_WORDS } from './account-words.ts'

/** What the command touches besides the database. */
export interface AccountContext
  extends Pick<CommandContext, 'databaseUrl' | 'now' | 'out' | 'err'> {
  readonly passwords: PasswordHash
  /**
   * Asks for a password without showing it; null where nobody is at the terminal: it is then the first
   * line of standard input.
   */
  readonly askSecret: ((question: string) => Promise<string>) | null
  readonly firstLine: () => Promise<string>
}

type Words = (typeof ACCOUNT_WORDS)[Language]

/**
 * `npm run account`: adds, changes and lists accounts without the page.
 *
 * @param args What follows the command's name.
 * @returns 0 done, 1 refused because of what was found, 2 called wrongly.
 */
export async function runAccount(
  args: readonly string[],
  context: AccountContext,
): Promise<ExitCode> {
  const { language, help, operands: given } = readOperands(args)
  const operands = given ?? []
  const words = ACCOUNT_WORDS[language]
  if (help) {
    context.out(words.usage)
    return 0
  }
  const [action = '', name = ''] = operands
  const wanted = TASKS[action]
  if (!wanted || operands.length < wanted.operands || operands.length > wanted.most) {
    context.err(words.problem(operands.join(' ') || '…'))
    context.err(words.usage)
    return 2
  }
  return withStore({ ...context, elapsed: () => 0 }, async (store) => {
    const accounts = store.accounts()
    await wanted.task({ accounts, store, context, words, name, rest: operands.slice(2) })
    return 0
  })
}

interface Given {
  readonly accounts: AccountStore
  readonly store: Pick<Store, 'areas'>
  readonly context: AccountContext
  readonly words: Words
  readonly name: string
  /** What follows the name. */
  readonly rest: readonly string[]
}

interface Task {
  /** Words of the call: what to do, and about whom. */
  readonly operands: number
  readonly most: number
  readonly task: (given: Given) => Promise<void>
}

const about = (task: Task['task']): Task => ({ operands: 2, most: 2, task })

const TASKS: Readonly<Partial<Record<string, Task>>> = {
  list: {
    operands: 1,
    most: 1,
    async task({ accounts, context, words }) {
      const all = await accounts.accounts()
      for (const account of all) context.out(words.listed(account))
      if (all.length === 0) context.out(words.nobody)
    },
  },
  add: { operands: 3, most: 4, task: add },
  password: about(async ({ accounts, context, words, name }) => {
    const { account } = await named(accounts, name, words)
    const password = await newPassword(context, words, name)
    refuse(await accounts.change(account.id, { password }), words)
    context.out(words.changed(name))
  }),
  disable: about(async ({ accounts, context, words, name }) => {
    const { account } = await named(accounts, name, words)
    refuse(await accounts.change(account.id, { disabledAt: context.now }), words)
    context.out(words.disabled(name))
  }),
  enable: about(async ({ accounts, context, words, name }) => {
    const { account } = await named(accounts, name, words)
    refuse(await accounts.change(account.id, { disabledAt: null }), words)
    context.out(words.enabled(name))
  }),
  erase: about(async ({ accounts, context, words, name }) => {
    const { account } = await named(accounts, name, words)
    refuse(await accounts.erase(account.id, context.now), words)
    context.out(words.erased(name))
  }),
}

async function add({ accounts, store, context, words, name, rest }: Given): Promise<void> {
  const [asked, areaCode = null] = rest
  const role = ROLES.find((one) => one === asked)
  if (!role) throw new OperatorFault(words.problem(asked ?? ''))
  if ((role === 'administrator') !== (areaCode === null)) throw new OperatorFault(words.noArea)
  if (!accountNameSchema.safeParse(name).success) throw new OperatorFault(words.badName)
  if (areaCode !== null && !(await store.areas()).some(({ code }) => code === areaCode)) {
    throw new OperatorFault(words.unknownArea(areaCode))
  }
  if (await accounts.accountNamed(name)) throw new OperatorFault(words.nameTaken(name))
  const password = await newPassword(context, words, name)
  const added = await accounts.add(newAccount({ name, role, areaCode }, context.now), password)
  if (!added) throw new OperatorFault(words.nameTaken(name))
  context.out(words.added(name))
}

async function newPassword(
  { askSecret, firstLine, passwords }: AccountContext,
  words: Words,
  name: string,
): Promise<string> {
  const password = askSecret ? await askSecret(words.askPassword) : await firstLine()
  const fault = passwordFault(password, name)
  if (fault !== null) throw new OperatorFault(words.faults[fault])
  if (askSecret && (await askSecret(words.askAgain)) !== password) {
    throw new OperatorFault(words.differ)
  }
  return passwords.hash(plainPassword(password))
}

async function named(accounts: AccountStore, name: string, words: Words): Promise<Credentials> {
  const found = await accounts.accountNamed(name)
  if (!found) throw new OperatorFault(words.refusals.unknown_account)
  return found
}

function refuse(refusal: AccountRefusal | null, words: Words): void {
  if (refusal !== null) throw new OperatorFault(words.refusals[refusal])
}
