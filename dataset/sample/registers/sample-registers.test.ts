import { describe, expect, it } from 'vitest'
import { formatPeriod } from '../../../domain/period.ts'
import { checkRow } from '../../../domain/register/check-row.ts'
import { latenessOf, missingIn } from '../../../domain/register/register.ts'
import { REGISTER_IDS, REGISTERS } from '../../../domain/register/registers.ts'
import { at, catalogue, dataset, fed, months } from '../../../tests/sample-county.ts'
import { sampleObservations } from '../sample-observations.ts'
import { KEEPER } from './keeper.ts'

const TODAY = '2026-11-05'
/** A county that declares another register finds none of it in the sample. */
const KEPT = REGISTER_IDS.filter((id) => dataset[id] !== undefined)
const rowsIn = (register: (typeof REGISTER_IDS)[number]) => dataset[register] ?? []
const numbers = ({
  period,
  indicatorId,
  value,
  numerator,
  denominator,
  qualifier,
}: (typeof fed)[number]) =>
  [indicatorId, formatPeriod(period), value, numerator, denominator, qualifier].join(' ')

describe('the registers of 010 铨河镇', () => {
  it('add up to the figures that the township would have typed, month by month', () => {
    const ids = new Set(fed.map(({ indicatorId }) => indicatorId))
    const typed = sampleObservations(new Set(catalogue.map(({ id }) => id))).filter(
      (row) =>
        row.areaCode === KEEPER.areaCode && row.period.year === 2026 && ids.has(row.indicatorId),
    )
    expect(ids.size).toBe(18)
    const others = (row: (typeof fed)[number]) => row.indicatorId !== 'rectification_rate'
    expect(fed.filter(others).map(numbers).sort()).toEqual(typed.filter(others).map(numbers).sort())
    expect(fed.length).toBe(typed.length)
  })

  it('carry two shortcomings of 2025 over, as the figures of 2025 say, and close them late', () => {
    const rate = (month: string) => {
      const figure = at(`010 rectification_rate ${month}`)
      return [figure?.numerator, figure?.denominator]
    }
    expect(rate('2025-12')).toEqual([13, 15])
    expect(months(2026, 1, 10).map(rate)).toEqual([
      ...[
        [0, 2],
        [0, 2],
        [1, 2],
        [2, 4],
        [5, 6],
      ],
      ...[
        [7, 8],
        [9, 10],
        [10, 11],
        [12, 13],
        [14, 15],
      ],
    ])
  })

  it.each(KEPT)('%s: rows are as a clerk could have written them, and complete', (id) => {
    const register = REGISTERS[id]
    const area = dataset.areas.find(({ code }) => code === KEEPER.areaCode)
    if (!area) throw new Error('the keeper is no area')
    const context = {
      area,
      villages: new Set(dataset.villages?.map(({ code }) => code)),
      today: TODAY,
      filingDays: 30,
    }
    for (const row of rowsIn(id)) {
      const checked = checkRow(register, row, context)
      expect(checked.faults, row.id).toEqual([])
      expect(checked.row.cells).toMatchObject(row.cells)
      expect(missingIn(register, row), row.id).toEqual([])
    }
    expect(new Set(rowsIn(id).map((row) => row.id)).size).toBe(rowsIn(id).length)
    expect(rowsIn(id).length).toBeGreaterThan(4)
  })

  it('hold work that is overdue, work that was made good late, and work to come', () => {
    const late = (id: 'documents' | 'tasks' | 'rectifications') =>
      rowsIn(id).map((row) => latenessOf(REGISTERS[id], row, TODAY))
    for (const id of ['documents', 'tasks', 'rectifications'] as const) {
      expect(new Set(late(id)), id).toEqual(new Set(['overdue', 'made_good', null]))
    }
  })

  it('lead from a shortcoming of the last report to its closure and a task of next year', () => {
    const [shortcoming] = rowsIn('rectifications').filter(({ cells }) => cells.task_id)
    expect(shortcoming?.cells).toMatchObject({
      source: 'annual_report',
      state: 'closed_and_kept_up',
      measure: expect.stringContaining('按村'),
    })
    const task = rowsIn('tasks').find(({ id }) => id === shortcoming?.cells.task_id)
    expect(task?.cells).toMatchObject({ due_on: '2027-06-30', shortcoming_id: shortcoming?.id })
  })

  it('name nobody who could be a real person', () => {
    for (const id of KEPT) {
      const persons = REGISTERS[id].columns.filter(({ kind }) => kind === 'person')
      for (const { cells } of rowsIn(id)) {
        for (const { name } of persons) if (cells[name]) expect(cells[name]).toMatch(/^示例/)
      }
    }
  })

  it('are the four that the product declares', () => {
    expect(KEPT).toEqual(['activities', 'documents', 'tasks', 'rectifications'])
  })

  it('know as many villages as their area has', () => {
    const area = dataset.areas.find(({ code }) => code === KEEPER.areaCode)
    expect(dataset.villages?.length).toBe(area?.villageCount)
  })
})
