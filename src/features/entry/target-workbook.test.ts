import { expect, it } from 'vitest'
import { targetsPath } from '../../../contract/desk-paths.ts'
import { targetsSchema } from '../../../contract/target-resources.ts'
import { createMemoryStore } from '../../../server/api/memory-store.ts'
import { openSite } from '../../../tests/api/visitor.ts'
import { area, indicator, monthly, observation, target } from '../../../tests/builders.ts'
import { targetsWorkbook } from './target-workbook.ts'

it('leaves with every version, and none where the plan sets none', async () => {
  const store = createMemoryStore({
    areas: [area({ code: '500231', level: 'county', parentCode: null }), area()],
    indicators: [indicator(), indicator({ id: 'lectures', nameZh: '法治讲座场次', position: 20 })],
    observations: monthly(10, 1, 12).map(observation),
    targets: [
      target({ value: 100 }),
      target({ year: 2026, value: 120, milestones: [0.1, 0.3, 0.6] }),
      target({
        year: 2026,
        value: 110,
        effectiveFrom: '2026-09-10',
        document: '5号',
        reason: '调整',
      }),
    ],
  })
  const response = await openSite(store).visitor()(targetsPath('500231101', 2026))
  const answer = targetsSchema.parse(await response.json())
  const { rows } = targetsWorkbook(answer, { name: '新民镇', holdsSample: false }, 'zh')
  const whole = (value: number) => ({ value, format: '0' })
  expect(rows[0]).toEqual([{ head: '新民镇 2026年目标' }])
  expect(rows.slice(2)).toEqual([
    [
      '法治培训期数',
      '期',
      whole(100),
      whole(120),
      whole(120),
      '10%、30%、60%',
      '2026年1月1日',
      null,
      null,
    ],
    ['法治培训期数', '期', null, null, whole(110), null, '2026年9月10日', '5号', '调整'],
    ['法治讲座场次', '期', null, '未填报', null, null, null, null, null],
  ])
})
