import { describe, expect, it } from 'vitest'
import { target } from '../tests/builders.ts'
import { targetAt } from './target.ts'

const first = target({ value: 12, effectiveFrom: '2025-03-15' })
const second = target({ value: 10, effectiveFrom: '2025-09-10' })
const third = target({ value: 8, effectiveFrom: '2025-12-31' })

describe('the target in force', () => {
  it.each([
    ['the first version holds from January, whatever its day', 1, first],
    ['a change of 10 September does not show in August', 8, first],
    ['and shows through September', 9, second],
    ['it holds on', 11, second],
    ['one of the last day of December counts in December', 12, third],
  ])('%s', (_, month, current) => {
    // The order of the rows says nothing.
    expect(targetAt([third, first, second], month)).toEqual({ current, original: first })
  })

  it('is none where the plan sets none', () => {
    expect(targetAt([], 6)).toBeNull()
  })
})
