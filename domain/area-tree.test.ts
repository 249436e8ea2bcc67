import { describe, expect, it } from 'vitest'
import { area } from '../tests/builders.ts'
import { AreaTree, existsAt } from './area-tree.ts'

const codes = (areas: Iterable<{ readonly code: string }>) => [...areas].map((one) => one.code)
const of = (code: string, parentCode: string | null, more = {}) =>
  area({ code, parentCode, ...more })

// Province 1 with county 10 (100 and 101 merge into 102 in July 2025) and township-less county 11.
const tree = new AreaTree([
  of('1', null),
  of('10', '1', { unitCount: 2 }),
  of('100', '10', { validTo: '2025-06', successorCodes: ['102'] }),
  of('101', '10', { validTo: '2025-06', successorCodes: ['102'] }),
  of('102', '10', { validFrom: '2025-07' }),
  of('11', '1'),
])

it.each([
  ['2025-06', false],
  ['2025-07', true],
  ['2025-10', true],
  ['2025-11', false],
])('both limits of an area are its own months: %s', (month, exists) => {
  const short = area({ validFrom: '2025-07', validTo: '2025-10' })
  expect(existsAt(short, month)).toBe(exists)
})

describe('units', () => {
  it.each([
    ['before the merger', '2025-06', ['100', '101', '11']],
    ['after it', '2025-07', ['102', '11']],
  ])('are the leaves that exist, at every level: %s', (_, month, leaves) => {
    expect(codes(tree.unitsAt('1', month))).toEqual(leaves)
  })

  it('are known to be there although none is listed', () => {
    const said = new AreaTree([of('2', null, { unitCount: 5 })])
    expect(said.hasUnits('2')).toBe(true)
    expect(said.isWhole('2', '2025-01')).toBe(false)
    expect(tree.hasUnits('11')).toBe(false)
  })

  it.each([
    ['as many as there are', '2025-06', { held: 2, unitCount: 2 }, true],
    ['fewer since the merger, as the count says two', '2025-07', { held: 1, unitCount: 2 }, false],
  ])('are held: %s', (_, month, holding, whole) => {
    expect(tree.holding('10', month)).toEqual(holding)
    expect(tree.isWhole('10', month)).toBe(whole)
    // What a county lacks, its province lacks.
    expect(tree.isWhole('1', month)).toBe(whole)
  })

  it('beyond the count are not missing', () => {
    const more = new AreaTree([of('2', null, { unitCount: 1 }), of('21', '2'), of('22', '2')])
    expect(more.holding('2', '2025-01')).toEqual({ held: 2, unitCount: 2 })
  })
})

describe('the tree at a month', () => {
  const into = new AreaTree([
    of('2', null),
    of('21', '2'),
    of('22', '2', { validTo: '2025-10', successorCodes: ['21'] }),
  ])

  it.each([
    ['while both exist, neither is the other', '2025-10', []],
    ['once it has ended, it is taken over', '2025-11', ['22']],
  ])('%s', (_, month, predecessors) => {
    expect(codes(into.asOf(month).predecessors('21'))).toEqual(predecessors)
  })

  it('is the same object where nothing differs, so that it is worked out once', () => {
    expect(into.asOf('2025-11')).toBe(into)
    expect(into.asOf('2025-10')).toBe(into.asOf('2025-10'))
  })
})

it('selects an area with its units and all they took over', () => {
  const past = new AreaTree([
    of('9', null, { successorCodes: ['21'] }),
    of('8', null, { successorCodes: ['9'] }),
    of('2', null),
    of('21', '2'),
    of('3', null),
  ])
  expect(codes([...past.closure('2')].map((code) => ({ code }))).sort()).toEqual([
    '2',
    '21',
    '8',
    '9',
  ])
})

describe('a county with new codes', () => {
  const until = (...successorCodes: string[]) => ({ validTo: '2025-06', successorCodes })
  const since = { validFrom: '2025-07' }
  const renamed = new AreaTree([
    of('1', null, until('2')),
    of('11', '1', until('21')),
    of('12', '1', until('22', '23')),
    of('2', null, { ...since, unitCount: 3 }),
    of('21', '2', since),
    of('22', '2', since),
    of('23', '2', since),
  ])

  it('has before its first month the units that its own came from', () => {
    expect(codes(renamed.unitsAt('2', '2025-06'))).toEqual(['11', '12'])
    expect(codes(renamed.unitsAt('2', '2025-07'))).toEqual(['21', '22', '23'])
    // Three units today were two before, not two of three.
    expect(renamed.holding('2', '2025-06')).toEqual({ held: 2, unitCount: 2 })
    expect(renamed.isWhole('2', '2025-06')).toBe(true)
  })

  it('states no sum of a past of which a part went elsewhere', () => {
    const apart = new AreaTree([
      of('1', null, until('2')),
      of('11', '1', until('21', '31')),
      of('2', null, since),
      of('21', '2', since),
      of('3', null),
      of('31', '3', since),
    ])
    expect(codes(apart.unitsAt('2', '2025-06'))).toEqual([])
    expect(apart.lacking('2', '2025-06')).toBe('boundary_changed')
    expect(apart.lacking('2', '2025-07')).toBeNull()
  })

  it('is as young as the city above it', () => {
    const city = new AreaTree([
      of('1', '9', until('2')),
      of('11', '1', until('21')),
      of('2', '8', since),
      of('21', '2', since),
      of('8', null, since),
      of('9', null, until('8')),
    ])
    expect(codes(city.unitsAt('8', '2025-06'))).toEqual(['11'])
    expect(codes(city.unitsAt('9', '2025-06'))).toEqual(['11'])
  })
})

describe('an area that was split', () => {
  const parts = new AreaTree([
    of('11', null, { validTo: '2025-06', successorCodes: ['13', '14'] }),
    of('12', null, { validTo: '2025-06', successorCodes: ['14'] }),
    of('10', null, { validTo: '2025-02', successorCodes: ['14'] }),
    of('13', null, { validFrom: '2025-07' }),
    of('14', null),
  ])

  it('is no predecessor of a part, nor is what ended with it; an earlier merger stays one', () => {
    expect(codes(parts.predecessors('13'))).toEqual([])
    expect(codes(parts.predecessors('14'))).toEqual(['10'])
    expect(codes(parts.splitsBefore('14'))).toEqual(['11', '12'])
    expect([...parts.closure('14')].sort()).toEqual(['10', '11', '12', '14'])
  })
})

it('walks several into several once each, however often it happened', () => {
  // Sixty times two units became two others: 2^60 ways lead from the first to the last.
  const areas = Array.from({ length: 120 }, (_, at) => {
    const layer = Math.floor(at / 2)
    const year = 1950 + layer
    return of(`${layer}-${at % 2}`, 'old', {
      validFrom: `${year}-01`,
      validTo: layer === 59 ? null : `${year}-12`,
      successorCodes: layer === 59 ? [] : [`${layer + 1}-0`, `${layer + 1}-1`],
    })
  }).map((one, at) => (at < 118 ? one : { ...one, parentCode: 'new' }))
  const ladder = new AreaTree([
    of('old', null),
    of('new', null, { validFrom: '2009-01' }),
    ...areas,
  ])
  expect(codes(ladder.childrenAt('new', '1950-06'))).toEqual(['0-0', '0-1'])
  expect(ladder.lacking('new', '1950-06')).toBeNull()
})
