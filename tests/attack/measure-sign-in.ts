import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newAccount } from '../../server/api/routes/accounts.ts'
import { createScryptHash } from '../../server/node/accounts/scrypt-hash.ts'
import { openSqlStore } from '../../server/node/sql-store.ts'
import { runBuilt } from './built-program.ts'
import { startProber } from './probing.ts'

/**
 * `npm run attack:sign-in`: what an attacker learns from the built server, and how long others wait
 * meanwhile. Ends with 1 where names that are known can be told from others, or a guess too many is taken.
 */
const NAMES = 20
const ROUNDS = 3
const GUESSES = 200
/** Allowed between the medians of known and unknown names, of the smaller. */
const ALIKE = 0.2
const PASSWORD = '法治政府建设2026'

const folder = mkdtempSync(join(tmpdir(), 'attack-'))
const database = join(folder, 'a.sqlite')
const faults: string[] = []
const say = (line: string, right: boolean) => {
  console.log(`${right ? ' ' : '!'} ${line}`)
  if (!right) faults.push(line)
}

await addAccounts()
// Every attempt comes from an address of its own, as a proxy tells it.
const server = runBuilt(['serve'], database, { TRUST_PROXY: '127.0.0.1', LOG_LEVEL: 'error' })
server.child.stderr?.pipe(process.stderr)
try {
  const url = await server.open
  await measureTiming(url)
  await measureGuessing(url)
  await measureSessions(url)
} finally {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}
process.exitCode = faults.length > 0 ? 1 : 0

async function addAccounts(): Promise<void> {
  const store = await openSqlStore(`file:${database}`)
  const hash = await createScryptHash().hash(PASSWORD)
  const now = new Date().toISOString()
  for (let n = 0; n < NAMES; n += 1) {
    const account = { name: `known ${n}`, role: 'administrator', areaCode: null } as const
    await store.accounts().add(newAccount(account, now), hash)
  }
  await store.close()
}

function signIn(url: string, name: string, password: string, from: string, headers = {}) {
  return fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': from, ...headers },
    body: JSON.stringify({ name, password }),
  })
}

async function measureTiming(url: string): Promise<void> {
  const times: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] }
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let n = 0; n < NAMES; n += 1) {
      for (const kind of ['known', 'unknown'] as const) {
        const began = performance.now()
        const from = `10.${round}.${n}.${kind.length}`
        const { status } = await signIn(url, `${kind} ${n}`, 'a wrong one', from)
        times[kind].push(performance.now() - began)
        if (status !== 401) say(`${kind} name: ${status}`, false)
      }
    }
  }
  const known = median(times.known)
  const unknown = median(times.unknown)
  const apart = Math.abs(known - unknown) / Math.min(known, unknown)
  say(
    `wrong password of ${NAMES} known names: ${known.toFixed(1)} ms median, of ${NAMES} unknown ones: ${unknown.toFixed(1)} ms, ${(apart * 100).toFixed(1)} % apart`,
    apart < ALIKE,
  )
}

async function measureGuessing(url: string): Promise<void> {
  const health = { name: 'health', paths: ['/api/health'], every: 20 }
  const prober = await startProber({ port: Number(new URL(url).port), kinds: [health] })
  const guesses = Array.from({ length: GUESSES }, (_, n) =>
    signIn(url, 'known 0', `guess ${n}`, '192.0.2.1'),
  )
  const statuses = (await Promise.all(guesses)).map(({ status }) => status)
  const taken = statuses.filter((status) => status === 401).length
  say(`${GUESSES} guesses at once from one address: ${taken} tried, the rest refused`, taken === 5)
  const many = Array.from({ length: GUESSES }, (_, n) =>
    signIn(url, 'known 0', `guess ${n}`, `198.51.${n}.1`),
  )
  const busy = (await Promise.all(many)).filter(({ status }) => status === 503).length
  const { byKind, ownDelay } = await prober.stop()
  const waits = byKind.health ?? []
  const at = (share: number) => Math.round(waits[Math.floor((waits.length - 1) * share)] ?? 0)
  say(
    `${GUESSES} more at once from as many addresses: ${busy} told to come again; /api/health meanwhile ${at(0.5)} ms median, ${at(1)} ms longest (own delay ${Math.round(ownDelay)} ms)`,
    busy > 0,
  )
  const { status } = await signIn(url, 'known 0', PASSWORD, '203.0.113.7')
  say(`who knows the password gets in from elsewhere: ${status}`, status === 200)
}

async function measureSessions(url: string): Promise<void> {
  const planted = `session=${'A'.repeat(43)}`
  const answer = await signIn(url, 'known 1', PASSWORD, '203.0.113.8', {
    cookie: planted,
    origin: url,
  })
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  say('a token that was planted before is not used', answer.status === 200 && cookie !== planted)
  const ask = (method: string, headers: Record<string, string>) =>
    fetch(`${url}/api/session`, { method, headers: { cookie, ...headers } })
  for (const origin of ['https://evil.example', 'null', `${url}1`]) {
    const { status } = await ask('DELETE', { origin })
    say(`signing out by a page of ${origin}: ${status}`, status === 403)
  }
  const { status: bare } = await ask('DELETE', {})
  say(`signing out by a page that does not say: ${bare}`, bare === 403)
  const { account } = await (await ask('GET', {})).json()
  say('still signed in after all that', account !== null)
  await ask('DELETE', { origin: url })
  const after = await (await ask('GET', {})).json()
  say('the cookie is worth nothing after signing out', after.account === null)
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
