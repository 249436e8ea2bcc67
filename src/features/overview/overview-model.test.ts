import { describe, expect, it } from 'vitest'
import type { ProgressResource } from '../../../contract/resources.ts'
import { absent, value } from '../../../domain/figure.ts'
import type { Indicator } from '../../../domain/indicator.ts'
import type { Progress } from '../../../domain/progress.ts'
import { indicator } from '../../../tests/builders.ts'
import { figure, unitCoverage } from '../../../tests/figure-builders.ts'
import { overviewModel } from './overview-model.ts'

interface Case {
  readonly id: string
  readonly category?: string
  readonly direction?: Indicator['direction']
  readonly figure?: Partial<Progress>
}

function model(cases: readonly Case[], options: Partial<Parameters<typeof overviewModel>[2]> = {}) {
  const units = cases.some((one) => one.figure?.units)
  const answer: ProgressResource = {
    program: 'test',
    dataset: { version: '1', importedAt: null, holdsSample: false },
    areaCode: '500231101',
    names: {},
    year: 2025,
    through: '2025-07',
    elapsed: 7 / 12,
    yearEnded: true,
    holdsSample: false,
    reporting: { month: '2025-07', due: 1, full: 1, byQuarter: 0, incomplete: [], below: [] },
    rollUp: units ? { made: true, unitsHeld: 2, unitCount: 2, unitCodes: [] } : null,
    figures: cases.map((one) => figure({ indicatorId: one.id, ...one.figure })),
  }
  const indicators = cases.map((one) =>
    indicator({
      id: one.id,
      categoryZh: one.category ?? '学习培训',
      direction: one.direction ?? 'up',
    }),
  )
  return overviewModel(answer, indicators, { statuses: [], sort: 'plan', ...options })
}

const ids = (views: readonly { readonly indicator: { readonly id: string } }[]) =>
  views.map(({ indicator: { id } }) => id)

const unreported = { value: absent('not_reported'), completion: absent('not_reported') } as const
const unplanned = {
  target: null,
  completion: absent('no_target'),
  expected: null,
  paceGap: null,
  status: null,
} as const

describe('what is drawn against the pace', () => {
  it('draws completion against what is due by now', () => {
    const { views } = model([{ id: 'a', figure: { completion: value(0.4), expected: 0.5 } }])
    expect(views[0]).toMatchObject({ share: 0.4, due: 0.5 })
  })

  it('asks for all of it where there is no pace', () => {
    const { views } = model([{ id: 'a', figure: { completion: value(0.9), expected: null } }])
    expect(views[0]?.due).toBe(1)
  })

  it('judges a rate that must be full against 100 % without a target, and invents none else', () => {
    const rate = { ...unplanned, value: value(2 / 3), status: 'short' } as const
    const { views } = model([
      { id: 'full', direction: 'full', figure: rate },
      { id: 'free', figure: unplanned },
    ])
    expect(views[0]).toMatchObject({ share: 2 / 3, due: 1 })
    expect(views[1]).toMatchObject({ share: null, due: null })
  })

  it('keeps the bar of a planned indicator without figures, empty', () => {
    const { views } = model([{ id: 'a', figure: { ...unreported, expected: 0.5 } }])
    expect(views[0]).toMatchObject({ share: null, due: 0.5 })
  })

  it('hatches what the plan asks for in the months not reported, where the figure adds up', () => {
    const missing = { expected: 7 / 12, monthsMissing: [5, 6] }
    const { views } = model([
      { id: 'even', figure: missing },
      // Half of the year's plan is due in the second quarter: a sixth in each of its months.
      { id: 'planned', figure: { ...missing, milestones: [0.1, 0.6, 0.8] } },
      { id: 'no-pace', figure: { ...missing, expected: null } },
      { id: 'in-full', figure: { ...missing, monthsMissing: [] } },
    ])
    expect(views.map(({ unreported: share }) => share.toFixed(4))).toEqual([
      '0.1667',
      '0.3333',
      '0.0000',
      '0.0000',
    ])
  })
})

describe('what is folded away', () => {
  it('folds only what is neither reported nor planned', () => {
    const { views, folded, empty } = model([
      { id: 'both', figure: { ...unplanned, ...unreported } },
      { id: 'planned', figure: unreported },
      { id: 'reported', figure: unplanned },
    ])
    expect(ids(folded)).toEqual(['both'])
    expect(ids(views)).toEqual(['planned', 'reported'])
    expect(empty).toBe(false)
    expect(model([{ id: 'both', figure: { ...unplanned, ...unreported } }]).empty).toBe(true)
  })
})

describe('order and filter', () => {
  const cases: readonly Case[] = [
    { id: 'fine', category: '一', figure: { status: 'met', paceGap: 0.4 } },
    { id: 'late', category: '二', figure: { status: 'behind', paceGap: -0.12 } },
    { id: 'later', category: '一', figure: { status: 'behind', paceGap: -0.29 } },
    { id: 'missing', category: '一', figure: { ...unreported, status: null, paceGap: null } },
    { id: 'worst', category: '二', figure: { status: 'far_behind', paceGap: -0.4 } },
  ]

  it('groups by category in catalogue order', () => {
    const { groups } = model(cases)
    expect(groups.map((group) => [group.key, ids(group.views)])).toEqual([
      ['一', ['fine', 'later', 'missing']],
      ['二', ['late', 'worst']],
    ])
  })

  it('puts what needs attention first: by status, then by gap, then what nobody can know', () => {
    const { views, mostUrgent } = model(cases, { sort: 'attention' })
    expect(ids(views)).toEqual(['worst', 'later', 'late', 'missing', 'fine'])
    expect(mostUrgent?.indicator.id).toBe('worst')
  })

  it('shows only the statuses asked for', () => {
    const { groups, shown, views } = model(cases, { statuses: ['behind', 'met'] })
    expect(groups.flatMap((group) => ids(group.views))).toEqual(['fine', 'later', 'late'])
    expect(shown).toBe(3)
    expect(views).toHaveLength(5)
  })

  it('in a county shows indicators that have a unit of the status, late units first', () => {
    const units = (byStatus: Record<string, number>) => ({
      figure: { status: null, units: unitCoverage({ byStatus }) },
    })
    const county: readonly Case[] = [
      { id: 'good', ...units({ met: 2 }) },
      { id: 'one-behind', ...units({ met: 1, behind: 1 }) },
      { id: 'one-far', ...units({ met: 1, far_behind: 1 }) },
    ]
    expect(ids(model(county, { sort: 'attention' }).views)).toEqual([
      'one-far',
      'one-behind',
      'good',
    ])
    const filtered = model(county, { statuses: ['behind'] })
    expect(filtered.groups.flatMap((group) => ids(group.views))).toEqual(['one-behind'])
  })
})

describe('what else the page says', () => {
  it('tells missing months once for the indicators that share them', () => {
    const { notReported } = model([
      { id: 'a', figure: { monthsMissing: [5] } },
      { id: 'b', figure: { monthsMissing: [5, 6] } },
      { id: 'c', figure: { monthsMissing: [5] } },
      { id: 'd' },
    ])
    expect(notReported.map(({ months, items }) => [months, ids(items)])).toEqual([
      [[5, 6], ['b']],
      [[5], ['a', 'c']],
    ])
  })

  it('counts a rise as better only where more is better', () => {
    const rise = { kind: 'value', value: 0.1, changeKind: 'percent', exact: true } as const
    const fall = { ...rise, value: -0.1 }
    const { compared } = model([
      { id: 'up', figure: { change: rise } },
      { id: 'down', direction: 'down', figure: { change: fall } },
      { id: 'limit', direction: 'down', figure: { change: rise } },
      { id: 'neutral', direction: 'neutral', figure: { change: rise } },
      { id: 'same', figure: { change: { ...rise, value: 0 } } },
      { id: 'none' },
    ])
    expect(compared).toEqual({ better: 2, worse: 1, level: 1, neutral: 1, none: 1 })
  })
})
