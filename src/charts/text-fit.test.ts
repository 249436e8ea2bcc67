import { describe, expect, it } from 'vitest'
import { countTicks } from './chart-scale.ts'
import { alongLine, placeLabel, spreadLabels, textWidth, wrapText } from './text-fit.ts'

describe('textWidth', () => {
  it('takes Chinese characters as square and Latin ones as half as wide', () => {
    expect(textWidth('目标', 12)).toBe(24)
    expect(textWidth('abcd', 10)).toBeCloseTo(22.8)
  })
})

describe('wrapText', () => {
  it('breaks English between words and Chinese anywhere', () => {
    expect(wrapText('Annual figure only', 60, 12)).toEqual(['Annual', 'figure', 'only'])
    expect(wrapText('仅有全年数', 36, 12)).toEqual(['仅有全', '年数'])
  })
  it('keeps a number with what it counts', () => {
    expect(wrapText('2026年1—10月', 48, 12)).toEqual(['2026年', '1—10月'])
  })
  it('parts a number from its unit only where both together have no room', () => {
    // 5 x 0.57 x 12 + 4 x 12 = 82.2
    expect(wrapText('−25.0个百分点', 83, 12)).toEqual(['−25.0个百分点'])
    expect(wrapText('−25.0个百分点', 68, 12)).toEqual(['−25.0', '个百分点'])
  })
  it('puts the two rates of a year below one another where they would reach into the next', () => {
    expect(wrapText('92.7% | 92.7%', 68, 12)).toEqual(['92.7% |', '92.7%'])
  })
  it('leaves a word that is too wide on its own line', () => {
    expect(wrapText('a reported-figure b', 30, 12)).toEqual(['a', 'reported-figure', 'b'])
  })
})

describe('spreadLabels', () => {
  it('leaves labels with room where they are', () => {
    expect(spreadLabels([10, 50, 90], 16, 0, 100)).toEqual([10, 50, 90])
  })
  it('moves two neighbours apart around their middle, in the order given', () => {
    // middle of 104 and 100 is 102; 16 apart: 94 and 110
    expect(spreadLabels([104, 100], 16, 0, 300)).toEqual([110, 94])
  })
  it('pushes a crowd back inside the drawing', () => {
    expect(spreadLabels([2, 3, 4], 10, 0, 100)).toEqual([0, 10, 20])
  })
  it('lets a pushed pair push the next one', () => {
    // 0 and 4 become -3 and 7 -> kept inside: 0 and 10; 12 is then too near: 0, 10, 20
    expect(spreadLabels([0, 4, 12], 10, 0, 100)).toEqual([0, 10, 20])
  })
})

describe('countTicks', () => {
  it.each([
    [0, [0, 1]],
    [1, [0, 1]],
    [3, [0, 1, 2, 3]],
    [11, [0, 5, 10, 15]],
    [42, [0, 10, 20, 30, 40, 50]],
    [12_500, [0, 2500, 5000, 7500, 10_000, 12_500]],
    [180_000, [0, 50_000, 100_000, 150_000, 200_000]],
  ])('reaches %d in round steps', (most, ticks) => {
    expect(countTicks(most)).toEqual({ top: ticks[ticks.length - 1], ticks })
  })
})

describe('placeLabel', () => {
  const bounds = { left: 0, right: 200, top: 0, bottom: 200 }
  const size = { width: 40, height: 12 }
  it('stands above its mark where nothing is in the way', () => {
    expect(placeLabel({ x: 100, y: 100 }, size, [], bounds, 8)).toEqual({ x: 80, y: 86 })
  })
  it('goes below and to the right of a mark that lies under another line', () => {
    // a line 14 above the mark, all the way
    const line = alongLine(
      [
        { x: 0, y: 86 },
        { x: 200, y: 86 },
      ],
      4,
    )
    expect(placeLabel({ x: 100, y: 100 }, size, line, bounds, 8)).toEqual({ x: 104, y: 114 })
  })
  it('stays inside the drawing', () => {
    expect(placeLabel({ x: 195, y: 100 }, size, [], bounds, 8)).toEqual({ x: 160, y: 86 })
    expect(placeLabel({ x: 100, y: 5 }, size, [], bounds, 8)).toEqual({ x: 104, y: 19 })
  })
})

describe('alongLine', () => {
  it('does not cross a gap', () => {
    const points = alongLine([{ x: 0, y: 0 }, { x: 4, y: 0 }, null, { x: 100, y: 0 }], 2)
    expect(points.map((point) => point.x)).toEqual([0, 2, 4, 100])
  })
})
