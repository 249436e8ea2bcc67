import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { type DecodedIndicator, decodeComparison } from '../../contract/comparison-decoding.ts'
import { comparisonSchema, coverageSchema } from '../../contract/comparison-resources.ts'
import { datasetOf } from '../../dataset/dataset-of.ts'
import { createApi } from '../../server/api/app.ts'
import { createMemoryStore } from '../../server/api/memory-store.ts'
import { today } from '../builders.ts'
import { FILES } from '../worked-numbers/dataset.ts'

const api = createApi({ store: createMemoryStore(datasetOf(FILES)), programVersion: 'test', today })

async function compare(query: string) {
  const response = await api.request(`/api/comparison?${query}`)
  return decodeComparison([comparisonSchema.parse(await response.json())])
}
const column = async (query: string, id: string) =>
  (await compare(query)).indicators.find((one) => one.indicatorId === id)
/** Value or completion of every row; the reason where there is none. */
const figuresOf = (found: DecodedIndicator | undefined, of: 'value' | 'completion') =>
  found?.rows.map(({ progress: { [of]: figure } }) =>
    figure.kind === 'value' ? figure.value : figure.reason,
  )

describe('the comparison', () => {
  it('lists units in code order and gives their ratio as a ratio of sums', async () => {
    const answer = await compare('parent=C02&through=2025-01')
    expect(answer.units.map((unit) => unit.code)).toEqual(['T021', 'T022', 'T023'])
    const filing = answer.indicators.find((one) => one.indicatorId === 'filing')
    // 30/30, 1/10 and a rate without counts, which is shown and left out of the 31/40
    expect(figuresOf(filing, 'value')).toEqual([1, 0.1, 1])
    expect(filing?.rows.map((row) => row.progress.withoutCounts)).toEqual([false, false, true])
    expect(filing?.total.progress.value).toMatchObject({ value: 0.775 })
    expect(filing?.total.progress.units?.withoutCounts).toBe(1)
  })

  it('does not let a unit without a target lift the county', async () => {
    const lectures = await column('parent=C14&through=2025-03', 'lectures')
    expect(figuresOf(lectures, 'completion')).toEqual([1.42, 0.4, 'no_target'])
    expect(lectures?.total.progress.completion).toMatchObject({ value: 0.91 })
  })

  it('shows range and median, and no rank', async () => {
    const lectures = await column('parent=C14&through=2025-03', 'lectures')
    expect(lectures?.spread.value).toEqual({ n: 3, least: 40, median: 50, greatest: 142 })
    expect(JSON.stringify(lectures)).not.toMatch(/rank/i)
  })

  it('lists the predecessors before a merger and the successor after', async () => {
    const at = async (month: string) => {
      const answer = await compare(`parent=C23&through=2025-${month}`)
      const lectures = answer.indicators.find((one) => one.indicatorId === 'lectures')
      return [
        answer.units.map((unit) => unit.code),
        figuresOf(lectures, 'value'),
        lectures?.total.progress.value,
      ]
    }
    // 10 months x 5 each; then 100 + 2 x 12
    expect(await at('10')).toEqual([
      ['T231', 'T232'],
      [50, 50],
      expect.objectContaining({ value: 100 }),
    ])
    expect(await at('12')).toEqual([['T233'], [124], expect.objectContaining({ value: 124 })])
  })

  it('shows the one unit held of 27 and adds nothing up', async () => {
    const answer = await compare('parent=C25&through=2025-01')
    expect(answer.rollUp).toMatchObject({ made: false, unitsHeld: 1, unitCount: 27 })
    const lectures = answer.indicators.find((one) => one.indicatorId === 'lectures')
    expect(figuresOf(lectures, 'value')).toEqual([8])
    expect(lectures?.total.progress.value).toEqual({ kind: 'absent', reason: 'units_missing' })
  })

  it('gives lines over the year where a single indicator is asked for', async () => {
    const one = await compare('parent=C13&through=2025-03&indicators=lectures')
    expect(one.indicators).toHaveLength(1)
    const [row] = one.indicators[0]?.rows ?? []
    expect(row?.progress.monthly.thisYear.slice(0, 4)).toEqual([null, null, 142, null])
    expect(row?.due?.[5]).toBe(50)
    const without = await compare('parent=C13&through=2025-03&indicators=lectures&monthly=no')
    expect(without.indicators[0]?.rows[0]?.progress).toMatchObject({
      value: row?.progress.value,
      monthly: { thisYear: [] },
    })
    const all = await compare('parent=C13&through=2025-03')
    expect(all.indicators[0]?.rows[0]?.progress.monthly.thisYear).toEqual([])
  })

  it.each([
    ['an area without units', 'parent=T01', 'parent'],
    ['an unknown indicator', 'parent=C02&indicators=lectures,nothing', 'indicators'],
    ['a level that is none', 'parent=C02&level=village', 'level'],
    ['a page beyond the last', 'parent=C02&page=2', 'page'],
    ['an unknown area', 'parent=nowhere', 'parent'],
  ])('refuses %s by name', async (_, query, field) => {
    const response = await api.request(`/api/comparison?${query}`)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ fields: [{ field }] })
  })
})

it('states the same figures in comparison.csv as in progress.csv, with the columns for comparing', async () => {
  const read = async (path: string) =>
    Papa.parse<Record<string, string>>((await (await api.request(path)).text()).trim(), {
      header: true,
    })
  const compared = await read('/api/comparison.csv?parent=C14&through=2025-03')
  const own = await read('/api/progress.csv?area=T141&through=2025-03')
  expect(compared.meta.fields?.slice(-5)).toEqual([
    'parent_code',
    'population',
    'population_year',
    'per_thousand',
    'counting_rule',
  ])
  const rows = compared.data.filter((row) => row.area_code === 'T141')
  expect(rows).toHaveLength(own.data.length)
  own.data.forEach((row, index) => {
    expect(rows[index]).toMatchObject(row)
  })
})

it('tells which months are reported and which are owed', async () => {
  const response = await api.request('/api/coverage?parent=C23&year=2025&through=2025-10')
  const { units, indicators } = coverageSchema.parse(await response.json())
  expect(units.map((unit) => unit.code)).toEqual(['T231', 'T232'])
  const lectures = indicators.find((one) => one.indicatorId === 'lectures')
  // January to October: ten bits
  expect(lectures?.reported).toEqual([1023, 1023])
  expect(lectures?.missing).toEqual([0, 0])
  const received = indicators.find((one) => one.indicatorId === 'received')
  expect(received?.missing).toEqual([0, 0])
  const late = await api.request('/api/coverage?parent=C13&year=2025&through=2025-03')
  const row = coverageSchema
    .parse(await late.json())
    .indicators.find((one) => one.indicatorId === 'lectures')
  // only March came in: January and February are owed
  expect(row?.missing).toEqual([3, 3])
})
