import { describe, expect, it } from 'vitest'
import type { AreaResource } from '../../contract/resources.ts'
import { area } from '../../tests/builders.ts'
import {
  parseSelection,
  resolveSelection,
  withArea,
  withYear,
  writeSelection,
} from './selection.ts'

const parse = (query: string) => parseSelection(new URLSearchParams(query))
const township: AreaResource = {
  ...area(),
  successorCode: null,
  levelsBelow: [],
  years: [2021, 2025],
  annualYear: null,
  holdsSample: false,
}
const county: AreaResource = {
  ...area({ code: '500231', name: '垫江县', level: 'county', parentCode: null }),
  successorCode: null,
  levelsBelow: [],
  years: [2021, 2025],
  annualYear: null,
  holdsSample: false,
}
const areas = {
  program: 'test',
  dataset: { version: '1', importedAt: null, holdsSample: false },
  areas: [county, township],
  defaultArea: '500231',
  lastMonth: '2026-11',
}

describe('parseSelection', () => {
  it.each([
    ['', 'year', { kind: 'missing' }],
    ['year=', 'year', { kind: 'missing' }],
    ['year=2026', 'year', { kind: 'valid', value: 2026 }],
    ['year=soon', 'year', { kind: 'invalid', given: 'soon', reason: 'not_a_year' }],
    ['year=20260', 'year', { kind: 'invalid', given: '20260', reason: 'not_a_year' }],
    ['year=1900', 'year', { kind: 'invalid', given: '1900', reason: 'not_a_year' }],
    ['through=2026-07', 'through', { kind: 'valid', value: '2026-07' }],
    ['through=2026-13', 'through', { kind: 'invalid', given: '2026-13', reason: 'not_a_month' }],
    ['through=2026', 'through', { kind: 'invalid', given: '2026', reason: 'not_a_month' }],
    [
      'year=2025&through=2026-07',
      'through',
      { kind: 'invalid', given: '2026-07', reason: 'month_of_other_year' },
    ],
    ['status=behind.met', 'status', { kind: 'valid', value: ['met', 'behind'] }],
    ['status=late', 'status', { kind: 'invalid', given: 'late', reason: 'unknown_status' }],
    ['sort=attention', 'sort', { kind: 'valid', value: 'attention' }],
    ['sort=worst', 'sort', { kind: 'invalid', given: 'worst', reason: 'unknown_sort' }],
    ['lang=en', 'lang', { kind: 'valid', value: 'en' }],
    ['lang=fr', 'lang', { kind: 'invalid', given: 'fr', reason: 'unknown_language' }],
  ] as const)('reads %j', (query, parameter, expected) => {
    expect(parse(query)[parameter]).toEqual(expected)
  })
})

describe('resolveSelection', () => {
  it('falls back to the default area and says which code is unknown', () => {
    const selection = resolveSelection(parse('area=999&year=2025&through=2025-07'), areas)
    expect(selection?.area.code).toBe('500231')
    // The year was meant for the area that is not there.
    expect(selection?.year).toBeUndefined()
    expect(selection?.through).toBeUndefined()
    expect(selection?.setAside).toEqual([
      { parameter: 'area', given: '999', reason: 'unknown_area' },
    ])
  })

  it('keeps what is valid beside what is not', () => {
    const selection = resolveSelection(parse('area=500231101&year=2025&through=x&sort=y'), areas)
    expect(selection?.area.name).toBe('新民镇')
    expect(selection?.year).toBe(2025)
    expect(selection?.setAside.map(({ parameter }) => parameter)).toEqual(['through', 'sort'])
  })

  it('never guesses which of two months was meant', () => {
    const selection = resolveSelection(parse('through=2025-07&through=2025-09'), areas)
    expect(selection?.through).toBeUndefined()
    expect(selection?.setAside).toEqual([
      { parameter: 'through', given: '2025-07, 2025-09', reason: 'given_twice' },
    ])
    expect(resolveSelection(parse('year=2025&year=2025'), areas)?.setAside).toEqual([])
  })

  it('keeps what the page does not read for those who look at it', () => {
    const selection = resolveSelection(parse('month=2025-07&from=groupmessage&year=2025'), areas)
    expect(selection).toMatchObject({
      setAside: [],
      unknown: [
        ['month', '2025-07'],
        ['from', 'groupmessage'],
      ],
    })
    expect(resolveSelection(parse('indicators=training_sessions'), areas)?.unknown).toEqual([])
  })

  it('opens an area of annual figures only at its fullest year, unless a period is asked for', () => {
    const annual = { ...areas, areas: [{ ...township, annualYear: 2021 }, county] }
    const open = (query: string) => resolveSelection(parse(`area=500231101${query}`), annual)
    expect(open('')).toMatchObject({ year: 2021, through: undefined })
    expect(open('&year=2025')).toMatchObject({ year: 2025 })
    expect(open('&through=2025-12')).toMatchObject({ year: undefined, through: '2025-12' })
    expect(open('&year=soon')).toMatchObject({ year: 2021 })
  })

  it.each([
    ['year=2026&through=2026-12', 'through', '2026-12', 2026],
    ['through=2027-01', 'through', '2027-01', undefined],
    ['year=2027', 'year', '2027', undefined],
  ])('sets aside what has not begun: %s', (query, parameter, given, year) => {
    expect(resolveSelection(parse(query), areas)).toMatchObject({
      year,
      through: undefined,
      setAside: [{ parameter, given, reason: 'to_come' }],
    })
  })

  it('has nothing to select in an empty dataset', () => {
    expect(resolveSelection(parse('area=500231'), { ...areas, areas: [] })).toBeNull()
  })
})

describe('writing', () => {
  it('writes a query that reads back as the same state, language always in it', () => {
    const query = writeSelection({
      area: '500231101',
      year: 2025,
      through: '2025-07',
      statuses: ['behind', 'short'],
      sort: 'attention',
      lang: 'en',
    })
    expect(query).toBe(
      '?area=500231101&year=2025&through=2025-07&status=behind.short&sort=attention&lang=en',
    )
    const selection = resolveSelection(parse(query), areas)
    expect(selection).toMatchObject({
      year: 2025,
      through: '2025-07',
      statuses: ['behind', 'short'],
      sort: 'attention',
      setAside: [],
    })
    expect(writeSelection({ lang: 'zh' })).toBe('?lang=zh')
  })

  it('drops a year that the other area never reported, and its month with it', () => {
    const state = { area: '500231', year: 2024, through: '2024-05', lang: 'zh' } as const
    expect(withArea(state, township)).toEqual({
      area: '500231101',
      year: undefined,
      through: undefined,
      lang: 'zh',
    })
    expect(withArea({ ...state, year: 2025, through: '2025-05' }, township)).toMatchObject({
      year: 2025,
      through: '2025-05',
    })
  })

  it('asks for the same month when the year changes', () => {
    expect(withYear({ year: 2026, through: '2026-07', lang: 'zh' }, 2025, '2026-11').through).toBe(
      '2025-07',
    )
    expect(withYear({ year: 2026, lang: 'zh' }, 2025, '2026-11').through).toBeUndefined()
    // December of the running year has not begun.
    expect(
      withYear({ year: 2025, through: '2025-12', lang: 'zh' }, 2026, '2026-11').through,
    ).toBeUndefined()
  })
})
