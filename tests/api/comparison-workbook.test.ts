import { writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { catalogue as shippedCatalogue } from '../../bench/large-dataset.ts'
import { decodeComparison } from '../../contract/comparison-decoding.ts'
import { comparisonSchema, coverageSchema } from '../../contract/comparison-resources.ts'
import { areasSchema, indicatorsSchema } from '../../contract/resources.ts'
import { sampleDataset } from '../../dataset/sample/sample-dataset.ts'
import { numberIn } from '../../domain/compared-figure.ts'
import { createApi } from '../../server/api/app.ts'
import { createMemoryStore } from '../../server/api/memory-store.ts'
import { openXlsx } from '../../server/node/dataset/xlsx/open-xlsx.ts'
import type { SheetCell } from '../../server/node/dataset/xlsx/sheet-rows.ts'
import { openZip } from '../../server/node/dataset/xlsx/zip-archive.ts'
import type { Sheet } from '../../src/components/workbook/sheet.ts'
import { writeWorkbook } from '../../src/components/workbook/write-workbook.ts'
import { coverageSheets } from '../../src/features/compare/coverage-sheet.ts'
import { matrixModel } from '../../src/features/compare/matrix-model.ts'
import { sheetCsv } from '../../src/features/compare/sheet-csv.ts'
import { comparisonSheets } from '../../src/features/compare/workbook.ts'
import { parseCompare, resolveCompare } from '../../src/selection/compare-selection.ts'
import { today } from '../builders.ts'
import { temporaryFile } from '../store/temporary-file.ts'

const store = createMemoryStore(sampleDataset(shippedCatalogue()), '2026-11-05T01:00:00Z')
const api = createApi({ store, programVersion: 'test', today })
const get = async (path: string): Promise<unknown> => (await api.request(path)).json()

/** The sheets of a view, as its page makes them. */
async function view(query: string) {
  const areas = areasSchema.parse(await get('/api/areas'))
  const { indicators } = indicatorsSchema.parse(await get('/api/indicators'))
  const selection = resolveCompare(parseCompare(new URLSearchParams(query)), areas, indicators)
  if (!selection) throw new Error('nothing to compare')
  const page = comparisonSchema.parse(await get('/api/comparison?parent=990100&through=2026-10'))
  const answer = decodeComparison([page])
  const model = matrixModel(answer, indicators, selection)
  const input = { answer, areas: areas.areas, model, selection, sourceWords: '示例数据' }
  return { answer, sheets: comparisonSheets({ ...input, lang: 'zh' }) }
}

async function readAgain(sheets: readonly Sheet[]) {
  const path = temporaryFile('comparison.xlsx')
  writeFileSync(path, Buffer.from(await (await writeWorkbook(sheets)).arrayBuffer()))
  const book = await openXlsx(path)
  const rows = await Promise.all(
    book.sheets.map(async (sheet) => {
      const list: unknown[][] = []
      for await (const batch of sheet.rows()) list.push(...batch.map((row) => row.map(stored)))
      return list
    }),
  )
  return { path, names: book.sheets.map(({ name }) => name), rows }
}

/** What a cell stores, however its format shows it. */
function stored(cell: SheetCell): unknown {
  return typeof cell === 'object' && cell?.kind === 'number' ? cell.number : cell
}

describe('the workbook of the matrix', () => {
  const matrix = async () => {
    const { answer, sheets } = await view('parent=990100&through=2026-10')
    return { answer, book: await readAgain(sheets) }
  }

  it('holds every figure of the answer as a number, in the row of its unit', async () => {
    const { answer, book } = await matrix()
    const rows = book.rows[0] ?? []
    expect(rows).toHaveLength(3 + 1 + answer.units.length)
    let numbers = 0
    answer.indicators.forEach((indicator, index) => {
      // code, name, residents, year; then value, completion and status of each indicator
      const column = 4 + index * 3
      answer.units.forEach((unit, row) => {
        const cells = rows[row + 4] ?? []
        expect(cells[0]).toBe(unit.code)
        expect(cells[1]).toBe(unit.name)
        const figure = indicator.rows[row]
        for (const [offset, aspect] of (['value', 'completion'] as const).entries()) {
          const number = figure ? numberIn(figure, aspect) : null
          const cell = cells[column + offset]
          if (number === null) expect(cell).toMatch(/[\u4e00-\u9fff]/)
          else expect(cell).toBe(number)
          if (number !== null) numbers += 1
        }
        expect(cells[column + 2]).toMatch(/[\u4e00-\u9fff]/)
      })
    })
    // 26 units x 25 indicators, most with a value and many with a completion
    expect(numbers).toBeGreaterThan(1000)
  })

  it('gives the county as the roll-up gives it', async () => {
    const { answer, book } = await matrix()
    const county = book.rows[0]?.[3] ?? []
    answer.indicators.forEach(({ total }, index) => {
      const { value } = total.progress
      if (value.kind === 'value') expect(county[4 + index * 3]).toBe(value.value)
    })
    expect(county[1]).toContain('合计')
  })

  it('freezes heads and names, shows per cent as such and 余 beside the number', async () => {
    const { book } = await matrix()
    const zip = await openZip(book.path)
    const parts = new Map<string, string>()
    for (const name of ['xl/worksheets/sheet1.xml', 'xl/styles.xml']) {
      const bytes: Uint8Array[] = []
      for await (const chunk of zip.read(name)) bytes.push(chunk)
      parts.set(name, Buffer.concat(bytes).toString('utf8'))
    }
    const pane = /<pane[^>]*>/.exec(parts.get('xl/worksheets/sheet1.xml') ?? '')?.[0]
    expect(pane).toContain('xSplit="2"')
    expect(pane).toContain('ySplit="3"')
    const formats = parts.get('xl/styles.xml')?.match(/formatCode="[^"]*"/g) ?? []
    expect(formats).toContain('formatCode="0.0%"')
    expect(formats.some((format) => format.includes('余'))).toBe(true)
  })

  it('says on a second sheet what the figures are, with the sample mark', async () => {
    const { answer, book } = await matrix()
    expect(book.names).toEqual(['数据', '说明'])
    const text = JSON.stringify(book.rows[1])
    for (const part of [
      '示例数据',
      '2026年1—10月',
      '不排名次',
      '口径不一：法治讲座场次',
      answer.dataset.version,
    ]) {
      expect(text).toContain(part)
    }
    expect(JSON.stringify(book.rows[0]?.[0])).toContain('示例数据')
  })
})

it('follows the columns and the order on the screen', async () => {
  const query =
    'parent=990100&through=2026-10&indicators=lecture_sessions,training_sessions&show=gap&sort=lecture_sessions&order=desc'
  const { answer, sheets } = await view(query)
  const rows = (await readAgain(sheets)).rows[0] ?? []
  expect(rows[1]?.filter((cell) => cell !== null)).toEqual(['法治培训期数', '法治讲座场次'])
  const lectures = answer.indicators.find((one) => one.indicatorId === 'lecture_sessions')
  const gaps = rows.slice(4).map((row) => row[7])
  const numbers = gaps.filter((gap) => typeof gap === 'number')
  expect(numbers).toEqual([...numbers].sort((a, b) => b - a))
  // in percentage points: completion - expected
  const first = answer.units.findIndex((unit) => unit.code === rows[4]?.[0])
  const { completion, expected } = lectures?.rows[first]?.progress ?? {}
  const done = completion?.kind === 'value' ? completion.value : 0
  expect(numbers[0]).toBeCloseTo((done - (expected ?? 0)) * 100, 6)
})

it('writes who has reported as words, unit by unit', async () => {
  const answer = coverageSchema.parse(await get('/api/coverage?parent=990100&through=2026-10'))
  const areas = areasSchema.parse(await get('/api/areas'))
  const parent = areas.areas.find((area) => area.code === '990100')
  if (!parent) throw new Error('no county')
  const sheets = coverageSheets({
    answer,
    indicators: answer.indicators,
    parent,
    subject: '全部指标',
    lang: 'zh',
  })
  const rows = (await readAgain(sheets)).rows[0] ?? []
  const row = (name: string) => rows.find((cells) => cells[1] === name)?.slice(2)
  // did not report October at all
  expect(row('量坡镇')).toEqual([...Array(9).fill('已报'), '未报', '不需报', '不需报'])
  // six of 25 indicators lack July and August
  expect(row('砝桥镇')?.slice(5, 9)).toEqual(['已报', '部分 19/25', '部分 19/25', '已报'])
  const csv = await sheetCsv(sheets[0].rows.slice(1)).text()
  expect(csv.startsWith('代码,单位,1月')).toBe(true)
  expect(csv).toContain('990100011,量坡镇,')
})
