import type { Browser } from 'playwright-core'
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

const VIEWS = [
  ['a county', 'materials_distributed?area=990100&year=2026&through=2026-10'],
  ['a quarterly township', 'lecture_sessions?area=990100007&year=2026&through=2026-10'],
  ['a changed target', 'training_sessions?area=990100006&year=2026&through=2026-10'],
  ['a merged township', 'training_attendance?area=990100026&year=2025&through=2025-10'],
  ['a rate that a register says', 'normdoc_timely_rate?area=990100010&through=2026-10'],
  ['an annual figure alone', 'lecture_sessions?area=500231101&year=2021&through=2021-12'],
] as const
/** Views of few words: in Chinese alone. */
const SMALL_VIEWS = [
  ['an annual figure before December', 'lecture_sessions?area=500231101&year=2021&through=2021-07'],
  ['a rate that nothing was due for', 'law_literate_village_rate?area=990100001&year=2026'],
  ['an unknown indicator', 'nothing?area=990100'],
] as const

describe.each(['zh', 'en'])('the indicator page in %s', (lang) => {
  // One page for all: a new one has everything to load and to compile again.
  let watched: WatchedPage
  beforeAll(async () => {
    watched = await openWatched(browser, baseUrl, `/?lang=${lang}`)
  })
  afterAll(() => watched.close())

  it.each(lang === 'zh' ? [...VIEWS, ...SMALL_VIEWS] : VIEWS)(
    'shows %s accessibly, without a complaint, and never too wide',
    async (_, path) => {
      const { page, complaints, goTo } = watched
      await goTo(`/indicators/${path}&lang=${lang}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      expect(await pageFaults(page, lang === 'zh')).toEqual([])
      expect(complaints).toEqual([])
    },
  )
})

it('leads from a row of the overview to the source of one month’s figure in one click', async () => {
  const { page, close } = await openWatched(
    browser,
    baseUrl,
    '/?area=990100005&year=2026&through=2026-10&lang=zh',
  )
  await page.getByRole('link', { name: '发放宣传资料份数', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: '发放宣传资料份数' }).waitFor()
  await page.getByText('示例数据/2026-10/990100005').first().waitFor()
  const text = ((await page.getByRole('main').textContent()) ?? '').replace(/\s+/g, '')
  // 14718 of a plan of 20000; July and August are missing on both sides of the change
  expect(text).toContain('14718')
  expect(text).toContain('73.6%')
  expect(text).toContain('2026年1—6、9、10月比2025年1—6、9、10月')

  // Under the pointer, the numbers of the month: half way along the axis it is June.
  const course = page.getByRole('img', { name: /^发放宣传资料份数：/ }).first()
  const before = await course.boundingBox()
  await expect
    .poll(
      async () => {
        await course.hover({ position: { x: (before?.width ?? 0) * 0.49, y: 150 } })
        await course.hover({ position: { x: (before?.width ?? 0) * 0.48, y: 140 } })
        return course.locator('dl').allTextContents()
      },
      { timeout: 20_000 },
    )
    .toEqual([expect.stringMatching(/按时序应完成1(0000|万)/)])
  expect(await course.boundingBox()).toEqual(before)
  await close()
})

it('is used by keyboard alone: skip link, pickers, pictures as tables', async () => {
  const address = '/indicators/lecture_sessions?area=990100005&year=2026&through=2026-10&lang=zh'
  const { page, close } = await openWatched(browser, baseUrl, address)
  await page.keyboard.press('Tab')
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')
  expect(await focused()).toMatch(/跳|主要内容/)
  const seen = new Set<string>()
  for (let press = 0; press < 60; press += 1) {
    await page.keyboard.press('Tab')
    seen.add(
      await page.evaluate(() => {
        const element = document.activeElement
        return `${element?.tagName} ${element?.getAttribute('aria-label') ?? element?.textContent ?? ''}`
      }),
    )
  }
  expect([...seen].some((name) => name.includes('查看数据表'))).toBe(true)
  expect([...seen].filter((name) => name.startsWith('SELECT')).length).toBeGreaterThan(0)
  await close()
})
