import type { Role } from '../../contract/access.ts'
import type { AccessDependencies } from '../../server/api/access/access.ts'
import { createMemoryAccountStore } from '../../server/api/access/memory-account-store.ts'
import type { PasswordHash } from '../../server/api/access/password-hash.ts'
import { cookieCarrier } from '../../server/api/access/session-carrier.ts'
import { createSignInAttempts } from '../../server/api/access/sign-in-attempts.ts'
import { createApi } from '../../server/api/app.ts'
import { createMemoryStore } from '../../server/api/memory-store.ts'
import type { Store } from '../../server/api/store.ts'
import { importingHere } from '../../server/node/imports/import-here.ts'
import { area, indicator, today } from '../builders.ts'

/** The password of everybody in these tests. */
export const PASSWORD = '法治政府建设2026'

/** What hashes cost is not what is tried here; `asked` counts them, those of nobody too. */
export function plainHash(): PasswordHash & { readonly asked: string[] } {
  const asked: string[] = []
  return {
    asked,
    hash: async (password) => `plain ${password}`,
    async verify(password, stored) {
      asked.push(stored === null ? 'nobody' : 'somebody')
      return stored === `plain ${password}`
    },
  }
}

/** A browser: it keeps cookies, and says where its page comes from. */
export type Visitor = (path: string, init?: VisitInit) => Promise<Response>

interface VisitInit {
  readonly method?: string
  readonly body?: unknown
  /** Sent instead of a body. */
  readonly form?: FormData
  readonly headers?: Readonly<Record<string, string>>
  readonly address?: string
}

const HERE = 'http://localhost'

/** County 500231 with townships 101 and 102, and county 500232 beside it. */
export function countyStore(): Store {
  return createMemoryStore({
    areas: [
      area({ code: '500231', name: '垫江县', level: 'county', parentCode: null }),
      area(),
      area({ code: '500231102', name: '沙坪镇' }),
      area({ code: '500232', name: '武隆县', level: 'county', parentCode: null }),
    ],
    indicators: [indicator()],
    observations: [],
    targets: [],
  })
}

/** An API with accounts, the clock that it reads, and visitors. */
export function openSite(store: Store = countyStore(), basePath = '') {
  const clock = { now: Date.parse('2026-11-27T00:00:00Z') }
  const passwords = plainHash()
  const deps: AccessDependencies = {
    accounts: createMemoryAccountStore(),
    passwords,
    attempts: createSignInAttempts(() => clock.now),
    carrier: cookieCarrier(basePath),
    clock: () => clock.now,
  }
  const importing = importingHere(store, 'Asia/Shanghai')
  const api = createApi({ store, programVersion: 'test', today, importing, signIn: deps })

  function visitor(cookies = new Map<string, string>()): Visitor & { cookies: typeof cookies } {
    const visit: Visitor = async (
      path,
      { method = 'GET', body, form, headers = {}, address } = {},
    ) => {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
      const request = new Request(HERE + path, {
        method,
        headers: {
          origin: HERE,
          ...(cookie && { cookie }),
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        ...(form && { body: form }),
      })
      const response = await api.fetch(request, { address: address ?? '10.0.0.1', secure: false })
      for (const line of response.headers.getSetCookie()) {
        const [name = '', value = ''] = line.split(';')[0]?.split('=') ?? []
        if (/max-age=0/i.test(line)) cookies.delete(name)
        else cookies.set(name, value)
      }
      return response
    }
    return Object.assign(visit, { cookies })
  }

  /** Adds somebody, named like their id, with {@link PASSWORD}. */
  async function addAccount(id: string, role: Role, areaCode: string | null): Promise<void> {
    const createdAt = new Date(clock.now).toISOString()
    const account = { id, name: id, role, areaCode, createdAt, disabledAt: null, erasedAt: null }
    await deps.accounts.add(account, `plain ${PASSWORD}`)
  }

  /** A browser in which somebody is signed in. */
  async function signedIn(name: string): Promise<ReturnType<typeof visitor>> {
    const visit = visitor()
    const body = { name, password: PASSWORD }
    const { status } = await visit('/api/session', { method: 'POST', body })
    if (status !== 200) throw new Error(`${name} could not sign in: ${status}`)
    return visit
  }

  return { api, clock, deps, passwords, store, visitor, addAccount, signedIn }
}
