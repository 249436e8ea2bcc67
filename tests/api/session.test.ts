import { describe, expect, it } from 'vitest'
import { sessionSchema } from '../../contract/access-resources.ts'
import { problemSchema } from '../../contract/problem.ts'
import { openSite, PASSWORD, type Visitor } from './visitor.ts'

const HOUR = 3_600_000
const SESSION = '/api/session'

const signIn = (visit: Visitor, name: string, password = PASSWORD, address?: string) =>
  visit(SESSION, {
    method: 'POST',
    body: { name, password },
    ...(address !== undefined && { address }),
  })
const codeOf = async (response: Response) => problemSchema.parse(await response.json()).code
const whoIs = async (visit: Visitor) => {
  const response = await visit(SESSION)
  expect(response.headers.get('cache-control')).toBe('private, no-store')
  return sessionSchema.parse(await response.json())
}

async function siteOfClerk() {
  const site = openSite()
  await site.addAccount('张三', 'clerk', '500231101')
  return site
}

describe('signing in', () => {
  it('says who is signed in, what they may do and until when; signing out ends it', async () => {
    const { visitor } = await siteOfClerk()
    const visit = visitor()
    expect(await whoIs(visit)).toMatchObject({ account: null, may: ['read'], endsAt: null })
    const told = sessionSchema.parse(await (await signIn(visit, ' 张三 ')).json())
    expect(told).toMatchObject({
      account: { name: '张三', role: 'clerk', areaCode: '500231101' },
      endsAt: '2026-11-27T04:00:00.000Z',
    })
    expect(told.may).toContain('put_figures')
    expect(told.may).not.toContain('manage_accounts')
    expect(await whoIs(visit)).toEqual(told)

    const token = visit.cookies.get('session') ?? ''
    expect((await visit(SESSION, { method: 'DELETE' })).status).toBe(204)
    expect([...visit.cookies]).toEqual([])
    // Whoever kept the cookie has nothing.
    expect(await whoIs(visitor(new Map([['session', token]])))).toMatchObject({ account: null })
  })

  it('gives a cookie that no script reads and no other site is sent, and a hint that says nothing else', async () => {
    const { api, deps } = await siteOfClerk()
    const cookiesOf = async (secure: boolean) => {
      const body = JSON.stringify({ name: '张三', password: PASSWORD })
      const headers = { 'content-type': 'application/json' }
      const request = new Request(`http://localhost${SESSION}`, { method: 'POST', body, headers })
      return (await api.fetch(request, { address: '', secure })).headers.getSetCookie()
    }
    const [session, hint] = await cookiesOf(false)
    expect(session).toMatch(/^session=[\w-]{43}; Path=\/; SameSite=Lax; HttpOnly$/)
    expect(hint).toBe('signed_in=1; Path=/; SameSite=Lax')
    expect((await cookiesOf(true)).every((one) => one.includes('; Secure'))).toBe(true)
    // What is stored is no token.
    const token = session?.split(/[=;]/)[1] ?? ''
    expect(await deps.accounts.session(token)).toBeNull()
  })

  it('says the same, after the same work, whether name or password is wrong, or nobody may', async () => {
    const { visitor, passwords, deps, addAccount } = await siteOfClerk()
    await addAccount('gone', 'clerk', '500231101')
    await deps.accounts.change('gone', { disabledAt: '2026-11-27T00:00:00Z' })
    const told = new Set<string>()
    const tries = [
      ['张三', `${PASSWORD}x`],
      ['李四', PASSWORD],
      ['gone', PASSWORD],
      ['', ''],
    ] as const
    for (const [name, password] of tries) {
      const refused = await signIn(visitor(), name, password)
      expect(refused.status).toBe(401)
      expect(refused.headers.getSetCookie()).toEqual([])
      told.add(await refused.text())
    }
    expect(told.size).toBe(1)
    expect(passwords.asked).toEqual(['somebody', 'nobody', 'nobody', 'nobody'])
  })

  it('is slowed for who guesses, with the seconds to wait, and not for others', async () => {
    const { visitor, clock, passwords } = await siteOfClerk()
    // All at once: none slips through before the first is known to be wrong.
    const guesses = Array.from({ length: 30 }, (_, n) => signIn(visitor(), '张三', `guess ${n}`))
    const statuses = (await Promise.all(guesses)).map(({ status }) => status)
    expect(statuses.filter((status) => status === 401)).toHaveLength(5)
    expect(passwords.asked).toHaveLength(5)
    const refused = await signIn(visitor(), '张三')
    expect(refused.headers.get('retry-after')).toBe('60')
    expect(await codeOf(refused)).toBe('too_many_attempts')
    // Unknown names alike.
    for (let n = 0; n < 5; n += 1) await signIn(visitor(), '李四')
    expect(await codeOf(await signIn(visitor(), '李四'))).toBe('too_many_attempts')
    // The one who knows it gets in from elsewhere at once, from here a minute later.
    expect((await signIn(visitor(), '张三', PASSWORD, '10.0.0.2')).status).toBe(200)
    clock.now += 60_000
    expect((await signIn(visitor(), '张三')).status).toBe(200)
  })

  it('makes a new session each time, whatever was in the browser before', async () => {
    const { visitor, signedIn, addAccount } = await siteOfClerk()
    await addAccount('王五', 'clerk', '500231102')
    const planted = 'A'.repeat(43)
    const visit = visitor(new Map([['session', planted]]))
    await signIn(visit, '张三')
    const first = visit.cookies.get('session')
    expect(first).not.toBe(planted)
    expect((await whoIs(visitor(new Map([['session', planted]])))).account).toBeNull()
    // Another person at the same browser ends the session of the one before.
    await signIn(visit, '王五')
    expect((await whoIs(visit)).account?.name).toBe('王五')
    expect((await whoIs(visitor(new Map([['session', first ?? '']])))).account).toBeNull()
    const elsewhere = await signedIn('张三')
    expect((await whoIs(elsewhere)).account?.name).toBe('张三')
  })
})

describe('a session', () => {
  it('lasts while it is used, over a lunch break, and for a day at most', async () => {
    const { clock, signedIn } = await siteOfClerk()
    const visit = await signedIn('张三')
    const isIn = async () => (await whoIs(visit)).account !== null
    for (const hours of [3.5, 3.5, 3.5]) {
      clock.now += hours * HOUR
      expect(await isIn()).toBe(true)
    }
    expect((await whoIs(visit)).endsAt).toBe('2026-11-27T12:00:00.000Z')
    clock.now += 1.5 * HOUR
    expect(await isIn()).toBe(false)

    const idle = await signedIn('张三')
    clock.now += 4 * HOUR
    expect((await whoIs(idle)).account).toBeNull()
    // What said otherwise is taken back.
    expect([...idle.cookies]).toEqual([])
  })

  it('is written at most once a minute when it is used', async () => {
    const { clock, signedIn, deps } = await siteOfClerk()
    const seen: string[] = []
    const { sessionSeen } = deps.accounts
    Object.assign(deps.accounts, {
      sessionSeen: (hash: string, at: string) => {
        seen.push(at)
        return sessionSeen(hash, at)
      },
    })
    const visit = await signedIn('张三')
    for (let second = 0; second < 130; second += 10) {
      await whoIs(visit)
      clock.now += 10_000
    }
    expect(seen).toEqual(['2026-11-27T00:01:00.000Z', '2026-11-27T00:02:00.000Z'])
  })

  it('can be ended wherever it is', async () => {
    const { signedIn } = await siteOfClerk()
    const [here, there] = [await signedIn('张三'), await signedIn('张三')]
    expect((await here(`${SESSION}?all=1`, { method: 'DELETE' })).status).toBe(204)
    expect((await whoIs(there)).account).toBeNull()
  })

  it('of another site below the same name is not taken for one', async () => {
    const { visitor, signedIn } = await siteOfClerk()
    const token = (await signedIn('张三')).cookies.get('session') ?? ''
    // Browsers send the cookie of the longer path first.
    const headers = { cookie: `session=${'B'.repeat(43)}; session=${token}` }
    const response = await visitor()(SESSION, { headers })
    expect(sessionSchema.parse(await response.json()).account).toBeNull()
    const below = openSite(undefined, '/dashboard')
    await below.addAccount('张三', 'clerk', '500231101')
    const answer = await signIn(below.visitor(), '张三')
    expect(answer.headers.getSetCookie().every((one) => one.includes('; Path=/dashboard;'))).toBe(
      true,
    )
  })
})

describe('what a page of another site sends', () => {
  const body = { name: '张三', password: PASSWORD }
  it.each([
    ['another origin', { origin: 'https://evil.example' }, 403],
    ['another port', { origin: 'http://localhost:8081' }, 403],
    ['no origin that it would name', { origin: 'null' }, 403],
    ['another site, as the browser says', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a site beside', { 'sec-fetch-site': 'same-site' }, 403],
    // Behind a proxy that tells another name, the browser still knows.
    ['this site', { origin: 'https://x.example', 'sec-fetch-site': 'same-origin' }, 200],
    ['this origin', { origin: 'http://localhost' }, 200],
  ])('%s: %o is answered with %i', async (_, headers, status) => {
    const { visitor } = await siteOfClerk()
    const response = await visitor()(SESSION, { method: 'POST', body, headers })
    expect(response.status).toBe(status)
    if (status === 403) expect(await codeOf(response)).toBe('foreign_origin')
  })

  it('changes nothing by any method, and a request without origin none that cookies name', async () => {
    const { signedIn, api } = await siteOfClerk()
    const visit = await signedIn('张三')
    const headers = { origin: 'https://evil.example' }
    for (const [path, method] of [
      [SESSION, 'DELETE'],
      ['/api/accounts', 'POST'],
      ['/api/accounts/张三', 'PATCH'],
      ['/api/setup', 'POST'],
      ['/api/crashes', 'POST'],
      ['/api/anything', 'PUT'],
    ] as const) {
      expect(await codeOf(await visit(path, { method, headers })), path).toBe('foreign_origin')
    }
    const cookie = `session=${visit.cookies.get('session')}`
    const bare = await api.request(SESSION, { method: 'DELETE', headers: { cookie } })
    expect(await codeOf(bare)).toBe('foreign_origin')
    expect((await whoIs(visit)).account?.name).toBe('张三')
    // A program that carries no cookie may sign in.
    const init = { method: 'POST', body: JSON.stringify(body) }
    const program = { ...init, headers: { 'content-type': 'application/json' } }
    expect((await api.request(SESSION, program)).status).toBe(200)
    // A form of a page cannot send JSON as such.
    const form = { ...init, headers: { 'content-type': 'text/plain' } }
    expect(await codeOf(await api.request(SESSION, form))).toBe('invalid_body')
  })
})

describe('the first administrator', () => {
  const setUp = (visit: Visitor, token: string, name = '管理员', password = PASSWORD) =>
    visit('/api/setup', { method: 'POST', body: { token, name, password } })
  /** SHA-256 of `token`. */
  const HASH = '3c469e9d6c5875d37a43f353d4f88e61fcf812c66eee3457465a40b0da4153e0'

  it('is created by the token, once, and is signed in', async () => {
    const { visitor, deps } = openSite()
    await deps.accounts.setSetupToken(HASH, '2026-11-27T01:00:00.000Z')
    const visit = visitor()
    expect(await codeOf(await setUp(visit, 'token', '管理员', '123'))).toBe('invalid_body')
    expect(await codeOf(await setUp(visit, 'guess'))).toBe('setup_closed')
    const { account, may } = sessionSchema.parse(await (await setUp(visit, 'token')).json())
    expect(account).toMatchObject({ name: '管理员', role: 'administrator', areaCode: null })
    expect(may).toContain('manage_accounts')
    expect((await whoIs(visit)).account?.name).toBe('管理员')
    expect(await codeOf(await setUp(visitor(), 'token'))).toBe('setup_closed')
  })

  it('is not created an hour later, nor by guessing', async () => {
    const { visitor, deps, clock } = openSite()
    await deps.accounts.setSetupToken(HASH, '2026-11-27T01:00:00.000Z')
    clock.now += HOUR
    expect(await codeOf(await setUp(visitor(), 'token'))).toBe('setup_closed')
    for (let n = 0; n < 4; n += 1) await setUp(visitor(), 'guess')
    expect(await codeOf(await setUp(visitor(), 'guess'))).toBe('too_many_attempts')
  })
})
