import { expect, it } from 'vitest'
import { openUpload } from './open-upload.ts'

it.each([
  [['observations.csv', 'observations.csv'], ['observations.csv'], ['observations (2).csv']],
  [
    ['甲/报表.csv', '乙/报表.csv', '乙/报表.csv'],
    [],
    ['乙_报表 (2).csv', '乙_报表.csv', '甲_报表.csv'],
  ],
])('takes files of one name for two files: %j', async (names, tables, unknown) => {
  const { source, discard } = await openUpload(names.map((name) => new File(['a,b\n'], name)))
  expect(source.tables.map(({ file }) => file)).toEqual(tables)
  expect(source.faults.map(({ file }) => file)).toEqual(unknown)
  await discard()
})
