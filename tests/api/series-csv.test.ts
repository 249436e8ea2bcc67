import { describe, expect, it } from 'vitest'
import { SERIES_CSV_COLUMNS } from '../../contract/series-csv.ts'
import { createApi } from '../../server/api/app.ts'
import { createMemoryStore } from '../../server/api/memory-store.ts'
import { area, indicator, observation, target, today } from '../builders.ts'

const store = createMemoryStore({
  areas: [area({ code: '500231', name: '垫江县', level: 'county', parentCode: null }), area()],
  indicators: [indicator()],
  observations: [
    observation({ period: '2025-Q1', value: 9 }),
    observation({ period: '2025-05', value: 4, qualifier: 'at_least' }),
    observation({ period: '2024-Q1', value: 6 }),
  ],
  targets: [target({ value: 12 })],
})
const api = createApi({ store, programVersion: 'test', today })

async function rowsOf(query: string): Promise<Record<string, string>[]> {
  const response = await api.request(`/api/series.csv?${query}`)
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  // Decoding as text drops the byte order mark that office programs need.
  const [header = '', ...lines] = (await response.text()).trimEnd().split('\r\n')
  expect(header.replace('\uFEFF', '')).toBe(SERIES_CSV_COLUMNS.join(','))
  return lines.map((line) => {
    const cells = line.split(',')
    return Object.fromEntries(
      SERIES_CSV_COLUMNS.map((column, index) => [column, cells[index] ?? '']),
    )
  })
}

const QUERY = 'area=500231101&indicator=training_sessions&years=2025&through=2025-05'

describe('series.csv', () => {
  it('holds every figure over the months it was reported for, with its qualifier', async () => {
    const rows = (await rowsOf(QUERY)).filter((row) => row.kind === 'reported')
    expect(rows.map((row) => [row.from, row.to, row.value, row.qualifier])).toEqual([
      ['2025-01', '2025-03', '9', 'exact'],
      ['2025-05', '2025-05', '4', 'at_least'],
    ])
    expect(rows[0]).toMatchObject({
      area_name: '新民镇',
      indicator_name: '法治培训期数',
      unit: '期',
    })
  })

  it('has cumulative values only where the month was reported', async () => {
    const rows = (await rowsOf(QUERY)).filter((row) => row.kind === 'cumulative')
    expect(rows.map((row) => [row.to, row.value])).toEqual([
      ['2025-03', '9'],
      ['2025-05', '13'],
    ])
  })

  it('carries target, what is due, and the year with its change and window', async () => {
    const rows = await rowsOf(QUERY)
    const at = (kind: string, to: string) => rows.find((row) => row.kind === kind && row.to === to)
    expect(at('target', '2025-05')?.value).toBe('12')
    // 12 x 5/12
    expect(Number(at('due', '2025-05')?.value)).toBeCloseTo(5)
    // 9 of the first quarter against 6: + 50 %; May has no fellow in 2024
    expect(at('same_period', '2025-05')).toMatchObject({
      value: '13',
      qualifier: 'at_least',
      change: '0.5',
      change_kind: 'percent',
      window: '2025-01..2025-03/2024-01..2024-03',
    })
  })

  it('speaks English where asked to, and refuses nonsense by name', async () => {
    const [row] = await rowsOf(`${QUERY}&lang=en`)
    expect(row).toMatchObject({ indicator_name: 'Training sessions', unit: 'sessions' })
    const response = await api.request(`/api/series.csv?${QUERY}&lang=fr`)
    expect(response.status).toBe(400)
  })
})
