import { expect, it } from 'vitest'
import { observation } from '../tests/builders.ts'
import { holdsSample, SAMPLE_ROWS, sourceKindsOf } from './observation.ts'

it('marks figures as a sample as soon as one of them is, and never without one', () => {
  const real = observation({ sourceKind: 'report' })
  expect(holdsSample([real, observation({ sourceKind: 'sample' })])).toBe(true)
  expect(holdsSample([real, observation({ sourceKind: 'entry' })])).toBe(false)
  expect(holdsSample([])).toBe(false)
})

it('says of figures counted from sample rows that they are a sample too', () => {
  const counted = observation({ sourceKind: 'register', sourceRef: null })
  const sampled = observation({ sourceKind: 'register', sourceRef: SAMPLE_ROWS })
  expect(sourceKindsOf([counted, observation({ sourceKind: 'import' })])).toEqual([
    'import',
    'register',
  ])
  expect(sourceKindsOf([sampled, sampled])).toEqual(['register', 'sample'])
})
