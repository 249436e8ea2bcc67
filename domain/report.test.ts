import { describe, expect, it } from 'vitest'
import { monthly, report } from '../tests/builders.ts'
import {
  addBlocks,
  type Block,
  coveredMonths,
  fillBlocks,
  reportsByQuarter,
  windowBlocks,
} from './report.ts'

const stretches = (blocks: readonly Block[]) => blocks.map(({ from, to }) => [from, to])

describe('the window January to a month', () => {
  const mixed = report([
    { period: '2025' },
    { period: '2025-Q1' },
    { period: '2025-Q2' },
    ...monthly(1, 2, 8),
  ])

  it.each([
    ['a quarter begun is none yet', 2, [[2, 2]]],
    ['its own figure replaces the months', 3, [[1, 3]]],
    [
      'then months again',
      5,
      [
        [1, 3],
        [4, 4],
        [5, 5],
      ],
    ],
    [
      'quarters and months after them',
      8,
      [
        [1, 3],
        [4, 6],
        [7, 7],
        [8, 8],
      ],
    ],
    [
      'nothing follows from the annual figure before December',
      11,
      [
        [1, 3],
        [4, 6],
        [7, 7],
        [8, 8],
      ],
    ],
    ['in December it is alone', 12, [[1, 12]]],
  ])('%s', (_, month, expected) => {
    expect(stretches(windowBlocks(mixed, month))).toEqual(expected)
  })

  it('holds nothing of a year that reported nothing', () => {
    expect(windowBlocks(report([]), 12)).toEqual([])
  })
})

it.each([
  ['quarters only', [{ period: '2025-Q1' }], true],
  ['a month beside them', [{ period: '2025-Q1' }, { period: '2025-05' }], false],
  ['months only', [{ period: '2025-05' }], false],
  ['an annual figure only', [{ period: '2025' }], false],
])('knows who reports by quarter: %s', (_, rows, byQuarter) => {
  expect(reportsByQuarter(report(rows))).toBe(byQuarter)
})

describe('a stretch that must be filled', () => {
  it.each([
    [
      'by its months',
      monthly(1, 1, 3),
      [
        [1, 1],
        [2, 2],
        [3, 3],
      ],
    ],
    ['not with a hole', [{ period: '2025-01' }, { period: '2025-03' }], null],
    ['not by part of it', monthly(1, 1, 2), null],
  ])('%s', (_, rows, expected) => {
    const blocks = fillBlocks(report(rows), 1, 3, null)
    expect(blocks && stretches(blocks)).toEqual(expected)
  })

  it('prefers its own figure, unless that is not complete', () => {
    const year = report([{ period: '2025-Q1', value: 9 }, ...monthly(2, 1, 3)])
    const whole = year.quarters[0] ?? null
    expect(fillBlocks(year, 1, 3, whole)).toEqual([whole])
    const partial = whole && { ...whole, complete: false }
    const quarters = [partial, null, null, null]
    expect(fillBlocks({ ...year, quarters }, 1, 3, partial)).toBeNull()
  })
})

it('covers the months of complete blocks alone', () => {
  const blocks = windowBlocks(report([{ period: '2025-Q1' }, { period: '2025-05' }]), 6)
  expect([...coveredMonths(blocks)]).toEqual([1, 2, 3, 5])
  expect(coveredMonths(blocks.map((block) => ({ ...block, complete: false }))).size).toBe(0)
})

describe('blocks of several areas', () => {
  const add = (measure: 'count' | 'ratio', rows: Parameters<typeof report>[0]) => {
    const blocks = rows.flatMap((row) => windowBlocks(report([row]), 7))
    const { value, numerator, denominator, qualifier } = addBlocks(measure, blocks, 7, 7, true)
    return { value, numerator, denominator, qualifier }
  }
  const none = { numerator: null, denominator: null, qualifier: 'exact' }

  it.each([
    ['counts add', 'count', [{ value: 5 }, { value: 7 }], { ...none, value: 12 }],
    [
      'with 余 in them they are 余',
      'count',
      [{ value: 5, qualifier: 'at_least' as const }, { value: 7 }],
      { ...none, value: 12, qualifier: 'at_least' },
    ],
    [
      'ratios add documents: 30/30 and 1/10 are 31/40',
      'ratio',
      [
        { numerator: 30, denominator: 30 },
        { numerator: 1, denominator: 10 },
      ],
      { ...none, value: 0.775, numerator: 31, denominator: 40 },
    ],
    [
      'one rate without counts leaves the sum unknown',
      'ratio',
      [{ numerator: 30, denominator: 30 }, { value: 1 }],
      { ...none, value: null },
    ],
    ['alone it passes as it is', 'ratio', [{ value: 0.9 }], { ...none, value: 0.9 }],
    [
      '0 of 0 twice is 0 of 0',
      'ratio',
      [
        { numerator: 0, denominator: 0 },
        { numerator: 0, denominator: 0 },
      ],
      { ...none, value: null, numerator: 0, denominator: 0 },
    ],
  ] as const)('%s', (_, measure, rows, sum) => {
    expect(add(measure, rows)).toEqual(sum)
  })
})
