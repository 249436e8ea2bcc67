import { describe, expect, it } from 'vitest'
import { IMPORT_PATHS } from '../../contract/import-paths.ts'
import type { ImportCheck } from '../../contract/import-resources.ts'
import { dayOf } from '../../domain/register/register.ts'
import type { DatasetWriter, Store } from '../../server/api/store.ts'
import { openSqlStore } from '../../server/node/sql-store.ts'
import { observation } from '../builders.ts'
import { temporaryFile } from '../store/temporary-file.ts'
import { countyStore, openSite, type Visitor } from './visitor.ts'

const OWN = '500231101'
const AT = '2026-10-01T00:00:00.000Z'

const VILLAGES = `area_code,code,name\n${OWN},xm01,新民村\n`
const FEEDS = `area_code,indicator_id,register,from\n${OWN},training_sessions,activities,2026-07\n`
const HEAD = 'area_code,id,held_on,kind,title,village_code\n'
const JULY = `${OWN},a1,2026-07-02,培训,民法典,xm01\n${OWN},a2,2026-07-20,培训,保密法,\n`
const ALL = { villages: VILLAGES, feeds: FEEDS, activities: HEAD + JULY }

type Files = Readonly<Record<string, string>>

function formOf(files: Files): FormData {
  const form = new FormData()
  for (const [name, text] of Object.entries(files)) {
    form.append('file', new File([text], `${name}.csv`))
  }
  return form
}

async function sqlStore(): Promise<Store> {
  const store = await openSqlStore(`file:${temporaryFile('x.sqlite')}`)
  const county = countyStore()
  await store.write(AT, async (writer) => {
    await writer.put('areas', await county.areas())
    await writer.put('indicators', await county.indicators())
    return true
  })
  return store
}

describe.each([
  ['memory', async () => countyStore()],
  ['SQLite', sqlStore],
] as const)('registers that are given to the page, in %s', (_, open) => {
  /** A clerk of 新民镇, who typed 4 trainings for July 2026 and 5 for August. */
  async function begun() {
    const site = openSite(await open())
    await site.addAccount('clerk', 'clerk', OWN)
    const clerk = await site.signedIn('clerk')
    const stored = (work: (writer: DatasetWriter) => Promise<void>) =>
      site.store.write(AT, async (writer) => {
        await work(writer)
        return true
      })
    const typed = (period: string, value: number) =>
      observation({ period, value, sourceKind: 'entry' })
    await stored((writer) => writer.put('observations', [typed('2026-07', 4), typed('2026-08', 5)]))
    return { site, clerk, stored, store: site.store }
  }

  async function checkedBy(visit: Visitor, files: Files): Promise<ImportCheck> {
    const sent = { method: 'POST', form: formOf(files) }
    return (await (await visit(`${IMPORT_PATHS.imports}?check=1`, sent)).json()).check
  }

  /** Checks files, and stores what was shown. */
  async function importedBy(visit: Visitor, files: Files, reason?: string) {
    const { preview } = await checkedBy(visit, files)
    const form = formOf(files)
    form.append('preview', preview?.fingerprint ?? '')
    if (reason !== undefined) form.append('reason', reason)
    return visit(IMPORT_PATHS.imports, { method: 'POST', form })
  }

  const takeBack = (visit: Visitor, id: string, body: object = {}) =>
    visit(`${IMPORT_PATHS.imports}/${id}`, { method: 'DELETE', body })

  async function figuresIn(store: Store): Promise<string[]> {
    const rows = await store.observations({ areaCodes: [OWN], years: [2026] })
    return rows.map(({ period, value, sourceKind }) => `${period.to} ${value} ${sourceKind}`).sort()
  }

  async function rowsIn(store: Store): Promise<string[]> {
    const held = await store.registerRows({ register: 'activities', areaCodes: [OWN] })
    return held.map(({ row }) => `${row.id} ${dayOf(row, 'held_on')}`).sort()
  }

  const submitted = (month: number) => ({
    ...{ areaCode: OWN, year: 2026, month, state: 'submitted' as const },
    ...{ reason: null, changedAt: AT, changedBy: null },
  })

  it('are told table by table before they are stored, without what is of others', async () => {
    const { clerk, store } = await begun()
    const files = { ...ALL, activities: `${ALL.activities}500231102,b1,2026-07-02,讲座,宪法,\n` }
    const { preview, faults } = await checkedBy(clerk, files)
    expect(faults.count).toBe(0)
    expect(preview?.counts).toMatchObject({
      villages: { added: 1 },
      feeds: { added: 1 },
      activities: { added: 2, changed: 0, unchanged: 0 },
    })
    expect(preview?.titles.activities).toEqual({ zh: '活动台账', en: 'Activities' })
    expect(preview?.added.rows).toMatchObject([
      { kind: 'row', table: { zh: '村社区' }, about: '新民村', isNew: true },
      { kind: 'row', indicator: 'training_sessions', day: '2026-07' },
      { kind: 'row', table: { zh: '活动台账' }, about: '民法典', day: '2026-07-02' },
      { kind: 'row', about: '保密法', day: '2026-07-20' },
    ])
    expect(preview?.outside).toMatchObject({ count: 1, rows: [{ areaCode: '500231102' }] })
    expect(await rowsIn(store)).toEqual([])

    expect((await importedBy(clerk, files)).status).toBe(200)
    expect(await rowsIn(store)).toEqual(['a1 2026-07-02', 'a2 2026-07-20'])
    expect(await figuresIn(store)).toEqual(['7 2 register'])
    const again = (await checkedBy(clerk, files)).preview
    expect(again?.counts.activities).toEqual({ added: 0, changed: 0, unchanged: 2 })
    await store.close()
  })

  it('say which figures of submitted months they change, and need a reason then', async () => {
    const { clerk, stored, store } = await begun()
    await importedBy(clerk, ALL)
    await stored((writer) => writer.putMonthStates([submitted(7)]))
    const more = { activities: `${HEAD}${OWN},a3,2026-07-30,培训,宪法,\n` }
    const { preview } = await checkedBy(clerk, more)
    expect(preview?.settled).toMatchObject({
      count: 1,
      months: ['2026-07'],
      rows: [{ kind: 'figure', period: '2026-07', before: { value: 2 }, after: { value: 3 } }],
    })
    const without = await importedBy(clerk, more)
    expect(await without.json()).toMatchObject({ code: 'reason_needed' })
    expect(await figuresIn(store)).toContain('7 2 register')
    expect((await importedBy(clerk, more, '漏记')).status).toBe(200)
    expect(await figuresIn(store)).toContain('7 3 register')
    // One of another month needs none.
    const august = { activities: `${HEAD}${OWN},a4,2026-08-30,培训,宪法,\n` }
    expect((await checkedBy(clerk, august)).preview?.settled.count).toBe(0)
    await store.close()
  })

  it('stand over numbers of their months: these are told as standing beside', async () => {
    const { clerk, store } = await begun()
    await importedBy(clerk, ALL)
    const observed = `area_code,indicator_id,period,value\n${OWN},training_sessions,2026-07,9\n`
    const { preview } = await checkedBy(clerk, { observations: observed })
    expect(preview?.overwritten.rows).toMatchObject([
      { kind: 'figure', beside: true, before: { value: 4 }, after: { value: 9 } },
    ])
    expect((await importedBy(clerk, { observations: observed })).status).toBe(200)
    expect(await figuresIn(store)).toContain('7 2 register')
    const besides = await store.besides({ areaCodes: [OWN], years: [2026] })
    expect(besides.map(({ value }) => value).sort()).toEqual([5, 9])
    await store.close()
  })

  it("stand over an office's own sheet: its numbers are held against what stands beside", async () => {
    const { clerk, store } = await begun()
    await importedBy(clerk, ALL)
    const sheet = (july: number) => ({ 新民镇2026年: `2026年,\n指标,7月\n法治培训期数,${july}\n` })
    const same = await checkedBy(clerk, sheet(4))
    expect(same.preview?.counts.observations).toEqual({ added: 0, changed: 0, unchanged: 1 })
    // Of the register's own number nobody typed anything: it is kept beside as it is in the sheet.
    for (const july of [2, 9]) {
      const { preview } = await checkedBy(clerk, sheet(july))
      expect(preview?.overwritten.rows).toMatchObject([
        { beside: true, before: { value: 4 }, after: { value: july, sourceKind: 'import' } },
      ])
    }
    await store.close()
  })

  it('are taken back as a whole: what was typed is the figure again', async () => {
    const { clerk, store } = await begun()
    const before = await figuresIn(store)
    const { import: one } = await (await importedBy(clerk, ALL)).json()
    expect(await figuresIn(store)).not.toEqual(before)
    expect((await takeBack(clerk, one.id)).status).toBe(204)
    expect(await figuresIn(store)).toEqual(before)
    expect(await rowsIn(store)).toEqual([])
    expect(await store.villages([OWN])).toEqual([])
    expect(await store.feeds([OWN])).toEqual([])
    expect(await store.besides({ areaCodes: [OWN], years: [2026] })).toEqual([])
    await store.close()
  })

  it('are taken back beside other rows of the same month, and as they were before', async () => {
    const { clerk, store } = await begun()
    await importedBy(clerk, ALL)
    const changed = { activities: `${HEAD}${OWN},a1,2026-08-01,培训,民法典（改期）,xm01\n` }
    const { import: one } = await (await importedBy(clerk, changed)).json()
    expect(await rowsIn(store)).toEqual(['a1 2026-08-01', 'a2 2026-07-20'])
    await importedBy(clerk, { activities: `${HEAD}${OWN},a5,2026-08-09,培训,宪法,\n` })
    expect((await takeBack(clerk, one.id)).status).toBe(204)
    expect(await rowsIn(store)).toEqual(['a1 2026-07-02', 'a2 2026-07-20', 'a5 2026-08-09'])
    expect(await figuresIn(store)).toEqual(['7 2 register', '8 1 register'])
    await store.close()
  })

  it('are not taken back once one of their rows is another, or a row names their village', async () => {
    const { clerk, store } = await begun()
    const { import: one } = await (await importedBy(clerk, ALL)).json()
    const edited = { activities: `${HEAD}${OWN},a1,2026-07-03,培训,民法典,xm01\n` }
    await importedBy(clerk, edited)
    const response = await takeBack(clerk, one.id)
    expect(response.status).toBe(409)
    expect(await response.json()).toMatchObject({ code: 'newer_figures' })

    const other = await begun()
    const villages = await (await importedBy(other.clerk, { villages: VILLAGES })).json()
    await importedBy(other.clerk, { activities: HEAD + JULY })
    expect((await takeBack(other.clerk, villages.import.id)).status).toBe(409)
    await store.close()
    await other.store.close()
  })
})
