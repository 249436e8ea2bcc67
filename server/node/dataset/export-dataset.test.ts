import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import writeWorkbook, { type SheetData } from 'write-excel-file/node'
import type { Dataset } from '../../../domain/dataset.ts'
import { area, indicator, observation, target } from '../../../tests/builders.ts'
import { temporaryFile } from '../../../tests/store/temporary-file.ts'
import { createMemoryStore } from '../../api/memory-store.ts'
import { importDataset } from '../../imports/import-source.ts'
import { exportDataset } from './export-dataset.ts'
import { openDatasetSource } from './open-dataset-source.ts'

const NOW = '2026-11-02T08:00:00.000Z'

/** Facts with everything that a file may spoil: signs, quotes, line ends, digits, emptiness. */
const AWKWARD: Dataset = {
  areas: [
    area({ code: '500231', name: '垫江县', level: 'county', parentCode: null, unitCount: 26 }),
    area({ name: "'=1+1", population: 23456, populationYear: 2020, validFrom: '2001-01' }),
    area({ code: '007', name: '"甲","乙"', validTo: '2025-10', successorCodes: ['500231101'] }),
  ],
  indicators: [
    indicator({ position: 0, definitionZh: '第一行\n第二行, "引号"', basis: '@文件' }),
    indicator({
      id: 'filing_rate',
      nameEn: null,
      categoryZh: null,
      unitEn: null,
      measure: 'ratio',
      aggregation: 'ratio',
      direction: 'full',
      decimals: null,
    }),
  ],
  observations: [
    observation({ period: '2025', value: 200, qualifier: 'at_least', note: '-5 与 +5' }),
    observation({
      period: '2025-Q2',
      value: 0.123456789012345,
      sourceKind: 'sample',
      sourceRef: '=A1',
      countingRule: 'constructor',
      note: '_x0041_ __proto__',
    }),
    observation({ period: '2025-07', value: 1e-7, countingRule: ' 口径 '.trim() }),
    observation({ indicatorId: 'filing_rate', numerator: 2, denominator: 3 }),
    observation({ indicatorId: 'filing_rate', period: '2025-08', numerator: 0, denominator: 0 }),
    observation({ indicatorId: 'filing_rate', period: '2025-09', value: 1 }),
  ],
  targets: [
    target({ value: 1234567.25, milestones: [0.1, 0.3, 0.6] }),
    target({ value: 10, effectiveFrom: '2025-09-01', document: '__proto__', reason: "''-" }),
  ],
}

describe.each(['dataset', 'dataset.xlsx'])('an export to %s', (name) => {
  it('gives an empty store the same facts, and its own store nothing new', async () => {
    const store = createMemoryStore(AWKWARD)
    const path = temporaryFile(name)
    expect(await exportDataset(store, path)).toMatchObject({
      areas: 3,
      indicators: 2,
      targets: 2,
      observations: 6,
      villages: 0,
    })
    const own = await importDataset(store, await openDatasetSource(path), { now: NOW })
    expect(own.faults).toEqual([])
    for (const { added, changed, removed } of Object.values(own.counts)) {
      expect([added, changed, removed]).toEqual([0, 0, 0])
    }
    const other = createMemoryStore()
    await importDataset(other, await openDatasetSource(path), { now: NOW })
    const facts = { areaCodes: AWKWARD.areas.map(({ code }) => code), years: [2025] }
    expect(await other.areas()).toEqual(await store.areas())
    expect(await other.indicators()).toEqual(await store.indicators())
    expect(await other.observations(facts)).toHaveLength(6)
    expect(new Set(await other.observations(facts))).toEqual(new Set(AWKWARD.observations))
    expect(new Set(await other.targets(facts))).toEqual(new Set(AWKWARD.targets))
  })
})

describe('the CSV files', () => {
  it('open rightly in Excel and WPS and run nothing there', async () => {
    const path = temporaryFile('out')
    await exportDataset(createMemoryStore(AWKWARD), path)
    expect(readdirSync(path).sort()).toEqual([
      'areas.csv',
      'indicators.csv',
      'observations.csv',
      'targets.csv',
    ])
    const bytes = readFileSync(join(path, 'observations.csv'))
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const lines = bytes.toString().slice(1).split('\r\n')
    expect(lines.slice(0, 3)).toEqual([
      'area_code,indicator_id,period,value,numerator,denominator,qualifier,source_kind,source_ref,counting_rule,note',
      "500231101,training_sessions,2025-Q2,0.123456789012345,,,exact,sample,'=A1,constructor,_x0041_ __proto__",
      '500231101,training_sessions,2025-07,0.0000001,,,exact,import,,口径,',
    ])
    expect(bytes.toString()).not.toMatch(/(^|,)"?[=+\-@]/m)
  })
})

describe('a workbook made by hand', () => {
  async function imported(sheets: Readonly<Record<string, SheetData>>) {
    const path = temporaryFile('book.xlsx')
    const written = Object.entries(sheets).map(([sheet, data]) => ({ sheet, data }))
    await writeWorkbook(written).toFile(path)
    const store = createMemoryStore({ ...AWKWARD, observations: [], targets: [] })
    const report = await importDataset(store, await openDatasetSource(path), { now: NOW })
    const query = { areaCodes: ['500231101'], years: [2025] }
    const rows = (await store.observations(query)).map(({ period, value }) => [period, value])
    return { report, rows, targets: await store.targets(query) }
  }
  const HEADER = ['area_code', 'indicator_id', 'period', 'value']
  const day = (month: number, date: number) => ({
    value: new Date(Date.UTC(2025, month - 1, date)),
    type: Date,
    format: 'yyyy-mm-dd',
  })

  it('may hold codes and years as numbers, and months that became dates', async () => {
    const { report, rows, targets } = await imported({
      observations: [
        HEADER,
        [500231101, 'training_sessions', 2025, 12],
        ['500231101', 'training_sessions', day(7, 1), '3'],
        [null, null, null, null],
        ['500231101', 'training_sessions', '2025-Q2', 0.1 + 0.2],
      ],
      targets: [
        ['area_code', 'indicator_id', 'year', 'value', 'effective_from'],
        [500231101, 'training_sessions', 2025, 12, day(9, 1)],
      ],
      Sheet1: [],
    })
    expect(report.faults).toEqual([])
    expect(rows).toEqual([
      [{ year: 2025, from: 1, to: 12 }, 12],
      [{ year: 2025, from: 7, to: 7 }, 3],
      [{ year: 2025, from: 4, to: 6 }, 0.3],
    ])
    expect(targets).toMatchObject([{ effectiveFrom: '2025-09-01' }])
  })

  it('has its faults named by sheet and row', async () => {
    const { report } = await imported({
      observation: [HEADER],
      observations: [
        HEADER,
        ['500231101', 'training_sessions', '2025-01', -3],
        ['500231101', 'training_sessions', day(7, 15), true],
      ],
    })
    expect(report.faults).toMatchObject([
      { file: 'book.xlsx#observation', row: null, code: 'unknown_file' },
      { file: 'book.xlsx#observations', row: 2, column: 'value', found: '-3' },
      { file: 'book.xlsx#observations', row: 3, column: 'period', found: '2025-07-15' },
      { file: 'book.xlsx#observations', row: 3, column: 'value', found: 'TRUE' },
    ])
  })
})

it('starts again when an import comes in between, and leaves no half files', async () => {
  const store = createMemoryStore(AWKWARD)
  let imports = 0
  const busy = {
    ...store,
    async targets(query: Parameters<typeof store.targets>[0]) {
      if (imports === 0) {
        imports += 1
        await store.write(NOW, async (writer) => {
          await writer.put('observations', [observation({ period: '2025-11', value: 9 })])
          return true
        })
      }
      return store.targets(query)
    },
  }
  const path = temporaryFile('out')
  expect(await exportDataset(busy, path)).toMatchObject({ observations: 7 })
  expect(readdirSync(dirname(join(path, 'x'))).filter((name) => name.endsWith('partial'))).toEqual(
    [],
  )
})
