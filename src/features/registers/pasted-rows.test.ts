import { describe, expect, it } from 'vitest'
import { activities } from '../../../domain/register/declared/activities.ts'
import { readPastedRows } from './pasted-rows.ts'

const CONTEXT = {
  area: { code: '500231101', validFrom: null, validTo: null },
  villages: [{ code: '001', name: '新民村' }],
  today: '2026-11-28',
  filingDays: 30,
}
const read = (...lines: readonly string[]) =>
  readPastedRows(lines.join('\r\n'), activities, CONTEXT)

describe('rows pasted from a spreadsheet', () => {
  it('finds columns by their heads, in whatever order, and says which are not used', () => {
    const { byHeads, columns, passedOver, rows } = read(
      '类别\t日期\t名称（全称）\t参加人次\t天气\t村（社区）',
      '培训\t2026/3/5\t执法培训\t200余\t晴\t新民村',
    )
    expect([byHeads, columns, passedOver]).toEqual([
      true,
      ['kind', 'held_on', 'title', 'attendances', 'village_code'],
      ['天气'],
    ])
    expect(rows.map(({ row, faults }) => [row.cells, faults])).toEqual([
      [
        {
          held_on: '2026-03-05',
          kind: 'training',
          title: '执法培训',
          village_code: '001',
          attendances: 200,
          attendances_qualifier: 'at_least',
        },
        {},
      ],
    ])
  })

  it('takes English heads, and those of files with a column for how exact a number is', () => {
    const { rows } = read(
      'held_on\tkind\ttitle\tattendances\tattendances_qualifier',
      '2026-03-05\ttraining\t执法培训\t300\tabout',
    )
    expect(rows[0]?.row.cells).toMatchObject({ attendances: 300, attendances_qualifier: 'about' })
  })

  it('takes columns in their order where there are no heads', () => {
    const { byHeads, rows } = read('2026-03-05\t讲座\t民法典进村', '2026-03-06\t培训\t执法培训')
    expect(byHeads).toBe(false)
    expect(rows.map(({ row }) => row.cells.title)).toEqual(['民法典进村', '执法培训'])
  })

  it('says what is wrong with each cell, by the line of the sheet', () => {
    const { rows } = read(
      '日期\t类别\t名称\t参加人次',
      '2026-03-05\t开会\t\t三百',
      '',
      '2026-12-24\t培训\t年终培训\t20',
    )
    expect(rows.map(({ line, faults }) => [line, faults])).toEqual([
      [
        2,
        {
          kind: { code: 'not_a_choice' },
          title: { code: 'missing' },
          attendances: { code: 'not_a_number', refusal: { why: 'spelt_out' } },
        },
      ],
      [4, { held_on: { code: 'day_to_come' } }],
    ])
  })

  it('adds no row twice, and none of another area', () => {
    const { rows } = read(
      '区划代码\t日期\t类别\t名称',
      '500231101\t2026-03-05\t培训\t执法培训',
      '500231101\t2026-03-05\t培训\t执法培训',
      '500231102\t2026-03-05\t培训\t执法培训',
    )
    expect(rows.map(({ faults }) => faults)).toEqual([
      {},
      { title: { code: 'twice' } },
      { area_code: { code: 'other_area', area: '500231102' } },
    ])
    expect(rows[0]?.row.id).toBe(rows[1]?.row.id)
  })

  it('does not take a row of dates and words for heads', () => {
    expect(read('2026-03-05\t培训\t名称').rows).toHaveLength(1)
  })
})
