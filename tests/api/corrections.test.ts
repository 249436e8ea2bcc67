import { beforeEach, describe, expect, it } from 'vitest'
import { createMemoryStore } from '../../server/api/memory-store.ts'
import { area, indicator, observation } from '../builders.ts'
import { openSite, type Visitor } from './visitor.ts'

const CITY = '500200'
const COUNTY = '500231'
const TOWN = '500231101'
/** In another county of the city. */
const OTHER = '500233101'
const NEW = '500231103'
const SUBMITTED = '2025-10-05T04:00:00.000Z'

/** A city with the counties 垫江县 and 忠县, and 高新区, which reports itself; two towns of 垫江县 merged in June. */
const AREAS = [
  area({ code: CITY, name: '某市', level: 'city', parentCode: null }),
  area({ code: COUNTY, name: '垫江县', level: 'county', parentCode: CITY }),
  area({ code: '500233', name: '忠县', level: 'county', parentCode: CITY }),
  area({ code: '500240', name: '高新区', level: 'county', parentCode: CITY }),
  area(),
  area({ code: '500231102', name: '沙坪镇', validTo: '2025-06', successorCodes: [NEW] }),
  area({ code: NEW, name: '新沙街道', validFrom: '2025-07' }),
  area({ code: OTHER, name: '东溪镇', parentCode: '500233' }),
]

describe('corrections', () => {
  let visit: Visitor

  beforeEach(async () => {
    const store = createMemoryStore({
      areas: AREAS,
      indicators: [indicator()],
      observations: [],
      targets: [],
    })
    /** Puts figures, as corrections once their months were submitted. */
    const put = (
      at: string,
      reason: string,
      rows: readonly (readonly [string, string, number])[],
    ) =>
      store.write(
        at,
        async (writer) => {
          await writer.put(
            'observations',
            rows.map(([areaCode, period, value]) => observation({ areaCode, period, value })),
          )
          return true
        },
        { accountId: 'clerk', door: 'desk', reason },
      )
    await put(SUBMITTED, '', [
      [TOWN, '2025-02', 3],
      ['500231102', '2025-03', 5],
      [OTHER, '2025-02', 1],
      ['500240', '2025-02', 2],
    ])
    await store.write(SUBMITTED, async (writer) => {
      await writer.putMonthStates(
        [TOWN, '500231102', OTHER, '500240'].flatMap((areaCode) =>
          [2, 3].map((month) => ({
            areaCode,
            year: 2025,
            month,
            state: 'submitted' as const,
            reason: null,
            changedAt: SUBMITTED,
            changedBy: null,
          })),
        ),
      )
      return true
    })
    await put('2025-10-11T04:00:00.000Z', '漏计', [['500240', '2025-02', 4]])
    await put('2025-10-12T04:00:00.000Z', '多计', [['500231102', '2025-03', 6]])
    await put('2025-10-13T04:00:00.000Z', '漏计夜校', [
      [TOWN, '2025-02', 4],
      [OTHER, '2025-02', 2],
    ])
    await put('2025-10-14T04:00:00.000Z', '又漏计', [[TOWN, '2025-02', 5]])
    visit = openSite(store).visitor()
  })

  const ask = async (path: string) => (await visit(path)).json()
  const csv = async (path: string) => {
    const [head = '', ...rows] = (await (await visit(path)).text()).trim().split('\r\n')
    return rows.map((row) => {
      const cells = row.split(',')
      return Object.fromEntries(head.split(',').map((name, at) => [name, cells[at]]))
    })
  }

  it('are told of direct units, and counted of those further down', async () => {
    const path = `area=${CITY}&through=2025-09`
    const { corrections, names } = await ask(`/api/progress?${path}`)
    expect(corrections).toMatchObject([
      {
        areaCode: CITY,
        indicatorId: 'training_sessions',
        // 高新区 1, two towns of 垫江县 3, one of 忠县 1
        count: 5,
        latest: [{ areaCode: '500240', before: { value: 2 }, after: { value: 4 }, reason: '漏计' }],
        below: [
          { areaCode: COUNTY, count: 3, at: '2025-10-14T04:00:00.000Z' },
          { areaCode: '500233', count: 1, at: '2025-10-13T04:00:00.000Z' },
        ],
      },
    ])
    expect(names).toMatchObject({ 500240: '高新区', [COUNTY]: '垫江县', 500233: '忠县' })
    const figure = `${path}&indicator=training_sessions`
    expect((await ask(`/api/explain?${figure}`)).corrections).toEqual(corrections)
    expect((await ask(`/api/series?${figure}`)).corrections).toEqual(corrections)
    // Of January nothing was corrected, of February all but the town's March.
    expect((await ask(`/api/progress?area=${CITY}&through=2025-01`)).corrections).toEqual([])
    expect((await ask(`/api/progress?area=${CITY}&through=2025-02`)).corrections).toMatchObject([
      { count: 4, below: [{ count: 2 }, { count: 1 }] },
    ])
  })

  it('of every row of a comparison are those of its own units', async () => {
    const { corrections } = await ask(`/api/comparison?parent=${CITY}&through=2025-09`)
    const byCode = (a: { areaCode: string }, b: { areaCode: string }) =>
      a.areaCode < b.areaCode ? -1 : 1
    expect(corrections.sort(byCode)).toMatchObject([
      { areaCode: CITY, count: 5 },
      {
        areaCode: COUNTY,
        count: 3,
        latest: [
          { before: { value: 4 }, after: { value: 5 } },
          { reason: '漏计夜校' },
          { areaCode: '500231102' },
        ],
        below: [],
      },
      { areaCode: '500233', count: 1, below: [] },
      { areaCode: '500240', count: 1, below: [] },
    ])
  })

  it('of a predecessor are in the history of the unit that continues it', async () => {
    const { changes, names } = await ask(
      `/api/changes?area=${NEW}&indicator=training_sessions&year=2025`,
    )
    expect(changes).toMatchObject([
      { areaCode: '500231102', corrections: 1, reason: '多计' },
      { areaCode: '500231102', corrections: 0, added: 1 },
    ])
    expect(names).toMatchObject({ 500231102: '沙坪镇' })
  })

  it('are in the rows of every table for office programs, with the old and the new figure', async () => {
    const last = {
      corrected_at: '2025-10-14T04:00:00.000Z',
      corrected_area: TOWN,
      corrected_period: '2025-02',
      corrected_before: '4',
      corrected_before_qualifier: 'exact',
      corrected_after: '5',
      corrected_after_qualifier: 'exact',
      correction_reason: '又漏计',
    }
    const [town] = await csv(`/api/progress.csv?area=${TOWN}&through=2025-09`)
    expect(town).toMatchObject({ value: '5', corrections: '2', ...last })
    // Of the last one of the city only its time is known.
    const [city] = await csv(`/api/progress.csv?area=${CITY}&through=2025-09`)
    expect(city).toMatchObject({
      corrections: '5',
      corrected_at: last.corrected_at,
      corrected_area: '',
      corrected_before: '',
      correction_reason: '',
    })
    const units = await csv(`/api/comparison.csv?parent=${COUNTY}&through=2025-09`)
    expect(
      units.map(({ area_name, corrections, corrected_before }) => [
        area_name,
        corrections,
        corrected_before,
      ]),
    ).toEqual([
      ['新民镇', '2', '4'],
      ['新沙街道', '1', '5'],
    ])
    const series = await csv(
      `/api/series.csv?area=${TOWN}&indicator=training_sessions&years=2025&through=2025-09`,
    )
    const told = series.filter(({ corrections }) => corrections !== '')
    expect(told.map(({ kind, to }) => [kind, to])).toEqual([
      ['reported', '2025-02'],
      ['cumulative', '2025-02'],
      ['same_period', '2025-09'],
      ['whole_year', '2025-12'],
    ])
    for (const row of told) expect(row).toMatchObject({ corrections: '2', ...last })
  })
})
