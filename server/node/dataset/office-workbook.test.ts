import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { faultLine } from '../../../dataset/faults/fault.ts'
import type { Dataset } from '../../../domain/dataset.ts'
import { formatPeriod } from '../../../domain/period.ts'
import { area, indicator, observation } from '../../../tests/builders.ts'
import { temporaryFile } from '../../../tests/store/temporary-file.ts'
import { bookOf } from '../../../tests/written-workbook.ts'
import { createMemoryStore } from '../../api/memory-store.ts'
import type { Store } from '../../api/store.ts'
import { importDataset } from '../../imports/import-source.ts'
import { openSqlStore } from '../sql-store.ts'
import { runImport } from './import-command.ts'
import { openDatasetSource } from './open-dataset-source.ts'

const NOW = '2026-03-20T08:00:00.000Z'

const STORED: Dataset = {
  areas: [
    area({ code: '500231', name: '垫江县', level: 'county', parentCode: null }),
    area(),
    area({ code: '500231102', name: '沙坪镇' }),
  ],
  indicators: [
    indicator(),
    indicator({ id: 'training_attendance', nameZh: '受训人次', unitZh: '人次', position: 20 }),
  ],
  observations: [
    observation({
      period: '2026-01',
      value: 2,
      countingRule: '含线上',
      sourceRef: '月报',
      note: '一次',
    }),
    observation({ period: '2026-02', value: 5, countingRule: '含线上', sourceRef: '月报' }),
  ],
  targets: [],
}

/** Cells as a spreadsheet program writes them: texts, numbers, dates by style 1 (m"月") and 2 (yyyy"年"m"月"). */
function cell(
  address: string,
  content: string | number | { style: number; value: number } | { formula: string; value?: number },
) {
  if (typeof content === 'string')
    return `<c r="${address}" t="inlineStr"><is><t>${content}</t></is></c>`
  if (typeof content === 'number') return `<c r="${address}"><v>${content}</v></c>`
  if ('style' in content)
    return `<c r="${address}" s="${content.style}"><v>${content.value}</v></c>`
  const value = content.value === undefined ? '' : `<v>${content.value}</v>`
  return `<c r="${address}"><f>${content.formula}</f>${value}</c>`
}

type Content = Parameters<typeof cell>[1]

function sheetXml(
  rows: Readonly<Record<number, readonly (Content | null)[]>>,
  merged: readonly string[] = [],
  hidden: readonly number[] = [],
) {
  const data = Object.entries(rows).map(([row, cells]) => {
    const all = cells.map((content, place) =>
      content === null ? '' : cell(`${'ABCDEFGH'[place]}${row}`, content),
    )
    return `<row r="${row}"${hidden.includes(Number(row)) ? ' hidden="1"' : ''}>${all.join('')}</row>`
  })
  const ranges = merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')
  return `<sheetData>${data.join('')}</sheetData>${ranges === '' ? '' : `<mergeCells>${ranges}</mergeCells>`}`
}

const STYLES =
  '<numFmts><numFmt numFmtId="176" formatCode="m&quot;月&quot;"/><numFmt numFmtId="177" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="176"/><xf numFmtId="177"/></cellXfs>'

/** 1 January 2026 and 1 February 2026. */
const [JANUARY, FEBRUARY] = [46023, 46054]

async function values(store: Store) {
  const rows = await store.observations({
    areaCodes: ['500231101', '500231102'],
    years: [2025, 2026],
  })
  return rows
    .map(({ areaCode, indicatorId, period, value, countingRule, sourceRef, note }) =>
      [areaCode, indicatorId, formatPeriod(period), value, countingRule, sourceRef, note].join(' '),
    )
    .sort()
}

async function imported(path: string, store = createMemoryStore(STORED), answers = {}) {
  const report = await importDataset(store, await openDatasetSource(path), { now: NOW, answers })
  return {
    store,
    report,
    lines: report.faults.map((fault) => faultLine(fault, 'zh').replace(/^\S*\.xlsx/, '')),
  }
}

describe('a workbook as an office keeps it', () => {
  it('is stored as figures with their cells: sheets are units, heads are dates, sums are formulas', async () => {
    const rows = {
      1: ['2026年法治工作台账'],
      3: ['指标', '单位', { style: 1, value: JANUARY }, { style: 2, value: FEBRUARY }, '合计'],
      4: [
        '法治培训期数',
        '期',
        2,
        { formula: '1+2', value: 3 },
        { formula: 'SUM(C4:D4)', value: 5 },
      ],
      5: ['受训人次', '人次', '200余', 30, null],
    } as const
    const path = bookOf({
      sheets: {
        新民镇: sheetXml(rows, ['A1:E1'], [5]),
        沙坪镇: sheetXml({ 3: ['指标', '', '1月'], 4: ['受训人次', '', 7] }),
      },
      styles: STYLES,
    })
    const asked = await imported(path)
    expect(asked.lines).toEqual([
      expect.stringContaining(
        '#沙坪镇：现为“沙坪镇”，应为：能认出的名称；在对应文件的 year 下填 "沙坪镇" [unmapped]',
      ),
    ])
    const { store, report, lines } = await imported(path, undefined, { year: { 沙坪镇: '2026' } })
    expect(lines).toEqual([])
    expect(report.counts.observations).toEqual({ added: 3, changed: 1, unchanged: 1, removed: 0 })
    const name = path.replace(/^.*\//, '')
    expect(await values(store)).toEqual([
      // The same number stays with its words; another one keeps the counting rule alone.
      `500231101 training_attendance 2026-01 200  ${name} 新民镇!C5 `,
      `500231101 training_attendance 2026-02 30  ${name} 新民镇!D5 `,
      '500231101 training_sessions 2026-01 2 含线上 月报 一次',
      `500231101 training_sessions 2026-02 3 含线上 ${name} 新民镇!D4 `,
      `500231102 training_attendance 2026-01 7  ${name} 沙坪镇!C4 `,
    ])
    expect(report.notices.map(({ says }) => says.zh)).toEqual(['有 1 行被筛选或隐藏，也读了'])
  })

  it('has its faults at its own cells, those of the checks behind it too', async () => {
    const path = bookOf({
      sheets: {
        新民镇: sheetXml({
          1: ['新民镇2026年'],
          2: ['指标', '1月', '2月', '4月', '合计'],
          3: ['法治培训期数', 1, { formula: 'Sheet2!B9' }, 4, 9],
          4: ['受训人次', '十二', null, null, null],
        }),
      },
    })
    const { report, lines } = await imported(path)
    expect(report.stored).toBe(false)
    expect(lines.map((line) => line.replace(/，应为：.*\[/, ' ['))).toEqual([
      '#新民镇 第3行 C列：现为“=Sheet2!B9” [unsaved_formula]',
      '#新民镇 第4行 B列：现为“十二” [not_a_number]',
      '#新民镇 第3行 D列：现为“2026-04” [future_period]',
    ])
  })

  it('is no office sheet where its rows have a period each: the name of the table is asked for', async () => {
    const path = bookOf({
      sheets: {
        填报: sheetXml({
          1: ['area_code', 'period', 'value'],
          2: ['500231101', '2026-01', 3],
          3: ['500231101', '2026-02', 3],
        }),
      },
    })
    expect((await imported(path)).lines).toEqual([expect.stringContaining('[unknown_file]')])
  })
})

it('says on the command line what names were taken for, and writes the file to be filled in', async () => {
  const database = `file:${temporaryFile('dashboard.sqlite')}`
  const store = await openSqlStore(database)
  await store.write(NOW, async (writer) => {
    await writer.put('areas', STORED.areas)
    await writer.put('indicators', STORED.indicators)
    return true
  })
  const book = bookOf({
    sheets: {
      新民镇: sheetXml({ 1: ['2026年'], 2: ['指标', '1月'], 3: ['法治培训', 3], 4: ['讲座', '—'] }),
    },
  })
  const map = temporaryFile('map.json')
  const run = async (...args: string[]) => {
    const out: string[] = []
    const err: string[] = []
    const context = {
      databaseUrl: database,
      now: NOW,
      elapsed: () => 0,
      out: (line: string) => out.push(line),
      err: (line: string) => err.push(line),
    }
    const code = await runImport([book, ...args], context)
    return { code, out, err }
  }
  expect(await run()).toMatchObject({
    code: 1,
    err: [
      expect.stringContaining('加 --map'),
      expect.stringContaining('"讲座" [unmapped]'),
      expect.anything(),
    ],
  })
  expect(existsSync(map)).toBe(false)
  expect((await run('--map', map)).code).toBe(1)
  expect(JSON.parse(readFileSync(map, 'utf8'))).toEqual({ row: { 讲座: '' } })
  writeFileSync(map, '{"row": {"讲座": "training_attendance"}}')
  expect((await run('--map', map)).code).toBe(1)
  expect(JSON.parse(readFileSync(map, 'utf8'))).toEqual({
    row: { 讲座: 'training_attendance' },
    mark: { '—': '' },
  })
  writeFileSync(map, '{"row": {"讲座": "training_attendance"}, "mark": {"—": "none"}}')
  const { code, out } = await run('--map', map)
  expect(code).toBe(0)
  expect(out.slice(0, 5)).toEqual([
    '工作表 新民镇：第2行是月份，各月当月数',
    '  A 指标: 指标名称',
    '  B 1月: 2026-01',
    '  3 法治培训: training_sessions 法治培训期数 [简称], 500231101 新民镇 [工作表名]',
    '  4 讲座: training_attendance 受训人次 [对应文件], 500231101 新民镇 [工作表名]',
  ])
  expect((await values(store)).map((line) => line.split(' ').slice(1, 4).join(' '))).toEqual([
    'training_attendance 2026-01 0',
    'training_sessions 2026-01 3',
  ])
  await store.close()
  writeFileSync(map, '{"rows": {}}')
  expect(await run('--map', map)).toMatchObject({
    code: 1,
    err: [expect.stringContaining('expected JSON')],
  })
})
