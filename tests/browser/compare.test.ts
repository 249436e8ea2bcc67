import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchChromium } from './chromium.ts'
import { pageFaults } from './page-faults.ts'
import { openWatched, type WatchedPage } from './watched-page.ts'

const baseUrl = inject('baseUrl')
let browser: Browser

beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

const COUNTY = '/compare?parent=990100&year=2026&through=2026-10'
const VIEWS = [
  ['the matrix', ''],
  ['one indicator', '&view=indicator&indicator=materials_distributed&show=rate&unit=990100012'],
  ['changes both ways', '&view=indicator&indicator=lecture_sessions&show=change'],
  ['a unit among its peers', '&view=peers&unit=990100012'],
  ['courses', '&view=lines&indicator=lecture_sessions'],
  ['who has reported', '&view=coverage&month=10'],
] as const
/** Views of the same words: in Chinese alone. */
const SIMILAR_VIEWS = [
  ['the matrix sorted, a unit marked', '&show=gap&sort=lecture_sessions&unit=990100012'],
  ['a county of which few units are held', '&parent=110118&year=2025&through=2025-12'],
] as const

/** Views that have every colour of the page. */
const COLOURED: readonly string[] = ['the matrix', 'one indicator', 'a unit among its peers']

/** Where a box ends on the right, in CSS pixels. */
const rightOf = (box: { x: number; width: number } | null) => (box ? box.x + box.width : 0)

/** Where the focus is: row and column as a screen reader counts them. */
const place = (page: Page) =>
  page.evaluate(() => {
    const cell = document.activeElement?.closest('[aria-colindex]')
    return [
      Number(cell?.parentElement?.getAttribute('aria-rowindex')),
      Number(cell?.getAttribute('aria-colindex')),
    ]
  })

describe.each(['zh', 'en'])('the comparison in %s', (lang) => {
  // One page for all: a new one has everything to load and to compile again.
  let watched: WatchedPage
  beforeAll(async () => {
    watched = await openWatched(browser, baseUrl, `/?lang=${lang}`)
  })
  afterAll(() => watched.close())

  it.each(lang === 'zh' ? [...VIEWS, ...SIMILAR_VIEWS] : VIEWS)(
    'shows %s accessibly, without a complaint, and never too wide',
    async (name, view) => {
      const query = new URLSearchParams(COUNTY.slice(COUNTY.indexOf('?')))
      for (const [key, value] of new URLSearchParams(view)) query.set(key, value)
      query.set('lang', lang)
      const { page, complaints, goTo } = watched
      await goTo(`/compare?${query}`)
      await page
        .getByRole('link', { name: 'CSV' })
        .or(page.getByRole('button', { name: 'CSV' }))
        .waitFor()
      expect(await pageFaults(page, lang === 'zh' && COLOURED.includes(name))).toEqual([])
      expect(complaints).toEqual([])
    },
  )
})

it('names the grid, its heads and its cells as a screen reader gives them', async () => {
  const { page, close } = await openWatched(browser, baseUrl, `${COUNTY}&lang=zh`)
  const grid = page.getByRole('grid', { name: /26个单位、25项指标/ })
  const snapshot = await grid.ariaSnapshot()
  expect(snapshot).toContain('columnheader "法治讲座场次 口径不一 场次"')
  expect(snapshot).toContain('rowheader "明尺街道"')
  expect(snapshot).toContain(
    'link "明尺街道 · 法治讲座场次；58场次；完成率89.2%，应达83.3%，快5.9个百分点；跟上进度；',
  )
  expect(await grid.getAttribute('aria-rowcount')).toBe('28')
  expect(await grid.getAttribute('aria-colcount')).toBe('26')
  await close()
})

it('draws only what is seen; the page scrolls it down and it scrolls sideways, heads and names in view', async () => {
  const { page, close } = await openWatched(browser, baseUrl, `${COUNTY}&lang=zh`)
  const grid = page.getByRole('grid')
  await grid.getByRole('gridcell').first().waitFor()
  expect(await grid.getByRole('gridcell').count()).toBeLessThan(26 * 25)
  const name = grid.getByRole('rowheader', { name: '契亭镇' })
  expect(await name.count()).toBe(0)
  const box = await grid.boundingBox()
  await page.mouse.move(683, 300)
  await page.mouse.wheel(0, 900)
  await name.waitFor()
  await page.mouse.wheel(9_000, 0)
  await grid.getByRole('columnheader', { name: '年度计划任务完成率' }).waitFor()
  const head = grid.getByRole('columnheader').last()
  const cell = grid.getByRole('row').last().getByRole('gridcell').last()
  // heads keep step with the rows, and both end where the grid ends
  const right = (box?.x ?? 0) + (box?.width ?? 0)
  for (const seen of [head, cell]) {
    await expect.poll(async () => rightOf(await seen.boundingBox())).toBeCloseTo(right, -1)
  }
  // at the top of the window, the county's row below them; names at the left, within a border of one pixel
  expect((await head.boundingBox())?.y).toBe(0)
  expect((await grid.getByRole('rowheader', { name: /明衡县/ }).boundingBox())?.y).toBeLessThan(100)
  expect(((await name.boundingBox())?.x ?? 0) - (box?.x ?? 0)).toBeLessThan(2)
  // a page that a link leads to begins at its top; the way back leads to the same row
  const scrolled = await page.evaluate(() => window.scrollY)
  await name.getByRole('link').click()
  await page.waitForURL(/\/\?area=/)
  expect(await page.evaluate(() => window.scrollY)).toBe(0)
  await page.goBack()
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(scrolled)
  await close()
})

it('is walked with the keyboard alone; what holds the focus is never hidden below the heads', async () => {
  const { page, close } = await openWatched(browser, baseUrl, `${COUNTY}&lang=zh`)
  const grid = page.getByRole('grid')
  await grid.getByRole('gridcell').first().waitFor()
  expect(await grid.locator('[tabindex="0"]').count()).toBe(1)
  await grid.locator('[tabindex="0"]').focus()
  expect(await place(page)).toEqual([3, 2])
  const moves = [
    ['PageDown', [17, 2]],
    ['End', [17, 26]],
    ['PageUp', [3, 26]],
    ['Control+End', [28, 26]],
    ['ArrowUp', [27, 26]],
    ['Home', [27, 1]],
    ['Control+Home', [1, 1]],
    ['ArrowRight', [1, 2]],
    ['ArrowDown', [2, 2]],
  ] as const
  for (const [key, expected] of moves) {
    await page.keyboard.press(key)
    expect(await place(page), key).toEqual(expected)
    const inSight = () =>
      page.evaluate(() => {
        const box = document.activeElement?.getBoundingClientRect()
        if (!box) return false
        const seen = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)
        return document.activeElement?.contains(seen) ?? false
      })
    // The page may scroll once more when rows have been drawn.
    await expect.poll(inSight, { message: `${key}: in sight` }).toBe(true)
  }
  // the note with the numbers is beside the cell
  await page.getByText('26个单位中26个已填报', { exact: true }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/indicators\/training_sessions\?area=990100001/)
  await close()
})

it('opens at the unit that is marked, below the heads, and hands over a workbook under a strict policy', async () => {
  const { page, complaints, close } = await openWatched(
    browser,
    baseUrl,
    `${COUNTY}&unit=990100026&lang=en`,
  )
  const marked = await page.getByRole('rowheader', { name: '契亭镇' }).boundingBox()
  const heads = await page.getByRole('rowheader', { name: /明衡县/ }).boundingBox()
  expect(marked?.y).toBeGreaterThan((heads?.y ?? 0) + (heads?.height ?? 0))
  expect(marked?.y).toBeLessThan(768 - 44)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Excel' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('明衡县（示例）-All indicators-2026-10.xlsx')
  expect(complaints).toEqual([])
  await close()
})

it.each([
  ['zh', /\d|未填报|无此类事项|只报比率/],
  ['en', /\d|not reported|none due|rate/i],
])(
  'prints every unit and every indicator, a figure or a word in each cell, in %s',
  async (lang, stated) => {
    const { page, close } = await openWatched(browser, baseUrl, `${COUNTY}&lang=${lang}`)
    await page.getByRole('gridcell').first().waitFor()
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
    const tables = page.getByRole('table')
    // 25 columns, at most 13 to a table
    expect(await tables.count()).toBe(2)
    expect(await tables.first().getByRole('row').count()).toBe(28)
    const cells = await tables.getByRole('cell').allTextContents()
    expect(cells).toHaveLength(27 * 25)
    expect(cells.filter((text) => !stated.test(text))).toEqual([])
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
    expect(await tables.count()).toBe(0)
    await close()
  },
)
