import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { today } from '../../../tests/builders.ts'
import { createApiAnswers } from './api-answers.ts'

const NO_AREAS = { areas: async () => [] }
const LONG = JSON.stringify({ text: '法治'.repeat(1_000) })

/** An API that counts how often it computes, over a dataset whose version the test sets. */
function answersOver() {
  const state = { version: '1-a', computed: 0, broken: false }
  const api = {
    async fetch(request: Request) {
      state.computed += 1
      const { pathname } = new URL(request.url)
      if (pathname === '/api/health') return new Response('{}')
      if (pathname !== '/api/areas') return new Response('{}', { status: 404 })
      return new Response(LONG, {
        headers: { 'content-type': 'application/json', etag: `W/"${state.version}"` },
      })
    },
  }
  const identity = async () => {
    if (state.broken) throw new Error('disk gone')
    return { version: state.version, importedAt: null, holdsSample: false }
  }
  const answers = createApiAnswers(api, { ...NO_AREAS, identity }, today)
  const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    answers.fetch(new Request(`http://localhost${path}`, { headers, method }))
  return { answers, api, get, identity, state }
}

describe('the answers of the API', () => {
  it('are computed once per dataset version', async () => {
    const { get, state } = answersOver()
    await get('/api/areas')
    expect(await (await get('/api/areas')).text()).toBe(LONG)
    expect(state.computed).toBe(1)
    state.version = '2-b'
    await get('/api/areas')
    expect(state.computed).toBe(2)
  })

  it('are compressed for readers that accept it, and only for them', async () => {
    const { get } = answersOver()
    const packed = await get('/api/areas', { 'accept-encoding': 'gzip, br' })
    expect(packed.headers.get('content-encoding')).toBe('gzip')
    expect(packed.headers.get('vary')).toBe('accept-encoding')
    const bytes = new Uint8Array(await packed.arrayBuffer())
    expect(packed.headers.get('content-length')).toBe(String(bytes.length))
    expect(gunzipSync(bytes).toString()).toBe(LONG)

    const plain = await get('/api/areas', { 'accept-encoding': 'identity' })
    expect(plain.headers.get('content-encoding')).toBeNull()
    expect(await plain.text()).toBe(LONG)
  })

  it('are not worked out for a reader who only wants what is ready', async () => {
    const { get, state } = answersOver()
    const ready = { 'cache-control': 'only-if-cached' }
    const before = await get('/api/areas', ready)
    expect([before.status, before.headers.get('cache-control')]).toEqual([204, 'no-store'])
    expect(state.computed).toBe(0)
    await get('/api/areas')
    expect(await (await get('/api/areas', ready)).text()).toBe(LONG)
    state.version = '2-b'
    expect((await get('/api/areas', ready)).status).toBe(204)
    expect(state.computed).toBe(1)
  })

  it('are not sent again to a reader that has them', async () => {
    const { get, state } = answersOver()
    const etag = (await get('/api/areas')).headers.get('etag') ?? ''
    const again = await get('/api/areas', { 'if-none-match': etag, 'accept-encoding': 'gzip' })
    expect(again.status).toBe(304)
    expect(again.headers.get('etag')).toBe(etag)
    expect(await again.text()).toBe('')
    state.version = '2-b'
    expect((await get('/api/areas', { 'if-none-match': etag })).status).toBe(200)
  })

  it('are asked anew every time where they have no version: errors and health', async () => {
    const { get, state } = answersOver()
    for (const path of ['/api/nope', '/api/health']) {
      await get(path)
      await get(path)
    }
    expect(state.computed).toBe(4)
    expect((await get('/api/nope')).headers.get('cache-control')).toBe('no-store')
  })

  it('come from the API itself when the store cannot say its version', async () => {
    const { get, state } = answersOver()
    state.broken = true
    expect((await get('/api/areas')).status).toBe(200)
    await get('/api/areas')
    expect(state.computed).toBe(2)
  })

  it('say that the program is alive without waiting for the store', async () => {
    const { api } = answersOver()
    const answers = createApiAnswers(
      api,
      { ...NO_AREAS, identity: () => new Promise(() => undefined) },
      today,
    )
    const alive = await answers.fetch(new Request('http://localhost/api/health'))
    expect(await alive.text()).toBe('{}')
  })

  it('of many areas are worked out elsewhere, within the limit of who asks', async () => {
    const { api, identity } = answersOver()
    const asked: unknown[] = []
    const answers = createApiAnswers(api, { ...NO_AREAS, identity }, today, {
      size: async (path) => (path.startsWith('/api/areas?') ? 26 : 0),
      limits: { take: (reader) => reader !== 'greedy' },
      threads: {
        async answer(question, size, reader) {
          asked.push([question, size, reader])
          return new Response('{"elsewhere":true}', { headers: { etag: 'W/"1"' } })
        },
      },
    })
    const get = (path: string, reader: string) =>
      answers.fetch(new Request(`http://localhost${path}`), reader)
    expect((await get('/api/areas?a', 'greedy')).status).toBe(429)
    expect(await (await get('/api/areas?a', 'b')).text()).toBe('{"elsewhere":true}')
    // What is kept costs nobody anything.
    expect((await get('/api/areas?a', 'greedy')).status).toBe(200)
    expect(await (await get('/api/areas', 'greedy')).text()).toBe(LONG)
    expect(asked).toEqual([[{ path: '/api/areas?a', today: today() }, 26, 'b']])
  })

  it('have no body for HEAD', async () => {
    const { get } = answersOver()
    const head = await get('/api/areas', {}, 'HEAD')
    expect(head.headers.get('content-length')).toBe(String(Buffer.byteLength(LONG)))
    expect(await head.text()).toBe('')
  })

  it('can be read as text, null where the API refuses', async () => {
    const { answers } = answersOver()
    expect(new TextDecoder().decode((await answers.bytes('/api/areas')) ?? undefined)).toBe(LONG)
    expect(await answers.bytes('/api/nope')).toBeNull()
  })
})
