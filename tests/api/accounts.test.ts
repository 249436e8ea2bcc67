import { describe, expect, it } from 'vitest'
import { accountsSchema, oneAccountSchema, sessionSchema } from '../../contract/access-resources.ts'
import { operations } from '../../contract/operations.ts'
import { problemSchema } from '../../contract/problem.ts'
import { observation } from '../builders.ts'
import { countyStore, openSite, PASSWORD, type Visitor } from './visitor.ts'

const codeOf = async (response: Response) => problemSchema.parse(await response.json()).code
const whoIs = async (visit: Visitor) =>
  sessionSchema.parse(await (await visit('/api/session')).json()).account
const change = (visit: Visitor, id: string, body: object) =>
  visit(`/api/accounts/${encodeURIComponent(id)}`, { method: 'PATCH', body })
const NEW = { name: '李四', role: 'clerk', areaCode: '500231101', password: PASSWORD }

/** Somebody of each role, named by it. */
async function site() {
  const one = openSite()
  await one.addAccount('clerk', 'clerk', '500231101')
  await one.addAccount('supervisor', 'supervisor', '500231')
  await one.addAccount('administrator', 'administrator', null)
  return one
}

describe('accounts', () => {
  it('are for administrators alone, by every way', async () => {
    const { visitor, signedIn, deps } = await site()
    const before = await deps.accounts.accounts()
    const who = [
      ['signed_out', visitor()],
      ['not_allowed', await signedIn('clerk')],
      ['not_allowed', await signedIn('supervisor')],
    ] as const
    for (const [code, visit] of who) {
      expect(await codeOf(await visit('/api/accounts'))).toBe(code)
      const added = visit('/api/accounts', { method: 'POST', body: NEW })
      expect(await codeOf(await added)).toBe(code)
      for (const body of [
        { role: 'administrator', areaCode: null },
        { disabled: true },
        { erased: true },
        { password: `${PASSWORD}x`, oldPassword: PASSWORD },
      ]) {
        expect(await codeOf(await change(visit, 'administrator', body))).toBe(code)
      }
    }
    expect(
      await codeOf(await change(await signedIn('clerk'), 'clerk', { areaCode: '500231' })),
    ).toBe('not_allowed')
    expect(await deps.accounts.accounts()).toEqual(before)
  })

  it('are listed without anything of their passwords', async () => {
    const { signedIn } = await site()
    const response = await (await signedIn('administrator'))('/api/accounts')
    expect(response.headers.get('cache-control')).toBe('private, no-store')
    const text = await response.text()
    expect(text).not.toContain('plain')
    const { accounts } = accountsSchema.parse(JSON.parse(text))
    expect(accounts.map(({ name }) => name)).toEqual(['clerk', 'supervisor', 'administrator'])
  })

  it('are added with a role, an area that is held and a good password', async () => {
    const { signedIn } = await site()
    const visit = await signedIn('administrator')
    const add = (body: object) =>
      visit('/api/accounts', { method: 'POST', body: { ...NEW, ...body } })
    const { account } = oneAccountSchema.parse(await (await add({ name: '　李四 ' })).json())
    expect(account).toMatchObject({ name: '李四', areaCode: '500231101', disabledAt: null })
    expect((await whoIs(await signedIn('李四')))?.role).toBe('clerk')
    expect(await codeOf(await add({}))).toBe('name_taken')
    expect(await codeOf(await add({ name: 'a', areaCode: '999' }))).toBe('unknown_area')
    expect(await codeOf(await add({ name: 'a', areaCode: null }))).toBe('unknown_area')
    expect(await codeOf(await add({ name: 'a', role: 'administrator' }))).toBe('unknown_area')
    for (const wrong of [
      { name: ' ' },
      { name: 'a\u200bb' },
      { name: 'x'.repeat(41) },
      { role: 'king' },
      { password: '123456' },
      { extra: 1 },
    ]) {
      expect(await codeOf(await add(wrong)), JSON.stringify(wrong)).toBe('invalid_body')
    }
    const huge = await add({ name: 'x'.repeat(70_000) })
    expect(huge.status).toBe(400)
  })

  it('that are disabled, or have another role, area or password, are signed out everywhere at once', async () => {
    const { signedIn } = await site()
    const visit = await signedIn('administrator')
    for (const body of [
      { disabled: true },
      { disabled: false },
      { role: 'supervisor', areaCode: '500231' },
      { areaCode: '500232' },
      { password: `${PASSWORD}` },
    ]) {
      const clerk = body.disabled === false ? null : await signedIn('clerk')
      expect((await change(visit, 'clerk', body)).status).toBe(200)
      if (clerk) expect(await whoIs(clerk)).toBeNull()
    }
    expect(await whoIs(await signedIn('clerk'))).toMatchObject({ areaCode: '500232' })
    expect(await codeOf(await change(visit, 'nobody', { disabled: true }))).toBe('unknown_account')
  })

  it('keep nothing of a person once erased, and cannot be brought back', async () => {
    const { signedIn } = await site()
    const visit = await signedIn('administrator')
    const clerk = await signedIn('clerk')
    const erased = await (await change(visit, 'clerk', { erased: true })).json()
    expect(oneAccountSchema.parse(erased).account).toMatchObject({ id: 'clerk', name: null })
    expect(await whoIs(clerk)).toBeNull()
    expect(await codeOf(await change(visit, 'clerk', { disabled: false }))).toBe('unknown_account')
    await expect(signedIn('clerk')).rejects.toThrow(/401/)
  })

  it('always leave an administrator', async () => {
    const { signedIn } = await site()
    const visit = await signedIn('administrator')
    for (const body of [
      { disabled: true },
      { erased: true },
      { role: 'clerk', areaCode: '500231101' },
    ]) {
      expect(await codeOf(await change(visit, 'administrator', body))).toBe('last_administrator')
    }
    expect((await whoIs(visit))?.role).toBe('administrator')
  })
})

describe('one’s own password', () => {
  it('is changed by who knows it, who stays signed in here and nowhere else', async () => {
    const { signedIn, visitor } = await site()
    const [here, there] = [await signedIn('clerk'), await signedIn('clerk')]
    const password = `${PASSWORD}新`
    expect(await codeOf(await change(here, 'clerk', { password }))).toBe('invalid_body')
    const wrong = { password, oldPassword: 'something else' }
    expect(await codeOf(await change(here, 'clerk', wrong))).toBe('wrong_password')
    const weak = { password: 'clerkclerk', oldPassword: PASSWORD }
    expect(await codeOf(await change(here, 'clerk', weak))).toBe('invalid_body')
    const before = here.cookies.get('session')
    const done = await change(here, 'clerk', { password, oldPassword: PASSWORD })
    expect(done.status).toBe(200)
    expect(here.cookies.get('session')).not.toBe(before)
    expect((await whoIs(here))?.name).toBe('clerk')
    expect(await whoIs(there)).toBeNull()
    const body = { name: 'clerk', password: PASSWORD }
    const old = await visitor()('/api/session', { method: 'POST', body })
    expect(await codeOf(old)).toBe('wrong_password')
  })

  it('is not guessed by who found a browser open', async () => {
    const { signedIn } = await site()
    const visit = await signedIn('clerk')
    const guess = { password: `${PASSWORD}新`, oldPassword: 'guess' }
    for (let n = 0; n < 5; n += 1) await change(visit, 'clerk', guess)
    const right = { ...guess, oldPassword: PASSWORD }
    expect(await codeOf(await change(visit, 'clerk', right))).toBe('too_many_attempts')
  })
})

it('the account for trying out stays what it is, and reads what its role reads', async () => {
  const { signedIn, addAccount } = await site()
  await addAccount('demonstration', 'supervisor', '500231')
  const visit = await signedIn('demonstration')
  const password = { password: `${PASSWORD}新`, oldPassword: PASSWORD }
  expect(await codeOf(await change(visit, 'demonstration', password))).toBe('not_allowed')
  const administrator = await signedIn('administrator')
  for (const body of [{ role: 'administrator', areaCode: null }, { erased: true }]) {
    expect(await codeOf(await change(administrator, 'demonstration', body))).toBe('not_allowed')
  }
  expect((await change(administrator, 'demonstration', { disabled: true })).status).toBe(200)
  expect(await whoIs(visit)).toBeNull()
})

it('the account for trying out writes beside sample data alone, and what it writes is sample data', async () => {
  const store = countyStore()
  await store.write('2026-11-01T00:00:00.000Z', async (writer) => {
    await writer.put('observations', [observation({ period: '2026-08', sourceKind: 'sample' })])
    return true
  })
  const { addAccount, signedIn } = openSite(store)
  await addAccount('demonstration', 'supervisor', '500231')
  await addAccount('supervisor', 'supervisor', '500231')
  const put = async (name: string, code: string) => {
    const change = { indicator: 'training_sessions', period: '2026-09', value: 3, revision: null }
    const visit = await signedIn(name)
    const body = { area: code, changes: [change] }
    return visit('/api/observations', { method: 'PUT', body })
  }
  expect(await codeOf(await put('demonstration', '500231102'))).toBe('not_allowed')
  expect((await put('supervisor', '500231102')).status).toBe(200)
  expect((await put('demonstration', '500231101')).status).toBe(200)
  const years = { areaCodes: ['500231101', '500231102'], years: [2026] }
  const kinds = (await store.observations(years)).map(
    ({ areaCode, period, sourceKind }) => `${areaCode} ${period.to} ${sourceKind}`,
  )
  expect(kinds.sort()).toEqual(['500231101 8 sample', '500231101 9 sample', '500231102 9 entry'])
})

it('every operation is refused in other ways than its own, and without accounts there is none', async () => {
  const { visitor } = openSite()
  const refused = await visitor()('/api/session', { method: 'PUT', body: {} })
  expect(refused.status).toBe(405)
  expect(refused.headers.get('allow')).toBe('GET, HEAD, POST, DELETE')
  const document = await (await visitor()('/api/openapi.json')).json()
  for (const { path, method, summary } of Object.values(operations)) {
    expect(document.paths[path][method]).toMatchObject({ summary })
  }
})
