import { describe, expect, it } from 'vitest'
import { type FeedingFacts, fedFigures, rowsBehind } from './fed-figures.ts'
import type { RegisterCell, RegisterRow } from './register.ts'
import { feederOf, REGISTERS, type RegisterId } from './registers.ts'

let rows = 0
const row = (cells: Record<string, RegisterCell>, areaCode = '11'): RegisterRow => {
  rows += 1
  return { areaCode, id: `r${rows}`, reference: null, note: null, cells }
}

/** Figures of one indicator as [month, value, numerator, denominator, qualifier]. */
function figures(
  indicatorId: string,
  held: readonly RegisterRow[],
  {
    from = '2026-01',
    submitted = [],
    ...more
  }: Partial<FeedingFacts> & {
    from?: string
    submitted?: readonly string[]
  } = {},
) {
  const register = feederOf(indicatorId)?.register as RegisterId
  return fedFigures(REGISTERS[register], {
    area: { code: '11', validFrom: null, validTo: null, villageCount: null },
    rows: held,
    feeds: [{ areaCode: '11', indicatorId, register, from }],
    villages: [],
    runningMonth: '2026-11',
    isSubmitted: (month) => submitted.includes(month),
    isSample: false,
    ...more,
  }).map(({ period, value, numerator, denominator, qualifier }) => [
    `${period.year}-${period.from}`,
    ...(numerator === null ? [value, qualifier] : [numerator, denominator]),
  ])
}

const activity = (held_on: string, kind: string, more: Record<string, RegisterCell> = {}) =>
  row({ held_on, kind, title: kind, ...more })

describe('figures counted from activities', () => {
  it('counts each kind for its own indicator, from the first month that is fed', () => {
    const held = [
      activity('2026-02-27', 'lecture'),
      activity('2026-03-01', 'lecture'),
      activity('2026-03-31', 'lecture'),
      activity('2026-03-08', 'publicity'),
      activity('2026-04-01', 'leading_group_meeting'),
      activity('2026-04-02', 'leader_study'),
      activity('2026-04-03', 'consultation', { consultations: 12 }),
    ]
    const from = '2026-03'
    expect(figures('lecture_sessions', held, { from })).toEqual([['2026-3', 2, 'exact']])
    expect(figures('publicity_activities', held, { from })).toEqual([['2026-3', 1, 'exact']])
    expect(figures('leading_group_meetings', held, { from })).toEqual([['2026-4', 1, 'exact']])
    expect(figures('leader_study_sessions', held, { from })).toEqual([['2026-4', 1, 'exact']])
    expect(figures('consultation_events', held, { from })).toEqual([['2026-4', 1, 'exact']])
    expect(figures('consultation_visits', held, { from })).toEqual([['2026-4', 12, 'exact']])
  })

  it('adds materials of every kind, with 约 before 余', () => {
    const held = [
      activity('2026-06-01', 'publicity', { materials: 200, materials_qualifier: 'at_least' }),
      activity('2026-06-02', 'lecture', { materials: 120, materials_qualifier: 'exact' }),
      activity('2026-07-01', 'training', { materials: 100, materials_qualifier: 'about' }),
      activity('2026-07-02', 'training', { materials: 50, materials_qualifier: 'at_least' }),
      // Nothing was handed out there: that is no unknown number.
      activity('2026-07-03', 'training'),
    ]
    expect(figures('materials_distributed', held)).toEqual([
      ['2026-6', 320, 'at_least'],
      ['2026-7', 150, 'about'],
    ])
  })

  it('keeps 近 of a single row, and states no sum where none of the numbers is known', () => {
    const nearly = { attendances: 100, attendances_qualifier: 'nearly' }
    expect(figures('lecture_attendance', [activity('2026-06-01', 'lecture', nearly)])).toEqual([
      ['2026-6', 100, 'nearly'],
    ])
    const unknown = [activity('2026-06-01', 'lecture')]
    expect(figures('lecture_attendance', unknown, { submitted: ['2026-06'] })).toEqual([])
    expect(figures('lecture_sessions', unknown)).toEqual([['2026-6', 1, 'exact']])
  })

  it('covers villages out of the number that is known of the area where none are listed', () => {
    const held = [
      activity('2026-03-01', 'lecture', { village_code: 'V1' }),
      activity('2026-05-01', 'lecture', { village_code: 'V2' }),
      activity('2025-05-01', 'lecture', { village_code: 'V3' }),
    ]
    const area = { code: '11', validFrom: null, validTo: null, villageCount: 8 }
    expect(figures('publicity_village_coverage', held, { area })).toEqual([
      ['2026-3', 1, 8],
      ['2026-5', 2, 8],
    ])
    expect(figures('publicity_village_coverage', held)).toEqual([])
  })

  it('covers only villages that there are at the month’s end', () => {
    const village = (code: string, validTo: string | null = null) => ({
      ...{ areaCode: '11', code, name: code, validFrom: null, validTo },
    })
    const held = [
      activity('2026-03-01', 'lecture', { village_code: 'V1' }),
      activity('2026-05-01', 'lecture', { village_code: 'V2' }),
    ]
    const villages = [village('V1', '2026-04'), village('V2'), village('V3')]
    expect(figures('publicity_village_coverage', held, { villages })).toEqual([
      ['2026-3', 1, 3],
      ['2026-5', 1, 2],
    ])
  })
})

describe('figures counted from documents', () => {
  const issued = (issued_on: string, more: Record<string, RegisterCell> = {}) =>
    row({ title: '办法', issued_on, ...more })

  it('states filing by the day it was due, and whether it was in time', () => {
    const held = [
      issued('2026-03-05', { due_on: '2026-04-04', filed_on: '2026-04-04' }),
      issued('2026-03-06', { due_on: '2026-04-05', filed_on: '2026-04-06' }),
      issued('2026-03-07', { due_on: '2026-04-06' }),
    ]
    expect(figures('normdoc_filing_rate', held)).toEqual([['2026-4', 2, 3]])
    expect(figures('normdoc_timely_rate', held)).toEqual([['2026-4', 1, 3]])
    expect(figures('normdoc_issued', held)).toEqual([['2026-3', 3, 'exact']])
  })

  it('states what is due in the running month only once that is submitted', () => {
    const held = [issued('2026-10-20', { due_on: '2026-11-19' })]
    expect(figures('normdoc_filing_rate', held)).toEqual([])
    expect(figures('normdoc_filing_rate', held, { submitted: ['2026-11'] })).toEqual([
      ['2026-11', 0, 1],
    ])
  })

  it('states compliance by the day of filing, and a review after the day of issue as none', () => {
    const held = [
      issued('2026-03-05', { filed_on: '2026-04-04', reviewed_on: '2026-03-05' }),
      issued('2026-03-06', { filed_on: '2026-05-04', returned: 'yes', reviewed_on: '2026-03-07' }),
      issued('2026-03-07', { filed_on: '2026-05-05', returned: 'no' }),
    ]
    expect(figures('normdoc_standard_rate', held)).toEqual([
      ['2026-4', 1, 1],
      ['2026-5', 1, 2],
    ])
    expect(figures('legality_review_rate', held)).toEqual([['2026-3', 1, 3]])
  })
})

describe('figures counted from tasks', () => {
  const task = (due_on: string, done_on: string | null, areaCode = '11') =>
    row({ task: '任务', due_on, done_on }, areaCode)

  it('states 2 of 3 due by June, and all of them once the third is done in July', () => {
    const held = [
      task('2026-05-31', '2026-05-02'),
      task('2026-06-10', '2026-06-10'),
      task('2026-06-30', '2026-07-01'),
      task('2026-12-31', '2026-02-01'),
    ]
    expect(figures('plan_task_rate', held, { from: '2026-05', runningMonth: '2026-08' })).toEqual([
      ['2026-5', 1, 1],
      ['2026-6', 2, 3],
      ['2026-7', 3, 3],
    ])
  })

  it('carries what is open over into the next year, and not what was done', () => {
    const held = [task('2025-12-01', null), task('2025-12-02', '2025-12-30')]
    expect(figures('plan_task_rate', held, { from: '2025-12', runningMonth: '2026-02' })).toEqual([
      ['2025-12', 1, 2],
      ['2026-1', 0, 1],
    ])
  })

  it('goes on with the open tasks of an area that was merged, in the months of its successor', () => {
    const held = [task('2026-05-31', '2026-07-01', '10'), task('2026-06-30', '2026-06-30')]
    const area = { code: '11', validFrom: '2026-06', validTo: null, villageCount: null }
    expect(figures('plan_task_rate', held, { area, runningMonth: '2026-08' })).toEqual([
      ['2026-6', 1, 2],
      ['2026-7', 2, 2],
    ])
  })

  it('tells the rows behind a month', () => {
    const held = [task('2026-05-31', null), task('2026-07-31', null)]
    const rule = feederOf('plan_task_rate')?.rule
    expect(rule && rowsBehind(REGISTERS.tasks, rule, held, '2026-06')).toEqual([held[0]])
  })

  it('tells of a sum the rows that state a number or should', () => {
    const held = [
      activity('2026-06-01', 'consultation', { consultations: 30 }),
      activity('2026-06-02', 'consultation'),
      activity('2026-06-03', 'lecture'),
      activity('2026-06-04', 'lecture', { consultations: 5 }),
    ]
    const rule = feederOf('consultation_visits')?.rule
    expect(rule && rowsBehind(REGISTERS.activities, rule, held, '2026-06')).toEqual([
      held[0],
      held[1],
      held[3],
    ])
  })
})

it('counts in the life of the area alone, and marks what rests on sample data', () => {
  const held = [activity('2026-03-01', 'lecture'), activity('2026-06-01', 'lecture')]
  const area = { code: '11', validFrom: null, validTo: '2026-05', villageCount: null }
  expect(figures('lecture_sessions', held, { area })).toEqual([['2026-3', 1, 'exact']])
  const [figure] = fedFigures(REGISTERS.activities, {
    ...{ area, rows: held, villages: [], runningMonth: '2026-11', isSubmitted: () => false },
    feeds: [
      { areaCode: '11', indicatorId: 'lecture_sessions', register: 'activities', from: '2026-01' },
    ],
    isSample: true,
  })
  expect(figure).toMatchObject({ sourceKind: 'register', sourceRef: 'sample' })
})
