import { describe, expect, it } from 'vitest'
import { target } from '../tests/builders.ts'
import { milestonesFrom, targetAt, versionMeant } from './target.ts'

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

describe('a change of a target', () => {
  it('means the last version, or the one of its day', () => {
    expect(versionMeant([second, third, first], null)).toBe(third)
    expect(versionMeant([second, third, first], '2025-09-10')).toBe(second)
    expect(versionMeant([second, first], '2025-06-01')).toBeNull()
    expect(versionMeant([], null)).toBeNull()
  })

  it('takes its milestones from the version that held before its day', () => {
    const late = { ...first, milestones: [0.1, 0.3, 0.6] as const }
    const versions = [{ ...second, milestones: [0.2, 0.4, 0.8] as const }, late]
    expect(milestonesFrom(versions, '2025-06-01')).toEqual([0.1, 0.3, 0.6])
    expect(milestonesFrom(versions, '2025-12-01')).toEqual([0.2, 0.4, 0.8])
    // The year's first version held from January.
    expect(milestonesFrom(versions, '2025-01-01')).toEqual([0.1, 0.3, 0.6])
    expect(milestonesFrom([], '2025-01-01')).toBeNull()
  })
})
