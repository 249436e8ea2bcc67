import { describe, expect, it } from 'vitest'
import { activities } from './declared/activities.ts'
import type { RegisterColumn } from './register.ts'
import { readRegisterCell } from './typed-cell.ts'

const VILLAGES = [{ code: '001', name: '新民村' }]
const column = (name: string): RegisterColumn => {
  const found = activities.columns.find((one) => one.name === name)
  if (!found) throw new Error(`no column ${name}`)
  return found
}
const read = (name: string, typed: string) => readRegisterCell(column(name), typed, VILLAGES)

describe('a cell of a register as a person writes it', () => {
  it.each([
    ['held_on', '2026/3/5', '2026-03-05'],
    ['held_on', '2026年3月5日', '2026-03-05'],
    ['held_on', '20260305', '2026-03-05'],
    ['held_on', '2026-03-05 00:00:00', '2026-03-05'],
    ['kind', '培训', 'training'],
    ['kind', 'Lecture', 'lecture'],
    ['kind', 'leader_study', 'leader_study'],
    ['carriers', '读本、广播', ['broadcast', 'booklet']],
    ['carriers', 'booklet; board', ['board', 'booklet']],
    ['laws', '民法典；宪法；民法典', ['民法典', '宪法']],
    ['laws', '民法典、宪法', ['民法典', '宪法']],
    ['laws', '信访、调解条例;', ['信访、调解条例']],
    ['village_code', '新民村', '001'],
    ['village_code', '001', '001'],
    ['attendances', '1.2万', 12_000],
    ['attendances', '0', 0],
    ['title', '  ', null],
  ])('reads %s from %s', (name, typed, cell) => {
    expect(read(name, typed)).toEqual({ kind: 'cell', cell })
  })

  it('keeps how exact a number is', () => {
    expect(read('attendances', '200余')).toEqual({
      kind: 'cell',
      cell: 200,
      qualifier: 'at_least',
    })
    expect(read('attendances', '约300')).toEqual({ kind: 'cell', cell: 300, qualifier: 'about' })
  })

  it.each([
    ['held_on', '3月5日', 'not_a_day'],
    ['held_on', '2026-02-30', 'not_a_day'],
    ['held_on', '今天', 'not_a_day'],
    ['kind', '开会', 'not_a_choice'],
    ['carriers', '广播；电视', 'not_a_choice'],
    ['village_code', '旧民村', 'unknown_village'],
  ])('stores nothing of %s that says %s', (name, typed, why) => {
    expect(read(name, typed)).toEqual({ kind: 'refused', why })
  })

  it('says why a text is no number', () => {
    expect(read('attendances', '三百')).toMatchObject({
      why: 'not_a_number',
      refusal: { why: 'spelt_out' },
    })
  })
})
