import { describe, expect, it } from 'vitest'
import { MONTH_STATES, type MonthStateName, mayFollow, settledMonths } from './month-state.ts'
import { monthOf, quarterOf, yearOf } from './period.ts'

describe('the state of a month', () => {
  it('goes from open to submitted, and from there back or to closed', () => {
    const from: readonly (MonthStateName | null)[] = [null, ...MONTH_STATES]
    const allowed = from.flatMap((one) =>
      MONTH_STATES.filter((to) => mayFollow(one, to)).map((to) => `${one} -> ${to}`),
    )
    expect(allowed).toEqual([
      'null -> open',
      'null -> submitted',
      'open -> submitted',
      'submitted -> returned',
      'submitted -> closed',
      'returned -> submitted',
      'closed -> returned',
    ])
  })

  it('settles every figure that the month is part of', () => {
    const stateOf = (month: number) =>
      month === 2 ? 'submitted' : month === 4 ? 'closed' : month === 5 ? 'returned' : null
    expect(settledMonths(monthOf(2026, 1), stateOf)).toEqual([])
    expect(settledMonths(monthOf(2026, 2), stateOf)).toEqual(['2026-02'])
    expect(settledMonths(quarterOf(2026, 2), stateOf)).toEqual(['2026-04'])
    expect(settledMonths(yearOf(2026), stateOf)).toEqual(['2026-02', '2026-04'])
  })
})
