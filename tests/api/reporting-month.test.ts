import { describe, expect, it } from 'vitest'
import { decodeComparison } from '../../contract/comparison-decoding.ts'
import { comparisonSchema } from '../../contract/comparison-resources.ts'
import { explainSchema, progressSchema, seriesSchema } from '../../contract/resources.ts'
import type { Observation } from '../../domain/observation.ts'
import { formatMonth } from '../../domain/period.ts'
import { createApi } from '../../server/api/app.ts'
import { createMemoryStore } from '../../server/api/memory-store.ts'
import { area, indicator, observation, target, today } from '../builders.ts'

/** 26 units; 24 reported all months to October, X to September, and one nothing at all. */
const UNITS = Array.from({ length: 26 }, (_, index) => String(900_001_101 + index))
const [X = '', SILENT = ''] = UNITS
const COUNTY = '900001'

const trainees = indicator({ id: 'trainees', position: -1 })
const filed = indicator({
  id: 'filed',
  measure: 'ratio',
  aggregation: 'ratio',
  direction: 'full',
  unitZh: '%',
})
const quarterly = indicator({ id: 'quarterly' })

function rowsOf(areaCode: string, last: number, each: number): Observation[] {
  const months = Array.from({ length: last }, (_, index) => formatMonth(2026, index + 1))
  return [
    ...months.map((period) =>
      observation({ areaCode, indicatorId: 'trainees', period, value: each }),
    ),
    ...months.map((period) =>
      observation({ areaCode, indicatorId: 'filed', period, numerator: 1, denominator: 1 }),
    ),
    ...['2026-Q1', '2026-Q2', '2026-Q3']
      .slice(0, Math.floor(last / 3))
      .map((period) =>
        observation({ areaCode, indicatorId: 'quarterly', period, value: 3 * each }),
      ),
  ]
}

const dataset = {
  areas: [
    area({ code: COUNTY, level: 'county', parentCode: null }),
    ...UNITS.map((code) => area({ code, parentCode: COUNTY })),
  ],
  indicators: [trainees, filed, quarterly],
  observations: UNITS.filter((code) => code !== SILENT).flatMap((code) =>
    code === X ? rowsOf(code, 9, 10) : rowsOf(code, 10, 10),
  ),
  targets: UNITS.flatMap((areaCode) => [
    target({ areaCode, indicatorId: 'trainees', year: 2026, value: 125 }),
    target({ areaCode, indicatorId: 'quarterly', year: 2026, value: 120 }),
  ]),
}
const api = createApi({ store: createMemoryStore(dataset), programVersion: 'test', today })

const get = async (path: string) => (await api.request(path)).json()
const progressOf = async (query: string) =>
  progressSchema.parse(await get(`/api/progress?${query}`))

async function figureOf(query: string, id = 'trainees') {
  const figure = (await progressOf(query)).figures.find((one) => one.indicatorId === id)
  if (!figure) throw new Error(id)
  return figure
}

describe('the reporting month', () => {
  it('is October for a unit that stopped in September, and its light is the same everywhere', async () => {
    const answer = await progressOf(`area=${X}`)
    expect(answer.through).toBe('2026-10')
    // 90 of 125 = 72.0 % against 83.3 %: -11.3 points; October's twelfth would bring -3.0.
    const figure = await figureOf(`area=${X}`)
    expect(figure).toMatchObject({ status: 'behind', monthsMissing: [10], catchUpMonths: 1 })
    expect(figure.paceGap).toBeCloseTo(0.72 - 10 / 12, 9)
    // Two of three are due in October; the third is due by the quarter and all in.
    expect(answer.reporting).toEqual({
      month: '2026-10',
      due: 1,
      full: 0,
      byQuarter: 0,
      incomplete: [{ areaCode: X, due: 2, missing: 2 }],
      below: [],
    })

    const comparison = decodeComparison([
      comparisonSchema.parse(await get(`/api/comparison?parent=${COUNTY}`)),
    ])
    expect(comparison.through).toBe('2026-10')
    const place = comparison.units.findIndex((unit) => unit.code === X)
    const compared = comparison.indicators[0]?.rows[place]?.progress
    expect(compared).toMatchObject({ status: 'behind', paceGap: figure.paceGap })
    const county = await figureOf(`area=${COUNTY}`)
    expect(county.units?.byStatus).toEqual({ behind: 1, on_pace: 24 })
    const explained = explainSchema.parse(await get(`/api/explain?area=${X}&indicator=trainees`))
    expect(explained.through).toBe('2026-10')
    expect(explained.figure.status).toBe('behind')
    const series = seriesSchema.parse(await get(`/api/series?area=${X}&indicator=trainees`))
    expect(series.through).toBe('2026-10')
    expect(series.years.at(-1)?.samePeriod.status).toBe('behind')
  })

  it('is October too for a unit that never reported, and the county names both', async () => {
    expect((await progressOf(`area=${SILENT}`)).through).toBe('2026-10')
    const { reporting } = await progressOf(`area=${COUNTY}`)
    expect(reporting).toMatchObject({ month: '2026-10', due: 26, full: 24 })
    expect(reporting.incomplete.map((unit) => unit.areaCode)).toEqual([X, SILENT])
  })
})

describe('a month that nobody has reported yet', () => {
  it('is not judged for the county either, though one unit reports by quarter', async () => {
    const [one = ''] = UNITS.slice(5)
    const observations = dataset.observations.filter(
      (row) => row.areaCode !== one || row.indicatorId !== 'trainees',
    )
    const quarters = ['2026-Q1', '2026-Q2', '2026-Q3'].map((period) =>
      observation({ areaCode: one, indicatorId: 'trainees', period, value: 30 }),
    )
    const app = createApi({
      store: createMemoryStore({ ...dataset, observations: [...observations, ...quarters] }),
      programVersion: 'test',
      today,
    })
    const read = async (code: string) => {
      const path = `/api/progress?area=${code}&through=2026-11`
      return progressSchema.parse(await (await app.request(path)).json()).figures[0]
    }
    // 90 of 125 = 72 % against 75 %.
    expect(await read(one)).toMatchObject({ judged: true, status: 'on_pace', expected: 0.75 })
    expect(await read(COUNTY)).toMatchObject({
      judged: false,
      paceGap: null,
      units: { byStatus: { on_pace: 1 } },
    })
  })

  it('is not judged: value and pace are those of October, without gap, light or need', async () => {
    const figure = await figureOf(`area=${UNITS[5]}&through=2026-11`)
    expect(figure).toMatchObject({
      value: { value: 100 },
      expected: 10 / 12,
      judged: false,
      paceGap: null,
      status: null,
      needed: null,
      monthsMissing: [11],
    })
    const filing = await figureOf(`area=${UNITS[5]}&through=2026-11`, 'filed')
    expect(filing).toMatchObject({ value: { value: 1 }, status: null, judged: false })
    const county = await figureOf(`area=${COUNTY}&through=2026-11`)
    expect(county).toMatchObject({ judged: false, paceGap: null })
    expect(county.expected).toBeCloseTo(10 / 12, 9)
    expect(county.units?.byStatus).toEqual({})
  })

  it('leaves what is reported by quarter judged at its last due quarter', async () => {
    // 90 of 120 = 75 % against 75 %; nothing of it is due in October or November.
    const figure = await figureOf(`area=${UNITS[5]}&through=2026-11`, 'quarterly')
    expect(figure).toMatchObject({ status: 'on_pace', judged: true, expected: 0.75, paceGap: 0 })
    // 30 left, from October on.
    expect(figure.needed).toMatchObject({ remaining: 30, monthsLeft: 3, perMonth: 10 })
  })

  it('arrives with the comparison as it was', async () => {
    const sent = comparisonSchema.parse(
      await get(`/api/comparison?parent=${COUNTY}&through=2026-11`),
    )
    const rows = decodeComparison([sent]).indicators[0]?.rows
    expect(rows?.[5]?.progress).toMatchObject({ judged: false, status: null, expected: 10 / 12 })
    expect(rows?.[5]?.progress.needed).toBeNull()
  })

  it('is judged once the year has ended', async () => {
    const later = createApi({
      store: createMemoryStore(dataset),
      programVersion: 'test',
      today: () => '2027-01-04',
    })
    const path = `/api/progress?area=${UNITS[5]}&through=2026-12`
    const answer = progressSchema.parse(await (await later.request(path)).json())
    expect(answer.yearEnded).toBe(true)
    // 100 of 125 against all of it: -20 points; two months would bring -3.3.
    expect(answer.figures[0]).toMatchObject({
      judged: true,
      status: 'behind',
      monthsMissing: [11, 12],
      catchUpMonths: 2,
      needed: { remaining: 25, perMonth: null, monthsLeft: 0 },
    })
  })
})

it('says what a plan still needs: 2600 planned, 1279 in eight months through October', async () => {
  // Seven months of 160 and one of 159; July and August are missing.
  const months = [1, 2, 3, 4, 5, 6, 9].map((month) => ({
    period: formatMonth(2026, month),
    value: 160,
  }))
  const observations = [...months, { period: '2026-10', value: 159 }].map((row) =>
    observation({ ...row, indicatorId: 'trainees' }),
  )
  const app = createApi({
    store: createMemoryStore({
      areas: [area({ parentCode: null })],
      indicators: [trainees],
      observations,
      targets: [target({ indicatorId: 'trainees', year: 2026, value: 2600 })],
    }),
    programVersion: 'test',
    today,
  })
  const answer = progressSchema.parse(
    await (await app.request('/api/progress?area=500231101')).json(),
  )
  expect(answer.through).toBe('2026-10')
  // 49.2 % against 83.3 %: -34.1 points; the two months would bring -17.5, still behind.
  expect(answer.figures[0]).toMatchObject({
    value: { value: 1279 },
    status: 'far_behind',
    monthsMissing: [7, 8],
    catchUpMonths: null,
    needed: { remaining: 1321, bound: 'exact', monthsLeft: 2, perMonth: 661, average: 159.875 },
  })
})

it('opens a county of which no unit is held at the year it reported itself', async () => {
  const app = createApi({
    store: createMemoryStore({
      areas: [
        area({ code: '1', level: 'county', parentCode: null, unitCount: 9 }),
        area({ code: '2', level: 'county', parentCode: null }),
      ],
      indicators: [trainees],
      observations: [
        observation({ areaCode: '1', indicatorId: 'trainees', period: '2021' }),
        observation({ areaCode: '2', indicatorId: 'trainees', period: '2026-05' }),
      ],
      targets: [],
    }),
    programVersion: 'test',
    today,
  })
  const read = async (code: string) =>
    progressSchema.parse(await (await app.request(`/api/progress?area=${code}`)).json()).through
  expect(await read('1')).toBe('2021-12')
  expect(await read('2')).toBe('2026-05')
})
