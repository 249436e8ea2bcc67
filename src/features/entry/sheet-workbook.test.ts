import { expect, it } from 'vitest'
import { entryPath } from '../../../contract/desk-paths.ts'
import { entrySchema } from '../../../contract/entry-resources.ts'
import { createMemoryStore } from '../../../server/api/memory-store.ts'
import { openSite } from '../../../tests/api/visitor.ts'
import { area, indicator, observation, target } from '../../../tests/builders.ts'
import { advance, cellKey, EMPTY_QUEUE } from '../../data/drafts/save-queue.ts'
import { rowViews } from './sheet-model.ts'
import { entryWorkbook } from './sheet-workbook.ts'

const RATE = 'normdoc_filing_rate'

it('leaves as a sheet of numbers, with what is typed and not saved, and nothing that is not entered', async () => {
  const ratio = indicator({
    id: RATE,
    nameZh: '报备率',
    unitZh: '%',
    measure: 'ratio',
    position: 20,
  })
  const store = createMemoryStore({
    areas: [area({ code: '500231', level: 'county', parentCode: null }), area()],
    indicators: [indicator(), { ...ratio, aggregation: 'ratio', direction: 'full', decimals: 1 }],
    observations: [
      observation({ period: '2026-09', value: 20, countingRule: '不含线上' }),
      observation({ period: '2025-10', value: 200, qualifier: 'at_least' }),
      observation({ indicatorId: RATE, period: '2026-10', numerator: 2, denominator: 3 }),
    ],
    targets: [target({ year: 2026, value: 240 })],
  })
  const response = await openSite(store).visitor()(entryPath('500231101', '2026-10'))
  const answer = entrySchema.parse(await response.json())
  const said = { value: 2 / 3, numerator: 2, denominator: 3, qualifier: 'exact' } as const
  const corrected = {
    areaCode: '500231101',
    period: '2026-10',
    at: '2026-11-06T04:00:00.000Z',
    before: said,
    after: { ...said, value: 1 / 3, numerator: 1 },
    reason: '重复计数',
  }
  const entry = {
    ...answer,
    rows: answer.rows.map((row) => (row.indicator.id === RATE ? { ...row, corrected } : row)),
  }
  const frame = { entry, life: area(), lastMonth: '2026-11', lang: 'zh' as const }
  const sheet = (first: string) => {
    const key = cellKey('training_sessions', '2026-10')
    const cells = [{ key, typed: { first, second: '' }, wanted: null }]
    const queue = advance(EMPTY_QUEUE, { kind: 'typed', cells })
    return entryWorkbook(entry, rowViews(frame, first === '' ? EMPTY_QUEUE : queue), '新民镇', 'zh')
  }
  const { name, rows } = sheet('')
  expect(name).toBe('2026年10月')
  expect(rows[0]).toEqual([{ head: '新民镇 2026年10月填报' }])
  const whole = (value: number) => ({ value, format: '0' })
  expect(rows.slice(3, 5)).toEqual([
    // Blank is no 0; the counting rule of last month is an offer, not an entry.
    [
      '法治培训期数',
      '期',
      { value: 200, format: '0"余"' },
      whole(20),
      null,
      null,
      whole(20),
      whole(240),
      null,
      null,
      null,
      null,
    ],
    [
      '报备率',
      '%',
      null,
      null,
      whole(2),
      whole(3),
      { value: 2 / 3, format: '0.0%' },
      null,
      null,
      null,
      null,
      '10月 66.7%（2/3） → 33.3%（1/3），2026年11月6日更正：重复计数',
    ],
  ])
  expect(sheet('30余').rows[3]?.slice(4, 6)).toEqual([{ value: 30, format: '0"余"' }, null])
  expect(sheet('12,5').rows[3]?.slice(4, 6)).toEqual(['12,5', null])
})
