import { describe, expect, it } from 'vitest'
import { area, target } from '../tests/builders.ts'
import { AreaTree } from './area-tree.ts'
import { seriesTargets } from './series-targets.ts'
import type { Target } from './target.ts'

const successor = area({ code: '13', validFrom: '2025-11' })
const tree = new AreaTree([
  area({ code: '11', validTo: '2025-10', successorCodes: ['13'] }),
  area({ code: '12', validTo: '2025-10', successorCodes: ['13'] }),
  successor,
])
const plan = (areaCode: string, value: number, effectiveFrom = '2025-01-01') =>
  target({ areaCode, value, effectiveFrom })

/** Day and value of each version that holds for the successor. */
function versions(measure: 'count' | 'ratio', targets: readonly Target[]) {
  const own = (code: string) => targets.filter(({ areaCode }) => areaCode === code)
  return seriesTargets(tree, measure, successor, own).map((one) => [one.effectiveFrom, one.value])
}

describe('the targets of a merged area', () => {
  it.each([
    ['its own, where it has one', 'count', [plan('13', 30), plan('11', 12)], [['2025-01-01', 30]]],
    [
      'the sum of its predecessors’',
      'count',
      [plan('11', 12), plan('12', 8)],
      [['2025-01-01', 20]],
    ],
    ['none while one predecessor has none', 'count', [plan('11', 12)], []],
    [
      'the rate that both share',
      'ratio',
      [plan('11', 0.9), plan('12', 0.9)],
      [['2025-01-01', 0.9]],
    ],
    ['none where their rates differ', 'ratio', [plan('11', 0.9), plan('12', 0.8)], []],
    [
      // 12 + 8 from New Year, 10 + 8 once the first one has changed its own
      'a version for each day on which a predecessor changed its own',
      'count',
      [plan('11', 12, '2025-03-01'), plan('11', 10, '2025-09-10'), plan('12', 8)],
      [
        ['2025-01-01', 20],
        ['2025-09-10', 18],
      ],
    ],
  ] as const)('are %s', (_, measure, targets, expected) => {
    expect(versions(measure, targets)).toEqual(expected)
  })
})
