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

/** Of the township of the sample county that keeps registers, and of its county. */
const VIEWS = [
  ['the board of tasks', '/work/tasks?area=990100010&year=2026', true],
  ['the list of shortcomings', '/work/rectifications?area=990100010&year=2026&view=list', true],
  ['what is due in the county', '/work?area=990100', false],
] as const

describe.each(['zh', 'en'])('work in %s', (lang) => {
  let watched: WatchedPage
  beforeAll(async () => {
    watched = await openWatched(browser, baseUrl, `/?lang=${lang}`)
  })
  afterAll(() => watched.close())

  it.each(VIEWS)(
    'shows %s accessibly, without a complaint, and never too wide',
    async (_, path, isColoured) => {
      const { page, complaints, goTo } = watched
      await goTo(`${path}&lang=${lang}`)
      await page.getByRole('heading', { level: 2 }).first().waitFor()
      expect(await pageFaults(page, lang === 'zh' && isColoured)).toEqual([])
      expect(complaints).toEqual([])
    },
  )
})

it('moves nothing of an overview when what is due arrives', async () => {
  const path = '/?area=990100010&year=2026&through=2026-10&lang=zh'
  const { page, close } = await openWatched(browser, baseUrl, path)
  await page.getByRole('heading', { name: '近期到期' }).waitFor()
  const moved = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const sum = (list: PerformanceEntryList) =>
          list.reduce((all, entry) => all + Number(Object(entry).value), 0)
        const observer = new PerformanceObserver((list) => resolve(sum(list.getEntries())))
        observer.observe({ type: 'layout-shift', buffered: true })
        // Nobody is told of what did not happen: two pictures later there was none.
        requestAnimationFrame(() =>
          requestAnimationFrame(() => resolve(sum(observer.takeRecords()))),
        )
      }),
  )
  expect(moved).toBe(0)
  await close()
})
