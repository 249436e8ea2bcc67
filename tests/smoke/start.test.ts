import { request as httpRequest } from 'node:http'
import { connect } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AreasResource, areasSchema, readySchema } from '../../contract/resources.ts'
import { readConfig } from '../../server/node/config.ts'
import { createLog } from '../../server/node/log.ts'
import { type Started, start } from '../../server/node/start.ts'
import { faultOf, hostileRequests } from '../attack/requests.ts'
import { makeSite, SCRIPT, type Site } from './client-stub.ts'

/** The whole server on a fresh database and a free port. */
describe('the server', () => {
  let site: Site
  let server: Started

  const launch = (environment: Record<string, string>, now: string) => {
    const { config } = readConfig({
      PORT: '0',
      LOG_LEVEL: 'silent',
      CLIENT_DIR: site.clientDir,
      ...environment,
    })
    if (!config) throw new Error('the test has faulty settings')
    return start({
      config,
      log: createLog(config.logLevel),
      now,
      clock: () => Date.parse(now),
    })
  }
  const database = (name: string) => ({ DATABASE_URL: `file:${join(site.folder, name)}` })
  const get = (path: string, init?: RequestInit) => fetch(server.url + path, init)
  const areas = async (): Promise<AreasResource> =>
    areasSchema.parse(await (await get('/api/areas?code=990100,500231101')).json())

  beforeAll(async () => {
    site = makeSite()
    server = await launch(database('new/folder/a.sqlite'), '2026-11-02T08:00:00.000Z')
  }, 60_000)
  afterAll(async () => {
    await server?.close()
    site.remove()
  })

  it('starts with the shipped datasets, and says so', async () => {
    expect(server.loaded?.indicators.added).toBeGreaterThanOrEqual(25)
    const health = readySchema.parse(await (await get('/api/health/ready')).json())
    expect(health.dataset).toMatchObject({
      importedAt: '2026-11-02T08:00:00.000Z',
      holdsSample: true,
    })
    const all = (await areas()).areas
    // 26 townships, one of which took two others over in 2025
    const sampled = all.filter(({ holdsSample, level }) => holdsSample && level === 'township')
    expect(sampled).toHaveLength(28)
    expect(all.find(({ code }) => code === '500231101')).toMatchObject({
      name: '新民镇',
      years: [2021, 2025],
      holdsSample: false,
    })
  })

  it('leaves another database empty where that is asked, and serves it below a path', async () => {
    const other = await launch(
      {
        ...database('b.sqlite'),
        START_EMPTY: '1',
        FRAME_ANCESTORS: 'https://oa.example.gov.cn',
        BASE_PATH: '/dashboard/',
      },
      '2027-01-01T00:00:00.000Z',
    )
    try {
      expect(other.loaded).toBeNull()
      const ready = await (await fetch(`${other.url}/api/health/ready`)).json()
      expect(readySchema.parse(ready).dataset.importedAt).toBeNull()
      const page = await fetch(`${other.url}/dashboard/compare?lang=en`)
      const html = await page.text()
      expect(html).toContain('<html data-base="/dashboard" lang="en">')
      expect(html).toContain('src="/dashboard/assets/a-1.js"')
      expect(html).toContain('"areas":[]')
      const paths = [
        '/dashboard',
        '/dashboard/assets/a-1.js',
        '/dashboard/api/areas',
        '/api/health',
      ]
      for (const path of paths) expect((await fetch(other.url + path)).status, path).toBe(200)
      expect((await fetch(`${other.url}/dashboard//evil.example`)).status).toBe(404)
      expect(page.headers.get('content-security-policy')).toMatch(
        /frame-ancestors https:\/\/oa\.example\.gov\.cn$/,
      )
    } finally {
      await other.close()
    }
  }, 30_000)

  it('keeps everything from who has not signed in where the operator says so', async () => {
    const closed = await launch(
      {
        ...database('new/folder/a.sqlite'),
        READ_ACCESS: 'login',
        DEMO: '1',
        TRUST_PROXY: '127.0.0.1',
      },
      '2026-11-02T08:00:00.000Z',
    )
    try {
      // What is held is not loaded once more.
      expect(closed.loaded).toBeNull()
      const ask = (path: string, cookie = '') =>
        fetch(closed.url + path, { headers: cookie ? { cookie } : {} })
      const tell = (path: string, body: object) =>
        fetch(closed.url + path, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-forwarded-proto': 'https' },
          body: JSON.stringify(body),
        })
      const cookieOf = (response: Response) => response.headers.getSetCookie()[0]?.split(';')[0]
      const figures = [
        '/api/areas',
        '/api/progress?area=500231101',
        '/api/progress.csv?area=500231101',
        '/api/openapi.json',
      ]
      const { demonstration } = await (await ask('/api/session')).json()
      const demo = cookieOf(await tell('/api/session', demonstration))
      // Twice: what was kept for one is given to no other.
      for (let time = 0; time < 2; time += 1) {
        for (const path of figures) {
          const refused = await ask(path)
          expect(await refused.json(), path).toMatchObject({ status: 401, code: 'signed_out' })
          const read = await ask(path, demo)
          expect(read.status, path).toBe(200)
          expect(read.headers.get('cache-control')).toBe('private, no-store')
        }
        const page = await ask('/')
        expect(page.headers.get('cache-control')).toBe('private, no-store')
        expect(await page.text()).not.toContain('first-answers')
        expect(await (await ask('/', demo)).text()).toContain('first-answers')
      }
      for (const path of ['/api/health', '/assets/a-1.js']) {
        expect((await ask(path)).status, path).toBe(200)
      }
      const ready = async (url: string) =>
        readySchema.parse(await (await fetch(`${url}/api/health/ready`)).json()).dataset
      expect(await ready(closed.url)).toEqual(await ready(server.url))

      const token = (await closed.setupPath)?.split('#')[1] ?? ''
      const administrator = { name: '管理员', password: '法治政府建设2026' }
      const made = await tell('/api/setup', { token, ...administrator })
      expect(made.headers.getSetCookie()[0]).toMatch(/; Secure; HttpOnly$/)
      const { accounts } = await (await ask('/api/accounts', cookieOf(made))).json()
      expect(accounts).toMatchObject([
        { name: '示例', role: 'supervisor', areaCode: '990100' },
        { name: '管理员', role: 'administrator', areaCode: null },
      ])
      expect(await server.setupPath).not.toBeNull()
    } finally {
      await closed.close()
    }
  }, 30_000)

  it('answers with headers that let nothing foreign run', async () => {
    for (const path of ['/', '/api/health', '/api/nope', '/assets/none.js', '/no/such.js']) {
      const { headers } = await get(path)
      expect(headers.get('content-security-policy')).toContain(
        "script-src 'self'; style-src 'self';",
      )
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('same-origin')
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
      expect(headers.get('permissions-policy')).toContain(
        'screen-wake-lock=(self), accelerometer=()',
      )
      expect(headers.get('strict-transport-security')).toBeNull()
    }
    const { headers } = await get('/assets/a-1.js')
    expect(headers.get('content-type')).toMatch(/^text\/javascript/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    // What governs pages says nothing of a script, and would be sent with each of them.
    expect(headers.get('permissions-policy')).toBeNull()
  })

  it('tells figures about itself on this machine, and names its requests', async () => {
    const metrics = await get('/metrics')
    expect(metrics.status).toBe(200)
    expect(await metrics.text()).toMatch(
      /http_requests_total\{route="\/api\/health",status="200"\}/,
    )
    expect(metrics.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
    const passedOn = await get('/metrics', { headers: { 'x-forwarded-for': '10.0.0.7' } })
    expect(passedOn.status).toBe(403)
  })

  it('takes crashes of pages as short JSON, and nothing else', async () => {
    const post = async (body: unknown, type = 'application/json') =>
      (
        await get('/api/crashes', {
          method: 'POST',
          headers: { 'content-type': type },
          body: String(body),
        })
      ).status
    const crash = { message: 'no column', stack: '', page: '/compare' }
    expect(await post(JSON.stringify(crash))).toBe(204)
    expect(await post(JSON.stringify(crash), 'text/plain')).toBe(400)
    expect(await post(JSON.stringify({ ...crash, reader: 'me' }))).toBe(400)
    expect(await post('{')).toBe(400)
    expect(await post(JSON.stringify({ ...crash, stack: 'x'.repeat(8_000) }))).toBe(400)
    expect((await get('/api/crashes')).headers.get('allow')).toBe('POST')
  })

  it('never answers with HTML under /api', async () => {
    for (const path of ['/api', '/api/', '/api/nope', '/api/../api/x', '/api/areas?x=1']) {
      const response = await get(path, { headers: { accept: 'text/html' } })
      expect(response.status).toBe(path.includes('?') ? 400 : 404)
      expect(response.headers.get('content-type')).toBe('application/problem+json')
    }
    const posted = await get('/api/areas', { method: 'POST', body: '{}' })
    expect(posted.status).toBe(405)
    expect(posted.headers.get('allow')).toBe('GET, HEAD')
    expect(posted.headers.get('content-type')).toBe('application/problem+json')
  })

  it('serves the page with the first answers, never kept without asking', async () => {
    const response = await get('/?lang=en')
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(response.headers.get('cache-control')).toBe('no-cache')
    expect(response.headers.get('content-encoding')).toBe('gzip')
    const html = await response.text()
    expect(html).toContain('<html lang="en">')
    const first = JSON.parse(/id="first-answers">(.*?)<\/script>/s.exec(html)?.[1] ?? '{}')
    // What else a page needs is known by the client that draws it; this one is none.
    expect(Object.keys(first)).toEqual(['/api/areas', '/api/indicators'])
    expect(first['/api/areas']).toEqual(await (await get('/api/areas')).json())
  })

  it('serves the page at every address a person may open, and at no other', async () => {
    const status = async (path: string, headers = {}) => (await get(path, { headers })).status
    expect((await get('/no/such/page')).headers.get('content-type')).toContain('text/html')
    expect(await status('/index.html')).toBe(200)
    expect(await status('/assets/gone-2.js')).toBe(404)
    expect(await status('/', { accept: 'application/json' })).toBe(404)
    expect((await get('/', { method: 'POST' })).status).toBe(405)
  })

  it('serves built assets for ever and precompressed, the rest with a check', async () => {
    const script = await get('/assets/a-1.js')
    expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(script.headers.get('content-encoding')).toBe('gzip')
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(await script.text()).toBe(SCRIPT)
    const plain = await get('/assets/a-1.js', { headers: { 'accept-encoding': 'identity' } })
    expect(plain.headers.get('content-encoding')).toBeNull()
    expect(await plain.text()).toBe(SCRIPT)

    const icon = await get('/icon.svg')
    expect(icon.headers.get('cache-control')).toBe('no-cache')
    const etag = icon.headers.get('etag') ?? ''
    expect((await get('/icon.svg', { headers: { 'if-none-match': etag } })).status).toBe(304)
  })

  it('lets nobody climb out of the client folder', async () => {
    const { port } = new URL(server.url)
    for (const path of ['/../a.sqlite', '/%2e%2e/a.sqlite', '/assets/..%2f..%2fa.sqlite', '/%']) {
      // fetch would resolve the dots before sending
      const status = await new Promise((resolve, reject) => {
        const asked = httpRequest({ host: '127.0.0.1', port, path }, (response) => {
          response.resume()
          resolve(response.headers['content-type']?.includes('html') ? 'page' : response.statusCode)
        })
        asked.on('error', reject).end()
      })
      expect([404, 400, 'page']).toContain(status)
      expect(status).not.toBe(200)
    }
  })

  it.each([
    ['GET //evil.example/ HTTP/1.1', 'localhost', 404],
    ['GET /.//evil.example HTTP/1.1', 'localhost', 404],
    ['GET /\\evil.example HTTP/1.1', 'localhost', 400],
    ['GET / HTTP/1.1', 'evil.example', 421],
    ['GET http://evil.example/ HTTP/1.1', 'localhost', 421],
    ['GET /api/areas HTTP/1.1', 'evil.example', 421],
    ['GET / HTTP/1.1', 'localhost.', 200],
    ['GET / HTTP/1.1', '[::1', 400],
    ['GET / HTTP/1.1', 'a b', 400],
    ['GET / HTTP/1.1', '', 400],
    ['nonsense', 'localhost', 400],
    ['BREW /api/areas HTTP/1.1', 'localhost', 400],
  ])('answers %j under %j with %i and every header', async (line, host, status) => {
    const { head, body } = await raw(new URL(server.url).port, `${line}\r\nHost: ${host}\r\n`)
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
    expect(head).toMatch(/^content-security-policy: /im)
    if (status === 421) expect(body).toContain('ALLOWED_HOSTS')
    if (status !== 200) expect(head).not.toMatch(/text\/html/)
  })

  it('answers 300 hostile requests without failing, and with no HTML under /api', async () => {
    const port = Number(new URL(server.url).port)
    const requests = hostileRequests(1, 300)
    const faults: unknown[] = []
    const send = async () => {
      for (const request of requests) {
        const fault = await faultOf(port, request)
        if (fault !== null) faults.push([request.bytes.toString('latin1'), fault])
      }
    }
    await Promise.all([send(), send(), send(), send()])
    expect(faults).toEqual([])
  })

  it('compresses the API and answers 304 to readers who have the figures', async () => {
    const response = await get('/api/areas')
    expect(response.headers.get('content-encoding')).toBe('gzip')
    const etag = response.headers.get('etag') ?? ''
    const again = await get('/api/areas', { headers: { 'if-none-match': etag } })
    expect(again.status).toBe(304)
  })
})

/** The answer to bytes that no client library would send. */
function raw(port: string, lines: string): Promise<{ head: string; body: string }> {
  return new Promise((resolve, reject) => {
    let answer = ''
    const socket = connect(Number(port), '127.0.0.1', () => {
      socket.write(`${lines}Connection: close\r\n\r\n`)
    })
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1')
    })
    socket.on('error', reject)
    socket.on('end', () => {
      const [head = '', ...body] = answer.split('\r\n\r\n')
      resolve({ head, body: body.join('') })
    })
  })
}
