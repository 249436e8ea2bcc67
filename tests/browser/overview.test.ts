import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchChromium } from './chromium.ts'
import { accessibilityFaults, pageFaults } from './page-faults.ts'
import { freePort, type ServerProcess, startServer } from './server-process.ts'
import { openWatched, type WatchedPage } from './watched-page.ts'

const baseUrl = inject('baseUrl')
let browser: Browser

beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

const VIEWS = [
  ['the sample county', '/?area=990100&year=2026&through=2026-10'],
  ['a township of it', '/?area=990100005&year=2026&through=2026-10'],
  ['a published township', '/?area=500231101&year=2021&through=2021-12'],
] as const
/** Views of few words: in Chinese alone. */
const SMALL_VIEWS = [
  ['a county with one unit held', '/?area=110118&year=2025&through=2025-12'],
  ['a year without figures', '/?area=990100005&year=2019'],
  ['an invalid address', '/?area=nowhere&year=soon&through=2026-99'],
] as const

/** Views that have every colour of the page. */
const COLOURED: readonly string[] = ['a township of it', 'a published township']

describe.each(['zh', 'en'])('the overview in %s', (lang) => {
  // One page for all: a new one has everything to load and to compile again.
  let watched: WatchedPage
  beforeAll(async () => {
    watched = await openWatched(browser, baseUrl, `/?lang=${lang}`)
  })
  afterAll(() => watched.close())

  it.each(lang === 'zh' ? [...VIEWS, ...SMALL_VIEWS] : VIEWS)(
    'shows %s accessibly, without a complaint, and never too wide',
    async (name, path) => {
      const { page, complaints, goTo } = watched
      await goTo(`${path}&lang=${lang}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      expect(await pageFaults(page, lang === 'zh' && COLOURED.includes(name))).toEqual([])
      expect(complaints).toEqual([])
    },
  )
})

it('is readable where the system prefers dark, and light on one page of paper', async () => {
  const path = '/?area=990100005&year=2026&through=2026-10&lang=zh'
  const { page, close } = await openWatched(browser, baseUrl, path)
  await page.emulateMedia({ colorScheme: 'dark' })
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  expect(await ground()).toBe('rgb(16, 21, 29)')
  expect(await accessibilityFaults(page)).toEqual([])
  await page.emulateMedia({ media: 'print' })
  expect(await ground()).toBe('rgb(255, 255, 255)')
  const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1')
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
  await close()
})

it('tells the published figures of 新民镇 2021 as they were printed, and invents nothing', async () => {
  const path = '/?area=500231101&year=2021&through=2021-12&lang=zh'
  const { page, close } = await openWatched(browser, baseUrl, path)
  const text = ((await page.getByRole('main').textContent()) ?? '').replace(/\s+/g, '')
  // As it comes, before any script: the same.
  const source = await (await page.request.get(`${baseUrl}${path}`)).text()
  const drawn = /<main[^>]*>(.*)<\/main>/s.exec(source)?.[1]?.replace(/<[^>]*>|\s/g, '')
  for (const figure of ['2期', '200余', '30余', '2000余', '10000余', '300余']) {
    expect(text).toContain(figure)
    expect(drawn).toContain(figure)
  }
  expect(text).toContain('上年未报')
  expect(text).toContain('未定目标')
  expect(text).not.toContain('示例数据')
  await close()
})

it('answers the questions of the first minute in as few interactions as promised', async () => {
  const { page, goTo, close } = await openWatched(browser, baseUrl, '/')
  const toDo = page.getByRole('region', { name: '要做的事' })
  let interactions = 0
  const press = async (place: Locator) => {
    interactions += 1
    await place.click()
  }
  const link = (name: string | RegExp) => page.getByRole('link', { name, exact: true }).first()

  // What must I do? On the first visit the field is pressed, and a word typed with its Enter.
  await press(page.getByRole('combobox', { name: '您是哪个单位的？' }))
  interactions += 1
  await page.keyboard.type('fqz')
  await page.keyboard.press('Enter')
  await toDo.getByText(/还差1321人次/).waitFor()
  expect(interactions).toBe(2)
  // Later, none.
  await goTo('/')
  await toDo.getByText(/还差1321人次/).waitFor()
  // Which units have not reported in October?
  interactions = 0
  await press(link('明衡县（示例）'))
  await toDo.getByText(/未报齐的有.*量坡镇.*衡坡乡/).waitFor()
  expect(interactions).toBe(1)
  // From one's own unit on: who is late on 受训人次, and by how much?
  await press(link(/^受训人次：10个单位落后/))
  await page.getByRole('link', { name: /明显落后.*慢31\.1个百分点|慢31\.1.*明显落后/ }).waitFor()
  expect(interactions).toBe(2)
  // How does it compare with its peers?
  await goTo('/')
  interactions = 0
  await press(link('比较'))
  await press(link('同类单位'))
  await page.getByRole('heading', { name: '砝桥镇与同类单位' }).waitFor()
  expect(interactions).toBe(2)
  await close()
})

it.each([
  ['a desk', 'zh', { width: 1366, height: 768 }, 2000],
  ['an English desk', 'en', { width: 1366, height: 768 }, 2000],
  ['a phone', 'zh', { width: 390, height: 844 }, 3500],
] as const)('shows a township on %s without much scrolling', async (_, lang, size, most) => {
  const path = `/?area=990100005&year=2026&through=2026-10&lang=${lang}`
  const { page, close } = await openWatched(browser, baseUrl, path)
  await page.setViewportSize(size)
  const rows = page.locator('tbody th[scope="row"]')
  await page.getByRole('heading', { name: /尚未填报|Not yet reported/ }).waitFor()
  expect(await rows.count()).toBe(25)
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(most)
  if (size.width > 1000) {
    const tenth = await rows.nth(9).boundingBox()
    expect((tenth?.y ?? size.height) + (tenth?.height ?? 0)).toBeLessThanOrEqual(size.height)
  }
  await close()
})

it('lets an area be chosen with the mouse, and a word be asked for inside the window', async () => {
  const path = '/?area=990100&year=2026&through=2026-10&lang=zh'
  const { page, close } = await openWatched(browser, baseUrl, path)
  await page.getByRole('button', { name: /^地区：/ }).click()
  await page.getByRole('option', { name: /绳溪镇/ }).click()
  await page.getByRole('heading', { level: 1, name: /绳溪镇/ }).waitFor()
  for (const button of await page.getByRole('button', { name: /是什么意思/ }).all()) {
    await button.click()
    const box = await page.getByRole('note').boundingBox()
    expect(box?.x).toBeGreaterThanOrEqual(0)
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0)
    await page.getByRole('heading', { level: 1 }).click()
    expect(await page.getByRole('note').count()).toBe(0)
  }
  await close()
})

describe('a server that goes away', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stale-'))
  const databaseFile = join(folder, 'dashboard.sqlite')
  let port: number
  let server: ServerProcess

  beforeAll(async () => {
    port = await freePort()
    server = await startServer({ databaseFile, port })
  })
  afterAll(async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  it('leaves figures, lists and other pages, and takes up what was chosen by itself', async () => {
    const path = '/?area=990100005&year=2026&through=2026-10&lang=zh'
    const { page, close } = await openWatched(browser, server.url, path, { idle: true })
    // The rest of the program has come by now: nothing is asked for any more.
    await page.waitForLoadState('networkidle')
    await server.stop()
    await page.getByText('无法连接').first().waitFor({ timeout: 45_000 })
    const heading = page.getByRole('heading', { level: 1 })
    // The month before was asked for ahead, June was not.
    await page.getByRole('combobox', { name: '截至' }).selectOption({ label: '截至9月' })
    await heading.getByText('1—9月').waitFor()
    const before = await heading.textContent()
    await page.getByRole('combobox', { name: '截至' }).selectOption({ label: '截至6月' })
    await page.getByText(/所选内容暂时无法读取/).waitFor()
    expect(await heading.textContent()).toBe(before)
    await page.getByRole('button', { name: /^地区：/ }).click()
    await page.getByRole('option', { name: /砝桥镇/ }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: '比较', exact: true }).click()
    await page.getByRole('alert').getByText('无法连接服务器').waitFor()
    server = await startServer({ databaseFile, port })
    await page.getByRole('grid').waitFor({ timeout: 45_000 })
    await page.getByText('无法连接').first().waitFor({ state: 'detached', timeout: 45_000 })
    await close()
  }, 150_000)

  it('shows a part that could not be fetched once it can be', async () => {
    const { page, close } = await openWatched(browser, server.url, '/?area=990100&lang=zh')
    // The server is away for the part and for the question whether it is there: it comes back for both.
    for (const lost of ['**/compare-page-*.js', '**/api/health/ready']) {
      await page.context().route(lost, (route) => route.abort())
    }
    await page.reload()
    await page.getByRole('link', { name: '比较', exact: true }).click()
    await page.getByText(/这一部分暂时无法读取/).waitFor()
    expect(await page.getByText(/出错|意外/).count()).toBe(0)
    await page.context().unrouteAll()
    await page.getByRole('grid').waitFor({ timeout: 30_000 })
    await close()
  }, 60_000)
})

describe('a page whose program is still on its way', () => {
  /** Opens it, lets somebody use it as it came, and only then hands the program over. */
  async function usedEarly(path: string, use: (page: Page) => Promise<unknown>) {
    const { page, complaints, close } = await openWatched(browser, baseUrl, '/icon.svg', {})
    let begin = () => {}
    const used = new Promise<void>((resolve) => {
      begin = resolve
    })
    await page.route('**/assets/first-*.js', async (route) => {
      await used
      await route.continue()
    })
    await page.goto(baseUrl + path, { waitUntil: 'commit' })
    await use(page)
    begin()
    return { page, complaints, close }
  }

  it('goes to the month that was chosen before', async () => {
    const { page, complaints, close } = await usedEarly(
      '/?area=990100005&year=2026&through=2026-10&lang=zh',
      (page) => page.getByRole('combobox', { name: '截至' }).selectOption({ label: '截至8月' }),
    )
    await page.waitForURL(/through=2026-08/)
    await page.getByRole('heading', { level: 1 }).getByText('8月').waitFor()
    expect(complaints).toEqual([])
    await close()
  })

  it('takes no text for a deck that it could not keep', async () => {
    const { page, close } = await usedEarly('/present?lang=zh', async (page) => {
      await page.getByRole('textbox', { name: '讲解备注：封面' }).press('x')
    })
    const notes = page.getByRole('textbox', { name: '讲解备注：封面' })
    await notes.fill('先问好')
    expect(await notes.inputValue()).toBe('先问好')
    await page.reload()
    await page.getByText('已就绪').waitFor()
    expect(await notes.inputValue()).toBe('先问好')
    await close()
  })
})
