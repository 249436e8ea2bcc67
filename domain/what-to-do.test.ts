import { describe, expect, it } from 'vitest'
import { figure, unitCoverage } from '../tests/figure-builders.ts'
import { absent } from './figure.ts'
import type { Indicator } from './indicator.ts'
import type { MonthReporting } from './month-reporting.ts'
import type { Progress } from './progress.ts'
import { whatToDo } from './what-to-do.ts'

const ALL_IN: MonthReporting = {
  month: '2025-10',
  due: 1,
  full: 1,
  byQuarter: 0,
  incomplete: [],
  below: [],
}
const NONE_IN: MonthReporting = {
  month: '2025-10',
  due: 1,
  full: 0,
  byQuarter: 0,
  incomplete: [{ areaCode: '900001101', due: 25, missing: 25 }],
  below: [],
}

function item(id: string, of: Partial<Progress>, direction: Indicator['direction'] = 'up') {
  return { id, indicator: { direction }, figure: figure({ indicatorId: id, ...of }) }
}
const behind = (id: string, gap: number, of: Partial<Progress> = {}) =>
  item(id, { status: gap < -0.3 ? 'far_behind' : 'behind', paceGap: gap, ...of })
const short = (id: string) => item(id, { status: 'short', paceGap: null, shortBy: 1 }, 'full')

const told = (items: readonly ReturnType<typeof item>[], reporting = ALL_IN) =>
  whatToDo(items, reporting).map((line) => {
    switch (line.kind) {
      case 'report':
        return { report: line.items.map(({ id }) => id), catchUp: line.mayCatchUp.length }
      case 'units_report':
        return { units: line.reporting.incomplete.map(({ areaCode }) => areaCode) }
      default:
        return { [line.kind]: line.item.id, others: line.others }
    }
  })

describe('what a unit has to do', () => {
  it('is nothing where all is in and keeps pace', () => {
    expect(told([item('fine', {})])).toEqual([])
  })

  it('names the furthest behind first, and how many more are', () => {
    const items = [behind('a', -0.2), behind('b', -0.5), behind('c', -0.25), behind('d', -0.4)]
    expect(told(items)).toEqual([
      { behind: 'b', others: 0 },
      { behind: 'd', others: 0 },
      { behind: 'c', others: 1 },
    ])
  })

  it('keeps a place for duties short of 100 %', () => {
    const items = [behind('a', -0.2), behind('b', -0.5), behind('c', -0.3), short('filing')]
    expect(told(items)).toEqual([
      { behind: 'b', others: 0 },
      { behind: 'c', others: 1 },
      { short: 'filing', others: 0 },
    ])
    expect(told([short('filing'), short('reply')])).toEqual([
      { short: 'filing', others: 0 },
      { short: 'reply', others: 0 },
    ])
  })

  it('puts reporting before doing more: what may catch up by it is not called behind', () => {
    const items = [
      behind('late', -0.2, { monthsMissing: [7, 8], catchUpMonths: 2 }),
      behind('far', -0.5, { monthsMissing: [10] }),
      item('fine', { monthsMissing: [5] }),
      short('filing'),
    ]
    // A hole in what keeps pace holds nothing back.
    expect(told(items)).toEqual([
      { report: ['late', 'far'], catchUp: 1 },
      { behind: 'far', others: 0 },
      { short: 'filing', others: 0 },
    ])
  })

  it('says first that nothing of the month is in', () => {
    const items = [
      item('fine', { monthsMissing: [10] }),
      item('filing', { status: 'met', monthsMissing: [10] }, 'full'),
      item('quarterly', { monthsMissing: [] }),
      item('never', { value: absent('not_reported'), target: 12, monthsMissing: [9, 10] }),
      item('not its business', {
        value: absent('not_reported'),
        target: null,
        completion: absent('not_reported'),
        monthsMissing: [10],
      }),
    ]
    const [first] = whatToDo(items, NONE_IN)
    if (first?.kind !== 'report') throw new Error(first?.kind)
    expect(first.thisMonth).toMatchObject({ due: 25, missing: 25 })
    expect(first.items.map(({ id }) => id)).toEqual(['fine', 'filing', 'never'])
    // October is said as this month; September beside it.
    expect(first.earlier.map(({ months, items: of }) => [months, of.length])).toEqual([[[9], 1]])
  })
})

describe('what a county has to do', () => {
  const units = (far: number, late: number, of = 0) =>
    ({
      status: null,
      units: unitCoverage({
        due: 26,
        reported: 26,
        byStatus: { far_behind: far, behind: late, short: of },
      }),
    }) as const

  it('is to ask who has not reported, and where most units are behind', () => {
    const reporting: MonthReporting = {
      month: '2025-10',
      due: 26,
      full: 25,
      byQuarter: 0,
      incomplete: [{ areaCode: '900001101', due: 25, missing: 3 }],
      below: [],
    }
    const items = [
      item('few', units(3, 0)),
      item('most', units(0, 9)),
      item('filing', units(0, 0, 2), 'full'),
    ]
    expect(told(items, reporting)).toEqual([
      { units: ['900001101'] },
      { behind: 'most', others: 1 },
      { short: 'filing', others: 0 },
    ])
  })
})
