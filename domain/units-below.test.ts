import { expect, it } from 'vitest'
import { conflictCount, endedCount, incompleteCount, missingCount } from './units-below.ts'

const BELOW = [
  { areaCode: '9901', missing: 3, ended: 1, conflicts: 0, incomplete: 4 },
  { areaCode: '9902', missing: 0, ended: 2, conflicts: 5, incomplete: 0 },
]

it('counts units further down beside the direct ones', () => {
  expect(missingCount({ missing: ['9903'], below: BELOW })).toBe(4)
  expect(endedCount({ ended: ['9904', '9905'], below: BELOW })).toBe(5)
  expect(incompleteCount({ incomplete: [], below: BELOW })).toBe(4)
})

it('counts no conflicts below an area without units', () => {
  expect(conflictCount({ conflicts: [], units: null })).toBe(0)
})
