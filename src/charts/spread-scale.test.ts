import { describe, expect, it } from 'vitest'
import { spreadScale, stackDots } from './spread-scale.ts'

describe('a scale', () => {
  it.each([
    [3, 41, [0, 20, 40, 60]],
    [0, 67, [0, 20, 40, 60, 80]],
    [0, 0.9, [0, 0.5, 1]],
    [-0.3, 0.2, [-0.4, -0.2, 0, 0.2]],
    [12, 12, [0, 5, 10, 15]],
    [0, 0, [0, 1]],
  ])('of figures from %d to %d holds zero and all of them', (least, greatest, marks) => {
    const scale = spreadScale(least, greatest)
    expect(scale.marks).toEqual(marks)
    expect(scale.low).toBeLessThanOrEqual(Math.min(least, 0))
    expect(scale.high).toBeGreaterThanOrEqual(greatest)
  })
})

it('moves dots off the line only where they would cover each other', () => {
  expect(stackDots([10, 10, 50, 10, 10], { low: 0, high: 100 }, 50)).toEqual([0, 1, 0, -1, 2])
})
