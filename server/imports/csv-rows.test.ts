import { writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { temporaryFile } from '../../tests/store/temporary-file.ts'
import { decodeText } from '../node/dataset/decode-text.ts'
import { csvRows } from './csv-rows.ts'
import { SourceFault } from './source-fault.ts'

/** All rows of a text that arrives in chunks of `size`. */
async function rowsOf(text: string, size = text.length): Promise<string[][]> {
  async function* chunks() {
    for (let start = 0; start < text.length; start += size) yield text.slice(start, start + size)
  }
  const rows: string[][] = []
  for await (const batch of csvRows(chunks(), 'x.csv')) rows.push(...batch)
  return rows
}

describe('csvRows', () => {
  const text = 'code,name\r\n1,"甲,乙"\r\n\r\n2,"一""二\n三"\r\n3,d"e\r\n'
  const rows = [['code', 'name'], ['1', '甲,乙'], [''], ['2', '一"二\n三'], ['3', 'd"e']]

  it('gives the same rows wherever the chunks are cut, an empty line being a row', async () => {
    for (let size = 1; size <= text.length; size += 1) {
      const read = (await rowsOf(text, size)).map((row) => row.map((cell) => cell.trim()))
      expect(read.slice(0, rows.length), `chunks of ${size}`).toEqual(rows)
    }
  })

  it('reads a file without a line end at its end, and one of carriage returns alone', async () => {
    expect(await rowsOf('a,b\n1,"x"')).toEqual([
      ['a', 'b'],
      ['1', 'x'],
    ])
    expect(await rowsOf('a,b\r1,2\r')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ])
  })

  it('takes any line end, several kinds in one file, and inside quotes', async () => {
    const mixed = 'a,b\r\n1,"x\ry"\r2,"x\r\ny"\n3,"x\ny"\r\n\r4,\r'
    const expected = [['a', 'b'], ['1', 'x\ny'], ['2', 'x\ny'], ['3', 'x\ny'], [''], ['4', '']]
    for (let size = 1; size <= mixed.length; size += 1) {
      expect((await rowsOf(mixed, size)).filter((row, at) => at < 6 || row.length > 1)).toEqual(
        expected,
      )
    }
  })

  it('passes over the line that tells Excel the separator, which no spreadsheet shows', async () => {
    for (const size of [1, 5, 100]) {
      expect((await rowsOf('sep=,\r\na,b\r\n1,2', size)).slice(0, 2)).toEqual([
        ['a', 'b'],
        ['1', '2'],
      ])
      expect(await rowsOf('sep', size)).toEqual([['sep']])
    }
  })

  it.each([
    ['is never closed', 'a,b\n1,2\n3,"4\n5,6\n', 3],
    ['is closed in mid-cell', 'a,b\n1,"2" x\n3,4\n', 2],
  ])('names the row where a quote %s', async (_, text, row) => {
    for (const size of [1, 7, 100]) {
      const error = await rowsOf(text, size).catch((caught: unknown) => caught)
      expect(error).toBeInstanceOf(SourceFault)
      expect((error as SourceFault).fault).toMatchObject({ code: 'quotes', row })
    }
  })

  it.each([
    ['a quote that is never closed', `"${'2\n'.repeat(2_000_000)}`, 'quotes'],
    ['a cell of millions of characters', '长'.repeat(4_000_000), 'too_large'],
  ])('does not read a whole large file into one row: %s', async (_, cell, code) => {
    const error = await rowsOf(`a,b\n1,${cell}\n3,4\n`, 65536).catch((e: unknown) => e)
    expect((error as SourceFault).fault).toMatchObject({ code, row: 2 })
  })
})

describe('decodeText', () => {
  async function decoded(...bytes: readonly number[]): Promise<string> {
    const path = temporaryFile('x.csv')
    writeFileSync(path, new Uint8Array(bytes))
    let text = ''
    for await (const chunk of decodeText(path, 'x.csv')) text += chunk
    return text
  }

  it('reads UTF-8 with and without a byte order mark, and GB18030 as WPS saves it', async () => {
    expect(await decoded(0xe6, 0x96, 0xb0)).toBe('新')
    expect(await decoded(0xef, 0xbb, 0xbf, 0xe6, 0x96, 0xb0)).toBe('新')
    expect(await decoded(0xd0, 0xc2, 0xc3, 0xf1)).toBe('新民')
    expect(await decoded(0xff, 0xfe, 0xb0, 0x65)).toBe('新')
  })

  const gb18030 = {
    学习: [0xd1, 0xa7, 0xcf, 0xb0],
    通知: [0xcd, 0xa8, 0xd6, 0xaa],
    学校: [0xd1, 0xa7, 0xd0, 0xa3],
    路: [0xc2, 0xb7, 0xc2, 0xb7],
  }
  it.each(Object.entries(gb18030))(
    'reads %s in GB18030 although its bytes are valid UTF-8',
    async (word, bytes) => {
      expect(await decoded(0x61, 0x2c, ...bytes)).toBe(`a,${word === '路' ? '路路' : word}`)
    },
  )

  it('leaves UTF-8 as it is where it holds Chinese, or an accented letter or a sign alone', async () => {
    for (const text of ['学习·通知', '5·1', 'café', '±3 °C', 'ѧϰ学']) {
      expect(await decoded(...Buffer.from(text))).toBe(text)
    }
  })

  it('refuses Big5, which GB18030 would read as other characters', async () => {
    // 新民鎮,法治培訓, as Windows of Taiwan and Hong Kong saves it
    const big5 = [
      0xb7, 0x73, 0xa5, 0xc1, 0xc2, 0xed, 0x2c, 0xaa, 0x6b, 0xaa, 0x76, 0xb0, 0xf6, 0xb0, 0x56,
    ]
    expect(new TextDecoder('big5').decode(new Uint8Array(big5))).toBe('新民鎮,法治培訓')
    await expect(decoded(...big5)).rejects.toMatchObject({ fault: { code: 'encoding' } })
  })

  it('refuses bytes that are text in neither', async () => {
    await expect(decoded(0x61, 0xff, 0xff, 0xff)).rejects.toMatchObject({
      fault: { code: 'encoding', row: null },
    })
  })

  it('refuses UTF-8 with a broken byte, which GB18030 would read as other characters', async () => {
    // 新民镇 with the last byte of 民 cut off.
    const broken = [0xe6, 0x96, 0xb0, 0xe6, 0xb0, 0xe9, 0x95, 0x87]
    await expect(decoded(...broken)).rejects.toMatchObject({ fault: { code: 'encoding' } })
  })
})
