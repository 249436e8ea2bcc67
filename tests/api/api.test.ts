import { describe, expect, it } from 'vitest'
import { endpoints } from '../../contract/endpoints.ts'
import { problemSchema } from '../../contract/problem.ts'
import {
  areasSchema,
  explainSchema,
  progressSchema,
  seriesSchema,
} from '../../contract/resources.ts'
import { datasetOf } from '../../dataset/dataset-of.ts'
import { createApi } from '../../server/api/app.ts'
import { createMemoryStore } from '../../server/api/memory-store.ts'
import type { Store } from '../../server/api/store.ts'
import { area, indicator, observation, today } from '../builders.ts'
import { FILES } from '../worked-numbers/dataset.ts'

const store = createMemoryStore(datasetOf(FILES))
const api = createApi({ store, programVersion: 'test', today })

async function problemOf(path: string, init?: RequestInit) {
  const response = await api.request(path, init)
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  const problem = problemSchema.parse(await response.json())
  expect(problem.status).toBe(response.status)
  return problem
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
    today,
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
    const app = createApi({ store: own, programVersion: '1', today })
    const path = '/api/progress?area=500231101'
    const first = await app.request(path)
    const etag = first.headers.get('etag') ?? ''
    const again = () => app.request(path, { headers: { 'if-none-match': etag } })
    expect((await again()).status).toBe(304)
    await own.write('2026-01-01T00:00:00Z', async (writer) => {
      await writer.put('observations', [observation({ value: 2 })])
      return true
    })
    const changed = await again()
    expect(changed.status).toBe(200)
    expect(progressSchema.parse(await changed.json()).figures[0]?.value).toMatchObject({ value: 2 })
  })

  it('is not confirmed by another program version', async () => {
    const etag = (await api.request('/api/areas')).headers.get('etag') ?? ''
    const newer = createApi({ store, programVersion: 'newer', today })
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

  it('treats a running year without figures as just begun, and an earlier one as over', async () => {
    const through = async (year: number) =>
      progressSchema.parse(await (await api.request(`/api/progress?area=T01&year=${year}`)).json())
        .through
    expect(await through(2026)).toBe('2026-01')
    expect(await through(2019)).toBe('2019-12')
  })

  it.each([
    ['/api/progress?area=T01', 'through=2026-12', 'through', '2026-11'],
    ['/api/progress.csv?area=T01', 'through=2027-01', 'through', '2026-11'],
    ['/api/progress?area=T01', 'year=2027', 'year', '2026'],
    ['/api/series?area=T01&indicator=lectures', 'through=2026-12', 'through', '2026-11'],
    ['/api/series?area=T01&indicator=lectures', 'years=2025,2027', 'years', '2026'],
    ['/api/explain?area=T01&indicator=lectures', 'through=2026-12', 'through', '2026-11'],
    ['/api/comparison?parent=C02', 'through=2026-12', 'through', '2026-11'],
    ['/api/coverage?parent=C02', 'year=2030', 'year', '2026'],
  ])(
    '%s refuses %s, which has not begun, and names the last there is',
    async (path, query, field, last) => {
      const problem = await problemOf(`${path}&${query}`)
      expect(problem.status).toBe(400)
      expect(problem.fields).toMatchObject([{ field, found: query.split('=')[1] }])
      expect(problem.fields[0]?.expected).toContain(last)
    },
  )

  it('answers for the running month, and says which that is', async () => {
    const running = await api.request('/api/progress?area=T01&through=2026-11')
    expect(running.status).toBe(200)
    const { lastMonth } = areasSchema.parse(await (await api.request('/api/areas')).json())
    expect(lastMonth).toBe('2026-11')
  })

  it('looks again when another month begins', async () => {
    const day = { is: '2026-10-31' }
    const app = createApi({ store, programVersion: '1', today: () => day.is })
    const path = '/api/progress?area=T01&through=2026-11'
    expect((await app.request(path)).status).toBe(400)
    const etag = (await app.request('/api/areas')).headers.get('etag')
    day.is = '2026-11-01'
    expect((await app.request(path)).status).toBe(200)
    expect((await app.request('/api/areas')).headers.get('etag')).not.toBe(etag)
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
        today,
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
    if (!response || /progress|series|explain|comparison|coverage/.test(path)) continue
    expect(response.safeParse(await (await api.request(path)).json()).success, path).toBe(true)
  }
  for (const code of ['T01', 'C02', 'C23', 'C25']) {
    const answer = await (await api.request(`/api/progress?area=${code}`)).json()
    expect(progressSchema.safeParse(answer).success, code).toBe(true)
  }
})

describe('series and explanation', () => {
  it('keeps their promised form for every kind of area', async () => {
    for (const code of ['T01', 'T15', 'T19', 'T22', 'C02', 'C23', 'C25', 'T233']) {
      const query = `area=${code}&indicator=lectures`
      const series = await (await api.request(`/api/series?${query}`)).json()
      expect(seriesSchema.safeParse(series).success, code).toBe(true)
      const explained = await (await api.request(`/api/explain?${query}`)).json()
      expect(explainSchema.safeParse(explained).success, code).toBe(true)
    }
  })

  it('draws a quarter as a quarter and the plan with its step', async () => {
    const of = async (code: string, through: string) =>
      seriesSchema.parse(
        await (
          await api.request(`/api/series?area=${code}&indicator=lectures&through=${through}`)
        ).json(),
      )
    const [lastYear, thisYear] = (await of('T19', '2025-03')).years
    expect(lastYear?.periods).toEqual([
      { from: 1, to: 3, value: 20, qualifier: 'exact', units: null },
    ])
    expect(thisYear?.periods.map((period) => period.to)).toEqual([1, 2, 3])
    const plan = (await of('T15', '2025-09')).years.at(-1)?.plan
    expect(plan?.map((point) => point.target)).toEqual([
      12, 12, 12, 12, 12, 12, 12, 12, 10, 10, 10, 10,
    ])
    expect(plan?.[5]?.due).toBeCloseTo(6, 12)
  })

  it('says what part each observation plays', async () => {
    const response = await api.request('/api/explain?area=T26&indicator=lectures&through=2025-03')
    const { observations, figure } = explainSchema.parse(await response.json())
    expect(observations.map(({ period, role }) => [period, role])).toEqual([
      ['2025-Q1', 'counted'],
      ['2025-03', 'superseded'],
      ['2025-02', 'superseded'],
      ['2025-01', 'superseded'],
    ])
    expect(figure.conflicts).toMatchObject([{ period: '2025-Q1', whole: 40, parts: 30 }])
  })

  it('names the predecessors behind a merged area', async () => {
    const response = await api.request('/api/explain?area=T233&indicator=lectures&through=2025-12')
    const { observations } = explainSchema.parse(await response.json())
    const of = (role: string) => observations.filter((row) => row.role === role)
    // 10 + 10 + 2 reports this year, 12 + 12 behind the base
    expect(of('counted')).toHaveLength(22)
    expect(of('base')).toHaveLength(24)
    expect(new Set(of('base').map((row) => row.areaCode))).toEqual(new Set(['T231', 'T232']))
  })

  it('refuses an unknown indicator and more than five years', async () => {
    const unknown = await problemOf('/api/explain?area=T01&indicator=nothing')
    expect(unknown).toMatchObject({ status: 400, code: 'unknown_indicator' })
    const many = '2020,2021,2022,2023,2024,2025'
    const years = await problemOf(`/api/series?area=T01&indicator=lectures&years=${many}`)
    expect(years.fields[0]?.field).toBe('years')
  })
})

describe('progress.csv', () => {
  const csv = async (query: string) => (await api.request(`/api/progress.csv?${query}`)).text()

  it('starts with a byte order mark and the agreed columns', async () => {
    const bytes = new Uint8Array(
      await (await api.request('/api/progress.csv?area=T01')).arrayBuffer(),
    )
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect((await csv('area=T01')).split('\r\n')[0]?.replace('\uFEFF', '')).toBe(
      'area_code,area_name,indicator_id,indicator_name,unit,through,value,qualifier,months_reported,months_due,target,target_original,completion,completion_original,expected,pace_gap,status,short_by,window,window_value,base,base_qualifier,change,change_kind,absent_value,absent_completion,absent_change,units_reported,units_due,units_comparable,units_met,units_with_target,source_kinds,corrections,corrected_at,corrected_area,corrected_period,corrected_before,corrected_before_qualifier,corrected_after,corrected_after_qualifier,correction_reason',
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
      today,
    })
    const text = await (await app.request('/api/progress.csv?area=500231101')).text()
    expect(text).toContain(`"'=HYPERLINK(""http://x"",""y"")"`)
  })
})
