import { describe, expect, it } from 'vitest'
import type { ComparisonRow } from '../deck/slide.ts'
import { comparisonLayout } from './comparison-layout.ts'

const rows = (count: number, name: string): ComparisonRow[] =>
  Array.from({ length: count }, (_, index) => ({
    key: String(index),
    name,
    share: 0.5,
    due: 0.5,
    value: '50.0%',
    status: 'on_pace',
    statusWord: '跟上进度',
  }))
/** Units on each slide. */
const sizes = (count: number, name: string) =>
  comparisonLayout(rows(count, name), 622).pages.map((columns) => columns.map((c) => c.length))

describe('the layout of a comparison', () => {
  it('puts the 26 units of a county on one slide', () => {
    // (622 - 52) / 40 = 14 rows in each of two columns
    expect(sizes(26, '明尺街道')).toEqual([[13, 13]])
    expect(sizes(28, '明尺街道')).toEqual([[14, 14]])
  })

  it('fills further slides evenly, and loses no unit', () => {
    expect(sizes(29, '明尺街道')).toEqual([
      [8, 7],
      [7, 7],
    ])
  })

  it('prefers one column of whole names to two of broken ones', () => {
    // 17 characters are 505 wide: 14 rows in one column, or twice 7 with names on two lines
    expect(sizes(20, '字'.repeat(17))).toEqual([[10], [10]])
  })

  it('breaks a name that is too long for any column, and makes rows higher', () => {
    // 30 characters are 3 lines of 420: twice 4 rows of 120
    expect(sizes(7, '字'.repeat(30))).toEqual([[4, 3]])
  })

  it('keeps the order', () => {
    const layout = comparisonLayout(rows(29, '甲'), 622)
    expect(layout.pages.flat(2).map(({ key }) => Number(key))).toEqual(
      Array.from({ length: 29 }, (_, index) => index),
    )
  })
})
