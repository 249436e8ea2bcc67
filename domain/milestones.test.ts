import { describe, expect, it } from 'vitest'
import { indicator } from '../tests/builders.ts'
import { milestoneLevels, readMilestones } from './milestones.ts'

const rate = indicator({ measure: 'ratio', aggregation: 'latest' })
const shares = (...three: readonly number[]) => ({ kind: 'milestones', shares: three })

describe('milestones', () => {
  it.each([
    // 30, 60 and 90 of 120
    ['30、60、90', 120, shares(0.25, 0.5, 0.75)],
    ['30, 60, 90'.replaceAll(',', '，'), 120, shares(0.25, 0.5, 0.75)],
    ['3,000 / 6,000 / 1.2万', 12_000, shares(0.25, 0.5, 1)],
    ['25%、50%、75%', 120, shares(0.25, 0.5, 0.75)],
    ['25%, 50%, 75%', 120, shares(0.25, 0.5, 0.75)],
    ['30期\t６０\t90', 120, shares(0.25, 0.5, 0.75)],
    ['0、0、120', 120, shares(0, 0, 1)],
    ['  ', 120, { kind: 'blank' }],
  ])('%s of %d are what is due by the end of three quarters', (typed, target, read) => {
    expect(readMilestones(typed, target, indicator())).toEqual(read)
  })

  it('of a ratio are the ratio to be reached, not a share of it', () => {
    expect(readMilestones('45%、67.5%、90', 0.9, rate)).toEqual(shares(0.5, 0.75, 1))
    expect(milestoneLevels([0.5, 0.75, 1], 0.9)).toEqual([0.45, 0.675, 0.9])
  })

  it.each([
    ['30、60', 'three'],
    ['30、60、90、120', 'three'],
    ['30、60、130', 'above_target'],
    ['50%、80%、120%', 'above_target'],
    ['60、30、90', 'falling'],
    ['约30、60、90', 'number'],
    ['三十、60、90', 'number'],
  ])('%s are none: %s', (typed, why) => {
    expect(readMilestones(typed, 120, indicator())).toMatchObject({ refusal: { why } })
  })

  it('need a target that they can be shares of', () => {
    for (const target of [null, 0]) {
      expect(readMilestones('1、2、3', target, indicator())).toMatchObject({
        refusal: { why: 'no_target' },
      })
    }
  })
})
