import { describe, expect, it } from 'vitest'
import { figure, unitCoverage } from '../tests/figure-builders.ts'
import { attentionOrder, worstStatus } from './attention.ts'
import { absent, value } from './figure.ts'

const named = (indicatorId: string, overrides: Parameters<typeof figure>[0]) =>
  figure({ indicatorId, ...overrides })
const order = (figures: ReturnType<typeof figure>[]) =>
  attentionOrder(figures, (one) => one).map(({ item }) => item.indicatorId)

describe('what needs attention', () => {
  it('puts the worse status first, then the larger gap, and keeps the order of equals', () => {
    expect(
      order([
        named('fine', { status: 'on_pace', paceGap: 0.1 }),
        named('behind', { status: 'behind', paceGap: -0.2 }),
        named('more behind', { status: 'behind', paceGap: -0.25 }),
        named('far', { status: 'far_behind', paceGap: -0.4 }),
        named('as far', { status: 'far_behind', paceGap: -0.4 }),
      ]),
    ).toEqual(['far', 'as far', 'more behind', 'behind', 'fine'])
  })

  it('counts what is planned but not reported, and nothing that goes well', () => {
    const ranked = attentionOrder(
      [
        named('met', { status: 'met' }),
        named('unknown', {
          status: null,
          value: absent('not_reported'),
          completion: absent('not_reported'),
          paceGap: null,
        }),
      ],
      (one) => one,
    )
    expect(ranked.map(({ item, severity }) => [item.indicatorId, severity > 0])).toEqual([
      ['unknown', true],
      ['met', false],
    ])
  })

  it('weighs units by share, far behind twice', () => {
    const units = (byStatus: object) => ({
      status: null,
      paceGap: null,
      completion: value(0.5),
      units: unitCoverage({ due: 4, byStatus }),
    })
    // 3/4 against 2 x 2/4
    expect(
      order([
        named('three behind', units({ behind: 3 })),
        named('two far', units({ far_behind: 2 })),
      ]),
    ).toEqual(['two far', 'three behind'])
  })
})

it('marks a county by the worst status that any unit has, and a unit by its own', () => {
  expect(worstStatus({ status: 'met', units: null })).toBe('met')
  const units = unitCoverage({ byStatus: { met: 20, short: 1, far_behind: 2 } })
  expect(worstStatus({ status: null, units })).toBe('far_behind')
  expect(worstStatus({ status: null, units: unitCoverage({ byStatus: { met: 3 } }) })).toBe(null)
})
