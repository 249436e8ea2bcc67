import { describe, expect, it } from 'vitest'
import { checkRow, type GivenRow, type RowContext } from './check-row.ts'
import { REGISTERS, type RegisterId } from './registers.ts'

const CONTEXT: RowContext = {
  area: { code: '500231101', validFrom: '2020-01', validTo: '2026-06' },
  villages: new Set(['xm01', 'xm02']),
  today: '2026-11-02',
  filingDays: 20,
}

const TRAINING = { held_on: '2026-03-02', kind: 'training', title: '民法典培训' }
const TASK = { task: '清理文件', due_on: '2027-06-30', state: 'in_progress' }

function checked(register: RegisterId, given: GivenRow | GivenRow['cells'], more = {}) {
  const row = 'cells' in given ? (given as GivenRow) : { cells: given as GivenRow['cells'] }
  return checkRow(REGISTERS[register], row, { ...CONTEXT, ...more })
}

const faultsOf = (...asked: Parameters<typeof checked>) =>
  checked(...asked).faults.map(({ column, code }) => `${column} ${code}`)

describe('a row as it is held', () => {
  it('holds every column, choices by id and in their order, and how exact its numbers are', () => {
    const { row, faults } = checked('activities', {
      id: 't1',
      reference: ' 渝府〔2026〕1号 ',
      note: '',
      cells: {
        held_on: '2026-03-02',
        kind: '培训',
        title: '  民法典\r\n培训 ',
        village_code: 'xm02',
        carriers: ['展板', 'broadcast', '展板'],
        laws: ['民法典；保密法', ' 民法典 '],
        attendances: 200,
        attendances_qualifier: 'at_least',
        materials: 0.1 + 0.2,
        person: '',
      },
    })
    expect(faults).toEqual([])
    expect(row).toEqual({
      areaCode: '500231101',
      id: 't1',
      reference: '渝府〔2026〕1号',
      note: null,
      cells: {
        held_on: '2026-03-02',
        kind: 'training',
        title: '民法典\n培训',
        village_code: 'xm02',
        place: null,
        place_kind: null,
        carriers: ['broadcast', 'panel'],
        audience: null,
        attendances: 200,
        attendances_qualifier: 'at_least',
        materials: 0.3,
        materials_qualifier: 'exact',
        consultations: null,
        consultations_qualifier: null,
        laws: ['民法典', '保密法'],
        host: null,
        person: null,
      },
    })
  })

  it('is told from others by what it says where it has no id', () => {
    const idOf = (given: GivenRow) => checked('activities', given).row.id
    const { row } = checked('activities', TRAINING)
    expect(row.id).toMatch(/^[0-9a-z]{13}$/)
    expect(idOf({ cells: { ...TRAINING, kind: '培训', place: null, carriers: [] } })).toBe(row.id)
    expect(idOf({ cells: TRAINING, note: '补记' })).not.toBe(row.id)
    expect(idOf({ cells: { ...TRAINING, title: '民法典讲座' } })).not.toBe(row.id)
  })

  it('is due for filing as many days after issue as the area sets, unless it says when', () => {
    const issued = { title: '办法', issued_on: '2026-02-20' }
    const due = (cells: GivenRow['cells'], more = {}) =>
      checked('documents', { ...issued, ...cells }, more).row.cells.due_on
    expect(due({})).toBe('2026-03-12')
    expect(due({}, { filingDays: 30 })).toBe('2026-03-22')
    expect(due({ due_on: '2026-04-01' })).toBe('2026-04-01')
    // What the area sets may change: the row is the same.
    const idWithin = (filingDays: number) => checked('documents', issued, { filingDays }).row.id
    expect(idWithin(20)).toBe(idWithin(30))
  })
})

describe('what is wrong with a row', () => {
  it('names each cell that is missing or holds what its column does not', () => {
    expect(faultsOf('activities', {})).toEqual(['held_on missing', 'kind missing', 'title missing'])
    expect(
      faultsOf('activities', {
        held_on: '2026-02-30',
        kind: '培训班',
        title: ['民法典'],
        village_code: 'xm03',
        carriers: ['广播', '电视'],
        audience: 'x'.repeat(2001),
        attendances: -1,
        materials_qualifier: 'about',
        consultations: 3,
        consultations_qualifier: '余',
        laws: '民法典',
        host: '甲\u0007',
        speaker: '王',
      }),
    ).toEqual([
      'held_on not_a_day',
      'kind not_a_choice',
      'title wrong_kind',
      'village_code unknown_village',
      'carriers not_a_choice',
      'audience too_long',
      'attendances not_a_number',
      'materials missing',
      'consultations_qualifier not_a_choice',
      'laws wrong_kind',
      'host wrong_kind',
      'speaker unknown_column',
    ])
    expect(faultsOf('activities', { id: '一', cells: TRAINING })).toEqual(['id wrong_kind'])
  })

  it('lets only days that are set for later be later than today, and what happened be in the area’s life', () => {
    const held = (held_on: string) => faultsOf('activities', { ...TRAINING, held_on })
    expect(held('2026-06-30')).toEqual([])
    expect(held('2026-07-01')).toEqual(['held_on outside_life'])
    expect(held('2019-12-31')).toEqual(['held_on outside_life'])
    expect(held('2026-11-03')).toEqual(['held_on day_to_come'])
    expect(faultsOf('tasks', TASK)).toEqual([])
  })

  it('wants the day with which work was done, and none before', () => {
    const work = (cells: GivenRow['cells']) => faultsOf('tasks', { ...TASK, ...cells })
    expect(work({ state: '已完成' })).toEqual(['done_on done_without_day'])
    expect(work({ state: '已完成', done_on: '2026-05-06' })).toEqual([])
    expect(work({ done_on: '2026-05-06' })).toEqual(['done_on day_without_done'])
    expect(work({ state: 'done', done_on: '昨天' })).toEqual(['done_on not_a_day'])
    expect(work({ state: null, done_on: '2026-05-06' })).toEqual(['state missing'])
  })

  it('asks for no due day where the day of issue is what is missing', () => {
    expect(faultsOf('documents', { title: '办法' })).toEqual(['issued_on missing'])
  })
})
