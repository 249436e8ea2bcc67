import { describe, expect, it } from 'vitest'
import { absent, value } from './figure.ts'
import {
  catchUpMonths,
  expectedShare,
  hasPace,
  paceGap,
  type StatusInput,
  statusOf,
} from './pace.ts'

describe('expected share of the plan', () => {
  it.each([
    ['evenly', null, 7, 7 / 12],
    ['nothing before the first month', null, 0, 0],
    ['within the first quarter', [0.1, 0.3, 0.6], 1, 0.1 / 3],
    ['at a milestone', [0.1, 0.3, 0.6], 3, 0.1],
    ['a third into the second quarter', [0.1, 0.3, 0.6], 4, 0.1 + 0.2 / 3],
    ['two thirds into the fourth quarter', [0.1, 0.3, 0.6], 11, 0.6 + (0.4 * 2) / 3],
    ['all at the end of the year', [0.1, 0.3, 0.6], 12, 1],
  ] as const)('%s', (_, milestones, month, share) => {
    expect(expectedShare(milestones, month)).toBeCloseTo(share, 12)
  })
})

const up: StatusInput = {
  indicator: { aggregation: 'sum', direction: 'up' },
  value: value(7),
  target: 10,
  gap: -0.2,
  paced: true,
  month: 10,
  yearComplete: false,
}
const down: StatusInput = { ...up, indicator: { aggregation: 'sum', direction: 'down' } }
const full: StatusInput = {
  ...up,
  indicator: { aggregation: 'ratio', direction: 'full' },
  target: null,
  gap: null,
  paced: false,
}

describe('status', () => {
  it.each([
    ['met in January already', { ...up, value: value(10), month: 1 }, 'met'],
    ['too early in February', { ...up, month: 2 }, 'too_early'],
    ['judged from March', { ...up, month: 3 }, 'behind'],
    ['10 points behind is still on pace', { ...up, gap: -0.1 }, 'on_pace'],
    ['floating-point noise at -10 points', { ...up, gap: 0.4 - 0.5 - 1e-16 }, 'on_pace'],
    ['a hair more is behind', { ...up, gap: -0.1001 }, 'behind'],
    ['30 points behind is not far behind', { ...up, gap: 0.7 - 1 }, 'behind'],
    ['beyond 30 points', { ...up, gap: -0.31 }, 'far_behind'],
    ['no light without a target', { ...up, target: null, paced: false, gap: null }, null],
    ['no light without a value', { ...up, value: absent('not_reported') }, null],
    ['no light against a target of 0', { ...up, target: 0, gap: null }, null],
    ['a limit broken in January', { ...down, value: value(11), month: 1 }, 'over_limit'],
    ['a limit kept is not met before December', { ...down, value: value(2), gap: 0.6 }, 'on_pace'],
    [
      'a limit kept to the end',
      { ...down, value: value(10), gap: 0, month: 12, yearComplete: true },
      'met',
    ],
    [
      'a limit kept with months missing is not yet met',
      { ...down, value: value(9), gap: 0.1, month: 12 },
      'on_pace',
    ],
    [
      'a limit of 12 with 12余, which is more',
      { ...down, target: 12, value: value(12, 'at_least'), gap: 0, month: 12, yearComplete: true },
      'over_limit',
    ],
    ['zero tolerance broken', { ...down, target: 0, value: value(1), gap: null }, 'over_limit'],
    ['everything filed', { ...full, value: value(1) }, 'met'],
    ['all but one filed, in January too', { ...full, value: value(2 / 3), month: 1 }, 'short'],
    ['nothing was due', { ...full, value: absent('nothing_due') }, null],
    [
      'a ratio below its target',
      {
        ...full,
        indicator: { aggregation: 'ratio', direction: 'up' },
        target: 0.95,
        value: value(0.9),
      },
      'short',
    ],
    ['neutral', { ...up, indicator: { aggregation: 'sum', direction: 'neutral' } }, null],
  ] as const)('%s', (_, input, status) => {
    expect(statusOf(input)).toBe(status)
  })
})

it('has no pace for a state without milestones, and none for what must be complete', () => {
  expect(hasPace({ aggregation: 'latest', direction: 'up' }, null)).toBe(false)
  expect(hasPace({ aggregation: 'latest', direction: 'up' }, [0.2, 0.5, 0.8])).toBe(true)
  expect(hasPace({ aggregation: 'ratio', direction: 'full' }, null)).toBe(false)
})

it('counts a limit half used at half the year as ahead, not behind', () => {
  expect(paceGap('down', 0.25, 0.5)).toBeCloseTo(0.25)
  expect(paceGap('up', 0.25, 0.5)).toBeCloseTo(-0.25)
})

it('says that two missing months may explain a lag of up to 10 + 16.7 points, and no more', () => {
  expect(catchUpMonths('behind', -0.26, [7, 8], null)).toBe(2)
  expect(catchUpMonths('behind', -0.27, [7, 8], null)).toBeNull()
  expect(catchUpMonths('behind', -0.2, [], null)).toBeNull()
})

it('promises only what is on pace: from far behind to merely behind is no catching up', () => {
  // -46 + 16.7 = -29.3 points: behind. -35 + 25 = -10: on pace.
  expect(catchUpMonths('far_behind', -0.46, [7, 8], null)).toBeNull()
  expect(catchUpMonths('far_behind', -0.35, [7, 8, 9], null)).toBe(3)
})

it('weighs missing months by the plan: half of a year planned for its last quarter', () => {
  // Milestones 0.1, 0.3, 0.5: October to December are 16.7 points each, January to March 3.3 each.
  const milestones = [0.1, 0.3, 0.5] as const
  expect(catchUpMonths('behind', -0.26, [10], milestones)).toBe(1)
  expect(catchUpMonths('behind', -0.26, [1, 2, 3], milestones)).toBeNull()
})
