import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import writeWorkbook from 'write-excel-file/node'
import { temporaryFile } from '../../../../tests/store/temporary-file.ts'
import { type BookParts, bookOf, zipOf } from '../../../../tests/written-workbook.ts'
import { createMemoryStore } from '../../../api/memory-store.ts'
import { importDataset } from '../../../imports/import-source.ts'
import { openDatasetSource } from '../open-dataset-source.ts'
import { openXlsx } from './open-xlsx.ts'
import type { SheetRow } from './sheet-rows.ts'
import { attributeOf, XmlReader } from './xml-reader.ts'

async function rowsAt(path: string, sheet = 0): Promise<SheetRow[]> {
  const rows: SheetRow[] = []
  const book = await openXlsx(path)
  for await (const batch of book.sheets[sheet]?.rows() ?? []) rows.push(...batch)
  return rows
}

const rowsOf = (data: string, parts: Omit<BookParts, 'sheets'> = {}) =>
  rowsAt(bookOf({ sheets: { areas: `<sheetData>${data}</sheetData>` }, ...parts }))

const day = (text: string) =>
  expect.objectContaining({ kind: 'date', day: text, shows: expect.any(String) })

describe('openXlsx', () => {
  it('reads what it finds again in a workbook that another program wrote', async () => {
    const path = temporaryFile('book.xlsx')
    await writeWorkbook([
      {
        sheet: '一',
        data: [
          ['a & <b>', 1.5, true],
          [null, 0.1 + 0.2],
        ],
      },
      {
        sheet: '二',
        data: [[{ value: new Date('2025-07-01T00:00:00Z'), type: Date, format: 'yyyy-mm-dd' }]],
      },
    ]).toFile(path)
    const book = await openXlsx(path)
    expect(book.sheets.map(({ name }) => name)).toEqual(['一', '二'])
    expect(await rowsAt(path, 0)).toEqual([
      ['a & <b>', 1.5, true],
      [null, 0.1 + 0.2],
    ])
    expect(await rowsAt(path, 1)).toEqual([[day('2025-07-01')]])
  })

  it('keeps rows and cells at the places that their addresses name', async () => {
    const rows = await rowsOf(
      '<row r="1"><c r="AA1"><v>0</v></c></row><row r="2"><c r="B2"><v>1</v></c><c r="AA2"><v>2</v></c></row><row r="5"><c r="A5"><v>3</v></c></row><row><c><v>4</v></c><c><v>5</v></c></row>',
    )
    expect(rows).toHaveLength(6)
    expect(rows[0]).toHaveLength(27)
    expect(rows[1]).toEqual([null, 1, ...new Array(24).fill(null), 2])
    expect(rows.slice(2)).toEqual([[], [], [3], [4, 5]])
  })

  it('reads texts in all the ways they are stored', async () => {
    const strings =
      '<si><t>新民镇</t></si><si><r><rPr><b/></rPr><t xml:space="preserve">法治 </t></r><r><t>培训</t></r><rPh sb="0" eb="1"><t>fazhi</t></rPh></si><si><t>一_x000D_&#10;二 &amp; &lt;三&gt; &#x4e09;_x005F_x0041_</t></si><si/>'
    const rows = await rowsOf(
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="inlineStr"><is><t>内</t></is></c><c r="E1" t="str"><f>A1&amp;"x"</f><v>新x</v></c><c r="F1" t="s"><v>3</v></c><c r="G1" s="0"/></row>',
      { strings },
    )
    expect(rows).toEqual([['新民镇', '法治 培训', '一\r\n二 & <三> 三_x0041_', '内', '新x']])
  })

  it('tells a date from a number by the style, as Chinese Excel and WPS style them', async () => {
    const styles = `<numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;;@"/><numFmt numFmtId="177" formatCode="[Red]#,##0&quot;年&quot;"/><numFmt numFmtId="178" formatCode="0.00_ "/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="57"/><xf numFmtId="176"/><xf numFmtId="177"/><xf numFmtId="178"/><xf numFmtId="9"/></cellXfs>`
    const cells = (v: number) =>
      [0, 1, 2, 3, 4, 5].map((s, i) => `<c r="${'ABCDEF'[i]}1" s="${s}"><v>${v}</v></c>`).join('')
    // 45839 days after 30 December 1899 is 1 July 2025.
    const july = day('2025-07-01')
    const row = `<row r="1">${cells(45839)}</row>`
    expect(await rowsOf(row, { styles })).toEqual([
      [45839, july, july, expect.objectContaining({ text: '45839年' }), 45839, 45839],
    ])
    const later = await rowsOf(row, { styles, properties: 'date1904="1"' })
    expect(later[0]?.[1]).toEqual(day('2029-07-02'))
  })

  it('shows an error as its text and a truth value as one, so that neither passes as empty', async () => {
    const rows = await rowsOf(
      '<row r="1"><c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="B1" t="b"><v>0</v></c><c r="C1" t="d"><v>2025-07-01</v></c></row>',
    )
    expect(rows).toEqual([['#DIV/0!', false, day('2025-07-01')]])
  })

  it('tells a formula without result from an empty result, and a zero that the sheet hides', async () => {
    const rows = await rowsOf(
      '<row r="1"><c r="A1"><f>SUM(B1:B9)</f><v/></c><c r="B1" t="str"><f>""</f><v></v></c><c r="C1"><f>B9&amp;1</f></c><c r="D1" t="n"><f t="shared" si="0"/></c><c r="E1"><f>Sheet2!B9</f><v>0</v></c></row>',
    )
    expect(rows).toEqual([
      [
        { kind: 'formula', text: '=SUM(B1:B9)' },
        null,
        { kind: 'formula', text: '=B9&1' },
        { kind: 'formula', text: '=' },
        0,
      ],
    ])
    const path = bookOf({
      sheets: {
        a: '<sheetViews><sheetView showZeros="0"/></sheetViews><sheetData><row r="1"><c r="A1"><v>0</v></c><c r="B1"><v>10</v></c></row></sheetData>',
      },
    })
    expect(await rowsAt(path)).toEqual([[{ kind: 'number', number: 0, text: '', words: '' }, 10]])
  })

  it('reads a day as it is written, in the time zone of any machine', async () => {
    const zone = process.env.TZ
    try {
      for (const name of ['America/Los_Angeles', 'Asia/Shanghai', 'Pacific/Auckland']) {
        process.env.TZ = name
        const rows = await rowsOf(
          '<row r="1"><c r="A1" t="d"><v>2027-01-01T00:00:00</v></c><c r="B1" t="d"><v>2027-01-01T00:00:00Z</v></c><c r="C1" t="d"><v>2027-01-01T00:00:00+08:00</v></c><c r="D1" t="d"><v>2027-01-01</v></c></row>',
        )
        expect(rows, name).toEqual([new Array(4).fill(day('2027-01-01'))])
      }
    } finally {
      if (zone === undefined) delete process.env.TZ
      else process.env.TZ = zone
    }
  })

  it('hands out the empty rows before a far one without building a list of them all', async () => {
    const path = bookOf({
      sheets: { a: '<sheetData><row r="1048576"><c><v>1</v></c></row></sheetData>' },
    })
    let rows = 0
    let longest = 0
    const book = await openXlsx(path)
    for await (const batch of book.sheets[0]?.rows() ?? []) {
      rows += batch.length
      longest = Math.max(longest, batch.length)
    }
    expect(rows).toBe(1_048_576)
    expect(longest).toBeLessThanOrEqual(10_000)
  })

  it('refuses what is damaged, cut short, encrypted or no workbook', async () => {
    const path = bookOf({ sheets: { a: '<sheetData><row r="1"/></sheetData>' } })
    const bytes = readFileSync(path)
    const refused = async (changed: Buffer) => {
      const other = temporaryFile('other.xlsx')
      writeFileSync(other, changed)
      await expect(rowsAt(other)).rejects.toThrow()
    }
    await refused(bytes.subarray(0, bytes.length - 30))
    const flipped = Buffer.from(bytes)
    const inData = flipped.indexOf('sheet1.xml') + 12
    flipped[inData] = (flipped[inData] ?? 0) ^ 0x55
    await refused(flipped)
    // A file that unpacks to more than the directory says, its checksum being right all the same.
    const lying = Buffer.from(bytes)
    const entry = lying.lastIndexOf('PK\x01\x02', lying.lastIndexOf('sheet1.xml'))
    lying.writeUInt32LE(lying.readUInt32LE(entry + 24) - 1, entry + 24)
    await refused(lying)
    // An encrypted workbook is not a zip archive at all.
    await refused(Buffer.from('d0cf11e0a1b11ae1', 'hex'))
    await refused(Buffer.alloc(0))
    await expect(openXlsx(zipOf({ 'word/document.xml': '<w/>' }))).rejects.toThrow()
    await expect(rowsOf('<row r="2"/><row r="2"/>')).rejects.toThrow()
    await expect(rowsOf('<row r="1"><c r="A1" t="s"><v>7</v></c></row>')).rejects.toThrow()
  })
})

describe('import of a workbook', () => {
  const AREAS =
    '<row r="1"><c r="A1" t="inlineStr"><is><t>code</t></is></c><c r="B1" t="inlineStr"><is><t>name</t></is></c><c r="C1" t="inlineStr"><is><t>level</t></is></c></row>'
  const imported = async (data: string) => {
    const path = bookOf({ sheets: { areas: `<sheetData>${AREAS}${data}</sheetData>` } })
    const store = createMemoryStore()
    const source = await openDatasetSource(path)
    const report = await importDataset(store, source, { now: '2026-11-02T08:00:00.000Z' })
    return { areas: await store.areas(), faults: report.faults }
  }

  it('counts rows as the spreadsheet does, also after empty ones', async () => {
    const { faults } = await imported('<row r="9"><c r="A9"><v>500231</v></c></row>')
    expect(faults.map(({ row, column }) => `${row} ${column}`)).toEqual(['9 name', '9 level'])
  })

  it('stores nothing of a sheet that turns out to be damaged', async () => {
    const good =
      '<row r="2"><c><v>500231</v></c><c t="inlineStr"><is><t>垫江县</t></is></c><c t="inlineStr"><is><t>county</t></is></c></row>'
    expect((await imported(good)).areas).toMatchObject([{ code: '500231', name: '垫江县' }])
    const { areas, faults } = await imported(`${good}<row r="3"><c t="s"><v>7</v></c></row>`)
    expect(faults).toMatchObject([{ file: 'book.xlsx#areas', code: 'unreadable' }])
    expect(areas).toEqual([])
  })
})

describe('XmlReader', () => {
  function read(xml: string, size: number): string[] {
    const seen: string[] = []
    const reader = new XmlReader({
      open: (name, tag) => seen.push(`<${name} ${attributeOf(tag, 'a') ?? ''}`),
      close: (name) => seen.push(`>${name}`),
      // A text may come in several pieces.
      text(text) {
        if (/^[<>]/.test(seen.at(-1) ?? '<')) seen.push(text)
        else seen[seen.length - 1] += text
      },
    })
    const bytes = Buffer.from(xml)
    for (let at = 0; at < bytes.length; at += size) reader.write(bytes.subarray(at, at + size))
    reader.end()
    return seen
  }

  it('sees the same wherever the chunks are cut', () => {
    const xml = `<?xml version="1.0"?><!-- a > b --><x:r a="1 &gt; 2 > 1">新&amp;民<c\ta='二'/><![CDATA[【镇】]]></x:r>`
    const expected = ['<r 1 > 2 > 1', '新&民', '<c 二', '>c', '【镇】', '>r']
    for (let size = 1; size <= xml.length * 3; size += 1) expect(read(xml, size)).toEqual(expected)
  })

  it('refuses document types, which could make a small file grow without bound', () => {
    expect(() => read('<!DOCTYPE x [<!ENTITY a "aaaa">]><x/>', 5)).toThrow()
    expect(() => read('<x', 5)).toThrow()
  })
})
