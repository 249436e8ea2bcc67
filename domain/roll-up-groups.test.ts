import { describe, expect, it } from 'vitest'
import { NOTHING_ADDED } from './add-figures.ts'
import { addGroups, type GroupSum, groupSources, type PastSum, pastOf } from './roll-up-groups.ts'

/** A past of one number in each year. */
function past(thisYear: number, lastYear: number, units: number): PastSum {
  const of = (number: number) => ({ ...NOTHING_ADDED, added: 1, value: number })
  return {
    change: {
      thisYear: of(thisYear),
      lastYear: of(lastYear),
      units,
      months: [{ from: 1, to: 6 }],
      stated: true,
      reason: null,
    },
    lastYear: [{ sum: of(lastYear), reported: true }],
  }
}
const NO_PAST: PastSum = {
  change: {
    thisYear: NOTHING_ADDED,
    lastYear: NOTHING_ADDED,
    units: 0,
    months: null,
    stated: false,
    reason: 'boundary_changed',
  },
  lastYear: [],
}
/** One of two parts of a township that had 60 in last year's six months, and has 30 now. */
const part: GroupSum = {
  key: '01',
  rows: 2,
  held: 1,
  whole: past(60, 60, 2),
  parts: NO_PAST,
  sourceKinds: ['import'],
}

describe('units linked by a split', () => {
  it('are compared as one area once all of them are in', () => {
    const groups = addGroups([part, part])
    expect(groups).toMatchObject([{ key: '01', held: 2 }])
    // 60 against 60 of the group, 10 against 8 of another unit
    expect(pastOf(past(10, 8, 1), groups).change).toMatchObject({
      thisYear: { value: 70 },
      lastYear: { value: 68 },
      units: 3,
    })
    expect(groupSources(groups)).toEqual(['import'])
  })

  it('are compared one by one while a part is in another area', () => {
    const { change } = pastOf(past(10, 8, 1), addGroups([part]))
    expect(change).toMatchObject({ thisYear: { value: 10 }, lastYear: { value: 8 }, units: 1 })
    expect(change.reason).toBe('boundary_changed')
    expect(groupSources([part])).toEqual([])
  })

  it('of different groups stay apart, in the order of their keys', () => {
    const keys = addGroups([{ ...part, key: '02' }, part, part]).map(({ key, held }) => [key, held])
    expect(keys).toEqual([
      ['01', 2],
      ['02', 1],
    ])
  })

  it('change nothing where there are none', () => {
    const own = past(10, 8, 1)
    expect(pastOf(own, [])).toBe(own)
  })
})
