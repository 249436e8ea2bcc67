import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFile } from '../../../tests/store/temporary-file.ts'
import { createMemoryStore } from '../../api/memory-store.ts'
import { importDataset } from '../../imports/import-source.ts'
import { openDatasetSource } from './open-dataset-source.ts'

const NOW = '2026-11-02T08:00:00.000Z'

/**
 * Files as Chinese Excel saves "CSV (逗号分隔)": GB18030 without a mark, CRLF, empty columns and
 * rows at the end where the sheet was once wider and longer. Made by another program (Python's
 * gb18030 codec), so that reading is not proved by our own writing; the first row of observations
 * is the template's example.
 */
const EXCEL_GB18030 = {
  areas:
    'Y29kZSxuYW1lLGxldmVsLHBhcmVudF9jb2RlDQo1MDAyMzEstea9rc/YLGNvdW50eSwNCjUwMDIzMTEwMSzQwsPx1fIsdG93bnNoaXAsNTAwMjMxDQosLCwNCg==',
  indicators:
    'aWQsbmFtZV96aCx1bml0X3poLG1lYXN1cmUsYWdncmVnYXRpb24sZGlyZWN0aW9uDQp0cmFpbmluZ19zZXNzaW9ucyy3qNbOxeDRtcbayv0sxtosY291bnQsc3VtLHVwDQoNCg==',
  observations:
    'YXJlYV9jb2RlLGluZGljYXRvcl9pZCxwZXJpb2QsdmFsdWUsbnVtZXJhdG9yLGRlbm9taW5hdG9yLHF1YWxpZmllcixzb3VyY2Vfa2luZCxzb3VyY2VfcmVmLGNvdW50aW5nX3J1bGUsbm90ZSwsDQpFWEFNUExFLHRyYWluaW5nX2F0dGVuZGFuY2UsMjAyNi0wNywyMDAsLCxhdF9sZWFzdCxyZXBvcnQsMjAyNsTqN9TC1MKxqCywtMeptb3Iy8r9zbO8xiwsLA0KNTAwMjMxMTAxLHRyYWluaW5nX3Nlc3Npb25zLDIwMjYtMDcsMywsLCwsItTCsagstdoz0rMiLLC0xtrK/c2zvMahqqGquqyhsMvNt6jPws/nobEsgjC3Mc+qtOUyxtqju9XyyvShsKmW0ruhsbDgMcbaLCwNCjUwMDIzMTEwMSx0cmFpbmluZ19zZXNzaW9ucywyMDI2LTA4LDQsLCwsLCwsIrXa0rvQ0Aq12rb+0NAgIiLS/brFIiIiLCwNCiwsLCwsLCwsLCwsLA0KLCwsLCwsLCwsLCwsDQo=',
}

const bytesOf = (base64: string) => Buffer.from(base64, 'base64')
const texts = Object.entries(EXCEL_GB18030).map(
  ([table, base64]) => [table, new TextDecoder('gb18030').decode(bytesOf(base64))] as const,
)

async function imported(files: readonly (readonly [string, Uint8Array | string])[]) {
  const folder = temporaryFile('dataset')
  mkdirSync(folder)
  for (const [table, content] of files) writeFileSync(join(folder, `${table}.csv`), content)
  const store = createMemoryStore()
  return {
    store,
    report: await importDataset(store, await openDatasetSource(folder), { now: NOW }),
  }
}

describe.each([
  [
    'GB18030 without a mark',
    Object.entries(EXCEL_GB18030).map(([t, b]) => [t, bytesOf(b)] as const),
  ],
  [
    'UTF-8 with a mark, as WPS and "CSV UTF-8" of Excel write it',
    texts.map(([t, text]) => [t, `\ufeff${text}`] as const),
  ],
  ['UTF-8 without a mark', texts],
])('files in %s', (_, files) => {
  it('give the right characters, and empty columns and rows at the end do no harm', async () => {
    const { store, report } = await imported(files)
    expect(report.faults).toEqual([])
    expect(report).toMatchObject({ stored: true, exampleRows: 1 })
    expect((await store.areas()).map(({ name }) => name)).toEqual(['垫江县', '新民镇'])
    expect(await store.indicators()).toMatchObject([{ nameZh: '法治培训期数', unitZh: '期' }])
    const rows = await store.observations({ areaCodes: ['500231101'], years: [2026] })
    expect(rows).toMatchObject([
      {
        value: 3,
        sourceRef: '月报,第3页',
        countingRule: '按期数统计——含“送法下乡”',
        note: '㛃溪村2期；镇属“〇一”班1期',
      },
      { value: 4, note: '第一行\n第二行 "引号"' },
    ])
  })
})

describe('what a spreadsheet spoils when it saves as CSV', () => {
  const [areas, indicators] = texts
  const faults = async (row: string) => {
    const observations = `area_code,indicator_id,period,value,note,,\r\n${row}\r\n`
    const files = [areas, indicators, ['observations', observations] as const]
    const { report } = await imported(files.flatMap((file) => (file ? [file] : [])))
    return report.faults.map(({ row: at, column, code }) => `${at} ${column} ${code}`)
  }

  it('is told by row and column: a long code, a month, a number with separators', async () => {
    expect(await faults('5.00231E+11,training_sessions,2026-07,3,,,')).toEqual([
      '2 area_code bad_code',
    ])
    expect(await faults('500231101,training_sessions,2026年7月,3,,,')).toEqual([
      '2 period bad_period',
    ])
    expect(await faults('500231101,training_sessions,2026-07,"1,234 ",,,')).toEqual([
      '2 value not_a_number',
    ])
  })

  it('is a fault where something stands beyond the last heading', async () => {
    expect(await faults('500231101,training_sessions,2026-07,3,,,见附件')).toEqual([
      '2 null too_many_cells',
    ])
  })

  it('is told apart from text of another kind: tabs instead of commas', async () => {
    const text = 'code\tname\tlevel\r\n500231\t垫江县\tcounty\r\n'
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
    const { report } = await imported([['areas', utf16]])
    expect(report.faults).toMatchObject([{ file: 'areas.csv', row: 1, code: 'delimiter' }])
  })
})
