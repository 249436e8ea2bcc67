import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Dataset } from '../../domain/dataset.ts'
import { dayOf } from '../../domain/register/register.ts'
import { area, indicator, observation } from '../../tests/builders.ts'
import { temporaryFile } from '../../tests/store/temporary-file.ts'
import { createMemoryStore } from '../api/memory-store.ts'
import type { Store } from '../api/store.ts'
import { exportDataset } from '../node/dataset/export-dataset.ts'
import { openDatasetSource } from '../node/dataset/open-dataset-source.ts'
import { openSqlStore } from '../node/sql-store.ts'
import { type ImportOptions, importDataset } from './import-source.ts'
import type { Withdrawal } from './replacement.ts'

const NOW = '2026-11-02T08:00:00.000Z'
const OWN = '500231101'
const BOTH = [OWN, '500231102']

/** County 500231 with two townships; activities feed the trainings of 新民镇 from 2026 on. */
const STORED: Dataset = {
  areas: [
    area({ code: '500231', level: 'county', parentCode: null }),
    area(),
    area({ code: '500231102', name: '沙坪镇' }),
  ],
  indicators: [indicator()],
  observations: [
    observation({ period: '2025-12', value: 4 }),
    observation({ period: '2026-03', value: 9 }),
  ],
  targets: [],
  villages: [{ areaCode: OWN, code: 'xm01', name: '新民村', validFrom: null, validTo: null }],
  feeds: [
    { areaCode: OWN, indicatorId: 'training_sessions', register: 'activities', from: '2026-01' },
  ],
}

const HEAD = 'area_code,id,held_on,kind,title,village_code\n'
const TWO = `${HEAD}${OWN},a1,2026-03-02,培训,民法典,xm01\n${OWN},a2,2026-03-20,培训,保密法,\n`

async function imported(
  store: Store,
  files: Readonly<Record<string, string>>,
  options: Partial<ImportOptions> = {},
) {
  const folder = temporaryFile('dataset')
  mkdirSync(folder)
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(folder, `${name}.csv`), text)
  }
  return importDataset(store, await openDatasetSource(folder), { now: NOW, ...options })
}

async function rowsIn(store: Store): Promise<string[]> {
  const held = await store.registerRows({ register: 'activities', areaCodes: BOTH })
  return held.map(({ row }) => `${row.areaCode} ${row.id} ${dayOf(row, 'held_on')}`).sort()
}

async function figuresIn(store: Store): Promise<string[]> {
  const rows = await store.observations({ areaCodes: [OWN], years: [2025, 2026] })
  return rows
    .map(({ period, value, sourceKind }) => `${period.year}-${period.to} ${value} ${sourceKind}`)
    .sort()
}

describe.each([
  ['memory', async () => createMemoryStore(STORED, NOW)],
  [
    'SQLite',
    async () => {
      const store = await openSqlStore(`file:${temporaryFile('x.sqlite')}`)
      const { villages = [], feeds = [], ...facts } = STORED
      await store.write(NOW, async (writer) => {
        await writer.put('areas', facts.areas)
        await writer.put('indicators', facts.indicators)
        await writer.put('observations', facts.observations)
        await writer.put('villages', villages)
        await writer.put('feeds', feeds)
        return true
      })
      return store
    },
  ],
] as const)('rows of a register come into %s', (_, open) => {
  it('and what they feed is counted in the same step', async () => {
    const store = await open()
    const report = await imported(store, { activities: TWO })
    expect(report.faults).toEqual([])
    expect(report.counts.activities).toEqual({ added: 2, changed: 0, unchanged: 0, removed: 0 })
    expect(await rowsIn(store)).toEqual([`${OWN} a1 2026-03-02`, `${OWN} a2 2026-03-20`])
    // The 9 that was reported for March stands beside the two trainings.
    expect(await figuresIn(store)).toEqual(['2025-12 4 import', '2026-3 2 register'])
    const besides = await store.besides({ areaCodes: [OWN], years: [2026] })
    expect(besides.map(({ value }) => value)).toEqual([9])

    const again = await imported(store, { activities: TWO.replace('保密法', '法治思想') })
    expect(again.counts.activities).toMatchObject({ added: 0, changed: 1, unchanged: 1 })
    await store.close()
  })

  it('without ids: the same file again is nothing new', async () => {
    const store = await open()
    const text = 'area_code,held_on,kind,title\n500231101,2026-03-02,培训,民法典\n'
    await imported(store, { activities: text })
    const { version } = await store.identity()
    const again = await imported(store, { activities: text })
    expect(again.counts.activities).toMatchObject({ added: 0, changed: 0, unchanged: 1 })
    expect((await store.identity()).version).toBe(version)
    await store.close()
  })

  it('with --replace: those of the year that the file no longer holds are withdrawn', async () => {
    const store = await open()
    await imported(store, {
      activities: `${TWO}${OWN},a0,2025-12-30,培训,宪法,\n500231102,a1,2026-01-05,讲座,宪法,\n`,
    })
    const heard: Withdrawal[] = []
    const one = `${HEAD}${OWN},a2,2026-03-20,培训,保密法,\n`
    const report = await imported(
      store,
      { activities: one },
      {
        replace: [{ areaCode: OWN, year: 2026 }],
        mayWithdraw(withdrawals) {
          heard.push(...withdrawals)
          return true
        },
      },
    )
    expect(heard).toEqual([
      {
        table: 'activities',
        held: 2,
        withdrawn: 1,
        first: ['500231101 新民镇 a1 2026-03-02'],
      },
    ])
    expect(report.counts.activities).toMatchObject({ unchanged: 1, removed: 1 })
    expect(await rowsIn(store)).toEqual([
      ...['500231101 a0 2025-12-30', '500231101 a2 2026-03-20', '500231102 a1 2026-01-05'],
    ])
    expect(await figuresIn(store)).toEqual(['2025-12 4 import', '2026-3 1 register'])
    await store.close()
  })

  it('with --replace of observations: what registers count stays, what stands beside may go', async () => {
    const store = await open()
    await imported(store, { activities: TWO })
    const january = 'area_code,indicator_id,period,value\n500231101,training_sessions,2026-01,3\n'
    const { counts } = await imported(
      store,
      { observations: january },
      { replace: [{ areaCode: OWN, year: 2026 }] },
    )
    expect(counts.besides).toMatchObject({ added: 1, removed: 1 })
    expect(await figuresIn(store)).toEqual(['2025-12 4 import', '2026-3 2 register'])
    await store.close()
  })

  it('and go out again as a dataset that an empty store takes', async () => {
    const store = await open()
    await imported(store, { activities: TWO })
    const [out, other] = [temporaryFile('out'), createMemoryStore()]
    await exportDataset(store, out)
    const report = await importDataset(other, await openDatasetSource(out), { now: NOW })
    expect(report.faults).toEqual([])
    expect(await rowsIn(other)).toEqual(await rowsIn(store))
    expect(await figuresIn(other)).toEqual(await figuresIn(store))
    expect(await other.besides({ areaCodes: [OWN], years: [2026] })).toHaveLength(1)
    await store.close()
  })
})

it('an area does not end before its rows, unless they are replaced', async () => {
  const store = createMemoryStore(STORED, NOW)
  await imported(store, { activities: TWO, tasks: TASK })
  const ended = 'code,name,level,parent_code,valid_to\n500231101,新民镇,township,500231,2026-02\n'
  const refused = await imported(store, { areas: ended })
  expect(refused.faults.map(({ column, code, expected }) => [column, code, expected.zh])).toEqual([
    [
      'valid_to',
      'held_outside',
      '包含已入库各台账行的存续期：activities a1 2026-03-02、activities a2 2026-03-20在此之外，先改正或撤下',
    ],
  ])
  const files = { areas: ended, activities: `${HEAD}${OWN},a3,2026-02-02,培训,民法典,xm01\n` }
  const replaced = await imported(store, files, { replace: [{ areaCode: OWN, year: 2026 }] })
  expect(replaced.faults).toEqual([])
  expect(await rowsIn(store)).toEqual([`${OWN} a3 2026-02-02`])
})

/** Due after the area has ended: that is no row of another one. */
const TASK = 'area_code,task,due_on,state\n500231101,清理文件,2026-12-31,推进中\n'

it('an empty table of a register replaces nothing', async () => {
  const store = createMemoryStore(STORED, NOW)
  const report = await imported(
    store,
    { activities: HEAD },
    { replace: [{ areaCode: OWN, year: 2026 }] },
  )
  expect(report.faults).toMatchObject([{ file: 'activities.csv', code: 'nothing_read' }])
})
