import { describe, expect, it } from 'vitest'
import type { Drawing, PageToDraw } from '../../../contract/drawn-page.ts'
import { today } from '../../../tests/builders.ts'
import type { DatasetIdentity } from '../../api/store.ts'
import { createApiAnswers } from './api-answers.ts'
import { createClientPage } from './client-page.ts'

const HTML =
  '<!doctype html><html lang="zh-CN"><head></head><body><div id="root"></div></body></html>'
const ELEMENT = /<script type="application\/json" id="first-answers">(.*?)<\/script>/s

/** A page over an API that answers these paths, and what it was asked for. */
function pageOver(
  bodies: Readonly<Record<string, object>>,
  drawPage: Drawing['drawPage'] | null = null,
) {
  const asked: string[] = []
  const dataset = { version: '1-a', importedAt: null, holdsSample: false }
  const api = {
    async fetch(request: Request) {
      const { pathname, search } = new URL(request.url)
      asked.push(pathname + search)
      const body = bodies[pathname + search]
      const headers = { etag: `W/"${dataset.version}"` }
      return body ? Response.json(body, { headers }) : new Response('{}', { status: 400 })
    },
  }
  const store = { identity: async (): Promise<DatasetIdentity> => ({ ...dataset }) }
  const failures: unknown[] = []
  const drawing = drawPage && {
    drawPage,
    clock: () => 7,
    basePath: '/dashboard',
    onFailure: (error: unknown) => failures.push(error),
  }
  const answers = createApiAnswers(api, store, today)
  const page = createClientPage(HTML, answers, store, today, drawing)
  const get = async (path: string, headers: Record<string, string> = {}) => {
    const response = await page(new Request(`http://localhost${path}`, { headers }))
    const html = await response.text()
    const json = ELEMENT.exec(html)?.[1] ?? null
    return { response, html, first: json === null ? null : JSON.parse(json) }
  }
  return { asked, dataset, failures, get }
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
  it('carries the first answers for the area that the API shows first', async () => {
    const progress = { areaCode: '500231101' }
    const { get } = pageOver({
      '/api/areas': AREAS,
      '/api/indicators': INDICATORS,
      '/api/progress?area=500231101': progress,
    })
    expect((await get('/')).first).toEqual({
      '/api/areas': AREAS,
      '/api/indicators': INDICATORS,
      '/api/progress?area=500231101': progress,
    })
  })

  it('asks for the view in the address, its parameters in one order and no others', async () => {
    const { asked, get } = pageOver({ '/api/areas': AREAS, '/api/indicators': INDICATORS })
    await get('/?through=2025-07&lang=en&year=2025&order=attention&area=500231')
    expect(asked).toContain('/api/progress?area=500231&year=2025&through=2025-07')
  })

  it.each([
    ['&amp; between its parameters', '/?area=500231&amp;year=2025', 'area=500231&year=2025'],
    ['an area of annual figures only', '/?area=500231102', 'area=500231102&year=2021'],
    [
      'a month of such an area',
      '/?area=500231102&through=2025-12',
      'area=500231102&through=2025-12',
    ],
  ])('asks for what the client will: %s', async (_, path, query) => {
    const { asked, get } = pageOver({ '/api/areas': AREAS, '/api/indicators': INDICATORS })
    await get(path)
    expect(asked).toContain(`/api/progress?${query}`)
  })

  it('leaves out what is not answered with 200, so that the client can say why', async () => {
    const { get } = pageOver({ '/api/areas': AREAS })
    expect(Object.keys((await get('/?area=nowhere')).first)).toEqual(['/api/areas'])
  })

  it('cannot be ended early by a name in the data', async () => {
    const name = '</script><script>alert(1)</script><!--'
    const { get } = pageOver({ '/api/areas': { areas: [{ name }], defaultArea: null } })
    const { html, first } = await get('/')
    expect(html).not.toContain('alert(1)</script>')
    expect(html.split('</script>')).toHaveLength(2)
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

  it('carries nothing for addresses it does not know', async () => {
    const { asked, get } = pageOver({ '/api/areas': AREAS })
    const { response, first } = await get('/nowhere')
    expect(response.status).toBe(200)
    expect(first).toBeNull()
    expect(asked).toEqual([])
  })

  describe('to a reader whose browser remembers a unit and a language', () => {
    const cookie = 'unit=500231; language=en'
    const page = () => pageOver({ '/api/areas': AREAS, '/api/indicators': INDICATORS })

    it('opens there, and is kept by nobody', async () => {
      const { asked, get } = page()
      const { response, html } = await get('/', { cookie })
      expect(asked).toContain('/api/progress?area=500231')
      expect(html).toContain('<html lang="en">')
      expect(response.headers.get('cache-control')).toBe('no-store')
      expect(response.headers.get('etag')).toBeNull()
    })

    it('is the same as for others where the address names both', async () => {
      const { asked, get } = page()
      const { response, html } = await get('/?area=500231101&lang=zh', { cookie })
      expect(asked).toContain('/api/progress?area=500231101')
      expect(html).toContain('<html lang="zh-CN">')
      expect(response.headers.get('cache-control')).toBe('no-cache')
    })

    it('does not reach the next reader', async () => {
      const { asked, get } = page()
      await get('/', { cookie })
      asked.length = 0
      const { response } = await get('/')
      expect(asked).toContain('/api/progress?area=500231101')
      expect(response.headers.get('cache-control')).toBe('no-cache')
      expect(response.headers.get('vary')).toContain('cookie')
    })

    it('ignores a unit that the dataset does not hold', async () => {
      const { asked, get } = page()
      await get('/', { cookie: 'unit=999' })
      expect(asked).toContain('/api/progress?area=500231101')
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

  it('is drawn from its first answers, in the language of address, cookie or browser', async () => {
    const drawn: PageToDraw[] = []
    const { get } = pageOver(BODIES, (page) => {
      drawn.push(page)
      return `<p>${drawn.length}</p>`
    })
    const english = { 'accept-language': 'en-GB,en;q=0.9,zh;q=0.8' }
    expect((await get('/', english)).html).toContain('<div id="root" data-lang="en"><p>1</p></div>')
    expect((await get('/')).html).toContain('<div id="root" data-lang="zh"><p>2</p></div>')
    // Kept for whoever comes next.
    expect((await get('/', english)).html).toContain('<p>1</p>')
    const cookie = 'language=zh; unit=500231101; other=secret'
    expect((await get('/', { ...english, cookie })).html).toContain('data-lang="zh"><p>3</p>')
    expect(drawn.map(({ cookies, languages }) => [cookies, languages])).toEqual([
      ['', ['en']],
      ['', ['zh']],
      ['unit=500231101', ['zh']],
    ])
    expect(drawn[0]).toMatchObject({ path: '/', answers: BODIES, now: 7, base: '/dashboard' })
  })

  it('is left to the client where drawing fails, where an answer is missing, and on other pages', async () => {
    const { get, failures } = pageOver(BODIES, () => {
      throw new Error('no')
    })
    const left = '<div id="root"></div>'
    expect((await get('/')).html).toContain(left)
    expect(failures).toEqual([new Error('no')])
    expect((await get('/?area=500231102')).html).toContain(left)
    expect((await get('/compare')).html).toContain(left)
    expect(failures).toHaveLength(1)
  })
})
