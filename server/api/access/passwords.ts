import { type PasswordFault, passwordFault, plainPassword } from '../../../contract/password.ts'
import { ApiProblem } from '../problem-response.ts'
import type { AccessDependencies } from './access.ts'
import { TooBusy } from './password-hash.ts'
import type { Circumstances } from './session-carrier.ts'

const EXPECTED: Readonly<Record<PasswordFault, string>> = {
  too_short: 'at least 10 characters',
  too_long: 'at most 200 characters',
  is_name: 'more than the name',
  common: 'none that everybody tries first',
}

/**
 * Makes sure that somebody knows a password.
 *
 * @param stored Null = nobody's.
 * @throws {ApiProblem} `wrong_password`, in the same words and after the same work for names that nobody
 *   has; `too_many_attempts`, `busy`.
 */
export async function demandPassword(
  { attempts, passwords }: Pick<AccessDependencies, 'attempts' | 'passwords'>,
  name: string,
  password: string,
  stored: string | null,
  { address }: Circumstances,
): Promise<void> {
  takeAttempt(attempts, name, address)
  const right = await unlessBusy(() => passwords.verify(plainPassword(password), stored))
  if (!right) throw new ApiProblem('wrong_password', 'Name or password is wrong.')
  attempts.succeeded(name, address)
}

/** Counts an attempt. @throws {ApiProblem} `too_many_attempts`, with the seconds to wait. */
export function takeAttempt(
  attempts: AccessDependencies['attempts'],
  name: string,
  address: string,
): void {
  const wait = attempts.take(name, address)
  if (wait === 0) return
  const detail = `Too many attempts from here: try again in ${wait} seconds.`
  throw new ApiProblem('too_many_attempts', detail, [], { 'retry-after': String(wait) })
}

/**
 * What is stored of a new password.
 *
 * @param name Whose it is.
 * @throws {ApiProblem} `invalid_body`: it is no good one; `busy`.
 */
export async function newPassword(
  { passwords }: Pick<AccessDependencies, 'passwords'>,
  password: string,
  name: string,
): Promise<string> {
  const fault = passwordFault(password, name)
  if (fault === null) return unlessBusy(() => passwords.hash(plainPassword(password)))
  const expected = EXPECTED[fault]
  const field = { field: 'password', found: null, expected }
  throw new ApiProblem('invalid_body', `password: ${expected}`, [field])
}

async function unlessBusy<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof TooBusy)) throw error
    throw new ApiProblem('busy', 'Many are signing in at this moment: try again.')
  }
}
