import { beforeEach, describe, expect, it } from 'vitest'
import { changesSchema } from '../../contract/changes-resources.ts'
import { entryPath, monthPath, unitMonthsPath } from '../../contract/desk-paths.ts'
import {
  type EntryResource,
  entrySchema,
  storedChangesSchema,
} from '../../contract/entry-resources.ts'
import { followUpsSchema, oneFollowUpSchema } from '../../contract/follow-up-resources.ts'
import { type UnitMonthsResource, unitMonthsSchema } from '../../contract/month-resources.ts'
import { createMemoryStore } from '../../server/api/memory-store.ts'
import { area, indicator, observation, target } from '../builders.ts'
import { openSite, type Visitor } from './visitor.ts'

const TOWN = '500231101'
const RATE = 'normdoc_filing_rate'
const MONTH = '2025-09'

/** 新民镇 with figures that were imported, and 沙坪镇 beside it. */
function store() {
  return createMemoryStore({
    areas: [
      area({ code: '500231', name: '垫江县', level: 'county', parentCode: null }),
      area({ validFrom: '2024-03' }),
      area({ code: '500231102', name: '沙坪镇' }),
    ],
    indicators: [
      indicator(),
      indicator({
        id: RATE,
        measure: 'ratio',
        aggregation: 'ratio',
        direction: 'full',
        position: 20,
      }),
    ],
    observations: [
      observation({ period: '2024-09', value: 10 }),
      ...[5, 6, 7, 8].map((month) => observation({ period: `2025-0${month}`, value: 20 + month })),
    ],
    targets: [target({ value: 400 })],
  })
}

describe('the desk', () => {
  let site: ReturnType<typeof openSite>
  let clerk: Visitor
  let supervisor: Visitor

  beforeEach(async () => {
    site = openSite(store())
    await site.addAccount('clerk', 'clerk', TOWN)
    await site.addAccount('neighbour', 'clerk', '500231102')
    await site.addAccount('supervisor', 'supervisor', '500231')
    clerk = await site.signedIn('clerk')
    supervisor = await site.signedIn('supervisor')
  })

  const put = (visit: Visitor, changes: readonly object[], where = TOWN) =>
    visit('/api/observations', { method: 'PUT', body: { area: where, changes } })
  const change = (more: object = {}) => ({
    indicator: 'training_sessions',
    period: MONTH,
    value: 3,
    revision: null,
    ...more,
  })
  async function stored(response: Response) {
    expect(response.status).toBe(200)
    return storedChangesSchema.parse(await response.json()).stored
  }
  async function sheet(visit: Visitor = clerk, month = MONTH): Promise<EntryResource> {
    const response = await visit(entryPath(TOWN, month))
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('private, no-store')
    return entrySchema.parse(await response.json())
  }
  const step = (visit: Visitor, body: object, month = MONTH) =>
    visit(monthPath(TOWN, month), { method: 'PUT', body })

  describe('a sheet', () => {
    it('holds beside each figure last month, last year, what is usual, and the year to date', async () => {
      const { rows, months } = await sheet()
      expect(rows[0]).toMatchObject({
        held: null,
        lastMonth: { value: 28 },
        lastYear: { value: 10 },
        // The median of 25, 26, 27, 28 and September 2024's 10.
        usual: 26,
        figure: { value: { kind: 'value', value: 106 }, target: 400 },
        reported: ['05', '06', '07', '08'].map((month) => ({ period: `2025-${month}` })),
      })
      expect(months.map(({ reported }) => reported)).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 0, 0, 0, 0])
      expect(months.every(({ state }) => state === null)).toBe(true)
      expect(months.every(({ open }) => open)).toBe(true)
      const running = await sheet(clerk, '2026-11')
      expect(running.months.filter(({ open }) => !open).map(({ month }) => month)).toEqual([
        '2026-12',
      ])
      expect((await sheet(clerk, '2024-03')).months.map(({ open }) => open).indexOf(true)).toBe(2)
    })

    it('of one indicator has the months of a year that have begun, each with what is beside it', async () => {
      const at = (query: string) => clerk(`/api/entry?area=${TOWN}&${query}`)
      const year = async (query: string) => entrySchema.parse(await (await at(query)).json())
      const { rows, month, indicator: id } = await year('year=2025&indicator=training_sessions')
      expect([month, id]).toEqual([null, 'training_sessions'])
      expect(rows.map((row) => row.month.slice(5))).toEqual([
        '01',
        '02',
        '03',
        '04',
        '05',
        '06',
        '07',
        '08',
        '09',
        '10',
        '11',
        '12',
      ])
      expect(rows[5]).toMatchObject({
        held: { value: 26 },
        lastMonth: { value: 25 },
        lastYear: null,
        // 25 and 26.
        figure: { value: { value: 51 }, target: 400 },
      })
      // A row is what the month's own sheet has.
      expect(rows[8]).toEqual((await sheet()).rows[0])
      const running = await year('year=2026&indicator=training_sessions')
      expect(running.rows.map((row) => row.month).at(-1)).toBe('2026-11')
      for (const query of ['year=2025', `month=${MONTH}&year=2025&indicator=${RATE}`, '']) {
        expect((await at(query)).status).toBe(400)
      }
      expect((await at('year=2025&indicator=none')).status).toBe(400)
      expect((await at(`year=2027&indicator=${RATE}`)).status).toBe(400)
    })

    it('takes January after December', async () => {
      await stored(await put(clerk, [change({ period: '2024-12', value: 9 })]))
      expect((await sheet(clerk, '2025-01')).rows[0]).toMatchObject({ lastMonth: { value: 9 } })
    })

    it('says what its reader may do, and names nobody to readers who are not signed in', async () => {
      await stored(await put(clerk, [change()]))
      const everything = { enter: true, submit: true, return: true, close: true, ask: true }
      expect((await sheet(supervisor)).may).toEqual(everything)
      expect((await sheet()).may).toEqual({
        ...everything,
        return: false,
        close: false,
        ask: false,
      })
      const neighbour = await site.signedIn('neighbour')
      expect((await sheet(neighbour)).may).toMatchObject({ enter: false, submit: false })
      const anonymous = await sheet(site.visitor())
      expect(anonymous.may).toMatchObject({ enter: false })
      const by = { role: 'clerk', areaCode: TOWN }
      expect(anonymous.rows[0]?.held?.changedBy).toEqual({ ...by, name: null })
      expect((await sheet(neighbour)).rows[0]?.held?.changedBy).toEqual({ ...by, name: 'clerk' })
    })
  })

  describe('a change', () => {
    it('is in the next answers, and opens its month', async () => {
      const [first] = await stored(
        await put(clerk, [
          change({
            qualifier: 'at_least',
            countingRule: '按签到',
            sourceRef: '9月月报',
            note: '含夜校',
          }),
        ]),
      )
      expect(first?.held).toMatchObject({
        value: 3,
        qualifier: 'at_least',
        countingRule: '按签到',
        sourceRef: '9月月报',
        note: '含夜校',
        sourceKind: 'entry',
        changedBy: { role: 'clerk', name: 'clerk' },
      })
      const { rows, months } = await sheet()
      expect(rows[0]?.held).toEqual(first?.held)
      expect(rows[0]?.figure.value).toMatchObject({ value: 109, qualifier: 'at_least' })
      expect(months[8]).toMatchObject({ state: { state: 'open' }, reported: 1 })
    })

    it('keeps a reported 0, 0 of 0 and nothing apart', async () => {
      await stored(
        await put(clerk, [
          change({ value: 0 }),
          change({ indicator: RATE, value: null, numerator: 0, denominator: 0 }),
        ]),
      )
      const { rows } = await sheet()
      expect(rows[0]?.held).toMatchObject({ value: 0 })
      expect(rows[1]?.held).toMatchObject({ value: null, numerator: 0, denominator: 0 })
      const [gone] = await stored(
        await put(clerk, [change({ value: null, revision: rows[0]?.held?.revision })]),
      )
      expect(gone?.held).toBeNull()
      expect((await sheet()).rows[0]?.held).toBeNull()
    })

    it('of a ratio holds both counts, and the rate they give', async () => {
      const [row] = await stored(
        await put(clerk, [change({ indicator: RATE, value: null, numerator: 2, denominator: 3 })]),
      )
      expect(row?.held).toMatchObject({ value: 2 / 3, numerator: 2, denominator: 3 })
      const { revision } = row?.held ?? {}
      const counts = { indicator: RATE, numerator: 1, denominator: 3, revision }
      const [again] = await stored(await put(clerk, [change({ ...counts, value: 1 / 3 })]))
      expect(again?.held).toMatchObject({ value: 1 / 3, numerator: 1 })
    })

    it('that saw another revision is shown what is held, and stores nothing', async () => {
      const [first] = await stored(await put(clerk, [change()]))
      const other = await put(supervisor, [
        change({ value: 4 }),
        change({ indicator: RATE, value: 1 }),
      ])
      expect(other.status).toBe(409)
      expect(await other.json()).toMatchObject({
        code: 'conflict',
        conflicts: [
          {
            indicator: 'training_sessions',
            period: MONTH,
            held: { value: 3, changedBy: { name: 'clerk' } },
          },
        ],
      })
      expect((await sheet()).rows.map(({ held }) => held?.value)).toEqual([3, undefined])

      const seen = first?.held?.revision
      const over = change({ value: 4, revision: seen, chosen: true })
      const [second] = await stored(await put(supervisor, [over]))
      const feed = changesSchema.parse(await (await clerk('/api/changes')).json())
      expect(feed.changes[0]?.rows).toMatchObject([
        { before: { value: 3 }, after: { value: 4 }, chosen: true },
      ])
      const [third] = await stored(
        await put(clerk, [change({ value: 3, revision: second?.held?.revision })]),
      )
      // The figure is the first one again; what was seen of it is not.
      expect((await put(clerk, [change({ value: 5, revision: seen })])).status).toBe(409)
      expect((await sheet()).rows[0]?.held?.revision).toBe(third?.held?.revision)
    })

    it('sent again after a lost answer is no conflict', async () => {
      const [first] = await stored(await put(clerk, [change()]))
      const [again] = await stored(await put(clerk, [change()]))
      expect(again?.held).toEqual(first?.held)
      await stored(await put(clerk, [change({ value: null, revision: first?.held?.revision })]))
      const gone = await put(clerk, [change({ value: null, revision: first?.held?.revision })])
      expect((await stored(gone))[0]?.held).toBeNull()
    })

    it('of an imported figure names the revision that its sheet told', async () => {
      const held = (await sheet(clerk, '2025-08')).rows[0]?.held
      expect(held).toMatchObject({ value: 28, sourceKind: 'import', changedBy: null })
      const august = { period: '2025-08', value: 29 }
      expect((await put(clerk, [change(august)])).status).toBe(409)
      await stored(await put(clerk, [change({ ...august, revision: held?.revision })]))
    })

    it.each([
      ['unknown_indicator', { indicator: 'nothing' }],
      ['not_a_period', { period: '2025-9' }],
      ['outside_life', { period: '2024-02' }],
      ['month_to_come', { period: '2026-12' }],
      ['negative', { value: -1 }],
      ['no_counts', { numerator: 1, denominator: 2 }],
      ['too_long', { note: '长'.repeat(2001) }],
      ['above_denominator', { indicator: RATE, value: null, numerator: 2, denominator: 1 }],
      ['above_denominator', { indicator: RATE, value: 1.2 }],
      ['counts_needed', { indicator: RATE, value: null, numerator: 2 }],
      ['counts_needed', { indicator: RATE, value: 0.5, numerator: 2, denominator: 3 }],
      ['not_a_count', { indicator: RATE, value: null, numerator: 1.5, denominator: 2 }],
      ['not_a_count', { indicator: RATE, value: 1, qualifier: 'about' }],
    ])('is refused as %s, with all that came with it', async (code, more) => {
      const response = await put(clerk, [change({ period: '2025-10', value: 1 }), change(more)])
      expect(response.status).toBe(422)
      expect(await response.json()).toMatchObject({ code: 'invalid_cells', cells: [{ code }] })
      expect((await sheet(clerk, '2025-10')).rows[0]?.held).toBeNull()
    })

    it('names each figure once', async () => {
      const twice = await put(clerk, [change(), change({ value: 4 })])
      expect(await twice.json()).toMatchObject({ cells: [{ code: 'twice', period: MONTH }] })
    })

    it('is made by those who may, in their own area', async () => {
      const neighbour = await site.signedIn('neighbour')
      for (const visit of [neighbour, site.visitor()]) {
        expect([401, 403]).toContain((await put(visit, [change()])).status)
      }
      expect((await put(clerk, [change()], '500231102')).status).toBe(403)
      expect((await put(clerk, [change()], '500231999')).status).toBe(400)
      expect((await sheet()).rows[0]?.held).toBeNull()
    })
  })

  describe('a month', () => {
    it('is submitted, given back with a reason, submitted again and closed', async () => {
      await stored(await put(clerk, [change()]))
      expect((await step(clerk, { state: 'submitted' })).status).toBe(200)
      // Once more, after a lost answer.
      expect((await step(clerk, { state: 'submitted' })).status).toBe(200)
      expect((await step(clerk, { state: 'returned', reason: '请核对' })).status).toBe(403)
      expect((await step(supervisor, { state: 'returned' })).status).toBe(400)
      const returned = await step(supervisor, { state: 'returned', reason: '培训场次请核对' })
      expect(await returned.json()).toMatchObject({
        month: { state: 'returned', reason: '培训场次请核对', changedBy: { name: 'supervisor' } },
      })
      expect((await sheet()).months[8]?.state).toMatchObject({ reason: '培训场次请核对' })
      expect((await step(supervisor, { state: 'closed' })).status).toBe(409)
      await step(clerk, { state: 'submitted' })
      expect((await step(supervisor, { state: 'closed' })).status).toBe(200)
      expect((await sheet()).months[8]?.state).toMatchObject({ state: 'closed', reason: null })
    })

    it('of the units of a county is told to those who are signed in', async () => {
      const units = async (visit: Visitor, month = MONTH) => {
        const response = await visit(unitMonthsPath('500231', month))
        expect(response.status).toBe(200)
        return unitMonthsSchema.parse(await response.json())
      }
      const standings = ({ units }: UnitMonthsResource) =>
        units.map(({ areaCode, standing, reported }) => [areaCode, standing, reported])
      // August came by a file.
      expect(standings(await units(clerk, '2025-08'))).toEqual([
        [TOWN, 'imported', 1],
        ['500231102', 'not_begun', 0],
      ])
      await stored(await put(clerk, [change()]))
      expect(standings(await units(clerk))[0]).toEqual([TOWN, 'open', 1])
      await step(clerk, { state: 'submitted' })
      await step(supervisor, { state: 'returned', reason: '少报一期' })
      const { units: given, months, indicators, may } = await units(supervisor)
      expect(given[0]).toMatchObject({
        standing: 'returned',
        awaited: true,
        state: { reason: '少报一期' },
      })
      expect([indicators, may]).toEqual([2, { return: true, close: true }])
      await step(clerk, { state: 'submitted' })
      const after = await units(clerk)
      expect(after.may).toEqual({ return: false, close: false })
      expect(after.units.map(({ awaited }) => awaited)).toEqual([false, true])
      expect(months[8]).toEqual({ month: MONTH, units: 2, awaited: 2 })
      expect(after.months.slice(7, 9).map(({ awaited }) => awaited)).toEqual([1, 1])
      // 新民镇 exists from March 2024 on.
      expect((await units(clerk, '2024-05')).months.map(({ units }) => units).slice(0, 4)).toEqual([
        1, 1, 2, 2,
      ])
      expect((await site.visitor()(unitMonthsPath('500231', MONTH))).status).toBe(401)
      expect((await clerk(unitMonthsPath('500231', '2027-01'))).status).toBe(400)
    })

    it('of which nothing was entered may be submitted, one to come may not', async () => {
      expect((await step(clerk, { state: 'submitted' }, '2025-10')).status).toBe(200)
      expect((await step(clerk, { state: 'submitted' }, '2026-12')).status).toBe(400)
      expect((await step(clerk, { state: 'submitted' }, 'soon')).status).toBe(400)
      // The unit begins in March 2024.
      expect((await step(clerk, { state: 'submitted' }, '2024-03')).status).toBe(200)
      expect((await step(clerk, { state: 'submitted' }, '2024-02')).status).toBe(400)
    })

    it('that is submitted is corrected with a reason alone', async () => {
      const [first] = await stored(await put(clerk, [change()]))
      await step(clerk, { state: 'submitted' })
      const again = { value: 4, revision: first?.held?.revision }
      const refused = await put(clerk, [change(again)])
      expect(refused.status).toBe(422)
      expect(await refused.json()).toMatchObject({
        cells: [{ code: 'reason_needed', indicator: 'training_sessions', period: MONTH }],
      })
      await stored(await put(clerk, [change({ ...again, reason: '漏计夜校一期' })]))
      expect((await sheet()).rows[0]?.held).toMatchObject({ value: 4 })
      expect((await sheet()).months[8]?.state).toMatchObject({ state: 'submitted' })
    })

    it('is corrected for all the reasons that its figures have', async () => {
      await step(clerk, { state: 'submitted' })
      const rate = { indicator: RATE, value: null, numerator: 2, denominator: 3 }
      await stored(
        await put(clerk, [
          change({ reason: ' 漏计夜校一期 ' }),
          change({ ...rate, reason: '分母重复' }),
        ]),
      )
      const { changes } = changesSchema.parse(await (await clerk('/api/changes')).json())
      expect(changes[0]).toMatchObject({ reason: '漏计夜校一期；分母重复', corrections: 2 })
      const blank = await put(clerk, [
        change({ ...rate, period: '2025-08', reason: ' ' }),
        change({ value: 5, revision: (await sheet()).rows[0]?.held?.revision, reason: ' ' }),
      ])
      expect(blank.status).toBe(422)
    })
  })

  describe('changes', () => {
    async function changes(visit: Visitor, query = '') {
      const response = await visit(`/api/changes${query}`)
      expect(response.status).toBe(200)
      return changesSchema.parse(await response.json())
    }

    beforeEach(async () => {
      const [first] = await stored(await put(clerk, [change({ note: '含夜校' })]))
      await step(clerk, { state: 'submitted' })
      const revision = first?.held?.revision
      await stored(await put(clerk, [change({ value: 4, revision, reason: '漏计夜校一期' })]))
    })

    it('are told with who, from what, to what and why, the latest first', async () => {
      const { changes: all, names, next } = await changes(supervisor, '?area=500231')
      expect(next).toBeNull()
      expect(names).toEqual({ [TOWN]: '新民镇' })
      const by = { role: 'clerk', areaCode: TOWN, name: 'clerk' }
      expect(all).toMatchObject([
        {
          by,
          door: 'desk',
          reason: '漏计夜校一期',
          areaCode: TOWN,
          changed: 1,
          corrections: 1,
          rows: [
            {
              kind: 'figure',
              period: MONTH,
              before: { value: 3 },
              after: { value: 4 },
              correction: true,
            },
          ],
        },
        { by, rows: [{ kind: 'month', month: MONTH, state: 'submitted' }] },
        {
          by,
          rows: [
            {
              kind: 'figure',
              before: null,
              after: { value: 3, note: '含夜校', sourceKind: 'entry' },
            },
            { kind: 'month', state: 'open' },
          ],
        },
      ])
    })

    it('are looked at by each account since it last did, whatever the machine', async () => {
      const visited = async (visit: Visitor) =>
        Object(await (await visit('/api/changes/visits', { method: 'POST' })).json()).since
      expect(await visited(clerk)).toBeNull()
      const before = new Date(site.clock.now).toISOString()
      site.clock.now += 60_000
      expect(await visited(await site.signedIn('clerk'))).toBe(before)
      expect(await visited(supervisor)).toBeNull()
    })

    it('tell which lights they moved, from what to what', async () => {
      const revision = (await sheet()).rows[0]?.held?.revision
      await stored(await put(clerk, [change({ value: 200, revision, reason: '漏计夜校' })]))
      const told = (await changes(clerk)).changes.map(({ lights }) => lights)
      // 110 of 400 by September, when 300 are due; then 306. Before, it was as far behind.
      expect(told).toEqual([
        [
          {
            indicator: 'training_sessions',
            through: MONTH,
            before: 'far_behind',
            after: 'on_pace',
          },
        ],
        [],
        [],
        [],
      ])
    })

    it('name nobody, and no notes, to readers who are not signed in', async () => {
      const { changes: all } = await changes(site.visitor())
      expect(all[2]).toMatchObject({
        by: { role: 'clerk', areaCode: TOWN, name: null },
        rows: [{ after: { value: 3, note: null } }, {}],
      })
    })

    it('are told of one figure, of corrections alone, and of an area alone', async () => {
      const figure = `?area=${TOWN}&indicator=training_sessions&year=2025`
      expect((await changes(clerk, figure)).changes.map(({ rows }) => rows)).toMatchObject([
        [{ after: { value: 4 } }],
        [{ after: { value: 3 } }],
      ])
      expect((await changes(clerk, '?corrections=1')).changes).toHaveLength(1)
      expect((await changes(clerk, '?area=500231102')).changes).toEqual([])
      expect((await clerk(`/api/changes?area=${TOWN}&indicator=training_sessions`)).status).toBe(
        400,
      )
      expect((await clerk('/api/changes?area=500239')).status).toBe(400)
    })

    it('of a submitted month are told with the figures, of the unit and of the county above', async () => {
      const visit = site.visitor()
      const ask = async (path: string) => (await visit(path)).json()
      const told = {
        areaCode: TOWN,
        period: MONTH,
        at: '2026-11-27T00:00:00.000Z',
        before: { value: 3, numerator: null, denominator: null, qualifier: 'exact' },
        after: { value: 4, numerator: null, denominator: null, qualifier: 'exact' },
        reason: '漏计夜校一期',
      }
      const corrected = { indicatorId: 'training_sessions', count: 1, latest: [told], below: [] }
      const own = [{ areaCode: TOWN, ...corrected }]
      const above = [{ areaCode: '500231', ...corrected }]
      const figure = `area=${TOWN}&indicator=training_sessions`
      expect((await ask(`/api/progress?area=${TOWN}&through=2025-09`)).corrections).toEqual(own)
      expect((await ask(`/api/explain?${figure}&through=2025-10`)).corrections).toEqual(own)
      expect((await ask(`/api/series?${figure}&through=2025-09`)).corrections).toEqual(own)
      expect(await ask('/api/progress?area=500231&through=2025-09')).toMatchObject({
        corrections: above,
        names: { [TOWN]: '新民镇' },
      })
      const compared = await ask('/api/comparison?parent=500231&through=2025-09')
      expect(compared.corrections).toEqual([...above, ...own])
      // Not yet in the figures of August, nor the neighbour's.
      expect((await ask(`/api/progress?area=${TOWN}&through=2025-08`)).corrections).toEqual([])
      const csv = await (await visit('/api/comparison.csv?parent=500231&through=2025-09')).text()
      const [head = '', ...rows] = csv.trim().split('\r\n')
      const place = head.split(',').indexOf('corrected_at')
      expect(rows.map((row) => row.split(',')[place])).toEqual([told.at, '', '', ''])
    })

    it('are a table for office programs too, without names for readers who are not signed in', async () => {
      const ask = async (visit: Visitor) => {
        const response = await visit(`/api/changes.csv?area=${TOWN}&corrections=1`)
        expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
        expect(response.headers.get('cache-control')).toBe('private, no-store')
        const [head = '', row = '', ...further] = (await response.text()).trim().split('\r\n')
        expect(further).toEqual([])
        const cells = row.split(',')
        return Object.fromEntries(head.split(',').map((name, at) => [name, cells[at]]))
      }
      expect(await ask(clerk)).toMatchObject({
        door: 'desk',
        by_role: 'clerk',
        by_name: 'clerk',
        area_name: '新民镇',
        kind: 'figure',
        indicator_name: '法治培训期数',
        period: MONTH,
        before: '3',
        after: '4',
        correction: '1',
        reason: '漏计夜校一期',
        further_rows: '',
      })
      expect(await ask(site.visitor())).toMatchObject({ by_role: 'clerk', by_name: '' })
    })

    it('come page by page', async () => {
      const visit = await site.signedIn('supervisor')
      let revision: string | null = null
      for (let value = 1; value <= 60; value += 1) {
        const [row] = await stored(
          await put(visit, [change({ period: '2025-10', value, revision })]),
        )
        revision = row?.held?.revision ?? null
      }
      const first = await changes(visit)
      expect(first.changes).toHaveLength(50)
      const second = await changes(visit, `?before=${first.next}`)
      expect(second.next).toBeNull()
      const all = [...first.changes, ...second.changes].map(({ seq }) => seq)
      expect(all).toEqual(Array.from({ length: 63 }, (_, at) => 63 - at))
    })
  })

  describe('what is asked about a figure', () => {
    const question = {
      area: TOWN,
      indicator: 'training_sessions',
      period: MONTH,
      question: '与台账不一致，请核实',
    }
    const post = (visit: Visitor, body: object = question) =>
      visit('/api/requests', { method: 'POST', body })
    const patch = (visit: Visitor, id: string, body: object) =>
      visit(`/api/requests/${id}`, { method: 'PATCH', body })
    const list = async (visit: Visitor, query = '') =>
      followUpsSchema.parse(await (await visit(`/api/requests${query}`)).json()).requests
    async function asked(more: object = {}) {
      const response = await post(supervisor, { ...question, ...more })
      expect(response.status).toBe(200)
      return oneFollowUpSchema.parse(await response.json()).request
    }

    it('is on the sheet and in the list of those who are signed in, and nowhere else', async () => {
      await asked({ dueOn: '2026-11-05' })
      const [request] = (await sheet()).rows[0]?.requests ?? []
      expect(request).toMatchObject({
        question: question.question,
        dueOn: '2026-11-05',
        state: 'open',
        overdue: true,
        askedBy: { role: 'supervisor', name: 'supervisor' },
        may: { answer: true, ask: false },
      })
      expect((await sheet(clerk, '2025-08')).rows[0]?.requests).toEqual([])
      // A quarter's figure is asked about on the sheet of each of its months.
      await asked({ period: '2025-Q3', dueOn: '2026-11-06' })
      const [quarter] = (await sheet(supervisor, '2025-08')).rows[0]?.requests ?? []
      expect(quarter).toMatchObject({ overdue: false, may: { answer: true, ask: true } })
      expect((await patch(supervisor, quarter?.id ?? '', { state: 'closed' })).status).toBe(200)
      expect(await list(clerk, '?area=500231&state=open')).toHaveLength(1)
      expect(await list(clerk, `?area=${TOWN}&indicator=training_sessions&year=2025`)).toHaveLength(
        2,
      )
      expect(await list(clerk, `?area=${TOWN}&indicator=${RATE}&year=2025`)).toEqual([])
      expect(await list(clerk, `?area=${TOWN}&year=2024`)).toEqual([])
      expect(await list(clerk, '?area=500231102')).toEqual([])
      const anonymous = site.visitor()
      expect((await anonymous('/api/requests')).status).toBe(401)
      expect((await sheet(anonymous)).rows[0]?.requests).toEqual([])
      const feed = changesSchema.parse(await (await anonymous('/api/changes')).json())
      expect(feed.changes).toEqual([])
      const theirs = changesSchema.parse(await (await clerk('/api/changes')).json())
      expect(theirs.changes.flatMap(({ rows }) => rows)).toMatchObject([
        { kind: 'request', period: '2025-Q3', state: 'closed' },
        { kind: 'request', period: '2025-Q3', state: 'open' },
        { kind: 'request', period: MONTH, state: 'open' },
      ])
    })

    it('is answered, asked again, answered and closed', async () => {
      const { id } = await asked()
      expect((await patch(clerk, id, { state: 'answered' })).status).toBe(400)
      expect((await patch(clerk, id, { state: 'closed' })).status).toBe(403)
      const answer = { state: 'answered', answer: '已核对，无误' }
      expect((await patch(clerk, id, answer)).status).toBe(200)
      // Once more, after a lost answer, also as it was typed.
      expect((await patch(clerk, id, answer)).status).toBe(200)
      const typed = { ...answer, answer: ` ${answer.answer}\n` }
      expect((await patch(clerk, id, typed)).status).toBe(200)
      expect((await list(clerk))[0]).toMatchObject({ ...answer, changedBy: { name: 'clerk' } })
      const again = { state: 'open', question: '与签到表差一期', dueOn: '2026-11-20' }
      expect((await patch(supervisor, id, again)).status).toBe(200)
      expect((await list(clerk))[0]).toMatchObject({ ...again, answer: answer.answer })
      await patch(clerk, id, { state: 'answered', answer: '两期都有签到表' })
      expect((await patch(supervisor, id, { state: 'closed' })).status).toBe(200)
      expect((await patch(clerk, id, answer)).status).toBe(409)
      expect((await sheet()).rows[0]?.requests).toEqual([])
    })

    it('is closed by a correction of the figure', async () => {
      const [first] = await stored(await put(clerk, [change()]))
      await asked()
      await asked({ period: '2025-08' })
      await stored(await put(clerk, [change({ value: 4, revision: first?.held?.revision })]))
      expect((await list(clerk)).map(({ period, state }) => [period, state])).toEqual([
        ['2025-08', 'open'],
        [MONTH, 'closed'],
      ])
    })

    it.each([
      [403, {}, 'clerk'],
      [400, { period: 'soon' }, 'supervisor'],
      [400, { question: ' ' }, 'supervisor'],
      [400, { indicator: 'nothing' }, 'supervisor'],
      [400, { area: '500239' }, 'supervisor'],
      [400, { dueOn: 'soon' }, 'supervisor'],
      [400, { dueOn: '2026-02-30' }, 'supervisor'],
    ])('is refused with %i where it is %j of a %s', async (status, more, who) => {
      const visit = who === 'clerk' ? clerk : supervisor
      expect((await post(visit, { ...question, ...more })).status).toBe(status)
      expect(await list(supervisor)).toEqual([])
      expect((await patch(supervisor, 'nothing', { state: 'closed' })).status).toBe(404)
    })
  })
})
