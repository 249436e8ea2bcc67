import { screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { openPage } from './open-page.tsx'
import { type SavedFile, watchSavedFiles } from './saved-files.ts'

let saved: readonly SavedFile[] = []

beforeEach(() => {
  saved = watchSavedFiles()
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const INDICATOR = '/indicators/training_attendance?area=990100009&year=2026&through=2026-10&lang=zh'

it.each([
  [
    'the overview',
    '/?area=990100&year=2026&through=2026-10&lang=zh',
    /^取图：明衡县（示例） 2026年/,
  ],
  ['a course', INDICATOR, /^取图：受训人次：本年累计，对照上年与计划$/],
  ['years', INDICATOR, /^取图：受训人次：历年同期与全年/],
  ['months', INDICATOR, /^取图：受训人次：当期数，对照上年同期$/],
  [
    'units',
    '/compare?area=990100&view=indicator&indicator=training_sessions&show=completion&year=2026&through=2026-10&lang=zh',
    /^取图：各单位法治培训期数：完成率$/,
  ],
  [
    'courses of units',
    '/compare?area=990100&view=lines&indicator=training_sessions&show=completion&year=2026&through=2026-10&lang=zh',
    /^取图：各单位法治培训期数逐月累计：完成率$/,
  ],
])('hands the picture of %s over as SVG and as numbers', async (_, address, name) => {
  const { user } = openPage(address)
  await user.click(await screen.findByRole('button', { name }))
  const menu = await screen.findByRole('dialog', { name })
  expect(await within(menu).findByRole('img')).toBeInTheDocument()
  await user.click(within(menu).getByRole('button', { name: '存为 SVG' }))
  expect(await within(menu).findByText('已存到下载文件夹。')).toBeInTheDocument()
  await user.click(within(menu).getByRole('button', { name: '数据 CSV' }))
  const [svg, csv] = saved
  expect(await svg?.content.text()).toMatch(/^<\?xml.*<text.*示例数据.*<\/svg>\n$/s)
  expect(await csv?.content.text()).toContain('示例数据')
  expect(svg?.name).toMatch(/\.svg$/)
  expect(csv?.name.replace('.csv', '.svg')).toBe(svg?.name)
})

it('closes by Escape and gives the focus back, and says where pictures cannot be copied', async () => {
  vi.stubGlobal('ClipboardItem', undefined)
  const { user } = openPage(INDICATOR)
  const button = await screen.findByRole('button', { name: /^取图：受训人次：历年/ })
  await user.click(button)
  const menu = await screen.findByRole('dialog', { name: /^取图/ })
  expect(within(menu).getByText(/此处浏览器不允许网页复制图片/)).toBeInTheDocument()
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  expect(button).toHaveFocus()
})

it('offers no picture where there is nothing to draw', async () => {
  openPage('/indicators/training_sessions?area=500231101&year=2021&through=2021-12&lang=zh')
  await screen.findByRole('heading', { name: /^法治培训期数：本年累计/ })
  expect(screen.queryByRole('button', { name: /^取图：法治培训期数：本年累计/ })).toBeNull()
})
