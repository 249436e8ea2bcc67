import { describe, expect, it } from 'vitest'
import { endpoints } from '../../contract/endpoints.ts'
import { problemSchema } from '../../contract/problem.ts'
import { areasSchema, progressSchema } from '../../contract/resources.ts'
import { createApi } from '../../server/api/app.ts'
import { createMemoryStore } from '../../server/api/memory-store.ts'
import type { Store } from '../../server/api/store.ts'
import { area, indicator, observation } from '../builders.ts'
import { datasetOf } from '../dataset-of.ts'
import { FILES } from '../worked-numbers/dataset.ts'

const store = createMemoryStore(datasetOf(FILES))
const api = createApi({ store, programVersion: 'test' })

async function problemOf(path: string, init?: RequestInit) {
  const response = await api.request(path, init)
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  return { status: response.status, ...problemSchema.parse(await response.json()) }
}

describe('nonsense in a query', () => {
  it.each([
    ['a missing area', '', 'area'],
    ['an unknown area', '?area=999999999', 'area'],
    ['an area that is no code', "?area='%20or%201=1", 'area'],
    ['an empty area', '?area=', 'area'],
    ['a year in words', '?area=T01&year=last', 'year'],
    ['a year out of reach', '?area=T01&year=9999', 'year'],
    ['a negative year', '?area=T01&year=-2025', 'year'],
    ['a month that does not exist', '?area=T01&through=2025-13', 'through'],
    ['a month of another year', '?area=T01&year=2025&through=2024-05', 'through'],
    ['a month twice', '?area=T01&through=2025-05&through=2025-06', 'through'],
    ['an unknown parameter', '?area=T01&zoom=3', 'zoom'],
    ['a property of every object', '?area=T01&__proto__=1', '__proto__'],
    ['a zero byte', '?area=%00', 'area'],
    ['broken percent signs', '?area=%E0%A4%A', 'area'],
  ])('%s is refused by name', async (_, query, field) => {
    for (const path of ['/api/progress', '/api/progress.csv']) {
      const problem = await problemOf(`${path}${query}`)
      expect(problem.status).toBe(400)
      expect(problem.fields.map((one) => one.field)).toContain(field)
      expect(problem.detail).toContain(field)
    }
  })

  it('lists every field at fault at once', async () => {
    const { fields } = await problemOf('/api/progress?year=x&through=y&extra=z')
    expect(fields.map((one) => one.field).sort()).toEqual(['area', 'extra', 'through', 'year'])
  })

  it('refuses a language it does not have', async () => {
    expect((await problemOf('/api/progress.csv?area=T01&lang=fr')).fields[0]?.field).toBe('lang')
  })
})

it('answers anything unknown under /api with a problem, never with a page', async () => {
  expect(await problemOf('/api/nothing')).toMatchObject({ status: 404, code: 'not_found' })
  expect(await problemOf('/api/')).toMatchObject({ status: 404 })
  expect(await problemOf('/api/areas', { method: 'POST' })).toMatchObject({ status: 405 })
})

it('says that the server failed, without telling its insides, when the store does', async () => {
  const broken: Store = { ...store, areas: () => Promise.reject(new Error('disk on fire')) }
  const failures: unknown[] = []
  const failing = createApi({
    store: broken,
    programVersion: 't',
    onFailure: (e) => failures.push(e),
  })
  const response = await failing.request('/api/areas')
  expect(response.status).toBe(500)
  expect(await response.text()).not.toContain('fire')
  expect(failures).toHaveLength(1)
})

describe('a kept answer', () => {
  it('is confirmed by its ETag until an import changes something', async () => {
    const own = createMemoryStore({
      areas: [area({ parentCode: null })],
      indicators: [indicator()],
      observations: [observation()],
      targets: [],
    })
    const app = createApi({ store: own, programVersion: '1' })
    const path = '/api/progress?area=500231101'
    const first = await app.request(path)
    const etag = first.headers.get('etag') ?? ''
    const again = () => app.request(path, { headers: { 'if-none-match': etag } })
    expect((await again()).status).toBe(304)
    await own.write('2026-01-01T00:00:00Z', async (writer) => {
      await writer.putObservations([observation({ value: 2 })])
      return true
    })
    const changed = await again()
    expect(changed.status).toBe(200)
    expect(progressSchema.parse(await changed.json()).figures[0]?.value).toMatchObject({ value: 2 })
  })

  it('is not confirmed by another program version', async () => {
    const etag = (await api.request('/api/areas')).headers.get('etag') ?? ''
    const newer = createApi({ store, programVersion: 'newer' })
    const response = await newer.request('/api/areas', { headers: { 'if-none-match': etag } })
    expect(response.status).toBe(200)
  })
})

describe('defaults', () => {
  it('takes the last reported year and month where none is asked for', async () => {
    const answer = progressSchema.parse(await (await api.request('/api/progress?area=T01')).json())
    expect(answer.through).toBe('2025-07')
    expect(answer.elapsed).toBeCloseTo(7 / 12, 12)
  })

  it('takes the year from the month', async () => {
    const response = await api.request('/api/progress?area=T01&through=2024-03')
    expect(progressSchema.parse(await response.json())).toMatchObject({ year: 2024 })
  })

  it('treats a year to come as just begun and a year before all figures as over', async () => {
    const through = async (year: number) =>
      progressSchema.parse(await (await api.request(`/api/progress?area=T01&year=${year}`)).json())
        .through
    expect(await through(2030)).toBe('2030-01')
    expect(await through(2019)).toBe('2019-12')
  })

  it('shows an area of one’s own before the sample and before published figures', async () => {
    const tops = ['100000', '200000', '300000']
    const dataset = {
      areas: tops.map((code) => area({ code, level: 'county', parentCode: null })),
      indicators: [indicator()],
      targets: [],
    }
    const row = (areaCode: string, sourceKind: 'report' | 'sample' | 'import') =>
      observation({ areaCode, sourceKind })
    const first = async (kinds: readonly ('report' | 'sample' | 'import')[]) => {
      const observations = kinds.map((kind, i) => row(tops[i] ?? '', kind))
      const app = createApi({
        store: createMemoryStore({ ...dataset, observations }),
        programVersion: '1',
      })
      return areasSchema.parse(await (await app.request('/api/areas')).json()).defaultArea
    }
    expect(await first(['report', 'sample', 'import'])).toBe('300000')
    expect(await first(['report', 'sample'])).toBe('200000')
    expect(await first(['report'])).toBe('100000')
  })
})

it('gives every answer in the form that the contract promises', async () => {
  for (const { path, response } of Object.values(endpoints)) {
    if (!response || path.startsWith('/api/progress')) continue
    expect(response.safeParse(await (await api.request(path)).json()).success, path).toBe(true)
  }
  for (const code of ['T01', 'C02', 'C23', 'C25']) {
    const answer = await (await api.request(`/api/progress?area=${code}`)).json()
    expect(progressSchema.safeParse(answer).success, code).toBe(true)
  }
})

describe('progress.csv', () => {
  const csv = async (query: string) => (await api.request(`/api/progress.csv?${query}`)).text()

  it('starts with a byte order mark and the agreed columns', async () => {
    const bytes = new Uint8Array(
      await (await api.request('/api/progress.csv?area=T01')).arrayBuffer(),
    )
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect((await csv('area=T01')).split('\r\n')[0]?.replace('\uFEFF', '')).toBe(
      'area_code,area_name,indicator_id,indicator_name,unit,through,value,qualifier,months_reported,months_due,target,target_original,completion,completion_original,expected,pace_gap,status,short_by,window,window_value,base,base_qualifier,change,change_kind,absent_value,absent_completion,absent_change,units_reported,units_due,units_comparable,units_met,units_with_target,source_kinds',
    )
  })

  it('does not let a name be run as a formula', async () => {
    const app = createApi({
      store: createMemoryStore({
        areas: [area({ parentCode: null, name: '=HYPERLINK("http://x","y")' })],
        indicators: [indicator()],
        observations: [],
        targets: [],
      }),
      programVersion: '1',
    })
    const text = await (await app.request('/api/progress.csv?area=500231101')).text()
    expect(text).toContain(`"'=HYPERLINK(""http://x"",""y"")"`)
  })
})
