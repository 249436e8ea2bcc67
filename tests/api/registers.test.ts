import { beforeEach, describe, expect, it } from 'vitest'
import { PATHS, progressPath } from '../../contract/paths.ts'
import { REGISTER_PATHS, rowPath, rowsPath } from '../../contract/register-paths.ts'
import {
  registerRowsSchema,
  registersSchema,
  rowProblemSchema,
  storedRowsSchema,
} from '../../contract/register-resources.ts'
import { progressSchema } from '../../contract/resources.ts'
import type { Observation } from '../../domain/observation.ts'
import { REGISTER_IDS } from '../../domain/register/registers.ts'
import { createMemoryStore } from '../../server/api/memory-store.ts'
import type { Store } from '../../server/api/store.ts'
import { area, indicator, monthly, observation } from '../builders.ts'
import { openSite, type Visitor } from './visitor.ts'

const TOWN = '500231101'
const ROWS = REGISTER_PATHS.rows.replace('{register}', 'activities')

/** 新民镇 with 10 typed sessions a month of 2025; from 2026-03 on its activities feed some indicators. */
function store(): Store {
  const sum = (id: string, position: number) => indicator({ id, position })
  const rate = (id: string, position: number) =>
    indicator({ id, measure: 'ratio', aggregation: 'latest', direction: 'full', position })
  const feed = (indicatorId: string, register: string) => ({
    ...{ areaCode: TOWN, indicatorId, register, from: '2026-03' },
  })
  return createMemoryStore({
    areas: [
      area({ code: '500231', name: '垫江县', level: 'county', parentCode: null }),
      area({ villageCount: 4 }),
    ],
    indicators: [
      sum('training_sessions', 1),
      sum('training_attendance', 2),
      sum('materials_distributed', 3),
      rate('publicity_village_coverage', 4),
      rate('plan_task_rate', 5),
      indicator({ ...rate('normdoc_filing_rate', 6), aggregation: 'ratio' }),
    ],
    observations: monthly(10, 1, 12).map(observation),
    targets: [],
    villages: ['V1', 'V2', 'V3', 'V4'].map((code) => ({
      ...{ areaCode: TOWN, code, name: `${code}村`, validFrom: null, validTo: null },
    })),
    feeds: [
      feed('training_sessions', 'activities'),
      feed('training_attendance', 'activities'),
      feed('materials_distributed', 'activities'),
      feed('publicity_village_coverage', 'activities'),
      feed('plan_task_rate', 'tasks'),
      feed('normdoc_filing_rate', 'documents'),
    ],
  })
}

describe('figures that follow from registers', () => {
  let held: Store
  let site: ReturnType<typeof openSite>
  let clerk: Visitor

  beforeEach(async () => {
    held = store()
    site = openSite(held)
    await site.addAccount('clerk', 'clerk', TOWN)
    await site.addAccount('supervisor', 'supervisor', '500231')
    clerk = await site.signedIn('clerk')
  })

  const add = (cells: object, more: object = {}, path = ROWS) =>
    clerk(path, { method: 'POST', body: { area: TOWN, rows: [{ cells }], ...more } })
  const training = (held_on: string, more: object = {}) => ({
    ...{ held_on, kind: '培训', title: '法治培训' },
    ...more,
  })
  async function added(response: Response) {
    expect(response.status).toBe(200)
    const [row] = storedRowsSchema.parse(await response.json()).rows
    if (!row) throw new Error('no row came back')
    return row
  }
  const ofMonth = async (indicatorId: string, month: number, year = 2026) => {
    const rows = await held.observations({ areaCodes: [TOWN], years: [year] })
    const found = rows.find(
      (row: Observation) =>
        row.indicatorId === indicatorId && row.period.from === month && row.period.to === month,
    )
    return found && [found.value, found.numerator, found.denominator, found.qualifier]
  }
  async function figure(indicatorId: string, through: string) {
    const answer = await clerk(progressPath({ area: TOWN, through }))
    const { figures } = progressSchema.parse(await answer.json())
    return figures.find((one) => one.indicatorId === indicatorId)
  }
  const submit = (month: string) =>
    clerk(`${PATHS.months}/${TOWN}/${month}`, { method: 'PUT', body: { state: 'submitted' } })

  it('counts sessions and adds attendances with their 余, each month its own rows', async () => {
    await added(
      await add(training('2026-06-03', { attendances: 200, attendances_qualifier: 'at_least' })),
    )
    const moved = await added(await add(training('2026-06-20', { attendances: 120 })))
    expect(await ofMonth('training_sessions', 6)).toEqual([2, null, null, 'exact'])
    expect(await ofMonth('training_attendance', 6)).toEqual([320, null, null, 'at_least'])
    const { id, revision, cells } = moved
    const put = await clerk(rowPath('activities', id), {
      method: 'PUT',
      body: { area: TOWN, revision, cells: { ...cells, held_on: '2026-07-01' } },
    })
    expect(put.status).toBe(200)
    expect(await ofMonth('training_attendance', 6)).toEqual([200, null, null, 'at_least'])
    expect(await ofMonth('training_attendance', 7)).toEqual([120, null, null, 'exact'])
  })

  it('says 余 where a training has no number of attendances, and nothing where none has', async () => {
    await added(await add(training('2026-06-03')))
    expect(await ofMonth('training_attendance', 6)).toBeUndefined()
    expect(await ofMonth('training_sessions', 6)).toEqual([1, null, null, 'exact'])
    const { missing } = await added(await add(training('2026-06-04', { attendances: 30 })))
    expect(missing).toEqual([])
    expect(await ofMonth('training_attendance', 6)).toEqual([30, null, null, 'at_least'])
  })

  it('takes a removed row out of its month, which is then not reported', async () => {
    const { id, revision } = await added(await add(training('2026-06-03')))
    const gone = await clerk(rowPath('activities', id), {
      method: 'DELETE',
      body: { area: TOWN, revision },
    })
    expect(gone.status).toBe(204)
    expect(await ofMonth('training_sessions', 6)).toBeUndefined()
  })

  it('states 0 for a month without rows once it is submitted, and not before', async () => {
    expect(await ofMonth('training_sessions', 5)).toBeUndefined()
    expect((await submit('2026-05')).status).toBe(200)
    expect(await ofMonth('training_sessions', 5)).toEqual([0, null, null, 'exact'])
    expect(await ofMonth('normdoc_filing_rate', 5)).toEqual([null, 0, 0, 'exact'])
    expect(await ofMonth('publicity_village_coverage', 5)).toEqual([0, 0, 4, 'exact'])
  })

  it('asks for a reason where a row changes a submitted month, and records a correction', async () => {
    await submit('2026-05')
    const refused = await add(training('2026-05-09'))
    expect([refused.status, (await refused.json()).code]).toEqual([422, 'reason_needed'])
    expect(await ofMonth('training_sessions', 5)).toEqual([0, null, null, 'exact'])
    await added(await add(training('2026-05-09'), { reason: '漏登一次' }))
    expect(await ofMonth('training_sessions', 5)).toEqual([1, null, null, 'exact'])
    const [count] = await held.correctionCounts({ areaCodes: [TOWN], years: [2026] })
    expect(count).toMatchObject({ indicatorId: 'training_sessions', firstMonth: 5, count: 1 })
  })

  it('covers villages of the year so far, of those that there are at the month’s end', async () => {
    await added(await add(training('2026-03-03', { village_code: 'V1' })))
    await added(await add(training('2026-05-03', { village_code: 'V2' })))
    await added(await add(training('2026-05-04', { village_code: 'V2' })))
    expect(await ofMonth('publicity_village_coverage', 3)).toEqual([0.25, 1, 4, 'exact'])
    expect(await ofMonth('publicity_village_coverage', 4)).toBeUndefined()
    expect(await ofMonth('publicity_village_coverage', 5)).toEqual([0.5, 2, 4, 'exact'])
    const county = await clerk(rowsPath('activities', { area: '500231' }))
    const { villages } = registerRowsSchema.parse(await county.json())
    expect(villages).toEqual({ [TOWN]: { V1: 'V1村', V2: 'V2村' } })
  })

  it('states tasks done of those due at each month’s end, open ones of last year among them', async () => {
    const path = REGISTER_PATHS.rows.replace('{register}', 'tasks')
    const task = async (due_on: string, done_on: string | null) =>
      added(
        await add({ task: '任务', due_on, done_on, state: done_on ? 'done' : '推进中' }, {}, path),
      )
    await task('2026-04-30', '2026-04-02')
    await task('2026-06-15', '2026-06-01')
    await task('2026-06-30', '2026-07-09')
    expect(await ofMonth('plan_task_rate', 6)).toEqual([2 / 3, 2, 3, 'exact'])
    expect(await ofMonth('plan_task_rate', 7)).toEqual([1, 3, 3, 'exact'])
    await task('2025-12-31', '2026-08-01')
    expect(await ofMonth('plan_task_rate', 7)).toEqual([3 / 4, 3, 4, 'exact'])
    expect(await ofMonth('plan_task_rate', 8)).toEqual([1, 4, 4, 'exact'])
    // The running month, November, has not ended.
    expect(await ofMonth('plan_task_rate', 11)).toBeUndefined()
  })

  it('counts a document filed late in the month it was due, as filed', async () => {
    const path = REGISTER_PATHS.rows.replace('{register}', 'documents')
    const row = await added(await add({ title: '办法', issued_on: '2026-05-10' }, {}, path))
    expect(row.cells).toMatchObject({ due_on: '2026-06-09' })
    expect(await ofMonth('normdoc_filing_rate', 6)).toEqual([0, 0, 1, 'exact'])
    const put = await clerk(rowPath('documents', row.id), {
      method: 'PUT',
      body: { area: TOWN, revision: row.revision, cells: { ...row.cells, filed_on: '2026-07-01' } },
    })
    expect(put.status).toBe(200)
    expect(await ofMonth('normdoc_filing_rate', 6)).toEqual([1, 1, 1, 'exact'])
  })

  it('keeps a typed number beside the register’s, shows that they differ, and never adds them', async () => {
    await added(await add(training('2026-06-03')))
    const typed = { indicator: 'training_sessions', period: '2026-06', value: 3 }
    const seen = await held.lastChanges({ areaCodes: [TOWN], years: [2026] })
    const put = await clerk(PATHS.observations, {
      method: 'PUT',
      body: { area: TOWN, changes: [{ ...typed, revision: seen[0]?.revision ?? null }] },
    })
    expect(put.status).toBe(200)
    const told = await figure('training_sessions', '2026-06')
    expect(told?.value).toEqual({ kind: 'value', value: 1, qualifier: 'exact' })
    expect(told?.conflicts).toMatchObject([
      { between: 'register', period: '2026-06', whole: 1, parts: 3, areaCode: TOWN },
    ])
  })

  it('switches an indicator to its register and back, and loses no typed number', async () => {
    const feed = (from: string | null) =>
      clerk(REGISTER_PATHS.feeds, {
        method: 'PUT',
        body: { area: TOWN, indicator: 'training_sessions', from },
      })
    await added(await add(training('2025-08-03')))
    expect(await ofMonth('training_sessions', 8, 2025)).toEqual([10, null, null, 'exact'])
    expect((await feed('2025-07')).status).toBe(200)
    expect(await ofMonth('training_sessions', 6, 2025)).toEqual([10, null, null, 'exact'])
    expect(await ofMonth('training_sessions', 7, 2025)).toBeUndefined()
    expect(await ofMonth('training_sessions', 8, 2025)).toEqual([1, null, null, 'exact'])
    expect((await feed(null)).status).toBe(200)
    expect(await ofMonth('training_sessions', 7, 2025)).toEqual([10, null, null, 'exact'])
    expect(await ofMonth('training_sessions', 8, 2025)).toEqual([10, null, null, 'exact'])
  })

  it('finds one row by its id', async () => {
    await added(await add(training('2026-06-03')))
    const { id } = await added(await add(training('2026-07-03')))
    const answer = await clerk(rowsPath('activities', { area: TOWN, id }))
    const { rows, total } = registerRowsSchema.parse(await answer.json())
    expect([rows.map((row) => row.id), total]).toEqual([[id], 1])
  })

  it('leads from a figure to exactly the rows behind it', async () => {
    await added(await add(training('2026-06-03', { attendances: 20 })))
    await added(await add(training('2026-07-03', { attendances: 30 })))
    await added(
      await add({ held_on: '2026-06-05', kind: 'lecture', title: '讲座', attendances: 9 }),
    )
    const asked = { area: TOWN, indicator: 'training_attendance', through: '2026-06' }
    const answer = await clerk(rowsPath('activities', asked))
    const { rows, sums } = registerRowsSchema.parse(await answer.json())
    expect(rows.map(({ cells }) => cells.held_on)).toEqual(['2026-06-03'])
    expect(sums.attendances).toEqual({ value: 20, qualifier: 'exact', rows: 1 })
    expect(rows[0]?.feeds).toContainEqual({ indicatorId: 'training_attendance', month: '2026-06' })
  })

  it('names every cell that cannot be stored, and stores none of the rows', async () => {
    const body = {
      area: TOWN,
      rows: [
        { cells: training('2026-06-03') },
        { cells: { held_on: '2027-01-01', kind: '茶话会', village_code: 'V9', attendances: -1 } },
      ],
    }
    const answer = await clerk(ROWS, { method: 'POST', body })
    expect(answer.status).toBe(422)
    const { cells } = rowProblemSchema.parse(await answer.json())
    expect(cells?.map(({ row, column, code }) => `${row} ${column} ${code}`).sort()).toEqual([
      '1 attendances not_a_number',
      '1 held_on day_to_come',
      '1 kind not_a_choice',
      '1 title missing',
      '1 village_code unknown_village',
    ])
    expect(await held.registerRows({ register: 'activities', areaCodes: [TOWN] })).toEqual([])
  })

  it('shows what somebody else made of a row instead of writing over it', async () => {
    const { id, revision, cells } = await added(await add(training('2026-06-03')))
    const put = (title: string) =>
      clerk(rowPath('activities', id), {
        method: 'PUT',
        body: { area: TOWN, revision, cells: { ...cells, title } },
      })
    expect((await put('法治骨干培训')).status).toBe(200)
    const other = await put('执法培训')
    expect(other.status).toBe(409)
    expect(rowProblemSchema.parse(await other.json()).held?.cells.title).toBe('法治骨干培训')
    // An answer may have been lost: what is there already is no conflict.
    expect((await put('法治骨干培训')).status).toBe(200)
  })

  it('shows persons to those who write there, and to nobody else', async () => {
    await added(await add(training('2026-06-03', { person: '张三' })))
    const seenBy = async (visitor: Visitor) => {
      const answer = await visitor(rowsPath('activities', { area: TOWN }))
      const { rows, personsHidden } = registerRowsSchema.parse(await answer.json())
      return [rows[0]?.cells.person, personsHidden]
    }
    expect(await seenBy(clerk)).toEqual(['张三', false])
    expect(await seenBy(site.visitor())).toEqual([undefined, true])
    const found = await site.visitor()(rowsPath('activities', { area: TOWN, q: '张三' }))
    expect(registerRowsSchema.parse(await found.json()).total).toBe(0)
  })

  it.each([
    [{}, true],
    [{ from: '2026-01-01', to: '2026-12-31', where: 'state:done' }, true],
    [{ year: 2026 }, false],
    [{ q: '制度' }, false],
    [{ only: 'open' }, false],
    [{ sort: 'task' }, false],
  ])(
    'takes a page from the store where the store can tell all that is asked: %o',
    async (view, is) => {
      const registerPage = async () => ({ total: 99, rows: [], sums: [] })
      const visit = openSite({ ...held, registerPage }).visitor()
      const answer = await visit(rowsPath('tasks', { area: TOWN, ...view }))
      expect(registerRowsSchema.parse(await answer.json()).total).toBe(is ? 99 : 0)
    },
  )

  it('tells what registers are to an area, and what the reader may do', async () => {
    const answer = await clerk(`${REGISTER_PATHS.registers}?area=${TOWN}`)
    const { registers, area: own } = registersSchema.parse(await answer.json())
    expect(registers.map(({ id }) => id)).toEqual(REGISTER_IDS)
    expect(own?.feeds).toHaveLength(6)
    expect(own).toMatchObject({ filingDays: 30, may: { write: true, seePersons: true } })
  })
})
