import { describe, expect, it } from 'vitest'
import { readHead, yearsIn } from './read-head.ts'

const months = (from: number, to: number, year: number | null = null, isRunning = false) => ({
  kind: 'months',
  year,
  from,
  to,
  isRunning,
})

describe('readHead', () => {
  it.each([
    ['1月', months(1, 1)],
    ['１２月份', months(12, 12)],
    ['十一月', months(11, 11)],
    ['元月', months(1, 1)],
    ['3 月\n完成数', months(3, 3)],
    ['2026年1月', months(1, 1, 2026)],
    ['2026-01', months(1, 1, 2026)],
    ['2026.10', months(10, 10, 2026)],
    ['202603', months(3, 3, 2026)],
    ['46023', months(1, 1, 2026)],
    ['Jan', months(1, 1)],
    ['March 2026', months(3, 3, 2026)],
    ['Mar-26', months(3, 3, 2026)],
    ['1—3月', months(1, 3, null, true)],
    ['2026年1月至10月累计', months(1, 10, 2026, true)],
    ['截至6月底', months(1, 6, null, true)],
    ['至9月累计', months(1, 9, null, true)],
    ['9月累计', months(1, 9, null, true)],
    ['4-6月', months(4, 6)],
    ['一季度', months(1, 3)],
    ['第四季度小计', months(10, 12)],
    ['2026Q2', months(4, 6, 2026)],
    ['上半年', months(1, 6)],
    ['合计', { kind: 'total', ofYear: false, year: null }],
    ['全年合计', { kind: 'total', ofYear: true, year: null }],
    ['累计', { kind: 'total', ofYear: true, year: null }],
    ['2026年累计', { kind: 'total', ofYear: true, year: 2026 }],
    ['2026年', { kind: 'year', year: 2026 }],
    ['序号', { kind: 'serial' }],
    ['计量单位', { kind: 'units' }],
    ['年度目标', { kind: 'left_out' }],
    ['备注', { kind: 'left_out' }],
    ['去年同期', { kind: 'left_out' }],
  ])('reads %s', (head, meaning) => expect(readHead(head)).toEqual(meaning))

  it.each(['', '13月', '46024', '本期', '指标名称', '10', '3月1日', '12-1月'])(
    'knows no meaning of %j',
    (head) => expect(readHead(head)).toBeNull(),
  )
})

it('finds years in titles, not in days of filling in and numbers of documents', () => {
  expect(yearsIn(['垫江县新民镇2026年台账', '填报日期：2027年1月5日', '司发〔2025〕3号'])).toEqual([
    2026,
  ])
  expect(yearsIn(['2025—2026年', '编号20261234'])).toEqual([2025, 2026])
})
