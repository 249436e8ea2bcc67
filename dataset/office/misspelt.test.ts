import { describe, expect, it } from 'vitest'
import { OFFICE, officeSheet, readSheets } from '../../tests/office-sheets.ts'

const BODY = '2026年台账\n指标 | 1月\n法治培训期数 | 4'
const COUNTY_FILE = { ...OFFICE, fileName: '垫江县2026年台账' }

describe('a township whose name is misspelt', () => {
  it('is asked about by its sheet, and is not taken for the county that the file is named after', () => {
    const grids = [officeSheet(BODY, [], '沙坪镇'), officeSheet(BODY, [], '新民震')]
    const { questions, figures } = readSheets(grids, {}, COUNTY_FILE)
    expect(questions).toEqual(['unit 新民震 unknown 500231101 500231'])
    expect(figures).toEqual(['500231102 training_sessions 2026-01 4 B3'])
    const answered = readSheets(grids, { unit: { 新民震: '500231101' } }, COUNTY_FILE)
    expect(answered.figures).toContain('500231101 training_sessions 2026-01 4 B3')
    // A summary beside the townships' sheets is left out, and a sheet by itself is the county's.
    const summary = [officeSheet(BODY, [], '沙坪镇'), officeSheet(BODY, [], '汇总')]
    expect(readSheets(summary, {}, COUNTY_FILE).questions).toEqual(['unit 汇总 unknown 500231'])
    expect(readSheets(summary, { sheet: { 汇总: 'leave_out' } }, COUNTY_FILE).questions).toEqual([])
    expect(readSheets(officeSheet(BODY, [], '第五镇'), {}, COUNTY_FILE).questions).toEqual([
      'unit 第五镇 unknown 500231',
    ])
    expect(readSheets(officeSheet(BODY), {}, COUNTY_FILE).figures).toEqual([
      '500231 training_sessions 2026-01 4 B3',
    ])
  })

  it('is asked about by its row below a head of areas, however few of the others are known', () => {
    const text = `垫江县2026年\n乡镇 | 指标 | 1月\n新明镇 | 法治培训期数 | 1\n沙平镇 | 受训人次 | 2\n沙坪镇 | 受训人次 | 3`
    const { questions, figures } = readSheets(officeSheet(text))
    expect(questions).toEqual(['unit 新明镇 unknown 500231101', 'unit 沙平镇 unknown 500231102'])
    expect(figures).toEqual(['500231102 training_attendance 2026-01 3 C5'])
  })
})

it('holds no sum against numbers of which one cannot be read', () => {
  const { faults } = readSheets(
    officeSheet('新民镇2026年\n指标 | 1月 | 2月 | 合计\n法治培训期数 | 二十 | 3 | 23'),
  )
  expect(faults).toEqual(['B3 二十: not_a_number 阿拉伯数字，如 300'])
})

it('reads years of two digits in heads', () => {
  const { figures } = readSheets(
    officeSheet('新民镇台账\n指标 | 25年12月 | 26年1月\n法治培训期数 | 1 | 2'),
  )
  expect(figures).toEqual([
    '500231101 training_sessions 2025-12 1 B3',
    '500231101 training_sessions 2026-01 2 C3',
  ])
})
