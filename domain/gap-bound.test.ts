import { expect, it } from 'vitest'
import { gapBound } from './gap-bound.ts'

it.each([
  ['exact', 'up', 'exact'],
  ['exact', 'down', 'exact'],
  // 200余 of a plan is further ahead than printed; 12余 of a limit is nearer to it
  ['at_least', 'up', 'at_least'],
  ['at_least', 'down', 'at_most'],
  ['about', 'up', 'about'],
  ['nearly', 'down', 'about'],
] as const)('says how sure a gap is: %s towards %s is %s', (qualifier, direction, bound) => {
  expect(gapBound(qualifier, direction)).toBe(bound)
})
