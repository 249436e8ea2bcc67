import { describe, expect, it } from 'vitest'
import { area } from '../tests/builders.ts'
import type { Area } from './area.ts'
import { AreaTree } from './area-tree.ts'
import { endedUnits } from './ended-units.ts'

const of = (code: string, parentCode: string | null, more: Partial<Area> = {}) =>
  area({ code, parentCode, level: parentCode ? 'township' : 'county', ...more })

const ended = (areas: readonly Area[], code: string, month: string) =>
  endedUnits(new AreaTree(areas).asOf(month), code, month).map((one) => one.code)

describe('units that ended in the year', () => {
  const until = (successorCodes: string[]) => ({ validTo: '2025-06', successorCodes })
  const since = { validFrom: '2025-07' }
  const county = of('1', null)

  it.each<[string, string[], string, string[]]>([
    ['not yet in their last month', ['12', '13'], '2025-06', []],
    ['split: from the month after to December', ['12', '13'], '2025-07', ['11']],
    ['split: to December', ['12', '13'], '2025-12', ['11']],
    ['split: no longer in the year after', ['12', '13'], '2026-01', []],
    ['merged into another: its series goes on', ['12'], '2025-07', []],
    ['dissolved: no one goes on', [], '2025-07', ['11']],
    ['whose successor is not known', ['99'], '2025-07', ['11']],
  ])('%s', (_, successors, month, codes) => {
    const areas = [
      county,
      of('11', '1', until(successors)),
      of('12', '1', since),
      of('13', '1', since),
    ]
    expect(ended(areas, '1', month)).toEqual(codes)
  })

  it('stay rows until their successor begins', () => {
    const areas = [county, of('11', '1', until(['12'])), of('12', '1', { validFrom: '2025-09' })]
    expect(ended(areas, '1', '2025-08')).toEqual(['11'])
    expect(ended(areas, '1', '2025-09')).toEqual([])
  })

  it('are those of a whole regrouping, not only the one that was split', () => {
    // 11 to 13 and 14, 12 to 14: nothing of the past of either is given to 14.
    const areas = [
      county,
      of('11', '1', until(['13', '14'])),
      of('12', '1', until(['14'])),
      of('13', '1', since),
      of('14', '1', since),
    ]
    expect(ended(areas, '1', '2025-10')).toEqual(['11', '12'])
  })

  it('belong to the county that they were in, also where a part went to another', () => {
    const areas = [
      of('0', null, { level: 'province' }),
      of('1', '0'),
      of('11', '1', until(['12', '21'])),
      of('12', '1', since),
      of('2', '0'),
      of('21', '2', since),
    ]
    expect(ended(areas, '1', '2025-10')).toEqual(['11'])
    expect(ended(areas, '2', '2025-10')).toEqual([])
    expect(ended(areas, '0', '2025-10')).toEqual(['11'])
  })

  it('go to the county that took over a county that ended with them', () => {
    const areas = [
      of('0', null, { level: 'province' }),
      of('1', '0', until(['2'])),
      of('11', '1', until(['21', '22'])),
      of('2', '0', since),
      of('21', '2', since),
      of('22', '2', since),
    ]
    expect(ended(areas, '2', '2025-10')).toEqual(['11'])
    expect(ended(areas, '0', '2025-10')).toEqual(['11'])
    // What the old county had remains its own.
    expect(ended(areas, '1', '2025-10')).toEqual(['11'])
  })

  it('go to the last of several counties that took over one after the other', () => {
    const months = (validFrom: string, validTo: string, successorCodes: string[]) => ({
      validFrom,
      validTo,
      successorCodes,
    })
    const areas = [
      of('1', null, { validTo: '2025-03', successorCodes: ['2'] }),
      of('11', '1', { validTo: '2025-03', successorCodes: ['21', '22'] }),
      of('2', null, months('2025-04', '2025-06', ['3'])),
      of('21', '2', months('2025-04', '2025-06', ['31'])),
      of('22', '2', months('2025-04', '2025-06', ['31'])),
      of('3', null, since),
      of('31', '3', since),
    ]
    expect(ended(areas, '2', '2025-05')).toEqual(['11'])
    expect(ended(areas, '3', '2025-10')).toEqual(['11'])
  })
})
