import { describe, expect, it } from 'vitest'
import { comparedColumn } from '../tests/compare-builders.ts'
import { unitCoverage } from '../tests/figure-builders.ts'
import { ruleGroups } from './counting-rules.ts'
import type { Progress } from './progress.ts'

describe('counting rules', () => {
  // The second row has no figure.
  const ruled = (...rules: readonly (string | null)[]) =>
    comparedColumn([40, null, 10, 40], {
      rows: rules.map((rule) => ({ countingRules: rule === null ? [] : [rule] })),
    })

  it('do not differ where all units with a figure share one, or none states any', () => {
    expect(ruled().rulesDiffer).toBe(false)
    expect(ruled('甲', null, '甲', '甲').rulesDiffer).toBe(false)
  })

  it('differ where one unit counts otherwise, or does not say how', () => {
    expect(ruled('甲', null, '乙', '甲').rulesDiffer).toBe(true)
    expect(ruled('甲', null, null, '甲').rulesDiffer).toBe(true)
  })

  it('are listed with the units that follow them, the most common first, the unsaid last', () => {
    expect(ruleGroups(ruled('乙', '甲', null, '乙').rows)).toEqual([
      { rule: '乙', rows: [0, 3] },
      { rule: null, rows: [2] },
    ])
  })

  it('are told apart inside a unit that is a roll-up itself', () => {
    const both = (units: Progress['units']) =>
      ruleGroups(
        comparedColumn([40, 10], {
          rows: [
            { countingRules: ['甲', '乙'], units },
            { countingRules: ['甲', '乙'], units },
          ],
        }).rows,
      )
    expect(both(unitCoverage()).map(({ rule }) => rule)).toEqual(['甲', '乙'])
    expect(both(null).map(({ rule }) => rule)).toEqual(['甲；乙'])
  })
})
