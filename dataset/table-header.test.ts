import { describe, expect, it } from 'vitest'
import { area, indicator } from '../tests/builders.ts'
import { DatasetChecker } from './dataset-checker.ts'

function observations(header: readonly string[], ...rows: readonly string[][]) {
  const checker = new DatasetChecker({ areas: [area()], indicators: [indicator()] })
  const open = checker.open('observations', 'observations.csv', header)
  const facts = rows.map((cells, i) => open.row(i + 2, cells))
  open.end()
  const faults = checker.faults.listed.map(({ row, column, code }) => [row, column, code])
  return { facts, faults, listed: checker.faults.listed }
}

const HEADER = ['area_code', 'indicator_id', 'period', 'value']
const ROW = ['500231101', 'training_sessions', '2025-07', '3']

describe('columns', () => {
  it('may come in any order, with spaces round them and empty ones at the end', () => {
    const { facts, faults } = observations(
      ['value', ' period ', 'indicator_id', 'area_code', '', ''],
      ['3', '2025-07', 'training_sessions', '500231101', '', ''],
    )
    expect(faults).toEqual([])
    expect(facts[0]).toMatchObject({ areaCode: '500231101', value: 3 })
  })

  it('names the nearest column for an unknown one and still checks the others', () => {
    const { faults, listed } = observations(
      [...HEADER, 'sorce_ref'],
      [...ROW.slice(0, 3), '-1', ''],
    )
    expect(faults).toEqual([
      [1, 'sorce_ref', 'unknown_column'],
      [2, 'value', 'negative'],
    ])
    expect(listed[0]?.expected.en).toContain('nearest is source_ref')
  })

  it('may be named in Chinese, and faults then name them so', () => {
    const header = ['区划代码', 'indicator_id', '报告期', '填报值', '口经', '填报值']
    const { faults, listed } = observations(header, [...ROW.slice(0, 3), '-1', ''])
    expect(faults).toEqual([
      [1, '口经', 'unknown_column'],
      [1, '填报值', 'duplicate_column'],
    ])
    expect(listed[0]?.expected.zh).toContain('最接近的是 口径')
    expect(observations(header.slice(0, 4), [...ROW.slice(0, 3), '-1']).faults).toEqual([
      [2, '填报值', 'negative'],
    ])
  })

  it('reports a misspelt required column once, not as missing too, nor on every row', () => {
    const { facts, faults, listed } = observations(
      ['area_code', 'indicator_id', 'perriod', 'value'],
      ROW,
    )
    expect(faults).toEqual([[1, 'perriod', 'unknown_column']])
    expect(listed[0]?.expected.zh).toContain('period')
    expect(facts).toEqual([null])
  })

  it('reports a missing required column', () => {
    const { faults } = observations(['area_code', 'period', 'value'], ['500231101', '2025-07', '3'])
    expect(faults).toEqual([[1, 'indicator_id', 'missing_column']])
  })

  it('reports a column that stands twice', () => {
    const { faults } = observations([...HEADER, 'value'], [...ROW, '4'])
    expect(faults).toEqual([[1, 'value', 'duplicate_column']])
  })

  it('reports cells beyond the header and under an empty heading', () => {
    const { faults } = observations(
      ['area_code', '', 'indicator_id', 'period', 'value'],
      ['500231101', '', 'training_sessions', '2025-07', '3', '', '余'],
      ['500231101', 'x', 'training_sessions', '2025-08', '3'],
    )
    expect(faults).toEqual([
      [2, null, 'too_many_cells'],
      [3, null, 'too_many_cells'],
    ])
  })

  it('asks for commas where the header is separated by something else', () => {
    expect(observations(['area_code;indicator_id;period;value']).faults).toEqual([
      [1, null, 'delimiter'],
    ])
  })

  it('asks for a header where there is none', () => {
    expect(observations([]).faults).toEqual([[1, null, 'no_header']])
  })
})

it('does not call codes unknown when the table that holds them cannot be read', () => {
  const checker = new DatasetChecker({ areas: [], indicators: [indicator()] })
  checker.open('areas', 'areas.csv', ['name', 'level']).end()
  checker.open('observations', 'observations.csv', HEADER).row(2, ROW)
  expect(checker.faults.listed.map(({ code }) => code)).toEqual(['missing_column'])
})
