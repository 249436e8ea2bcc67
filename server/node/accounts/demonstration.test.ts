import { expect, it } from 'vitest'
import { plainHash } from '../../../tests/api/visitor.ts'
import { area, indicator, observation } from '../../../tests/builders.ts'
import { DEMONSTRATION_ID } from '../../api/access/access.ts'
import { createMemoryAccountStore } from '../../api/access/memory-account-store.ts'
import { createMemoryStore } from '../../api/memory-store.ts'
import { readyDemonstration } from './demonstration.ts'

const NOW = '2026-11-27T08:00:00.000Z'

/** A county with one township whose figures come from there. */
function starts(sourceKind: 'sample' | 'import') {
  const accounts = createMemoryAccountStore()
  const store = createMemoryStore({
    areas: [
      area({ code: '990100', level: 'county', parentCode: null }),
      area({ code: '990101', parentCode: '990100' }),
    ],
    indicators: [indicator()],
    observations: [observation({ areaCode: '990101', sourceKind })],
    targets: [],
  })
  const start = (wanted: { readonly password: string | null } | null) =>
    readyDemonstration({ ...store, accounts: () => accounts }, plainHash(), wanted, NOW)
  return { accounts, start }
}

it('the account for trying out is for the county of the sample data, and shut by a start without it', async () => {
  const { accounts, start } = starts('sample')
  const known = async () => (await accounts.accountNamed('示例'))?.account
  expect(await start(null)).toBeNull()
  expect(await known()).toBeUndefined()
  expect(await start({ password: null })).toEqual({ name: '示例', password: 'sample-county' })
  expect(await known()).toMatchObject({
    id: DEMONSTRATION_ID,
    role: 'supervisor',
    areaCode: '990100',
    disabledAt: null,
  })
  expect(await start(null)).toBeNull()
  expect(await known()).toMatchObject({ disabledAt: NOW })
  // Opened again, by a password that the page does not tell.
  expect(await start({ password: '只有我们知道的密码' })).toEqual({ name: '示例', password: null })
  expect(await known()).toMatchObject({ disabledAt: null })
  expect((await accounts.accountNamed('示例'))?.password).toBe('plain 只有我们知道的密码')
})

it('without sample data there is nothing to try out', async () => {
  const { accounts, start } = starts('import')
  expect(await start({ password: null })).toBeNull()
  expect(await accounts.accounts()).toEqual([])
})
