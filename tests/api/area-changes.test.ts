import { describe, expect, it } from 'vitest'
import type * as z from 'zod/mini'
import { comparisonSchema } from '../../contract/comparison-resources.ts'
import {
  areasSchema,
  explainSchema,
  progressSchema,
  seriesSchema,
} from '../../contract/resources.ts'
import { datasetOf } from '../../dataset/dataset-of.ts'
import { createApi } from '../../server/api/app.ts'
import { createMemoryStore } from '../../server/api/memory-store.ts'
import { area, indicator, observation, today } from '../builders.ts'
import { FILES } from '../worked-numbers/dataset.ts'

// Of the county C28 and its township T281, split in mid-year; of C30, which received new codes.
const api = createApi({ store: createMemoryStore(datasetOf(FILES)), programVersion: 'test', today })

async function get<S extends z.ZodMiniType>(path: string, schema: S): Promise<z.infer<S>> {
  const response = await api.request(path)
  expect(response.status).toBe(200)
  return schema.parse(await response.json())
}

describe('areas that were split', () => {
  it('name all their successors; the old field says only a single one', async () => {
    const { areas } = await get('/api/areas?code=T281,T301,T291', areasSchema)
    const said = (code: string) => {
      const area = areas.find((one) => one.code === code)
      return [area?.successorCodes, area?.successorCode]
    }
    expect(said('T281')).toEqual([['T282', 'T283'], null])
    expect(said('T301')).toEqual([[], null])
    expect(said('T291')).toEqual([['T301'], 'T301'])
  })

  it('stay a row of the explanation with their months, beside the units there are', async () => {
    const { figure, units } = await get(
      '/api/explain?area=C28&indicator=lectures&through=2026-10',
      explainSchema,
    )
    expect(units.map((unit) => [unit.areaCode, unit.ended, unit.figure.value])).toEqual([
      ['T282', null, { kind: 'value', value: 20, qualifier: 'exact' }],
      ['T283', null, { kind: 'value', value: 20, qualifier: 'exact' }],
      ['T281', { from: 1, to: 6 }, { kind: 'value', value: 60, qualifier: 'exact' }],
    ])
    expect(figure.units).toMatchObject({ due: 2, reported: 2, ended: ['T281'] })
    // Of a state: T281 has none any more.
    const state = await get(
      '/api/explain?area=C28&indicator=coverage&through=2026-10',
      explainSchema,
    )
    expect(state.units.map((unit) => unit.areaCode)).toEqual(['T282', 'T283'])
  })

  it('are in the total of a comparison, and no row that others are held against', async () => {
    const { units, indicators } = await get(
      '/api/comparison?parent=C28&through=2026-10&indicators=lectures',
      comparisonSchema,
    )
    const [lectures] = indicators
    expect(units.map((unit) => unit.code)).toEqual(['T282', 'T283'])
    expect(lectures?.total.value).toMatchObject({ value: 100 })
    expect(lectures?.spread.value).toMatchObject({ n: 2, greatest: 20 })
    expect(lectures?.ended).toMatchObject([{ areaCode: 'T281', months: { from: 1, to: 6 } }])
  })

  it('keep last year and their months in the lines and bars of the county', async () => {
    const { years } = await get(
      '/api/series?area=C28&indicator=lectures&years=2025,2026&through=2026-10',
      seriesSchema,
    )
    const [, year] = years
    expect(year?.periods.map((period) => period.value)).toEqual(new Array(10).fill(10))
    expect(year?.wholeYear.monthly.lastYear).toEqual([
      10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120,
    ])
    // 120 in all of June; from July on 30 and 40 more.
    expect(year?.plan.map((point) => point.target)).toEqual([
      ...new Array(6).fill(120),
      ...new Array(6).fill(190),
    ])
    // June: 120 / 2. July: 60 + 30 / 6 + 40 x (0.3 + 0.3 / 3)
    expect(year?.plan[5]?.due).toBeCloseTo(60, 9)
    expect(year?.plan[6]?.due).toBeCloseTo(81, 9)
  })

  it('keep last year in the line of a county split at the turn of the year', async () => {
    const { figures } = await get('/api/progress?area=C27&through=2026-06', progressSchema)
    const lectures = figures.find((figure) => figure.indicatorId === 'lectures')
    expect(lectures?.monthly.lastYear[5]).toBe(60)
    expect(lectures?.monthly.thisYear[5]).toBe(60)
  })
})

describe('a county that received new codes', () => {
  it('has the units that its own came from before it began', async () => {
    const answer = await get('/api/progress?area=C30&through=2025-06', progressSchema)
    expect(answer.rollUp).toMatchObject({ made: true, unitsHeld: 2, unitCodes: ['T291', 'T292'] })
    expect(answer.figures[0]?.value).toMatchObject({ value: 120 })
  })

  it('has a year before in its chart: the very base of its change', async () => {
    const { years } = await get(
      '/api/series?area=C30&indicator=lectures&years=2025,2026&through=2026-06',
      seriesSchema,
    )
    const [before, after] = years
    expect(before?.samePeriod.value).toMatchObject({ value: 120 })
    expect(before?.wholeYear.value).toMatchObject({ value: 240 })
    expect(before?.periods.map((period) => period.value)).toEqual(new Array(12).fill(20))
    expect(after?.samePeriod).toMatchObject({ base: 120, windowValue: 132 })
  })

  it('leaves the old one the months it had, also in the year as a whole', async () => {
    const { years } = await get(
      '/api/series?area=C29&indicator=lectures&years=2025&through=2025-06',
      seriesSchema,
    )
    expect(years[0]?.samePeriod.value).toMatchObject({ value: 120 })
    expect(years[0]?.wholeYear.value).toMatchObject({ value: 120 })
    const after = await get('/api/progress?area=C29&through=2025-12', progressSchema)
    expect(after.figures[0]?.units).toMatchObject({ due: 0, ended: ['T291', 'T292'] })
  })

  it('offers the years that its units were reported in, also under their old codes', async () => {
    const { areas } = await get('/api/areas?code=C30,T272,C27', areasSchema)
    const yearsOf = (code: string) => areas.find((area) => area.code === code)?.years
    expect(yearsOf('C30')).toEqual([2024, 2025, 2026])
    expect(yearsOf('T272')).toEqual([2026])
    expect(yearsOf('C27')).toEqual([2025, 2026])
  })
})

it('follows a chain of successors of any length', async () => {
  // Each reported 1 in January and ended with it; the last one began in February and reported 1.
  const last = 6_999
  const areas = Array.from({ length: last + 1 }, (_, at) =>
    area({
      code: `88-${at}`,
      parentCode: '88',
      validFrom: at === last ? '2026-02' : null,
      validTo: at === last ? null : '2026-01',
      successorCodes: at === last ? [] : [`88-${at + 1}`],
    }),
  )
  const observations = areas.map(({ code, validFrom }) =>
    observation({ areaCode: code, period: validFrom ?? '2026-01', value: 1 }),
  )
  const chained = createApi({
    store: createMemoryStore({
      areas: [area({ code: '88', level: 'county', parentCode: null }), ...areas],
      indicators: [indicator()],
      targets: [],
      observations,
    }),
    programVersion: 'test',
    today,
  })
  const listed = areasSchema.parse(
    await (await chained.request(`/api/areas?code=88-${last}`)).json(),
  )
  expect(listed.areas.find((one) => one.code === `88-${last}`)?.years).toEqual([2026])
  const path = '/api/progress?area=88&through=2026-02'
  const { figures } = progressSchema.parse(await (await chained.request(path)).json())
  expect(figures[0]?.value).toMatchObject({ value: 7_000 })
})

it('counts what a county holds once, though its unit and the county before it both lead there', async () => {
  // 2023: two figures of the first unit. 2024: three of the second. Counted twice, 2023 had four.
  const year = (areaCode: string, period: string, indicatorIds: readonly string[]) =>
    indicatorIds.map((indicatorId) => observation({ areaCode, indicatorId, period, value: 1 }))
  const county = { level: 'county', parentCode: null } as const
  const renewed = createApi({
    store: createMemoryStore({
      areas: [
        area({ code: 'C1', ...county, validTo: '2023-12', successorCodes: ['C2'] }),
        area({ code: 'C2', ...county, validFrom: '2024-01' }),
        area({ code: 'U1', parentCode: 'C1', validTo: '2023-12', successorCodes: ['U2'] }),
        area({ code: 'U2', parentCode: 'C2', validFrom: '2024-01' }),
      ],
      indicators: ['a', 'b', 'c'].map((id) => indicator({ id })),
      targets: [],
      observations: [...year('U1', '2023', ['a', 'b']), ...year('U2', '2024', ['a', 'b', 'c'])],
    }),
    programVersion: 'test',
    today,
  })
  const { areas } = areasSchema.parse(await (await renewed.request('/api/areas?code=C1,C2')).json())
  expect(areas.map(({ code, years, annualYear }) => [code, years, annualYear])).toEqual([
    ['C1', [2023], 2023],
    ['C2', [2023, 2024], 2024],
    ['U1', [2023], 2023],
    ['U2', [2023, 2024], 2024],
  ])
})
