import { describe, expect, it } from 'vitest'
import {
  isAwaited,
  MONTH_STATES,
  type MonthStateName,
  mayFollow,
  settledMonths,
  standingOf,
  unitReportsByQuarter,
} from './month-state.ts'
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

  it('is waited for until it is submitted, and not where a file brought its figures', () => {
    const standings = [null, ...MONTH_STATES].flatMap((state) =>
      [0, 25].map((reported) => standingOf(state, reported)),
    )
    expect(standings.filter(isAwaited)).toEqual([
      'not_begun',
      'open',
      'open',
      'returned',
      'returned',
    ])
    expect(standingOf(null, 25)).toBe('imported')
    expect(isAwaited(standingOf(null, 0, false))).toBe(false)
  })

  it('is told from quarters by what was reported last', () => {
    const quarters = [quarterOf(2026, 1), quarterOf(2026, 2), yearOf(2025)]
    expect(unitReportsByQuarter(quarters, 2026)).toBe(true)
    expect(unitReportsByQuarter([...quarters, monthOf(2026, 7)], 2026)).toBe(false)
    expect(unitReportsByQuarter(quarters, 2027)).toBe(true)
    expect(unitReportsByQuarter([yearOf(2026)], 2026)).toBe(false)
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
