import type { Observation } from '../../domain/observation.ts'
import type { Feed } from '../../domain/register/feed.ts'
import type { RegisterCell } from '../../domain/register/register.ts'
import type { Village } from '../../domain/register/village.ts'
import { area, indicator, monthly, observation } from '../builders.ts'
import type { WorkedCase } from './cases.ts'
import type { Desk } from './register-desk.ts'

/**
 * The worked numbers of registers, all of 2025: what is there at first, what is done at the desk, and the figures that
 * follow.
 */

const SESSIONS = 'training_sessions'
const ATTENDANCE = 'training_attendance'

const town = (code: string, name: string, more: Partial<ReturnType<typeof area>> = {}) =>
  area({ code, name, parentCode: 'C00', ...more })

export const AREAS = [
  area({ code: 'C00', name: '台账县', level: 'county', parentCode: null }),
  town('R01', '余数镇'),
  town('R02', '更正镇'),
  town('R03', '删除镇'),
  town('R041', '合并一镇', { parentCode: 'C04', validTo: '2025-06', successorCodes: ['R043'] }),
  town('R042', '合并二镇', { parentCode: 'C04', validTo: '2025-06', successorCodes: ['R043'] }),
  town('R043', '合并后镇', { parentCode: 'C04', validFrom: '2025-07' }),
  area({ code: 'C04', name: '合并县', level: 'county', parentCode: null }),
  town('R05', '转台账镇'),
  town('R06', '任务镇'),
  town('R07', '文件镇'),
  town('R08', '村居镇'),
  town('R09', '无活动镇'),
]

const sum = (id: string, position: number) => indicator({ id, position })
const latest = (id: string, position: number) =>
  indicator({ id, position, measure: 'ratio', aggregation: 'latest', direction: 'full' })
const ratio = (id: string, position: number) =>
  indicator({ id, position, measure: 'ratio', aggregation: 'ratio', direction: 'full' })

export const INDICATORS = [
  sum(SESSIONS, 1),
  sum(ATTENDANCE, 2),
  latest('plan_task_rate', 3),
  latest('publicity_village_coverage', 4),
  ratio('normdoc_filing_rate', 5),
  ratio('normdoc_timely_rate', 6),
]

/** 10 sessions a month from January to August. */
export const OBSERVATIONS: readonly Observation[] = monthly(10, 1, 8).map((one) =>
  observation({ ...one, areaCode: 'R05', indicatorId: SESSIONS }),
)

const feed = (areaCode: string, indicatorId: string, register: string, from = '2025-01'): Feed => ({
  ...{ areaCode, indicatorId, register, from },
})

export const FEEDS: readonly Feed[] = [
  ...['R01', 'R02'].map((code) => feed(code, ATTENDANCE, 'activities')),
  ...['R03', 'R041', 'R042', 'R043', 'R09'].map((code) => feed(code, SESSIONS, 'activities')),
  ...['R041', 'R042', 'R043', 'R06'].map((code) => feed(code, 'plan_task_rate', 'tasks')),
  ...['normdoc_filing_rate', 'normdoc_timely_rate'].map((id) => feed('R07', id, 'documents')),
  feed('R08', 'publicity_village_coverage', 'activities'),
]

export const VILLAGES: readonly Village[] = ['V1', 'V2', 'V3', 'V4'].map((code) => ({
  ...{ areaCode: 'R08', code, name: `${code}村`, validFrom: null },
  // There are four to March, and three from April.
  validTo: code === 'V4' ? '2025-03' : null,
}))

const training = (held_on: string, more: Readonly<Record<string, RegisterCell>> = {}) => ({
  ...{ held_on, kind: '培训', title: '法治培训', attendances: 10 },
  ...more,
})
const task = (due_on: string, done_on: string | null) => ({
  ...{ task: '任务', due_on, done_on, state: done_on ? '已完成' : '推进中' },
})

/** What clerks do, in this order. */
export async function workAtTheDesk(desk: Desk): Promise<void> {
  const { add, change, remove, submit, feedFrom } = desk
  await add('activities', 'R01', [
    training('2025-06-03', { attendances: 200, attendances_qualifier: 'at_least' }),
  ])
  const moved = await add('activities', 'R01', [training('2025-06-20', { attendances: 120 })])
  await change('activities', 'R01', moved, { held_on: '2025-07-01' })

  const wrong = await add('activities', 'R02', [training('2025-03-05', { attendances: 54 })])
  await submit('R02', '2025-03')
  await change('activities', 'R02', wrong, { attendances: 45 }, '签到表核对有误')

  const twice = await add('activities', 'R03', [training('2025-03-05')])
  await add('activities', 'R03', [training('2025-03-06'), training('2025-04-01')])
  await remove('activities', 'R03', twice)

  await add('activities', 'R041', [training('2025-02-05'), training('2025-03-05')])
  await add('activities', 'R042', [training('2025-04-08')])
  await add('activities', 'R043', [training('2025-08-12')])
  await add('tasks', 'R041', [task('2025-05-31', null)])
  await add('tasks', 'R042', [task('2025-06-30', '2025-06-20')])
  await add('tasks', 'R043', [task('2025-08-31', '2025-08-20')])

  await feedFrom('R05', SESSIONS, '2025-07')
  await add('activities', 'R05', [
    training('2025-07-03'),
    training('2025-08-04'),
    training('2025-08-05'),
  ])

  await add('tasks', 'R06', [
    task('2025-04-30', '2025-04-02'),
    task('2025-06-15', '2025-06-15'),
    task('2025-06-30', '2025-07-09'),
  ])

  await add('documents', 'R07', [
    { title: '办法', issued_on: '2025-05-10', filed_on: '2025-07-01' },
  ])
  await add('documents', 'R07', [
    { title: '细则', issued_on: '2025-05-12', filed_on: '2025-06-11' },
  ])
  await add('documents', 'R07', [{ title: '规定', issued_on: '2025-05-31' }])

  await add('activities', 'R08', [
    training('2025-03-03', { village_code: 'V1' }),
    training('2025-03-04', { village_code: 'V4' }),
    training('2025-05-03', { village_code: 'V2' }),
    training('2025-05-04', { village_code: 'V1' }),
  ])

  await add('activities', 'R09', [training('2025-01-07')])
  await submit('R09', '2025-02')
}

const is = (
  name: string,
  areaCode: string,
  indicatorId: string,
  through: string,
  cells: WorkedCase['cells'],
): WorkedCase => ({ name, area: areaCode, indicator: indicatorId, through, cells })

/** The arithmetic is beside each number. */
export const REGISTER_CASES: readonly WorkedCase[] = [
  // The row of 120 was moved from June to July: June 200余, then 200余 + 120.
  is('a sum with 余, of June', 'R01', ATTENDANCE, '2025-06', { value: 200, qualifier: 'at_least' }),
  is('a row moved to another month', 'R01', ATTENDANCE, '2025-07', {
    value: 320,
    qualifier: 'at_least',
    months_reported: 2,
    source_kinds: 'register',
  }),
  is('a corrected row', 'R02', ATTENDANCE, '2025-03', {
    value: 45,
    corrections: 1,
    corrected_before: 54,
    corrected_after: 45,
    correction_reason: '签到表核对有误',
  }),
  // Two of March, of which one was deleted, and one of April.
  is('a deleted row', 'R03', SESSIONS, '2025-04', { value: 2 }),
  // 2 and 1 before the merger, 1 after it.
  is('a merger', 'C04', SESSIONS, '2025-09', { value: 4 }),
  is('a merger, of the new unit', 'R043', SESSIONS, '2025-09', { value: 4 }),
  // The open task of one goes on, the other's is done: with its own 2 of 3.
  is('a task that outlived its unit', 'R043', 'plan_task_rate', '2025-09', {
    value: 2 / 3,
    short_by: 1,
  }),
  // Typed 10 in each of six months, then one and two rows; the 10 typed for July and August are not added.
  is('typed to June, counted from July', 'R05', SESSIONS, '2025-08', {
    value: 63,
    source_kinds: 'import+register',
  }),
  is('tasks at the end of June', 'R06', 'plan_task_rate', '2025-06', { value: 2 / 3, short_by: 1 }),
  is('tasks at the end of July', 'R06', 'plan_task_rate', '2025-07', { value: 1, short_by: 0 }),
  // All three were due in June: 9, 11 and 30 June. One was filed on its day, one late, one not at all.
  is('filed', 'R07', 'normdoc_filing_rate', '2025-06', { value: 2 / 3, short_by: 1 }),
  is('filed in time', 'R07', 'normdoc_timely_rate', '2025-06', { value: 1 / 3, short_by: 2 }),
  // V1 and V4 of four; then V1 and V2 of three, for V4 is gone.
  is('villages in March', 'R08', 'publicity_village_coverage', '2025-03', { value: 0.5 }),
  is('villages in May', 'R08', 'publicity_village_coverage', '2025-05', { value: 2 / 3 }),
  // January 1, February 0 because it is submitted, March not reported.
  is('a month without rows', 'R09', SESSIONS, '2025-03', { value: 1, months_reported: 2 }),
]
