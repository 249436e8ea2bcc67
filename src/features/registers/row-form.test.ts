import { describe, expect, it } from 'vitest'
import { activities } from '../../../domain/register/declared/activities.ts'
import { tasks } from '../../../domain/register/declared/tasks.ts'
import { asLast, judgeRow, nextTyped, typedOf, withValue } from './row-form.ts'

const CONTEXT = {
  area: { code: '500231101', validFrom: null, validTo: null },
  villages: [{ code: '001', name: '新民村' }],
  today: '2026-11-28',
  filingDays: 30,
}
const LECTURE = {
  held_on: '2026-03-05',
  kind: 'lecture',
  title: '民法典进村',
  village_code: '001',
  carriers: 'board;booklet',
  attendances: '200余',
  laws: '民法典、宪法',
  note: ' 见照片 ',
}

describe('the form of a row', () => {
  it('sends what was typed as cells, and nothing for what is empty', () => {
    expect(judgeRow(activities, LECTURE, CONTEXT)).toMatchObject({
      row: {
        reference: null,
        note: '见照片',
        cells: {
          held_on: '2026-03-05',
          kind: 'lecture',
          title: '民法典进村',
          village_code: '001',
          carriers: ['board', 'booklet'],
          attendances: 200,
          attendances_qualifier: 'at_least',
          laws: ['民法典', '宪法'],
        },
      },
      faults: {},
    })
  })

  it('shows a stored row so that saving it unchanged changes nothing', () => {
    const { row } = judgeRow(activities, LECTURE, CONTEXT)
    for (const lang of ['zh', 'en'] as const) {
      expect(judgeRow(activities, typedOf(activities, row, lang), CONTEXT).row).toEqual(row)
    }
  })

  it('names the cells it cannot read, and keeps them from being sent', () => {
    const { row, faults } = judgeRow(
      activities,
      { ...LECTURE, attendances: '200到300', village_code: '009' },
      CONTEXT,
    )
    expect(Object.keys(faults).sort()).toEqual(['attendances', 'village_code'])
    expect(row.cells).not.toHaveProperty('attendances')
  })

  it('fills what is empty as in the last row: never its day, numbers or subject', () => {
    const next = { ...nextTyped(activities, LECTURE), kind: 'training' }
    expect(asLast(activities, next, { ...LECTURE, host: '司法所' })).toEqual({
      held_on: '2026-03-05',
      kind: 'training',
      village_code: '001',
      carriers: 'board;booklet',
      laws: '民法典、宪法',
      host: '司法所',
    })
  })

  it('keeps no day of what is due, and does not copy how far the last one is', () => {
    const last = { task: '修订制度', due_on: '2026-12-01', state: 'done', basis: '方案第3条' }
    expect(nextTyped(tasks, last)).toEqual({})
    expect(asLast(tasks, {}, last)).toEqual({ basis: '方案第3条' })
  })

  it('keeps several choices in the order of the declaration', () => {
    const carriers = activities.columns.find(({ name }) => name === 'carriers')
    if (!carriers) throw new Error('no carriers')
    expect(withValue(carriers, 'booklet', 'broadcast', true)).toBe('broadcast;booklet')
    expect(withValue(carriers, 'broadcast;booklet', 'broadcast', false)).toBe('booklet')
  })
})
