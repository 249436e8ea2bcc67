import { expect, it } from 'vitest'
import { observation } from '../tests/builders.ts'
import { holdsSample } from './observation.ts'

it('marks figures as a sample as soon as one of them is, and never without one', () => {
  const real = observation({ sourceKind: 'report' })
  expect(holdsSample([real, observation({ sourceKind: 'sample' })])).toBe(true)
  expect(holdsSample([real, observation({ sourceKind: 'entry' })])).toBe(false)
  expect(holdsSample([])).toBe(false)
})
