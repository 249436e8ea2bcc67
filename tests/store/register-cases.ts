import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { RegisterCell, RegisterRow } from '../../domain/register/register.ts'
import type { Author } from '../../server/api/history.ts'
import type { DatasetWriter, Store } from '../../server/api/store.ts'
import { area, indicator, observation } from '../builders.ts'
import type { OpenStore } from './store-cases.ts'

const NOW = '2026-11-02T03:04:05.000Z'
const TOWN = '500231101'
const CLERK: Author = { accountId: 'clerk', door: 'desk', reason: null }

/** What every store promises of registers and of the figures that follow. */
export function testRegisters(name: string, openStore: OpenStore): void {
  describe(`${name}, with registers`, () => {
    let store: Store

    beforeEach(async () => {
      store = await openStore()
      await write(async (writer) => {
        await writer.put('areas', [
          area({ code: '500231', name: '垫江县', level: 'county', parentCode: null }),
          area(),
        ])
        await writer.put('indicators', [
          indicator(),
          indicator({ id: 'plan_task_rate', measure: 'ratio', aggregation: 'latest', position: 9 }),
        ])
      })
    })
    afterEach(() => store.close())

    function write(work: (writer: DatasetWriter) => Promise<void>, author: Author | null = CLERK) {
      return store.write(
        NOW,
        async (writer) => {
          await work(writer)
          return true
        },
        author,
      )
    }

    const session = (id: string, held_on: string, more: Record<string, RegisterCell> = {}) => ({
      ...{ areaCode: TOWN, id, reference: null, note: null },
      cells: { held_on, kind: 'training', title: '法治培训', ...more },
    })
    const feed = (from: string, indicatorId = 'training_sessions', register = 'activities') => ({
      ...{ areaCode: TOWN, indicatorId, register, from },
    })
    const put = (...rows: RegisterRow[]) => write((writer) => writer.put('activities', rows))
    const year = { areaCodes: [TOWN], years: [2026] }
    async function sessions(code = TOWN) {
      const rows = await store.observations({ areaCodes: [code], years: [2026] })
      const months = rows.map(({ period, value, sourceKind }) => [period.to, value, sourceKind])
      return months.sort((a, b) => Number(a[0]) - Number(b[0]))
    }

    it('gives rows back as they were put, by their days, and with the revision of their write', async () => {
      const row = session('a', '2026-03-02', {
        carriers: ['banner', 'board'],
        attendances: 12.5,
        attendances_qualifier: 'about',
      })
      await put(row, session('b', '2026-05-01'))
      const asked = { register: 'activities', areaCodes: [TOWN] } as const
      const [first] = await store.registerRows({ ...asked, to: '2026-03-31' })
      expect(first?.row).toEqual(row)
      const before = first?.revision
      expect(await store.registerRows({ ...asked, from: '2026-03-03' })).toHaveLength(1)
      expect(await store.registerRows({ ...asked, id: 'b' })).toHaveLength(1)
      await put({ ...row, note: '补充' })
      const [again] = await store.registerRows({ ...asked, id: 'a' })
      expect([again?.row.note, again?.revision === before]).toEqual(['补充', false])
      const counts = await put({ ...row, note: '补充' })
      expect(counts.activities).toEqual({ added: 0, changed: 0, unchanged: 1, removed: 0 })
    })

    it('gives a page of rows by their days, with sums over all that were asked for', async () => {
      const number = (attendances: number, qualifier: string) => ({
        ...{ attendances, attendances_qualifier: qualifier },
      })
      await put(
        session('a', '2026-03-02', number(200, 'at_least')),
        session('b', '2026-05-01', number(12.5, 'exact')),
        session('c', '2026-04-01'),
        session('d', '2026-04-01', { kind: 'lecture', ...number(7, 'nearly') }),
      )
      const page = await store.registerPage({
        ...{ register: 'activities', areaCodes: [TOWN], sums: ['attendances'] },
        ...{ latestFirst: true, offset: 1, limit: 1, where: new Map([['kind', ['training']]]) },
      })
      // A store that has all rows at hand leaves it to the reader.
      if (page === null) return expect(name).toBe('the memory store')
      expect(page.rows.map(({ row }) => row.id)).toEqual(['c'])
      expect(page.total).toBe(3)
      expect(page.sums).toEqual([
        { column: 'attendances', value: 212.5, rows: 2, qualifier: 'at_least' },
      ])
    })

    it('keeps figures in step with rows that come, move and go', async () => {
      await write((writer) => writer.put('feeds', [feed('2026-02')]))
      await put(session('a', '2026-03-02'), session('b', '2026-03-09'), session('c', '2026-01-05'))
      expect(await sessions()).toEqual([[3, 2, 'register']])
      await put(session('b', '2026-04-09'))
      expect(await sessions()).toEqual([
        [3, 1, 'register'],
        [4, 1, 'register'],
      ])
      await write((writer) => writer.delete('activities', [session('a', '2026-03-02')]))
      expect(await sessions()).toEqual([[4, 1, 'register']])
    })

    it('keeps typed numbers beside those of the register, whichever came first', async () => {
      const typed = (month: string, value: number) => observation({ period: month, value })
      await write(async (writer) => {
        await writer.put('observations', [typed('2026-01', 7), typed('2026-03', 8)])
        await writer.put('feeds', [feed('2026-02')])
        await writer.put('activities', [session('a', '2026-03-02')])
      })
      await write((writer) => writer.put('observations', [typed('2026-04', 9)]))
      expect(await sessions()).toEqual([
        [1, 7, 'import'],
        [3, 1, 'register'],
      ])
      const besides = await store.besides(year)
      expect(besides.map(({ value }) => value).sort()).toEqual([8, 9])
      await write(async (writer) => writer.delete('feeds', await writer.feeds([TOWN])))
      expect(await sessions()).toEqual([
        [1, 7, 'import'],
        [3, 8, 'import'],
        [4, 9, 'import'],
      ])
      expect(await store.besides(year)).toEqual([])
    })

    it('goes on counting what the area last said that it counts', async () => {
      const typed = (period: string, countingRule: string) =>
        observation({ period, value: 7, countingRule })
      await write(async (writer) => {
        await writer.put('observations', [typed('2026-01', '半天以上计1期')])
        await writer.put('feeds', [feed('2026-02')])
        await writer.put('activities', [session('a', '2026-03-02')])
      })
      const rule = async () => {
        const rows = await store.observations(year)
        return rows.find(({ period }) => period.to === 3)?.countingRule
      }
      expect(await rule()).toBe('半天以上计1期')
      await write((writer) => writer.put('observations', [typed('2026-01', '一天以上计1期')]))
      expect(await rule()).toBe('一天以上计1期')
    })

    it('takes no state that a month’s end brings about for a report of the unit', async () => {
      await write(async (writer) => {
        await writer.put('feeds', [feed('2026-05'), feed('2026-05', 'plan_task_rate', 'tasks')])
        await writer.put('tasks', [
          {
            ...{ areaCode: TOWN, id: 't', reference: null, note: null },
            cells: { task: '任务', due_on: '2026-05-31', state: 'in_progress' },
          },
        ])
      })
      expect(await sessions()).toHaveLength(6)
      expect(await store.activity()).toEqual([])
      await put(session('a', '2026-07-02'))
      expect(await store.activity()).toMatchObject([{ areaCode: TOWN, year: 2026, months: [7] }])
    })

    it('passes over figures that say they were counted from a register', async () => {
      const told = observation({ period: '2026-03', value: 99, sourceKind: 'register' })
      await write((writer) => writer.put('observations', [told]))
      expect(await sessions()).toEqual([])
    })

    it('withdraws what a replacement leaves out, but for what registers count', async () => {
      await write(async (writer) => {
        await writer.put('observations', [observation({ period: '2026-01', value: 7 })])
        await writer.put('feeds', [feed('2026-02')])
        await writer.put('observations', [observation({ period: '2026-03', value: 8 })])
        await writer.put('activities', [session('a', '2026-03-02')])
      })
      const keep = { hasObservation: () => false, hasTarget: () => false }
      await write((writer) => writer.withdraw([TOWN], 2026, keep))
      expect(await sessions()).toEqual([[3, 1, 'register']])
      expect(await store.besides(year)).toEqual([])
    })

    it('states 0 when a month is submitted, and nothing any more when it is given back', async () => {
      const month = (state: 'submitted' | 'returned') => ({
        ...{ areaCode: TOWN, year: 2026, month: 3, state, reason: null },
        ...{ changedAt: NOW, changedBy: null },
      })
      await write((writer) => writer.put('feeds', [feed('2026-02')]))
      await write((writer) => writer.putMonthStates([month('submitted')]))
      expect(await sessions()).toEqual([[3, 0, 'register']])
      await write((writer) => writer.putMonthStates([month('returned')]))
      expect(await sessions()).toEqual([])
    })

    it('goes on with the open tasks of an area that was merged', async () => {
      const task = (areaCode: string, done_on: string | null) => ({
        ...{ areaCode, id: 't', reference: null, note: null },
        cells: {
          task: '任务',
          due_on: '2026-05-31',
          state: done_on ? 'done' : 'in_progress',
          done_on,
        },
      })
      await write(async (writer) => {
        await writer.put('areas', [
          area({ validTo: '2026-06', successorCodes: ['500231103'] }),
          area({ code: '500231103', name: '桂东街道', validFrom: '2026-07' }),
        ])
        await writer.put('feeds', [
          { ...feed('2026-07', 'plan_task_rate', 'tasks'), areaCode: '500231103' },
        ])
        await writer.put('tasks', [task(TOWN, null)])
      })
      const rates = async () =>
        (await store.observations({ areaCodes: ['500231103'], years: [2026] }))
          .map(({ period, numerator, denominator }) => [period.to, numerator, denominator])
          .sort((a, b) => Number(a[0]) - Number(b[0]))
      expect(await rates()).toEqual([7, 8, 9, 10].map((month) => [month, 0, 1]))
      await write((writer) => writer.put('tasks', [task(TOWN, '2026-09-03')]))
      expect(await rates()).toEqual([
        [7, 0, 1],
        [8, 0, 1],
        [9, 1, 1],
        [10, 1, 1],
      ])
    })

    it('tells every change of one row, and by whom', async () => {
      await put(session('a', '2026-03-02'), session('b', '2026-03-02'))
      await put(session('a', '2026-03-03'))
      await write((writer) => writer.delete('activities', [session('a', '2026-03-03')]))
      const changes = await store.rowChanges({ register: 'activities', areaCode: TOWN, id: 'a' })
      expect(changes.map(({ before, after }) => [before !== null, after !== null])).toEqual([
        [false, true],
        [true, true],
        [true, false],
      ])
      expect(changes[0]?.author.accountId).toBe('clerk')
    })

    it('keeps nothing of a write that is given up', async () => {
      await write((writer) => writer.put('feeds', [feed('2026-02')]))
      await store.write(NOW, async (writer) => {
        await writer.put('activities', [session('a', '2026-03-02')])
        return false
      })
      expect(await store.registerRows({ register: 'activities', areaCodes: [TOWN] })).toEqual([])
      expect(await sessions()).toEqual([])
    })

    it('takes rows, feeds and villages of sample areas out with the sample data', async () => {
      await write(async (writer) => {
        await writer.put('observations', [
          observation({ period: '2026-01', value: 7, sourceKind: 'sample' }),
        ])
        await writer.put('villages', [
          { areaCode: TOWN, code: 'V1', name: '一村', validFrom: null, validTo: null },
        ])
        await writer.put('feeds', [feed('2026-02')])
        await writer.put('activities', [session('a', '2026-03-02')])
        await writer.putMonthStates([
          {
            ...{ areaCode: TOWN, year: 2026, month: 3, state: 'submitted', reason: null },
            ...{ changedAt: NOW, changedBy: null },
          },
        ])
      })
      const [figure] = (await store.observations(year)).filter(({ period }) => period.to === 3)
      expect(figure).toMatchObject({ sourceKind: 'register', sourceRef: 'sample' })
      await write((writer) => writer.removeSample())
      expect(await store.observations(year)).toEqual([])
      expect(await store.feeds()).toEqual([])
      expect(await store.villages()).toEqual([])
      expect(await store.registerRows({ register: 'activities', areaCodes: [TOWN] })).toEqual([])
    })
  })
}
