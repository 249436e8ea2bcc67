import { describe, expect, it } from 'vitest'
import type { DrawnPage } from '../../../contract/drawn-page.ts'
import { today } from '../../../tests/builders.ts'
import type { DatasetIdentity, Scope } from '../../api/store.ts'
import type { DrawingQuestion } from '../drawing/drawing-thread.ts'
import { createApiAnswers } from './api-answers.ts'
import { createClientPage } from './client-page.ts'

const HTML =
  '<!doctype html><html lang="zh-CN"><head><link rel="modulepreload" href="/f.js"><script type="module" src="/m.js"></script></head><body><div id="root"></div></body></html>'
const ELEMENT = /<script type="application\/json" id="first-answers">(.*?)<\/script>/s

type Draw = (page: DrawingQuestion) => DrawnPage | null | undefined

/** Draws nothing but what it was drawn of, and lacks what is not there of these. */
function drawerOf(paths: readonly string[], drawn: DrawingQuestion[] = []): Draw {
  return (page) => {
    drawn.push({ ...page, answers: new Map(page.answers) })
    const missing = paths.filter((path) => !page.answers.has(path))
    return { html: `<p>${drawn.length}</p>`, missing, parts: ['indicator-page'] }
  }
}

/** A page over an API that answers these paths, and what it was asked for. */
function pageOver(bodies: Readonly<Record<string, object>>, draw: Draw | null = null) {
  const asked: string[] = []
  const dataset = { version: '1-a', importedAt: null, holdsSample: false }
  // What parts of it are known by; null = as all of it.
  const parts: { version: string | null } = { version: null }
  const api = {
    async fetch(request: Request) {
      const { pathname, search } = new URL(request.url)
      asked.push(pathname + search)
      const body = bodies[pathname + search]
      const headers = { etag: `W/"${dataset.version}"` }
      return body ? Response.json(body, { headers }) : new Response('{}', { status: 400 })
    },
  }
  const store = {
    areas: async () => [],
    identity: async (scopes?: readonly Scope[]): Promise<DatasetIdentity> => ({
      ...dataset,
      version: (scopes ? parts.version : null) ?? dataset.version,
    }),
  }
  const drawing = draw && {
    thread: { draw: async (page: DrawingQuestion) => draw(page) },
    parts: {
      'indicator-page': ['assets/i.js', 'assets/i.css'],
      'words-zh': ['assets/z.js'],
      'words-en': ['assets/e.js'],
    },
    clock: () => 7,
    basePath: '/dashboard',
  }
  const answers = createApiAnswers(api, store, today)
  const page = createClientPage(HTML, answers, store, today, drawing)
  const get = async (path: string, headers: Record<string, string> = {}) => {
    const response = await page(new Request(`http://localhost${path}`, { headers }))
    const html = await response.text()
    const json = ELEMENT.exec(html)?.[1] ?? null
    return { response, html, first: json === null ? null : JSON.parse(json) }
  }
  return { asked, dataset, get, parts }
}

const AREAS = {
  areas: [
    { code: '500231', annualYear: null },
    { code: '500231101', annualYear: null },
    { code: '500231102', annualYear: 2021 },
  ],
  defaultArea: '500231101',
}
const INDICATORS = { indicators: [] }

describe('the page', () => {
  it('carries what every page asks for, and what the drawing lacks', async () => {
    const paths = ['/api/progress?area=500231101', '/api/coverage?parent=500231']
    const bodies = {
      '/api/areas': AREAS,
      '/api/indicators': INDICATORS,
      '/api/progress?area=500231101': { areaCode: '500231101' },
      '/api/coverage?parent=500231': { parentCode: '500231' },
    }
    const { get } = pageOver(bodies, drawerOf(paths))
    expect((await get('/')).first).toEqual(bodies)
  })

  it('leaves out what is not answered with 200, so that the client can say why', async () => {
    const path = '/api/areas?code=nowhere'
    const { get } = pageOver({ [path]: AREAS })
    expect(Object.keys((await get('/?area=nowhere')).first)).toEqual([path])
  })

  it('cannot be ended early by a name in the data', async () => {
    const name = '</script><script>alert(1)</script><!--'
    const { get } = pageOver({ '/api/areas': { areas: [{ name }], defaultArea: null } })
    const { html, first } = await get('/')
    expect(html).not.toContain('alert(1)</script>')
    // Its own, and the program's.
    expect(html.split('</script>')).toHaveLength(3)
    expect(first['/api/areas'].areas[0].name).toBe(name)
  })

  it.each([
    ['/', 'zh-CN'],
    ['/?lang=en', 'en'],
    ['/?lang=zh', 'zh-CN'],
    ['/?lang=constructor', 'zh-CN'],
  ])('says its language at %s', async (path, lang) => {
    const { get } = pageOver({})
    expect((await get(path)).html).toContain(`<html lang="${lang}">`)
  })

  describe('to a reader whose browser remembers a unit and a language', () => {
    const cookie = 'unit=500231; language=en; other=secret'
    const page = () => {
      const drawn: DrawingQuestion[] = []
      const bodies = {
        '/api/areas': AREAS,
        '/api/areas?code=500231': AREAS,
        '/api/areas?code=500231101': AREAS,
        '/api/indicators': INDICATORS,
      }
      return { drawn, ...pageOver(bodies, drawerOf([], drawn)) }
    }

    it('opens there, and is kept by nobody', async () => {
      const { drawn, get } = page()
      const { response, html } = await get('/', { cookie })
      expect(drawn.map(({ cookies, languages }) => [cookies, languages])).toEqual([
        ['unit=500231', ['en']],
      ])
      expect(html).toContain('<html lang="en">')
      expect(response.headers.get('cache-control')).toBe('no-store')
      expect(response.headers.get('etag')).toBeNull()
    })

    it('is the same as for others where the address names both', async () => {
      const { drawn, get } = page()
      const { response, html } = await get('/?area=500231101&lang=zh', { cookie })
      expect(drawn.map(({ cookies }) => cookies)).toEqual([''])
      expect(html).toContain('<html lang="zh-CN">')
      expect(response.headers.get('cache-control')).toBe('no-cache')
    })

    it('does not reach the next reader', async () => {
      const { get } = page()
      expect((await get('/', { cookie })).html).toContain('<p>1</p>')
      const { response, html } = await get('/')
      expect(html).toContain('<p>2</p>')
      expect(response.headers.get('cache-control')).toBe('no-cache')
      expect(response.headers.get('vary')).toContain('cookie')
    })
  })

  it('is not sent again to a reader that has it, until the dataset changes', async () => {
    const areas = { ...AREAS, defaultArea: null }
    const bodies: Record<string, object> = { '/api/areas': areas }
    const { dataset, get } = pageOver(bodies)
    const etag = (await get('/')).response.headers.get('etag') ?? ''
    expect((await get('/', { 'if-none-match': etag })).response.status).toBe(304)

    dataset.version = '2-b'
    bodies['/api/areas'] = { ...areas, areas: [{ name: 'new' }] }
    const after = await get('/', { 'if-none-match': etag })
    expect(after.response.status).toBe(200)
    expect(after.html).toContain('"new"')
  })
})

describe('a drawn page', () => {
  const BODIES = {
    '/api/areas': AREAS,
    '/api/indicators': INDICATORS,
    '/api/progress?area=500231101': { areaCode: '500231101' },
  }
  const PATHS = Object.keys(BODIES)

  it('is drawn from its first answers, in the language of address or browser, and kept', async () => {
    const drawn: DrawingQuestion[] = []
    const { get } = pageOver(BODIES, drawerOf(PATHS, drawn))
    const english = { 'accept-language': 'en-GB,en;q=0.9,zh;q=0.8' }
    const first = await get('/', english)
    expect(first.html).toContain(
      '<div id="root" data-lang="en" data-parts="indicator-page" data-files="/f.js /dashboard/assets/e.js /dashboard/assets/i.js"><p>2</p></div>',
    )
    expect(drawn.at(-1)).toMatchObject({ path: '/', now: 7, base: '/dashboard' })
    expect([...(drawn.at(-1)?.answers.keys() ?? [])]).toEqual(PATHS)
    expect((await get('/')).html).toContain(
      '<div id="root" data-lang="zh" data-parts="indicator-page" data-files="/f.js /dashboard/assets/z.js /dashboard/assets/i.js"><p>4</p></div>',
    )
    expect((await get('/?lang=zh', english)).html).toContain('<p>6</p>')
    // Kept for whoever comes next.
    expect((await get('/', english)).html).toBe(first.html)
  })

  it('is kept while what its answers rest on stays as it is, whatever is imported elsewhere', async () => {
    const { dataset, get, parts } = pageOver(BODIES, drawerOf(PATHS))
    parts.version = '1-a'
    expect((await get('/')).html).toContain('<p>2</p>')
    dataset.version = '2-b'
    expect((await get('/')).html).toContain('<p>2</p>')
    dataset.version = '3-c'
    parts.version = '3-c'
    expect((await get('/')).html).toContain('<p>4</p>')
    expect((await get('/')).html).toContain('<p>4</p>')
  })

  it('waits for its styles alone, and names for later what it is taken over with', async () => {
    const { get } = pageOver(BODIES, drawerOf(PATHS))
    const { html } = await get('/')
    expect(html.match(/<link[^>]+>/g)).toEqual([
      '<link rel="stylesheet" crossorigin href="/dashboard/assets/i.css">',
    ])
    expect(html).toContain('<script type="module" fetchpriority="low" src="/m.js">')
    // What comes first is named by the page as it was built.
    expect(html).toContain('data-files="/f.js /dashboard/assets/z.js /dashboard/assets/i.js"')
  })

  it('is left to the client where it cannot be drawn just now, and drawn for the next', async () => {
    const drawer = drawerOf(PATHS)
    let busy = true
    const { get } = pageOver(BODIES, (page) => (busy ? undefined : drawer(page)))
    expect((await get('/')).html).toContain('<div id="root"></div>')
    busy = false
    expect((await get('/')).html).toContain('<p>2</p>')
  })

  it('is left to the client where an answer is missing, and where the drawing says so', async () => {
    const left = '<div id="root"></div>'
    const lacking = pageOver(BODIES, drawerOf(['/api/progress?area=500231102']))
    expect((await lacking.get('/')).html).toContain(left)
    const leaving = pageOver(BODIES, () => null)
    expect((await leaving.get('/present')).html).toContain(left)
  })
})
