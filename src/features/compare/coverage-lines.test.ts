import { expect, it } from 'vitest'
import { LECTURES } from '../../../tests/compare-builders.ts'
import { MATERIALS } from '../../../tests/figure-builders.ts'
import { missingLine, missingMessage } from './coverage-lines.ts'

const catalogue = [LECTURES, MATERIALS]
const two = {
  indicators: 5,
  parts: [
    { months: [7, 8], indicatorIds: ['lecture_sessions', 'materials_distributed'] },
    { months: [10], indicatorIds: ['lecture_sessions'] },
  ],
}
const all = { single: false, month: null }

it('says what a unit owes, month by month', () => {
  expect(missingLine('砝桥镇', two, catalogue, all, 'zh')).toBe(
    '砝桥镇：7—8月缺法治讲座场次、发放宣传资料份数；10月缺法治讲座场次',
  )
  expect(missingLine('砝桥镇', two, catalogue, all, 'en')).toBe(
    '砝桥镇 – Jul–Aug: Public law lectures, Materials distributed; Oct: Public law lectures',
  )
})

it('does not repeat what the list is about', () => {
  const october = {
    indicators: 2,
    parts: [{ months: [10], indicatorIds: ['lecture_sessions', 'x'] }],
  }
  expect(missingLine('量坡镇', october, catalogue, { single: false, month: 10 }, 'zh')).toBe(
    '量坡镇：全部2项指标',
  )
  const one = { indicators: 1, parts: [{ months: [10], indicatorIds: ['lecture_sessions'] }] }
  expect(missingLine('量坡镇', one, catalogue, { single: true, month: null }, 'zh')).toBe(
    '量坡镇：10月',
  )
  expect(missingLine('量坡镇', one, catalogue, { single: true, month: 10 }, 'zh')).toBe('量坡镇')
})

it('makes a message to send', () => {
  expect(missingMessage('明衡县', '2026-10', 10, ['量坡镇', '衡坡乡'], 'zh')).toBe(
    '明衡县截至2026年10月法治政府建设数据应报未报（2026年10月）共2个单位：\n量坡镇\n衡坡乡',
  )
  expect(missingMessage('Minghe', '2026-10', null, ['A'], 'en')).toBe(
    'Minghe: rule-of-law data due and not reported through October 2026, 1 unit:\nA',
  )
})
