import type {
  AccountChangeBody,
  ListedAccount,
  NewAccount,
} from '../../../contract/access-resources.ts'
import {
  type Access,
  type AccessDependencies,
  DEMONSTRATION_ID,
  instant,
  type SignedIn,
} from '../access/access.ts'
import type { Account, AccountChange, AccountRefusal } from '../access/account-store.ts'
import { demandPassword, newPassword } from '../access/passwords.ts'
import { newId } from '../access/secrets.ts'
import type { Circumstances, SetHeaders } from '../access/session-carrier.ts'
import { ApiProblem } from '../problem-response.ts'
import type { Store } from '../store.ts'
import { treeOf } from '../tree-of.ts'

/** An account that has not been stored yet. @param now UTC instant. */
export function newAccount(
  { name, role, areaCode }: Pick<Account, 'role' | 'areaCode'> & { readonly name: string },
  now: string,
): Account {
  return {
    id: newId(),
    name: name.normalize('NFKC').trim(),
    role,
    areaCode,
    createdAt: now,
    disabledAt: null,
    erasedAt: null,
  }
}

/**
 * `POST /api/accounts`: adds an account.
 *
 * @throws {ApiProblem} `signed_out`, `not_allowed`, `name_taken`, `unknown_area`, `invalid_body`.
 */
export async function addAccount(
  deps: AccessDependencies,
  access: Access,
  store: Pick<Store, 'areas'>,
  request: Request,
  { password, ...wanted }: NewAccount,
): Promise<{ account: ListedAccount }> {
  await access.demand(request, 'manage_accounts', null)
  await demandArea(store, wanted)
  const account = newAccount(wanted, instant(deps.clock()))
  const hash = await newPassword(deps, password, wanted.name)
  if (!(await deps.accounts.add(account, hash))) throw nameTaken()
  return { account }
}

/** An account as it is now, and headers that keep whoever changed their own signed in. */
interface Changed {
  readonly account: ListedAccount
  readonly headers: SetHeaders
}

/**
 * `PATCH /api/accounts/{id}`: changes an account, or one's own password.
 *
 * @throws {ApiProblem} `signed_out`, `not_allowed`, `unknown_account`, `last_administrator`,
 *   `unknown_area`, `invalid_body`; for one's own password as {@link demandPassword}.
 */
export async function changeAccount(
  deps: AccessDependencies,
  access: Access,
  store: Pick<Store, 'areas'>,
  request: Request,
  id: string,
  { oldPassword, ...body }: AccountChangeBody,
  circumstances: Circumstances,
): Promise<Changed> {
  const others = { ...body, password: undefined }
  const one = await access.signedIn(request)
  const isOwn = one?.account.id === id && body.password !== undefined
  const onlyPassword = Object.values(others).every((value) => value === undefined)
  const who = isOwn && onlyPassword ? one : await access.demand(request, 'manage_accounts', null)

  if (id === DEMONSTRATION_ID && Object.keys(body).some((field) => field !== 'disabled')) {
    const detail = 'The account for trying out is as the start of the server makes it.'
    throw new ApiProblem('not_allowed', detail)
  }
  const before = await deps.accounts.account(id)
  const name = before?.account.name ?? null
  if (!before || name === null) throw refusal('unknown_account')
  if (body.password !== undefined && isOwn) {
    await demandOwnPassword(deps, who, oldPassword, before.password, circumstances)
  }
  const { role = before.account.role, areaCode = before.account.areaCode } = body
  if (body.role !== undefined || body.areaCode !== undefined) {
    await demandArea(store, { role, areaCode })
  }
  const now = instant(deps.clock())
  const change: AccountChange = {
    role,
    areaCode,
    ...(body.password !== undefined && {
      password: await newPassword(deps, body.password, name),
    }),
    ...(body.disabled !== undefined && { disabledAt: body.disabled ? now : null }),
  }
  const refused = body.erased
    ? await deps.accounts.erase(id, now)
    : await deps.accounts.change(id, change)
  if (refused) throw refusal(refused)
  const after = await deps.accounts.account(id)
  if (!after) throw refusal('unknown_account')
  const stays = isOwn && after.account.disabledAt === null
  // All their sessions have ended, this one too.
  const headers = stays
    ? deps.carrier.give((await access.begin(after.account)).token, circumstances)
    : []
  return { account: after.account, headers }
}

/** The refusal `name_taken`: names are told apart by `nameKey`. */
export function nameTaken(): ApiProblem {
  return new ApiProblem('name_taken', 'Another account has this name.', [
    { field: 'name', found: null, expected: 'a name that no other account has' },
  ])
}

async function demandOwnPassword(
  deps: AccessDependencies,
  { account }: SignedIn,
  typed: string | undefined,
  stored: string | null,
  circumstances: Circumstances,
): Promise<void> {
  if (typed === undefined) {
    throw new ApiProblem('invalid_body', 'oldPassword: the password until now', [
      { field: 'oldPassword', found: null, expected: 'the password until now' },
    ])
  }
  await demandPassword(deps, account.name ?? '', typed, stored, circumstances)
}

/** Administrators have no area, everybody else has one that is held. */
async function demandArea(
  store: Pick<Store, 'areas'>,
  { role, areaCode }: Pick<Account, 'role' | 'areaCode'>,
): Promise<void> {
  const everywhere = role === 'administrator'
  if (everywhere ? areaCode === null : areaCode !== null && (await holds(store, areaCode))) return
  const expected = everywhere ? 'null for an administrator' : 'the code of an area that is held'
  const field = { field: 'areaCode', found: areaCode, expected }
  throw new ApiProblem('unknown_area', `areaCode: ${expected}`, [field])
}

async function holds(store: Pick<Store, 'areas'>, code: string): Promise<boolean> {
  return treeOf(await store.areas()).get(code) !== null
}

const REFUSALS: Readonly<Record<AccountRefusal, string>> = {
  unknown_account: 'There is no such account, or it was erased.',
  last_administrator: 'Nobody else could manage accounts: make another administrator first.',
}

function refusal(code: AccountRefusal): ApiProblem {
  return new ApiProblem(code, REFUSALS[code])
}
