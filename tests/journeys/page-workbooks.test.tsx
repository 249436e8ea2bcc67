import { screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { readWorkbook } from '../read-workbook.ts'
import { openPage } from './open-page.tsx'
import { watchSavedFiles } from './saved-files.ts'

const VIEW = 'area=990100005&year=2026&through=2026-10&lang=zh'

afterEach(() => vi.restoreAllMocks())

/** Opens a page, asks for its workbook, and reads what the browser was given. */
async function workbookOf(address: string) {
  const saved = watchSavedFiles()
  const { user } = openPage(address)
  await user.click(await screen.findByRole('button', { name: '下载工作簿（Excel）' }))
  await vi.waitFor(() => expect(saved).toHaveLength(1), { timeout: 10_000 })
  const book = await readWorkbook(saved[0]?.content ?? new Blob())
  return { name: saved[0]?.name, book }
}

it('gives the figures of the overview as a workbook, with those that were not reported', async () => {
  const { name, book } = await workbookOf(`/?${VIEW}`)
  expect(name).toBe('砝桥镇 2026年1—10月.xlsx')
  expect(book.names).toEqual(['数据', '说明'])
  const { row, cells } = book.sheet('数据')
  expect(row(1)).toEqual(['砝桥镇 2026年1—10月', '示例数据：来自虚构的示例县，不对应任何真实地方'])
  const heads = row(3)
  expect(heads.slice(0, 2)).toEqual(['指标', '单位'])
  const attendance = [...cells].find(([, { text }]) => text === '受训人次')?.[0].slice(1)
  // 431 of 740, as on the page; 7 and 8 are missing.
  expect(row(Number(attendance))).toEqual(expect.arrayContaining([431, 740, 431 / 740, '缺7—8月']))
  expect(book.sheet('说明').row(3)).toEqual(['地区', '砝桥镇 990100005'])
})

it('gives the figures of an indicator as a workbook: its own, month by month, year by year', async () => {
  const { name, book } = await workbookOf(`/indicators/training_attendance?${VIEW}`)
  expect(name).toBe('受训人次 · 砝桥镇 2026年1—10月.xlsx')
  const { row, cells } = book.sheet('数据')
  const heads = [...cells].flatMap(([at, { text }]) =>
    at.startsWith('A') && ['指标', '月份', '年度'].includes(text ?? '') ? [text] : [],
  )
  expect(heads).toEqual(['指标', '月份', '年度'])
  // Below the title: the indicator, an empty row, the months.
  expect(row(4).slice(0, 4)).toEqual(['受训人次', '人次', 431, 740])
  expect(row(7)[0]).toBe('1月')
  expect(row(13)).toEqual(['7月', expect.anything(), 740, expect.anything(), '未填报'])
})
