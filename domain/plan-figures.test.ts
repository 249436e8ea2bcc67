import { describe, expect, it } from 'vitest'
import { absent, value } from './figure.ts'
import { completionSides, type PlanInput, planFigures, shortBy } from './plan-figures.ts'

/** 6 of 12 through July, all months in. */
const july: PlanInput = {
  indicator: { aggregation: 'sum', direction: 'up', decimals: null },
  actual: { figure: value(6), counts: null },
  monthsDue: 7,
  monthsMissing: [],
  target: 12,
  targetOriginal: null,
  milestones: null,
  planMonths: null,
  endMonth: null,
  dueMonth: 7,
  month: 7,
  judged: true,
}

describe('the figures of a plan', () => {
  it('hold completion against the elapsed year: 6/12 against 7/12', () => {
    expect(planFigures(july)).toEqual({
      target: 12,
      targetOriginal: null,
      milestones: null,
      planMonths: null,
      endMonth: null,
      completion: value(0.5),
      completionOriginal: null,
      completionSides: { value: 6, qualifier: 'exact', target: 12, targetOriginal: null },
      expected: 7 / 12,
      paceGap: 0.5 - 7 / 12,
      status: 'on_pace',
      judged: true,
      shortBy: null,
      catchUpMonths: null,
      // 12 - 6 over five months: 1.2 is rounded up; 6 in seven months.
      needed: {
        remaining: 6,
        bound: 'exact',
        monthsLeft: 5,
        lastMonth: 12,
        perMonth: 2,
        average: 6 / 7,
      },
    })
  })

  it.each<[string, Partial<PlanInput>, object]>([
    [
      'what is due stops at the last whole quarter: 90/400 against 3/12',
      { actual: { figure: value(90), counts: null }, target: 400, dueMonth: 3, month: 5 },
      { expected: 0.25, paceGap: -0.025, status: 'on_pace' },
    ],
    [
      'milestones shift it: 20/100 against 0.1 + 0.2/3',
      {
        actual: { figure: value(20), counts: null },
        target: 100,
        milestones: [0.1, 0.3, 0.6],
        dueMonth: 4,
        month: 4,
      },
      { expected: 0.1 + 0.2 / 3, status: 'on_pace' },
    ],
    [
      'a changed target says both: 9/10 and 9/12',
      { actual: { figure: value(9), counts: null }, target: 10, targetOriginal: 12 },
      { completion: value(0.9), completionOriginal: value(0.75) },
    ],
    [
      '2/12 for the months missing do not explain 3/12 against 10/12',
      {
        actual: { figure: value(3), counts: null },
        monthsDue: 10,
        monthsMissing: [9, 10],
        dueMonth: 10,
        month: 10,
      },
      { status: 'far_behind', catchUpMonths: null },
    ],
    [
      'they may explain 8/12 against 10/12',
      {
        actual: { figure: value(8), counts: null },
        monthsDue: 10,
        monthsMissing: [9, 10],
        dueMonth: 10,
        month: 10,
      },
      { status: 'behind', catchUpMonths: 2 },
    ],
    [
      'missing months promise nothing where less is better',
      {
        indicator: { aggregation: 'sum', direction: 'down', decimals: null },
        actual: { figure: value(12), counts: null },
        monthsMissing: [7],
      },
      { catchUpMonths: null },
    ],
    [
      'without a target there is no pace and no light',
      { target: null },
      {
        completion: absent('no_target'),
        expected: null,
        paceGap: null,
        status: null,
        completionSides: null,
      },
    ],
    [
      "the value's reason comes first, and what is due is still said",
      { actual: { figure: absent('annual_only'), counts: null } },
      { completion: absent('annual_only'), expected: 7 / 12, paceGap: null, status: null },
    ],
    [
      'a limit is met only with every month in',
      {
        indicator: { aggregation: 'sum', direction: 'down', decimals: null },
        monthsDue: 12,
        monthsMissing: [],
        dueMonth: 12,
        month: 12,
      },
      { status: 'met', paceGap: 0.5 },
    ],
    [
      'and not where no month was due at all',
      {
        indicator: { aggregation: 'sum', direction: 'down', decimals: null },
        monthsDue: 0,
        dueMonth: 12,
        month: 12,
      },
      { status: 'on_pace' },
    ],
  ])('%s', (_, input, expected) => {
    const { paceGap, ...rest } = expected as { paceGap?: number | null }
    const figures = planFigures({ ...july, ...input })
    expect(figures).toMatchObject(rest)
    if (typeof paceGap === 'number') expect(figures.paceGap).toBeCloseTo(paceGap, 12)
    else if (paceGap === null) expect(figures.paceGap).toBeNull()
  })
})

it.each([
  ['2 of 3 filed', 'full', value(2 / 3), { numerator: 2, denominator: 3 }, 1],
  ['all filed', 'full', value(1), { numerator: 3, denominator: 3 }, 0],
  ['a rate without counts', 'full', value(0.9), null, null],
  ['nothing was due', 'full', absent('nothing_due'), { numerator: 0, denominator: 0 }, null],
  ['not everything is required', 'up', value(2 / 3), { numerator: 2, denominator: 3 }, null],
] as const)(
  'counts how many are missing to 100 %%: %s',
  (_, direction, figure, counts, missing) => {
    expect(shortBy({ direction }, { figure, counts })).toBe(missing)
  },
)

it('names what a completion divides only where it divides', () => {
  expect(completionSides(value(0.5, 'at_least'), value(6, 'at_least'), 12, 10)).toEqual({
    value: 6,
    qualifier: 'at_least',
    target: 12,
    targetOriginal: 10,
  })
  expect(completionSides(absent('zero_target'), value(6), 0, null)).toBeNull()
  expect(completionSides(absent('no_target'), value(6), null, null)).toBeNull()
})
