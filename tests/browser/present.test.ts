// Long on purpose: the talk as a whole; its cases share decks, windows and the measuring of texts.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchChromium } from './chromium.ts'
import { numbersCut } from './numbers-cut.ts'
import { accessibilityFaults } from './page-faults.ts'
import { type ServerProcess, startServer } from './server-process.ts'
import { slideCount, slideFaults, slideShown, textsUnderControls } from './slide-faults.ts'
import { openWatched } from './watched-page.ts'

const baseUrl = inject('baseUrl')
let browser: Browser

beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

const PROJECTORS = [
  { width: 1920, height: 1080 },
  { width: 1024, height: 768 },
]
/** 4K, and an office screen at 125 %. */
const OTHER_PROJECTORS = [
  { width: 3840, height: 2160 },
  { width: 1536, height: 864 },
]
const DECKS = [
  ['the sample county', 'area=990100&year=2026&through=2026-10'],
  ['a township of it', 'area=990100005&year=2026&through=2026-10'],
] as const
/** Decks of few slides: in Chinese alone. */
const SMALL_DECKS = [
  ['新民镇 2021', 'area=500231101&year=2021&through=2021-12'],
  ['a county with one unit held', 'area=110118&year=2025&through=2025-12'],
] as const
/** Every way to draw an indicator and to compare units. */
const ALL_WAYS =
  'slides=i:materials_distributed:course,i:materials_distributed:years,i:materials_distributed:number,i:normdoc_filing_rate:years,i:publicity_village_coverage:course,i:petition_received:course,c:materials_distributed:value,c:lecture_attendance:rate,c:normdoc_filing_rate:completion,numbers'

/** Goes through a deck with PageDown alone and asks something of every slide. */
async function throughDeck(page: Page, ask: (number: number) => Promise<void>): Promise<number> {
  const count = await slideCount(page)
  for (let number = 1; number <= count; number += 1) {
    await slideShown(page, number)
    await ask(number)
    await page.keyboard.press('PageDown')
  }
  return count
}

/**
 * Every slide once, for every projector: walking the deck again takes longer than looking at it.
 *
 * @param accessible Whether axe is asked too.
 */
async function legible(
  page: Page,
  name: string,
  { accessible = false, projectors = PROJECTORS } = {},
): Promise<void> {
  await page.keyboard.press('Home')
  await throughDeck(page, async (number) => {
    for (const size of projectors) {
      await page.setViewportSize(size)
      expect(await slideFaults(page), `${name}, ${size.width} px, slide ${number}`).toEqual([])
    }
    if (!accessible) return
    expect(await accessibilityFaults(page), `${name}, slide ${number}`).toEqual([])
  })
}

describe.each(['zh', 'en'])('a deck in %s', (lang) => {
  it.each(lang === 'zh' ? [...DECKS, ...SMALL_DECKS] : DECKS)(
    'of %s is legible on every slide and accessible',
    async (name, query) => {
      const path = `/present/wall?${query}&lang=${lang}`
      const { page, complaints, close } = await openWatched(browser, baseUrl, path)
      // Decks differ in figures alone, not in what a screen reader is told or how it is coloured.
      const whole = lang === 'zh' && query === DECKS[0][1]
      await legible(page, name, {
        accessible: whole,
        projectors: whole ? [...PROJECTORS, ...OTHER_PROJECTORS] : PROJECTORS,
      })
      expect(complaints).toEqual([])
      await close()
    },
    180_000,
  )

  it('is legible however indicators are drawn and units compared, on dark too', async () => {
    const path = `/present/wall?${DECKS[0][1]}&lang=${lang}#${ALL_WAYS}&theme=dark`
    const { page, close } = await openWatched(browser, baseUrl, path)
    await legible(page, 'all ways', { accessible: lang === 'zh' })
    await close()
  }, 120_000)
})

it('runs full screen after three steps from the overview', async () => {
  const { page, close } = await openWatched(browser, baseUrl, '/?area=990100&lang=zh')
  await page.getByRole('link', { name: '演示' }).click()
  await page.getByText('已就绪').waitFor()
  await page.getByRole('button', { name: '开始演示' }).click()
  await page.getByRole('heading', { level: 1, name: /明衡县/ }).waitFor()
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true)
  await close()
})

it('goes on to the last slide with the network cut after the first', async () => {
  const path = `/present?${DECKS[0][1]}&lang=zh`
  const { page, close } = await openWatched(browser, baseUrl, path)
  await page.getByText('已就绪').waitFor()
  await page.getByRole('button', { name: '开始演示' }).click()
  const count = await slideCount(page)
  const requested: string[] = []
  await page.route('**/*', (route) => {
    requested.push(route.request().url())
    return route.abort()
  })
  await page.context().setOffline(true)
  const seen = await throughDeck(page, async (number) => {
    expect(await slideFaults(page), `slide ${number}`).toEqual([])
  })
  expect(seen).toBe(count)
  expect(page.url()).toContain(`#slide=${count}`)
  await page.keyboard.press('PageUp')
  await slideShown(page, count - 1)
  await page.keyboard.press('o')
  await page.getByRole('button', { name: /^第 1 页.*封面/ }).click()
  await slideShown(page, 1)
  // Only the look for newer figures was tried, the browser's own for the page's icon, and what an
  // idle page fetches of other pages; every slide was shown without an answer to any of it.
  const others = requested.filter((url) => !/\/(api\/health|icon\.svg|assets\/[^/]+)$/.test(url))
  expect(others).toEqual([])
  await close()
}, 120_000)

it('keeps its controls off the text, asks before a reload, and prints a slide a page', async () => {
  const path = `/present/wall?${DECKS[1][1]}&lang=zh`
  const { page, close } = await openWatched(browser, baseUrl, path)
  const count = await slideCount(page)
  for (const size of [...PROJECTORS, { width: 844, height: 390 }]) {
    await page.setViewportSize(size)
    await page.keyboard.press('Home')
    await throughDeck(page, async (number) => {
      await page.mouse.move(200 + number, 200)
      await page.getByRole('navigation', { name: '放映控制' }).waitFor()
      expect(await textsUnderControls(page), `${size.width} px, slide ${number}`).toEqual([])
      if (size.width === 1920) expect(await numbersCut(page), `slide ${number}`).toEqual([])
    })
  }
  await page.keyboard.press('3')
  await page.keyboard.press('Enter')
  await slideShown(page, 3)
  await page.mouse.click(300, 200)
  await slideShown(page, 4)
  await page.keyboard.press('F5')
  await page.getByRole('alertdialog').waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('alertdialog').waitFor({ state: 'detached' })
  await slideShown(page, 4)
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(count)
  await slideShown(page, 4)
  await close()
}, 120_000)

it('loses nothing of a deck that is edited in two tabs and closed', async () => {
  const path = `/present?${DECKS[1][1]}&lang=zh`
  const { page, close } = await openWatched(browser, baseUrl, path)
  await page.getByText('已就绪').waitFor()
  await page.getByRole('button', { name: '去掉：总体情况' }).click()
  const context = page.context()
  const address = page.url()
  expect(address).toContain('#deck=990100005-2026-10&')
  const other = await context.newPage()
  await other.goto(address)
  await other.getByRole('textbox', { name: '讲解备注：封面' }).fill('先问好')
  await page.getByText(/^这个演示已在另一个窗口改动/).waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByRole('textbox', { name: '标题：封面' }).fill('年终汇报')
  await page.getByText(/本页的改动另存为/).waitFor()
  const copy = page.url()
  await page.close()
  await other.close()
  const again = await context.newPage()
  await again.goto(copy)
  await again.getByText('已就绪').waitFor()
  expect(await again.getByRole('textbox', { name: '标题：封面' }).inputValue()).toBe('年终汇报')
  await again.goto(address)
  await again.reload()
  await again.getByText('已就绪').waitFor()
  expect(await again.getByRole('textbox', { name: '讲解备注：封面' }).inputValue()).toBe('先问好')
  expect(await again.getByRole('heading', { name: '2. 总体情况' }).count()).toBe(0)
  await close()
}, 60_000)

it('shows the start page accessibly, and without a style that the policy forbids', async () => {
  for (const lang of ['zh', 'en']) {
    const path = `/present?${DECKS[1][1]}&lang=${lang}`
    const { page, complaints, close } = await openWatched(browser, baseUrl, path)
    await page.getByText(lang === 'zh' ? '已就绪' : 'Ready:').waitFor()
    expect(await accessibilityFaults(page, lang === 'zh')).toEqual([])
    for (const width of [1366, 390]) {
      await page.setViewportSize({ width, height: 800 })
      const wider = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(wider, `${width} px`).toBe(0)
    }
    expect(complaints).toEqual([])
    await close()
  }
}, 120_000)

it('tells what changed since last month legibly, on a phone too, and after a reload', async () => {
  for (const lang of ['zh', 'en']) {
    const place = (through: string) =>
      `/present?area=990100&year=2026&through=${through}&lang=${lang}`
    const { page, complaints, close } = await openWatched(browser, baseUrl, place('2026-09'))
    const ready = page.getByText(lang === 'zh' ? '已就绪' : 'Ready:')
    await ready.waitFor()
    const headline = page.getByRole('textbox', {
      name: lang === 'zh' ? '标题：总体情况' : 'Headline: State of the year',
    })
    // The headline that is made, as a presenter takes it over: its numbers are those of September.
    await headline.fill((await headline.getAttribute('placeholder'))?.slice(0, 160) ?? '')
    await page.goto(`${baseUrl}${place('2026-10')}`)
    await page
      .getByRole('link', { name: lang === 'zh' ? /^沿用到/ : /^Carry on to/ })
      .first()
      .click()
    await page.reload()
    const changes = page.getByText(lang === 'zh' ? /处数字有变化$/ : /figures changed in/)
    await changes.click()
    await page.getByRole('button', { name: lang === 'zh' ? /^已核对/ : /^Checked/ }).waitFor()
    expect(await accessibilityFaults(page, lang === 'zh')).toEqual([])
    for (const width of [1366, 390]) {
      await page.setViewportSize({ width, height: 800 })
      const wider = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(wider, `${width} px`).toBe(0)
    }
    expect(complaints).toEqual([])
    await close()
  }
}, 120_000)

describe('with a server of its own', () => {
  const folder = mkdtempSync(join(tmpdir(), 'present-'))
  const databaseFile = join(folder, 'dashboard.sqlite')
  let server: ServerProcess

  /** The longest names of the country, six-digit numbers, 40 units. */
  function importDataset(october: number): void {
    const name = (index: number) => `积石山保安族东乡族撒拉族第${index}土家族苗族民族乡`
    const codes = Array.from({ length: 40 }, (_, index) => `T${String(index + 1).padStart(3, '0')}`)
    const files = {
      'areas.csv': [
        'code,name,level,parent_code,population,population_year',
        'C1,双江拉祜族佤族布朗族傣族自治县,county,,,',
        ...codes.map((code, index) => `${code},${name(index + 1)},township,C1,20000,2025`),
      ],
      'indicators.csv': [
        'id,name_zh,unit_zh,measure,aggregation,direction,name_en,category_zh,category_en,unit_en',
        'long,面向镇村干部和执法人员的法治宣传资料发放份数,人次,count,sum,up,Copies of rule-of-law publicity materials handed out to village officials,普法宣传,Law publicity,attendances',
      ],
      'observations.csv': [
        'area_code,indicator_id,period,value,qualifier',
        ...codes.flatMap((code) =>
          ['2025', '2026'].flatMap((year) =>
            Array.from({ length: 10 }, (_, index) => {
              const value = year === '2026' && index === 9 ? october : 98_765
              const month = `${year}-${String(index + 1).padStart(2, '0')}`
              return `${code},long,${month},${value},${index === 0 ? 'at_least' : ''}`
            }),
          ),
        ),
      ],
      'targets.csv': [
        'area_code,indicator_id,year,value',
        ...codes.map((code) => `${code},long,2026,999999`),
      ],
    }
    for (const [file, lines] of Object.entries(files)) {
      writeFileSync(join(folder, file), `${lines.join('\n')}\n`)
    }
    const command = ['dist/server/main.js', 'import', folder]
    const ended = spawnSync(process.execPath, command, {
      encoding: 'utf8',
      env: { ...process.env, DATABASE_URL: `file:${databaseFile}` },
    })
    if (ended.status !== 0) throw new Error(ended.stdout + ended.stderr)
  }

  beforeAll(async () => {
    importDataset(98_765)
    server = await startServer({ databaseFile, env: { START_EMPTY: '1' } })
  })
  afterAll(async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  const WAYS =
    'slides=cover,state,i:long:course,i:long:years,i:long:number,c:long:completion,c:long:value,c:long:rate,numbers,missing,sources'

  it.each(['zh', 'en'])(
    'keeps the longest names and six-digit numbers apart, in %s',
    async (lang) => {
      for (const area of lang === 'zh' ? ['C1', 'T001'] : ['C1']) {
        const path = `/present/wall?area=${area}&year=2026&through=2026-10&lang=${lang}#${WAYS}`
        const { page, close } = await openWatched(browser, server.url, path)
        await legible(page, `${area} in ${lang}`)
        await close()
      }
    },
    120_000,
  )

  it('tells the speaker alone of newer figures, and the wall changes when the speaker says so', async () => {
    const path = '/present?area=T001&year=2026&through=2026-10&lang=zh#slides=i:long:course'
    const { page, close } = await openWatched(browser, server.url, path)
    await page.getByText('已就绪').waitFor()
    const [speaker] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('button', { name: '打开讲解人窗口' }).click(),
    ])
    await page.bringToFront()
    await page.getByRole('button', { name: '开始演示' }).click()
    await slideShown(page, 1)
    const wall = page.getByRole('heading', { level: 1 })
    const asOf = page.locator('[data-foot]')
    const before = [await wall.textContent(), await asOf.textContent()]
    importDataset(98_766)
    await speaker.getByText('服务器上有更新的数据').waitFor({ timeout: 30_000 })
    expect([await wall.textContent(), await asOf.textContent()]).toEqual(before)
    expect(await page.getByText('服务器上有更新的数据').count()).toBe(0)
    expect(await accessibilityFaults(speaker)).toEqual([])
    await speaker.getByRole('button', { name: '更新数字' }).click()
    await page.getByText('987651').first().waitFor({ state: 'attached' })
    expect(await asOf.textContent()).not.toBe(before[1])
    await speaker.getByText('服务器上有更新的数据').waitFor({ state: 'detached' })
    await close()
  }, 90_000)
})

it('keeps wall and speaker in step', async () => {
  const path = `/present?${DECKS[1][1]}&lang=zh`
  const { page, close } = await openWatched(browser, baseUrl, path)
  await page.getByText('已就绪').waitFor()
  await page.getByRole('textbox', { name: '讲解备注：总体情况' }).fill('先讲两项落后的')
  const [speaker] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('button', { name: '打开讲解人窗口' }).click(),
  ])
  await page.bringToFront()
  await page.getByRole('button', { name: '开始演示' }).click()
  await slideShown(page, 1)
  await page.keyboard.press('PageDown')
  await speaker.getByText('先讲两项落后的').waitFor()
  await speaker.getByText(/^正在放映 · 2 \/ /).waitFor()
  await speaker.keyboard.press('PageDown')
  await slideShown(page, 3)
  await speaker.getByRole('button', { name: '黑屏' }).click()
  await page.getByText(/^黑屏/).waitFor({ state: 'attached' })
  await page.close()
  await speaker.getByText('放映页面已关闭').waitFor()
  await close()
})

it('hides the pointer after a pause and asks for the screen to stay awake', async () => {
  const path = `/present?${SMALL_DECKS[0][1]}&lang=zh`
  const { page, close } = await openWatched(browser, baseUrl, path)
  await page.getByText('放映时屏幕会保持常亮').waitFor()
  await page.evaluate(() => {
    const { wakeLock } = navigator
    const request = wakeLock.request.bind(wakeLock)
    wakeLock.request = (type) => {
      document.documentElement.dataset.asked = type
      return request(type)
    }
  })
  await page.getByRole('button', { name: '开始演示' }).click()
  await slideShown(page, 1)
  expect(await page.evaluate(() => document.documentElement.dataset.asked)).toBe('screen')
  const cursor = () =>
    page.evaluate(
      () => getComputedStyle(document.querySelector('[data-idle]') ?? document.body).cursor,
    )
  await page.mouse.move(300, 300)
  expect(await cursor()).toBe('auto')
  await expect.poll(cursor, { timeout: 6_000 }).toBe('none')
  await page.mouse.move(310, 300)
  await expect.poll(cursor).toBe('auto')
  await close()
})
