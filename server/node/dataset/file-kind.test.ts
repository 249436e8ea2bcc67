import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { faultLine } from '../../../dataset/faults/fault.ts'
import { temporaryFile } from '../../../tests/store/temporary-file.ts'
import { bookOf, zipOf } from '../../../tests/written-workbook.ts'
import { createMemoryStore } from '../../api/memory-store.ts'
import { readDataset } from '../../imports/import-source.ts'
import { openDatasetSource } from './open-dataset-source.ts'

const NOW = '2026-11-02T08:00:00.000Z'

const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const utf16 = (text: string) => Buffer.from(text, 'utf16le')
const zipped = (name: string) => zipOf({ [name]: '<x/>' })

function written(name: string, bytes: string | Buffer): string {
  const path = join(dirname(temporaryFile('x')), name)
  writeFileSync(path, bytes)
  return path
}

async function faultOf(path: string): Promise<string> {
  const { faults } = await openDatasetSource(path)
  return faults.map(({ code, expected }) => `${code} ${expected.zh}`).join()
}

describe('a file that is no .xlsx workbook', () => {
  it.each<[string, () => string]>([
    ['旧格式的工作簿', () => written('book.xlsx', Buffer.concat([OLE, utf16('Workbook')]))],
    ['旧格式的工作簿', () => written('book.et', Buffer.concat([OLE, utf16('Workbook')]))],
    ['打开密码', () => written('book.xlsx', Buffer.concat([OLE, utf16('EncryptedPackage')]))],
    [
      'OpenDocument',
      () =>
        written(
          'book.xlsx',
          'PK\u0003\u0004mimetypeapplication/vnd.oasis.opendocument.spreadsheet',
        ),
    ],
    [
      '网页',
      () => written('book.xls', '\ufeff\n<html><table><tr><td>区划代码</td></tr></table></html>'),
    ],
    [
      'XML 表格',
      () =>
        written(
          'book.xml',
          '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
        ),
    ],
    ['PDF', () => written('book.xlsx', '%PDF-1.7 \u0000')],
    ['二进制工作簿', () => zipped('xl/workbook.bin')],
    ['Word 文档', () => zipped('word/document.xml')],
    ['压缩包', () => zipped('areas.csv')],
    ['放进一个文件夹', () => written('observations.csv', 'area_code,indicator_id\n')],
    ['放进一个文件夹', () => written('book.xlsx', '区划代码,名称\n')],
  ])('is named as what it is: %s', async (kind, path) => {
    const fault = await faultOf(path())
    expect(fault).toMatch(/^unreadable /)
    expect(fault).toContain(kind)
  })

  it('is named in a folder too, and a web page inside a cell is none', async () => {
    const folder = temporaryFile('dataset')
    mkdirSync(folder)
    writeFileSync(join(folder, 'areas.csv'), 'code,name,level,<table>\n')
    writeFileSync(join(folder, 'targets.csv'), OLE)
    const { tables, faults } = await openDatasetSource(folder)
    expect(tables.map(({ table }) => table)).toEqual(['areas'])
    expect(faults).toMatchObject([{ file: 'targets.csv', code: 'unreadable' }])
  })
})

describe('a workbook', () => {
  const ROWS =
    '<sheetData><row r="1"><c t="inlineStr"><is><t>code</t></is></c></row><row r="2" hidden="1"><c><v>1</v></c></row><row r="3" hidden="1"/></sheetData>'

  it('holds sheets that programs add and hidden ones, which are no faults and not read', async () => {
    const path = bookOf({
      sheets: {
        areas: `<cols><col min="1" max="9" hidden="1"/></cols>${ROWS}`,
        WpsReserved_CellImgList: ROWS,
        宏表: ROWS,
        字典: ROWS,
      },
      states: { WpsReserved_CellImgList: 'veryHidden', 宏表: 'veryHidden', 字典: 'hidden' },
    })
    const source = await openDatasetSource(path)
    expect(source.faults).toEqual([])
    for (const table of source.tables) for await (const _ of table.batches());
    expect(source.notices?.().map(({ file, says }) => `${file} ${says.zh}`)).toEqual([
      'book.xlsx 隐藏的工作表“字典”没有读',
      'book.xlsx#areas 有 1 行被筛选或隐藏，也读了',
      'book.xlsx#areas 隐藏的列（code）也读了',
    ])
  })

  it.each([
    ['A2:A9', 1],
    ['A3:A9', 0],
    ['A1:B1', 0],
    ['B2:B3', 0],
  ])(
    'with %s merged has %s fault: what is below the first cell would be lost',
    async (range, count) => {
      const merged = `<mergeCells count="1"><mergeCell ref="${range}"/></mergeCells>`
      const source = await openDatasetSource(bookOf({ sheets: { areas: `${ROWS}${merged}` } }))
      const { faults } = await readDataset(createMemoryStore(), source, { now: NOW })
      const lines = faults.map((fault) => faultLine(fault, 'zh'))
      expect(lines.filter((line) => line.includes('merged_cells'))).toEqual(
        count === 0
          ? []
          : [
              'book.xlsx#areas 第2行 区划代码（code）列：现为“A2:A9”，应为：没有合并的单元格（共1处）：合并后只有左上角一格有内容，其余各格是空的；请取消合并，逐格填写 [merged_cells]',
            ],
      )
    },
  )

  it('may hide the sheet of a table, which is read and mentioned', async () => {
    const path = bookOf({
      sheets: { areas: ROWS, targets: ROWS },
      states: { areas: 'hidden', targets: 'veryHidden' },
    })
    const source = await openDatasetSource(path)
    expect(source.tables.map(({ table }) => table)).toEqual(['areas'])
    expect(source.notices?.()).toMatchObject([
      { says: { en: 'the sheet areas is hidden; its rows were read all the same' } },
    ])
  })
})
