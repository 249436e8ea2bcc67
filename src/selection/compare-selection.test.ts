import { describe, expect, it } from 'vitest'
import type { AreaResource, AreasResource } from '../../contract/resources.ts'
import { area } from '../../tests/builders.ts'
import { writeCompare } from './compare-address.ts'
import { comparePlaceOf } from './compare-areas.ts'
import { parseCompare, resolveCompare } from './compare-selection.ts'

const place = (overrides: Partial<AreaResource>): AreaResource => ({
  ...area(),
  successorCode: null,
  levelsBelow: [],
  years: [2025, 2026],
  annualYear: null,
  holdsSample: false,
  ...overrides,
})
const province = place({
  code: '98',
  name: '省',
  level: 'province',
  parentCode: null,
  levelsBelow: ['county', 'township'],
})
const county = place({
  code: '9801',
  name: '县',
  level: 'county',
  parentCode: '98',
  levelsBelow: ['township'],
})
const town = place({ code: '980101', name: '镇', level: 'township', parentCode: '9801' })
const all: AreasResource = {
  program: 'test',
  dataset: { version: '1', importedAt: null, holdsSample: false },
  areas: [province, county, town],
  defaultArea: '980101',
  lastMonth: '2026-11',
}
const catalogue = [{ id: 'a' }, { id: 'b' }, { id: 'c' }]
const resolve = (query: string, areas = all) =>
  resolveCompare(parseCompare(new URLSearchParams(query)), areas, catalogue)

describe('the address of a comparison', () => {
  it("picks a reader's own unit out among its neighbours where it names no area", () => {
    expect(resolve('')).toMatchObject({ parent: county, unit: '980101' })
    expect(resolve('parent=98')).toMatchObject({ parent: province, unit: null })
    expect(resolve('', { ...all, defaultArea: '98' })).toMatchObject({
      parent: province,
      unit: null,
    })
  })

  it('may name the area as other pages do', () => {
    expect(resolve('area=98')).toMatchObject({ parent: province, setAside: [], unknown: [] })
    expect(resolve('area=980101')?.setAside).toEqual([
      { parameter: 'parent', given: '980101', reason: 'no_units' },
    ])
    expect(resolve('area=97')?.setAside).toMatchObject([{ reason: 'unknown_area' }])
    expect(resolve('parent=98&area=9801')).toMatchObject({
      parent: province,
      unknown: [['area', '9801']],
    })
  })

  it('is read as it was written', () => {
    const state = {
      parent: '98',
      year: 2026,
      through: '2026-10',
      level: 'township',
      view: 'indicator',
      show: 'rate',
      indicators: ['a', 'c'],
      indicator: 'b',
      sort: { indicator: 'a', order: 'desc' },
      unit: '980101',
      month: 7,
    } as const
    const query = writeCompare({ ...state, lang: 'zh' })
    expect(query).toContain('indicators=a,c')
    expect(resolve(query)).toMatchObject({ ...state, parent: province, setAside: [] })
  })

  it('leaves out what is usual, and says the language', () => {
    const state = { parent: '98', view: 'matrix', level: 'direct', sort: null, lang: 'en' } as const
    expect(writeCompare(state)).toBe('?parent=98&lang=en')
    expect(resolve('')).toMatchObject({
      view: 'matrix',
      show: 'value',
      sort: null,
      indicators: null,
      level: 'direct',
    })
  })

  it('shows courses as shares of the plan unless another measure is asked for', () => {
    expect(resolve('view=lines')?.show).toBe('completion')
    expect(resolve('view=lines&show=value')?.show).toBe('value')
  })

  it.each([
    ['year=soon', 'year', 'not_a_year'],
    ['year=2025&year=2026', 'year', 'given_twice'],
    ['year=2026&through=2025-10', 'through', 'month_of_other_year'],
    ['through=2026-12', 'through', 'to_come'],
    ['year=2027', 'year', 'to_come'],
    ['view=pie', 'view', 'unknown_view'],
    ['show=rank', 'show', 'unknown_show'],
    ['level=village', 'level', 'unknown_level'],
    ['parent=9801&level=county', 'level', 'no_such_level'],
    ['indicators=a,x', 'indicators', 'unknown_indicator'],
    ['indicator=x', 'indicator', 'unknown_indicator'],
    ['sort=x', 'sort', 'unknown_indicator'],
    ['sort=a&order=best', 'order', 'unknown_order'],
    ['unit=1', 'unit', 'unknown_area'],
    ['month=13', 'month', 'not_a_month_number'],
    ['parent=77', 'parent', 'unknown_area'],
    ['parent=980101', 'parent', 'no_units'],
  ])('falls back with a reason for %s', (query, parameter, reason) => {
    expect(resolve(query)?.setAside).toEqual([expect.objectContaining({ parameter, reason })])
  })

  it('keeps the columns that exist beside one that does not', () => {
    expect(resolve('indicators=c,x,a')?.indicators).toEqual(['a', 'c'])
  })
})

describe('whose units are compared', () => {
  it('are those of the county that the first area belongs to', () => {
    expect(resolve('')?.parent).toBe(county)
  })

  it('are those of the county of a township that was named, with its year', () => {
    expect(resolve('parent=980101&year=2025')).toMatchObject({ parent: county, year: 2025 })
  })

  it('are no one’s where no area has units', () => {
    expect(resolve('', { ...all, areas: [town] })).toBeNull()
  })

  it('lead from a township to its county, and from a county to its own units', () => {
    expect(comparePlaceOf(town, all.areas)).toEqual({ parent: '9801', unit: '980101' })
    expect(comparePlaceOf(county, all.areas)).toEqual({ parent: '9801', unit: null })
    expect(comparePlaceOf(town, [town])).toBeNull()
  })
})
