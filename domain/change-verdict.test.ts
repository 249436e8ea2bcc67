import { describe, expect, it } from 'vitest'
import { changeVerdict, countVerdicts } from './change-verdict.ts'

describe('a change', () => {
  it.each([
    ['up', 0.1, 'better'],
    ['up', -0.1, 'worse'],
    ['down', 0.1, 'worse'],
    ['down', -0.1, 'better'],
    ['full', -0.1, 'worse'],
    ['neutral', 0.1, 'neutral'],
    ['up', 0, 'level'],
    ['neutral', 0, 'neutral'],
  ] as const)('%s by %d is %s', (direction, value, verdict) =>
    expect(
      changeVerdict(direction, { kind: 'value', value, changeKind: 'percent', exact: true }),
    ).toBe(verdict),
  )

  it('is no verdict where there is none, not even for a neutral indicator', () => {
    const none = { kind: 'absent', reason: 'no_base', side: 'last_year' } as const
    expect(changeVerdict('neutral', none)).toBe('none')
  })
})

it('counts verdicts, and names those that do not occur', () => {
  expect(countVerdicts(['better', 'none', 'better'])).toEqual({
    better: 2,
    worse: 0,
    level: 0,
    neutral: 0,
    none: 1,
  })
})
