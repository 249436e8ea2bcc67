import { describe, expect, it } from 'vitest'
import { WORK_REGISTERS } from './registers.ts'
import { carriedOverFrom, countWork, daysLate, dueGroup, isOfYear, withNote } from './work.ts'

const tasks = WORK_REGISTERS.find(({ id }) => id === 'tasks')
if (!tasks) throw new Error('tasks are worked at')
const { work } = tasks

function task(due: string, done: string | null = null, state = done ? 'done' : 'in_progress') {
  return { cells: { task: '修订制度', due_on: due, state, done_on: done } }
}

describe('lateness', () => {
  it.each([
    ['is none on the last day', task('2026-06-30'), '2026-06-30', 0],
    ['begins on the day after it', task('2026-06-30'), '2026-07-01', 1],
    ['grows over months', task('2026-06-30'), '2026-08-01', 32],
    ['stays with what was done late', task('2026-06-30', '2026-07-12'), '2026-11-06', 12],
    ['is none of what was done in time', task('2026-06-30', '2026-06-30'), '2026-11-06', 0],
  ])('%s', (_, row, today, days) => {
    expect(daysLate(tasks, row, today)).toBe(days)
  })
})

describe('what is carried over into 2026', () => {
  it.each([
    ['open since 2024', task('2024-12-31'), 2024],
    ['due in 2025 and done in January 2026', task('2025-12-31', '2026-01-01'), 2025],
    ['not what was done by the end of 2025', task('2025-06-30', '2025-12-31'), null],
    ['not what is due in 2026', task('2026-01-01'), null],
  ])('is %s', (_, row, since) => {
    expect(carriedOverFrom(work, row, 2026)).toBe(since)
  })
})

describe('the work of 2026', () => {
  it.each([
    ['has what is due in it', task('2026-12-31'), true],
    ['has what was carried over open', task('2025-12-31'), true],
    ['has not what is due in the next year', task('2027-01-01'), false],
    ['has not what was done before it', task('2025-12-31', '2025-12-30'), false],
  ])('%s', (_, row, is) => {
    expect(isOfYear(tasks, row, 2026)).toBe(is)
  })
})

it('tells what is due within seven days from what is due later', () => {
  const groups = ['2026-11-05', '2026-11-06', '2026-11-13', '2026-11-14'].map((day) =>
    dueGroup(day, '2026-11-06'),
  )
  expect(groups).toEqual(['overdue', 'soon', 'soon', 'later'])
})

it('counts a year: what is late and open, late and done, and carried over', () => {
  const rows = [
    task('2025-11-30'),
    task('2025-12-31', '2026-02-01'),
    task('2026-03-31', '2026-03-31', 'done_and_kept_up'),
    task('2026-12-31', null, 'not_started'),
  ]
  expect(countWork(tasks, rows, 2026, '2026-11-06')).toEqual({
    total: 4,
    states: [
      { state: 'not_started', rows: 1 },
      { state: 'in_progress', rows: 1 },
      { state: 'done', rows: 1 },
      { state: 'done_and_kept_up', rows: 1 },
    ],
    overdue: 1,
    madeGood: 1,
    carriedOver: 2,
  })
})

it('keeps notes of a course one a line, each behind its day', () => {
  expect(withNote(null, '2026-05-06', '已开题')).toBe('2026-05-06 已开题')
  expect(withNote('2026-05-06 已开题', '2026-06-01', '已送审')).toBe(
    '2026-05-06 已开题\n2026-06-01 已送审',
  )
})
