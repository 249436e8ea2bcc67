import { describe, expect, it } from 'vitest'
import type { RegisterRow } from '../domain/register/register.ts'
import { area, indicator } from '../tests/builders.ts'
import { columnNamed, columnsOf, type TableName } from './columns/tables.ts'
import { DatasetChecker } from './dataset-checker.ts'
import { cellText, encodeRow } from './encode-row.ts'
import type { RawCell } from './raw-cell.ts'

/** 新民镇 of county 500231, which files within 20 days; two fed indicators, a count and a ratio. */
const STORED = {
  areas: [
    area({ code: '500231', level: 'county', parentCode: null, filingDays: 20 }),
    area({ validTo: '2026-06' }),
    area({ code: '500231102' }),
  ],
  indicators: [
    indicator(),
    indicator({ id: 'normdoc_filing_rate', measure: 'ratio', aggregation: 'ratio' }),
    indicator({ id: 'plan_task_rate' }),
  ],
}
const VILLAGES = [{ areaCode: '500231101', code: 'xm01' }]

type Cells = Readonly<Record<string, RawCell>>

const ACTIVITY = {
  area_code: '500231101',
  held_on: '2026-03-02',
  kind: '培训',
  title: '民法典培训',
}
const TASK = {
  area_code: '500231101',
  task: '清理文件',
  due_on: '2027-06-30',
  state: 'in_progress',
}

/** Checks a table of all its columns with the rows given, on 2 November 2026; the first is row 2. */
function check(table: TableName, rows: readonly Cells[]) {
  const checker = new DatasetChecker(STORED, '2026-11-02')
  checker.knowVillages(VILLAGES)
  const names = columnsOf(table).map(({ name }) => name)
  const open = checker.open(table, `${table}.csv`, names)
  const facts = rows.map((row, at) =>
    open.row(
      at + 2,
      names.map((name) => row[name] ?? ''),
    ),
  )
  open.end()
  const { listed } = checker.faults
  return {
    facts,
    faults: listed.map(({ row, column, code }) => `${row} ${column} ${code}`),
    advice: listed.map(({ expected }) => expected.zh),
    notices: checker.notices.map(({ file, says }) => `${file} ${says.zh}`),
  }
}

const cellsOf = (fact: unknown) => (fact as RegisterRow | null)?.cells

describe('a row of a register', () => {
  it('holds what its cells say: choices in Chinese or by id, several, tags, numbers in words', () => {
    const { facts, faults } = check('activities', [
      {
        ...ACTIVITY,
        id: 'a1',
        village_code: 'xm01',
        place_kind: 'school',
        carriers: '展板；广播、booklet;展板',
        attendances: '200余',
        materials: '约1.2万份',
        consultations: '30',
        consultations_qualifier: 'nearly',
        laws: ' 民法典；保密法 ; 民法典',
        reference: "'=1",
        note: '甲\r\n乙',
      },
    ])
    expect(faults).toEqual([])
    expect(facts).toEqual([
      {
        areaCode: '500231101',
        id: 'a1',
        reference: '=1',
        note: '甲\n乙',
        cells: {
          held_on: '2026-03-02',
          kind: 'training',
          title: '民法典培训',
          village_code: 'xm01',
          place_kind: 'school',
          carriers: ['broadcast', 'panel', 'booklet'],
          attendances: 200,
          attendances_qualifier: 'at_least',
          materials: 12000,
          materials_qualifier: 'about',
          consultations: 30,
          consultations_qualifier: 'nearly',
          laws: ['民法典', '保密法'],
        },
      },
    ])
  })

  it('is written as it is read', () => {
    const { facts } = check('activities', [
      { ...ACTIVITY, carriers: '广播;展板', attendances: '200余', laws: "'=民法;刑法", note: '-' },
    ])
    const row = facts[0] as RegisterRow
    const cells = encodeRow('activities', row).map(cellText)
    const names = columnsOf('activities').map(({ name }) => name)
    const written = Object.fromEntries(names.map((name, at) => [name, cells[at] ?? '']))
    expect(written).toMatchObject({
      kind: 'training',
      carriers: 'broadcast;panel',
      attendances: '200',
      attendances_qualifier: 'at_least',
      laws: "'=民法;刑法",
      note: "'-",
    })
    expect(check('activities', [written]).facts).toEqual([row])
  })

  it('is due for filing after the days that its county sets, unless it says when', () => {
    const row = { area_code: '500231101', title: '办法', issued_on: '2026-02-20' }
    const { facts } = check('documents', [row, { ...row, id: 'd2', due_on: '2026-04-01' }])
    expect(facts.map((fact) => cellsOf(fact)?.due_on)).toEqual(['2026-03-12', '2026-04-01'])
  })

  it.each([
    ['2026/3/2', '2026-03-02'],
    ['2026年3月2日', '2026-03-02'],
    ['2026.03.02', '2026-03-02'],
  ])('takes the day as an office’s sheet shows it: %s', (held_on, day) => {
    const { facts, faults } = check('activities', [{ ...ACTIVITY, held_on }])
    expect(faults).toEqual([])
    expect(facts[0]).toMatchObject({ cells: { held_on: day } })
  })

  it.each(['03/02/2026', '2026/13/2', '2-Mar-26', '46083'])(
    'asks which day it is where it could be another, or a sheet has rewritten it: %s',
    (held_on) => {
      const { faults } = check('activities', [{ ...ACTIVITY, held_on }])
      expect(faults).toEqual(['2 held_on bad_date'])
    },
  )

  it('may be headed in Chinese', () => {
    const headings = ['区划代码', '行标识', '参加人次', '参加人次限定', '村（社区）', '出处']
    expect(headings.map((heading) => columnNamed('activities', heading)?.name)).toEqual([
      'area_code',
      'id',
      'attendances',
      'attendances_qualifier',
      'village_code',
      'reference',
    ])
  })

  it('is known by what it says where it has no id: the same again is one row, with a notice', () => {
    const { facts, faults, notices } = check('activities', [
      ACTIVITY,
      { ...ACTIVITY, kind: 'training' },
      ACTIVITY,
      { ...ACTIVITY, title: '另一次' },
    ])
    expect(faults).toEqual([])
    expect(facts.map((fact) => fact !== null)).toEqual([true, false, false, true])
    expect(notices).toEqual([
      'activities.csv 有 2 行与前面的行完全相同，只算一行（如第3行同第2行）；确是两件事的，在行标识（id）列填不同的标识',
    ])
  })

  it('has an id that no other of its area has', () => {
    const row = { ...ACTIVITY, id: 'a1' }
    const { faults } = check('activities', [
      row,
      { ...row, title: '另一次' },
      { ...row, area_code: '500231102' },
    ])
    expect(faults).toEqual(['3 id duplicate'])
  })

  it.each<[TableName, Cells, string, string]>([
    ['activities', { held_on: '' }, 'held_on missing', '必须填写'],
    ['activities', { area_code: '500231109' }, 'area_code unknown_area', '已入库'],
    ['activities', { held_on: '3/2/2026' }, 'held_on bad_date', '2026-03-02'],
    ['activities', { held_on: '2026-11-03' }, 'held_on day_to_come', '2026-11-02'],
    ['activities', { held_on: '2026-07-01' }, 'held_on outside_life', '2026-06'],
    ['activities', { kind: '培训会' }, 'kind bad_choice', '是否为 培训'],
    ['activities', { carriers: '广播、电视' }, 'carriers bad_choice', '宣传车'],
    [
      'activities',
      { village_code: 'xm02' },
      'village_code unknown_village',
      '村社区表（villages）',
    ],
    ['activities', { attendances: '200人次' }, 'attendances not_a_number', '200（'],
    ['activities', { attendances: '-1' }, 'attendances negative', '不小于0'],
    [
      'activities',
      { attendances: '200余', attendances_qualifier: 'about' },
      'attendances not_a_number',
      '200，并在参加人次限定（attendances_qualifier）列填 at_least',
    ],
    [
      'activities',
      { attendances: { shown: '200余', stored: '200' } },
      'attendances shown_otherwise',
      '单元格存的是 200',
    ],
    ['activities', { attendances_qualifier: 'about' }, 'attendances missing', '必须填写'],
    ['activities', { attendances_qualifier: '余' }, 'attendances_qualifier bad_choice', 'at_least'],
    ['activities', { laws: `民法典;${'长'.repeat(2000)}` }, 'laws text_too_long', '现有2004个'],
    ['activities', { id: '第一次' }, 'id bad_code', '半角'],
    ['tasks', { state: '' }, 'state missing', '必须填写'],
    ['tasks', { state: '已完成' }, 'done_on done_without_day', '“已完成”或“完成并长期坚持”'],
    ['tasks', { done_on: '2026-05-06' }, 'done_on day_without_done', '留空'],
    ['tasks', { state: 'done', done_on: '昨天' }, 'done_on bad_date', '日历上有'],
  ])('%s %j: %s', (table, change, fault, advice) => {
    const good: Cells = table === 'tasks' ? TASK : ACTIVITY
    const { facts, faults, advice: given } = check(table, [{ ...good, ...change }])
    expect(faults).toEqual([`2 ${fault}`])
    expect(given[0]).toContain(advice)
    expect(facts).toEqual([null])
  })

  it('names any village where its area lists none, or the list could not be read', () => {
    expect(
      check('activities', [{ ...ACTIVITY, area_code: '500231102', village_code: 'x' }]).faults,
    ).toEqual([])
    const checker = new DatasetChecker(STORED)
    checker.knowVillages(VILLAGES)
    checker.unreadable('villages')
    const open = checker.open('activities', 'a', Object.keys(ACTIVITY).concat('village_code'))
    expect(open.row(2, [...Object.values(ACTIVITY), 'xm09'])).not.toBeNull()
  })
})

describe('villages', () => {
  const ROW = { area_code: '500231101', code: 'xm02', name: '新民村' }

  it('are known to the rows of the same dataset', () => {
    const checker = new DatasetChecker(STORED)
    const villages = checker.open('villages', 'villages.csv', Object.keys(ROW))
    expect(villages.row(2, Object.values(ROW))).toEqual({
      ...{ areaCode: '500231101', code: 'xm02', name: '新民村', validFrom: null, validTo: null },
    })
    const rows = checker.open('activities', 'a', Object.keys(ACTIVITY).concat('village_code'))
    expect(rows.row(2, [...Object.values(ACTIVITY), 'xm02'])).not.toBeNull()
    expect(rows.row(3, [...Object.values(ACTIVITY), 'xm03'])).toBeNull()
  })

  it('are of a known area, each code once, and end after they begin', () => {
    const { faults } = check('villages', [
      ROW,
      ROW,
      { ...ROW, area_code: '500231102' },
      { ...ROW, area_code: '500231109' },
      { ...ROW, code: 'xm03', valid_from: '2026-02', valid_to: '2026-01' },
    ])
    expect(faults).toEqual([
      '3 code duplicate',
      '5 area_code unknown_area',
      '6 valid_to valid_range',
    ])
  })
})

describe('feeds', () => {
  const ROW = {
    area_code: '500231101',
    indicator_id: 'training_sessions',
    register: '活动台账',
    from: '2026-01',
  }

  it('name the register in Chinese or by its id', () => {
    const { facts } = check('feeds', [ROW, { ...ROW, area_code: '500231102', register: 'tasks' }])
    expect(facts[0]).toEqual({
      ...{ areaCode: '500231101', indicatorId: 'training_sessions' },
      ...{ register: 'activities', from: '2026-01' },
    })
  })

  it.each<[Cells, string, string]>([
    [{ indicator_id: 'normdoc_filing_rate' }, 'indicator_id not_fed', 'training_sessions、'],
    [{ register: 'tasks', indicator_id: 'plan_task_rate' }, 'indicator_id not_fed', 'ratio'],
    [{ indicator_id: 'training' }, 'indicator_id unknown_indicator', '已入库'],
    [{ register: '培训台账' }, 'register bad_choice', '活动台账'],
    [{ from: '' }, 'from missing', '必须填写'],
  ])('%j: %s', (change, fault, advice) => {
    const { faults, advice: given } = check('feeds', [{ ...ROW, ...change }])
    expect(faults).toEqual([`2 ${fault}`])
    expect(given[0]).toContain(advice)
  })

  it('are one for each area and indicator', () => {
    expect(check('feeds', [ROW, { ...ROW, from: '2026-05' }]).faults).toEqual([
      '3 indicator_id duplicate',
    ])
  })
})

describe('observations that an export says were counted', () => {
  it('are passed over, also beside a reported number of the same month', () => {
    const row = {
      area_code: '500231101',
      indicator_id: 'training_sessions',
      period: '2026-03',
      value: '3',
    }
    const { facts, faults } = check('observations', [{ ...row, source_kind: 'register' }, row])
    expect(faults).toEqual([])
    expect(facts).toMatchObject([null, { value: 3, sourceKind: 'import' }])
  })
})
