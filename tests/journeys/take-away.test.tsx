import { screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { DECK_FILES } from '../../src/features/present/files/deck-files.ts'
import { nextStep } from '../../src/features/present/files/handed-deck.ts'
import { openOffice } from '../office/office-file.ts'
import { openPage, saying } from './open-page.tsx'
import { type SavedFile, watchSavedFiles } from './saved-files.ts'

const ADDRESS = '/present?area=990100005&year=2026&through=2026-10&lang=zh#slides=cover,state'

let saved: readonly SavedFile[] = []

beforeEach(() => {
  saved = watchSavedFiles()
})
afterEach(() => {
  vi.restoreAllMocks()
  sessionStorage.clear()
})

const button = (name: RegExp) => screen.findByRole('button', { name })
const WORKBOOK = DECK_FILES.find(({ ending }) => ending === 'xlsx') ?? DECK_FILES[0]
const ready = () => screen.findByText(/已就绪/)

it('hands a deck over as a file with place, month and name, and says how large it is', async () => {
  const { user } = openPage(ADDRESS)
  await ready()
  await user.click(await button(/^工作簿/))
  expect(
    await screen.findByText(/^已生成“砝桥镇 2026年1—10月\.xlsx”（\d+ kB）。$/),
  ).toBeInTheDocument()
  expect(saved.map(({ name }) => name)).toEqual(['砝桥镇 2026年1—10月.xlsx'])
  expect(saved[0]?.content.size).toBeGreaterThan(1_000)
})

it.each([
  [/^演示文稿 \.pptx/, '砝桥镇 2026年1—10月.pptx'],
  [/^演示文稿（4∶3）/, '砝桥镇 2026年1—10月.4x3.pptx'],
])('hands a deck over as a presentation with all of its slides: %s', async (kind, name) => {
  const { user } = openPage(ADDRESS)
  await ready()
  await user.click(await button(kind))
  expect(await screen.findByText(new RegExp(`^已生成“${name}”（`))).toBeInTheDocument()
  const file = openOffice(new Uint8Array((await saved[0]?.content.arrayBuffer()) ?? []))
  expect(Object.keys(file).filter((path) => /slides\/slide\d+\.xml$/.test(path))).toHaveLength(2)
})

it('shows how far a file is, and makes none once it was cancelled', async () => {
  vi.spyOn(WORKBOOK, 'load').mockResolvedValue(async ({ slides }, making) => {
    for (;;) await nextStep(making, 1, slides.length)
  })
  const { user } = openPage(ADDRESS)
  await ready()
  await user.click(await button(/^工作簿/))
  expect(await screen.findByText('第 2/2 页')).toBeInTheDocument()
  expect(await button(/^工作簿/)).toBeDisabled()
  await user.click(await button(/^取消$/))
  expect(await screen.findByText('已取消，没有生成文件。')).toBeInTheDocument()
  expect(saved).toEqual([])
  expect(await button(/^工作簿/)).toBeEnabled()
})

it('says why a file was not made, and makes it when asked again', async () => {
  const load = vi.spyOn(WORKBOOK, 'load').mockRejectedValueOnce(new TypeError('no network'))
  load.mockResolvedValueOnce(async () => {
    throw new Error('内存不足')
  })
  const { user } = openPage(ADDRESS)
  await ready()
  await user.click(await button(/^工作簿/))
  expect(await screen.findByText(saying('“砝桥镇 2026年1—10月.xlsx”没有生成'))).toBeInTheDocument()
  expect(screen.getByText(/^制作文件的程序无法读取/)).toBeInTheDocument()
  await user.click(await button(/^再试$/))
  expect(await screen.findByText('原因：内存不足。演示本身没有变化。')).toBeInTheDocument()
  await user.click(await button(/^再试$/))
  expect(await screen.findByText(/^已生成“砝桥镇/)).toBeInTheDocument()
  expect(screen.getByRole('textbox', { name: '标题：封面' })).toBeInTheDocument()
})
