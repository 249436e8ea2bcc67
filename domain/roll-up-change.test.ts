import { describe, expect, it } from 'vitest'
import { indicator } from '../tests/builders.ts'
import { type AbsenceReason, absent, value } from './figure.ts'
import type { Change, MonthRun } from './progress.ts'
import { addChanges, addMonths, changeSum, monthSums } from './roll-up-change.ts'
import type { CommonMonthsResult } from './year-over-year.ts'

const count = indicator()
const JAN_MAR: readonly MonthRun[] = [{ from: 1, to: 3 }]
const JAN_FEB: readonly MonthRun[] = [{ from: 1, to: 2 }]
const STATED: Change = { kind: 'value', value: 0.1, changeKind: 'percent', exact: true }

function both(now: number, then: number, months = JAN_MAR): CommonMonthsResult {
  const of = (number: number) => ({ figure: value(number), counts: null })
  const common = { months, thisYear: of(now), lastYear: of(then) }
  return { kind: 'common', common } as CommonMonthsResult
}
const unit = (now: number, then: number, months?: readonly MonthRun[]) =>
  changeSum(count, both(now, then, months), value(now), STATED, 1)
const without = (reason: AbsenceReason, reported = true) =>
  changeSum(
    count,
    { kind: 'absent', reason, side: 'last_year' },
    reported ? value(5) : absent('not_reported'),
    { ...absent(reason), side: 'last_year' } as Change,
    1,
  )

describe('changes of several units', () => {
  it('add both years of the units that can be compared', () => {
    const sum = addChanges([unit(11, 10), unit(22, 20), without('no_base')])
    // 33 against 30: two of three units
    expect(sum).toMatchObject({
      thisYear: { value: 33 },
      lastYear: { value: 30 },
      units: 2,
      months: JAN_MAR,
      stated: true,
      reason: 'no_base',
    })
  })

  it('have no window in common where their windows differ', () => {
    expect(addChanges([unit(11, 10), unit(22, 20, JAN_FEB)]).months).toBe(null)
  })

  it('keep the strongest reason of units with a value, and none of a silent one', () => {
    expect(addChanges([without('no_base'), without('boundary_changed')])).toMatchObject({
      units: 0,
      stated: false,
      reason: 'boundary_changed',
    })
    expect(addChanges([without('no_base', false)]).reason).toBe(null)
  })

  it('count a group for as many units as it stands for', () => {
    expect(
      addChanges([changeSum(count, both(60, 60), value(60), STATED, 2), unit(1, 1)]),
    ).toMatchObject({ units: 3, thisYear: { value: 61 }, lastYear: { value: 61 } })
  })
})

it('months add one by one, and are reported where any unit reported them', () => {
  const point = (number: number, reported: boolean) => ({
    month: 1,
    result: { figure: value(number), counts: null },
    reported,
  })
  const years = [
    monthSums(count, [point(5, true), point(5, false)]),
    monthSums(count, [point(2, true), point(4, true)]),
  ]
  expect(addMonths(years).map(({ sum, reported }) => [sum.value, reported])).toEqual([
    [7, true],
    [9, true],
  ])
  expect(addMonths([])).toEqual([])
})
