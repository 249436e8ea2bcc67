import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Dataset } from '../../domain/dataset.ts'
import { area, indicator, observation, target } from '../../tests/builders.ts'
import { sourceOfDataset } from '../../tests/source-of-dataset.ts'
import { temporaryFile } from '../../tests/store/temporary-file.ts'
import { createMemoryStore } from '../api/memory-store.ts'
import type { Store } from '../api/store.ts'
import { openDatasetSource } from '../node/dataset/open-dataset-source.ts'
import { importDataset } from './import-source.ts'
import { needsConsent, type Withdrawal } from './replacement.ts'

const NOW = '2026-11-02T08:00:00.000Z'
const YEARS = [2023, 2024, 2025, 2026]

/** County 500231 with two townships, one count; 新民镇 reported 4 for 2024 and 1, 2 for 2025. */
const STORED: Dataset = {
  areas: [
    area({ code: '500231', name: '垫江县', level: 'county', parentCode: null }),
    area(),
    area({ code: '500231102', name: '沙坪镇' }),
  ],
  indicators: [indicator()],
  observations: [
    observation({ period: '2024', value: 4 }),
    observation({ period: '2025-01', value: 1 }),
    observation({ period: '2025-02', value: 2 }),
    observation({ areaCode: '500231102', period: '2025-01', value: 8 }),
  ],
  targets: [target({ year: 2025, value: 12 })],
}

function folder(files: Readonly<Record<string, string>>): string {
  const path = dirname(temporaryFile('x'))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true })
    writeFileSync(join(path, name), text)
  }
  return path
}

async function values(store: Store): Promise<string[]> {
  const areaCodes = (await store.areas()).map(({ code }) => code)
  const rows = await store.observations({ areaCodes, years: YEARS })
  return rows
    .map(({ areaCode, period, value }) => `${areaCode} ${period.year}/${period.to} ${value}`)
    .sort()
}

const BEFORE = [
  '500231101 2024/12 4',
  '500231101 2025/1 1',
  '500231101 2025/2 2',
  '500231102 2025/1 8',
]

describe('a dataset with twenty faults', () => {
  const files = {
    'areas.csv': [
      'code,name,level,parent_code,population,population_year,valid_from,valid_to,succesor_code',
      '99,甲县,county,,,,,,', // column succesor_code: 1
      '9901,,township,99,,,,,', // name: 2
      '9902,乙镇,town,99,,,,,', // level: 3
      '9903,丙镇,township,98,,,,,', // parent: 4
      '9904,丁镇,township,99,-5,2020,,,', // population: 5
      '9904,戊镇,township,99,,,,,', // code twice: 6
      '9905,己镇,township,99,,,2025-09,2025-08,', // valid_to: 7
    ],
    'indicators.csv': [
      'id,name_zh,unit_zh,measure,aggregation,direction',
      'a,甲,件,count,ratio,up', // aggregation: 8
      'b,乙,%,ratio,ratio,upwards', // direction: 9
      'c,丙,件,count,sum,up',
    ],
    'targets.csv': [
      'area_code,indicator_id,year,value,milestone_q1,milestone_q2,milestone_q3,effective_from',
      '9904,c,2025,十二,,,,', // value: 10
      '9904,c,2025,12,0.5,0.4,0.9,2025-03-01', // milestone: 11
      '9904,d,2025,12,,,,', // indicator: 12
      '9904,c,2026,12,,,,2026-02-30', // date: 13
    ],
    'observations.csv': [
      'area_code,indicator_id,period,value,numerator,denominator,qualifier',
      '9904,c,2025-7,1,,,', // period: 14
      '9904,c,2025-08,200余,,,', // number: 15
      '9904,b,2025-08,,4,3,', // numerator: 16
      '9904,b,2025-09,97,,,', // range: 17
      '9999,c,2025-09,1,,,', // area: 18
      '9904,c,2025-10,1,,,more', // qualifier: 19
      '9904,c,2025-11,1,,,,x', // cells: 20
    ],
  }

  it('gives twenty messages and leaves what is stored as it was', async () => {
    const store = createMemoryStore(STORED)
    const { version } = await store.identity()
    const text = Object.entries(files).map(([name, lines]) => [name, lines.join('\n')])
    const source = await openDatasetSource(folder(Object.fromEntries(text)))
    const report = await importDataset(store, source, { now: NOW })
    expect(report.faults.map(({ file, row, column }) => `${file} ${row} ${column}`)).toEqual([
      'areas.csv 1 succesor_code',
      'areas.csv 3 name',
      'areas.csv 4 level',
      'areas.csv 6 population',
      'areas.csv 7 code',
      'areas.csv 8 valid_to',
      'areas.csv 5 parent_code',
      'indicators.csv 2 aggregation',
      'indicators.csv 3 direction',
      'targets.csv 2 value',
      'targets.csv 3 milestone_q2',
      'targets.csv 4 indicator_id',
      'targets.csv 5 effective_from',
      'observations.csv 2 period',
      'observations.csv 3 value',
      'observations.csv 4 numerator',
      'observations.csv 5 value',
      'observations.csv 6 area_code',
      'observations.csv 7 qualifier',
      'observations.csv 8 null',
    ])
    expect(report).toMatchObject({ stored: false, faultCount: 20 })
    expect((await store.identity()).version).toBe(version)
    expect(await store.areas()).toHaveLength(3)
    expect(await values(store)).toEqual(BEFORE)
  })
})

describe('what is stored', () => {
  it('is told as new, changed and unchanged; a second import changes nothing', async () => {
    const store = createMemoryStore(STORED)
    const source = await openDatasetSource(
      folder({
        'observations.csv': `area_code,indicator_id,period,value
500231101,training_sessions,2025-01,1
500231101,training_sessions,2025-02,3
500231101,training_sessions,2025-03,5
`,
      }),
    )
    const first = await importDataset(store, source, { now: NOW })
    expect(first.stored).toBe(true)
    expect(first.counts.observations).toEqual({ added: 1, changed: 1, unchanged: 1, removed: 0 })
    expect(first.counts.areas).toEqual({ added: 0, changed: 0, unchanged: 0, removed: 0 })
    const second = await importDataset(store, source, { now: '2027-01-01T00:00:00.000Z' })
    expect(second.counts.observations).toEqual({ added: 0, changed: 0, unchanged: 3, removed: 0 })
    expect(second.identity).toEqual(first.identity)
    expect(second.identity.importedAt).toBe(NOW)
  })

  it('stays as it is when only checked, but the counts are told', async () => {
    const store = createMemoryStore()
    const options = { now: NOW, check: true }
    const report = await importDataset(store, sourceOfDataset(STORED), options)
    expect(report).toMatchObject({ stored: false, faultCount: 0 })
    expect(report.counts.observations.added).toBe(4)
    expect(await store.areas()).toEqual([])
  })

  it('keeps an indicator from turning from counts into ratios', async () => {
    const store = createMemoryStore(STORED)
    const ratio = indicator({ measure: 'ratio', aggregation: 'ratio' })
    const only = { areas: [], indicators: [ratio], observations: [], targets: [] }
    const report = await importDataset(store, sourceOfDataset(only), { now: NOW })
    expect(report.faults).toMatchObject([{ row: 2, column: 'measure', code: 'measure_changed' }])
    const unused = createMemoryStore({ ...only, indicators: [indicator()] })
    expect(await importDataset(unused, sourceOfDataset(only), { now: NOW })).toMatchObject({
      stored: true,
    })
  })
})

describe('--replace', () => {
  const FEBRUARY = '500231101,training_sessions,2025-02,2\n'
  const source = (rows: string, targets?: string) =>
    openDatasetSource(
      folder({
        'observations.csv': `area_code,indicator_id,period,value\n${rows}`,
        ...(targets === undefined ? {} : { 'targets.csv': targets }),
      }),
    )

  it('withdraws what the dataset no longer holds, in that area and year alone', async () => {
    const store = createMemoryStore(STORED)
    const replace = [{ areaCode: '500231101', year: 2025 }]
    const report = await importDataset(
      store,
      await source('500231101,training_sessions,2025-02,2\n'),
      { now: NOW, replace },
    )
    expect(report.counts.observations).toEqual({ added: 0, changed: 0, unchanged: 1, removed: 1 })
    expect(await values(store)).toEqual([
      '500231101 2024/12 4',
      '500231101 2025/2 2',
      '500231102 2025/1 8',
    ])
    // The dataset holds no targets table: nothing is said about targets.
    expect(await store.targets({ areaCodes: ['500231101'], years: [2025] })).toHaveLength(1)
  })

  it('reaches the units of a county, and targets where the dataset holds that table', async () => {
    const store = createMemoryStore(STORED)
    const replace = [{ areaCode: '500231', year: 2025 }]
    const report = await importDataset(
      store,
      await source(
        '500231102,training_sessions,2025-03,1\n',
        'area_code,indicator_id,year,value\n500231102,training_sessions,2025,9\n',
      ),
      { now: NOW, replace },
    )
    expect(report.counts.observations.removed).toBe(3)
    expect(report.counts.targets.removed).toBe(1)
    expect(await values(store)).toEqual(['500231101 2024/12 4', '500231102 2025/3 1'])
  })

  it('says what it withdraws before it does, and does not where the answer is no', async () => {
    const store = createMemoryStore(STORED)
    const heard: Withdrawal[] = []
    const report = await importDataset(
      store,
      await source('500231101,training_sessions,2025-02,2\n'),
      {
        now: NOW,
        replace: [{ areaCode: '500231', year: 2025 }],
        mayWithdraw(withdrawals) {
          heard.push(...withdrawals)
          return false
        },
      },
    )
    expect(heard).toEqual([
      {
        table: 'observations',
        held: 3,
        withdrawn: 2,
        first: [
          '500231101 新民镇 training_sessions 2025-01',
          '500231102 沙坪镇 training_sessions 2025-01',
        ],
      },
    ])
    expect(report).toMatchObject({ stored: false, declined: true, faultCount: 0 })
    expect(await values(store)).toEqual(BEFORE)
    // A tenth of what is held is no reason to ask.
    const of = (held: number, withdrawn: number) =>
      needsConsent({ table: 'targets', held, withdrawn, first: [] })
    expect([of(10, 1), of(10, 2), of(1, 1)]).toEqual([false, true, true])
  })

  it('takes a table with a head and no row for a mistake, and an untouched template for nothing', async () => {
    const store = createMemoryStore(STORED)
    const replace = [{ areaCode: '500231', year: 2025 }]
    const codes = async (rows: string, targets: string) =>
      (
        await importDataset(
          store,
          await source(rows, `area_code,indicator_id,year,value\n${targets}`),
          {
            now: NOW,
            replace,
          },
        )
      ).faults.map(({ file, code }) => `${file} ${code}`)
    const example = 'EXAMPLE,training_sessions,2026,12\n'
    const row = '500231101,training_sessions,2025-02,2\n'
    expect(await codes('', '500231101,training_sessions,2025,9\n')).toEqual([
      'observations.csv nothing_read',
    ])
    expect(await codes(row, ' , ,\n')).toEqual(['targets.csv nothing_read'])
    expect(await codes(`${row}EXAMPLE,training_sessions,2026-07,200\n`, '')).not.toEqual([])
    expect(await values(store)).toEqual(BEFORE)
    expect(await codes(row, example)).toEqual([])
    expect(await store.targets({ areaCodes: ['500231101'], years: [2025] })).toHaveLength(1)
  })

  it('refuses an unknown area, and a dataset that says nothing about any year', async () => {
    const store = createMemoryStore(STORED)
    const unknown = await importDataset(store, await source(FEBRUARY), {
      now: NOW,
      replace: [{ areaCode: '500999', year: 2025 }],
    })
    expect(unknown.faults).toMatchObject([{ file: '--replace', code: 'unknown_area' }])
    const areas = await openDatasetSource(folder({ 'areas.csv': 'code,name,level\n' }))
    const nothing = await importDataset(store, areas, {
      now: NOW,
      replace: [{ areaCode: '500231', year: 2025 }],
    })
    expect(nothing.faults).toMatchObject([{ code: 'nothing_to_replace' }])
    expect(await values(store)).toEqual(BEFORE)
  })
})

describe('files', () => {
  const codes = async (path: string) => {
    const report = await importDataset(createMemoryStore(STORED), await openDatasetSource(path), {
      now: NOW,
    })
    return report.faults.map(({ file, code }) => `${file} ${code}`)
  }

  it('names the nearest for an unknown one, without calling its codes unknown', async () => {
    const path = folder({
      'area.csv': 'code,name,level\n99,甲县,county\n',
      'observations.csv': 'area_code,indicator_id,period,value\n99,training_sessions,2025,1\n',
      'README.md': 'other files may lie beside them',
      'old/targets.csv': 'nonsense',
    })
    expect(await codes(path)).toEqual(['area.csv unknown_file'])
  })

  it('asks for at least one table', async () => {
    expect(await codes(folder({ 'notes.txt': '' }))).toEqual([expect.stringMatching(/ no_table$/)])
  })

  it('names what cannot be opened', async () => {
    const path = folder({ 'book.xlsx': 'no workbook', 'observations.txt': '' })
    expect(await codes(join(path, 'book.xlsx'))).toEqual(['book.xlsx unreadable'])
    for (const other of [join(path, 'observations.txt'), join(path, 'missing')]) {
      expect(await codes(other)).toEqual([`${other} unreadable`])
    }
  })

  it('takes an empty table as one without rows, an empty file as one without a header', async () => {
    expect(await codes(folder({ 'targets.csv': 'area_code,indicator_id,year,value' }))).toEqual([])
    expect(await codes(folder({ 'targets.csv': '' }))).toEqual(['targets.csv no_header'])
  })

  it('goes on with the other tables after a quote that is not closed', async () => {
    const path = folder({
      'targets.csv': 'area_code,indicator_id,year,value\n500231101,"training_sessions,2025,1\n',
      'observations.csv': 'area_code,indicator_id,period,value\n99,training_sessions,2025,1\n',
    })
    expect(await codes(path)).toEqual(['targets.csv quotes', 'observations.csv unknown_area'])
  })
})

describe('another import while a dataset is read', () => {
  /** A month of 新民镇; while it is read, `between` happens, `times` times at most. */
  function interrupted(between: () => Promise<unknown>, times: number) {
    let left = times
    const source = sourceOfDataset({
      areas: [],
      indicators: [],
      observations: [observation({ period: '2025-03', value: 3 })],
      targets: [],
    })
    return {
      ...source,
      tables: source.tables.map((table) => ({
        ...table,
        async *batches() {
          left -= 1
          if (table.table === 'observations' && left >= 0) await between()
          yield* table.batches()
        },
      })),
    }
  }
  const only = (source: ReturnType<typeof interrupted>) => ({
    ...source,
    tables: source.tables.filter(({ table }) => table === 'observations'),
  })

  it('is not kept waiting, and what was read is checked against what it stored', async () => {
    const store = createMemoryStore(STORED)
    const source = interrupted(
      () =>
        store.write(NOW, async (writer) => {
          // A ratio now: counts are refused although they passed before.
          await writer.put('indicators', [indicator({ measure: 'ratio', aggregation: 'ratio' })])
          return true
        }),
      1,
    )
    const report = await importDataset(store, only(source), { now: NOW })
    expect(report.faults.map(({ row, column }) => `${row} ${column}`)).toEqual(['2 value'])
    expect(await values(store)).toEqual(BEFORE)
  })

  it('makes it give up, with the reason, where that never ends', async () => {
    const store = createMemoryStore(STORED)
    let value = 10
    const source = interrupted(
      () =>
        store.write(NOW, async (writer) => {
          value += 1
          await writer.put('observations', [observation({ period: '2025-01', value })])
          return true
        }),
      9,
    )
    await expect(importDataset(store, only(source), { now: NOW })).rejects.toThrow(/other imports/)
  })
})
