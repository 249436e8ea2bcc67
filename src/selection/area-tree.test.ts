import { describe, expect, it } from 'vitest'
import type { AreaResource } from '../../contract/resources.ts'
import { area } from '../../tests/builders.ts'
import { ancestorsOf } from './area-options.ts'
import { areaTree } from './area-tree.ts'

const resource = (
  code: string,
  name: string,
  parentCode: string | null,
  levelsBelow: AreaResource['levelsBelow'] = [],
): AreaResource => ({
  ...area({ code, name, parentCode }),
  successorCode: null,
  levelsBelow,
  years: [],
  annualYear: null,
  holdsSample: false,
})
const areas = [
  resource('500231102', '沙坪镇', '500231'),
  resource('500231101', '新民镇', '500231'),
  resource('500231', '垫江县', null, ['township']),
  resource('430626101', '新民镇', '430626'),
]

describe('areaTree', () => {
  const lines = (open: readonly string[], leastLevels = 1) =>
    areaTree(areas, new Set(open), leastLevels).map(({ area, depth, open: isOpen }) => [
      area.code,
      depth,
      isOpen,
    ])

  it('puts units under their area by code, and what has no parent here at the top', () => {
    expect(lines(['500231'])).toEqual([
      ['430626101', 0, null],
      ['500231', 0, true],
      ['500231101', 1, null],
      ['500231102', 1, null],
    ])
  })

  it('keeps the units of an area that is not opened to itself, and opens none that has too few levels', () => {
    expect(lines([])).toEqual([
      ['430626101', 0, null],
      ['500231', 0, false],
    ])
    expect(lines([], 2).at(-1)).toEqual(['500231', 0, null])
  })
})

describe('ancestorsOf', () => {
  it('names what is above, and ends where parents run in a circle', () => {
    const [shaping] = areas
    if (!shaping) throw new Error('no area')
    expect(ancestorsOf(shaping, areas).map(({ name }) => name)).toEqual(['垫江县'])
    const circle = [resource('1', 'a', '2'), resource('2', 'b', '1')]
    const [first] = circle
    if (!first) throw new Error('no area')
    expect(ancestorsOf(first, circle)).toHaveLength(2)
  })
})
