import { readFile } from 'node:fs/promises'
import jsQR from 'jsqr'
import type { Browser, Download, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { launchChromium } from './chromium.ts'
import { pageFaults } from './page-faults.ts'
import { openWatched } from './watched-page.ts'

const baseUrl = inject('baseUrl')
let browser: Browser

beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

const COURSE = '/indicators/training_attendance?area=990100009&year=2026&through=2026-10&lang=zh'
const OVERVIEW = '/?area=990100&year=2026&through=2026-10&lang=zh'

/** A PNG as the browser reads it. */
interface SeenPicture {
  readonly width: number
  readonly height: number
  /** Whether it holds the colour of this year's line, #1d4f91. */
  readonly blue: boolean
  /** At half the size, a sign for each dot: 1 = dark. */
  readonly dark: string
}

/** Looks at a picture in the browser: to carry every dot over here takes half a minute. */
function seenIn(page: Page, png: Buffer): Promise<SeenPicture> {
  return page.evaluate(async (base64) => {
    const image = new Image()
    image.src = `data:image/png;base64,${base64}`
    await image.decode()
    const { naturalWidth: width, naturalHeight: height } = image
    const dotsAt = (scale: number) => {
      const canvas = new OffscreenCanvas(width * scale, height * scale)
      const context = canvas.getContext('2d')
      context?.drawImage(image, 0, 0, canvas.width, canvas.height)
      const { data } = context?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] }
      return Array.from({ length: data.length / 4 }, (_, at) =>
        [...data.slice(4 * at, 4 * at + 3)].join(),
      )
    }
    return {
      width,
      height,
      blue: dotsAt(1).includes('29,79,145'),
      dark: dotsAt(0.5)
        .map((dot) => (Number.parseInt(dot, 10) < 128 ? '1' : '0'))
        .join(''),
    }
  }, png.toString('base64'))
}

/** What a telephone reads in a picture of half the size; undefined = no code. */
function readCode({ dark, width, height }: SeenPicture): string | undefined {
  const dots = [...dark].flatMap((sign) => (sign === '1' ? [0, 0, 0, 255] : [255, 255, 255, 255]))
  return jsQR(Uint8ClampedArray.from(dots), width / 2, height / 2)?.data
}

const contentOf = async (download: Download) => await readFile(await download.path())

it('saves a picture as PNG twice as large as its SVG, drawn in colours and with its words', async () => {
  const { page, complaints, close } = await openWatched(browser, baseUrl, COURSE)
  await page.getByRole('button', { name: '取图：受训人次：本年累计，对照上年与计划' }).click()
  const menu = page.getByRole('dialog', { name: /^取图：受训人次/ })
  const saved = async (name: string) => {
    const download = page.waitForEvent('download')
    await menu.getByRole('button', { name }).click()
    return await contentOf(await download)
  }
  const svg = (await saved('存为 SVG')).toString('utf8')
  expect(svg).toContain('>本年 520<')
  const png = await seenIn(page, await saved('存为 PNG'))
  const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? []
  expect([png.width, png.height]).toEqual([2 * Number(width), 2 * Number(height)])
  expect(png.blue).toBe(true)
  expect(await pageFaults(page, false)).toEqual([])
  expect(complaints).toEqual([])
  await close()
})

it('puts a picture on the clipboard', async () => {
  const { page, close } = await openWatched(browser, baseUrl, COURSE, {
    permissions: ['clipboard-write'],
  })
  await page.getByRole('button', { name: '取图：受训人次：历年同期与全年，对照年度计划' }).click()
  const menu = page.getByRole('dialog', { name: /^取图：受训人次/ })
  await menu.getByRole('button', { name: '复制图片' }).click()
  await menu.getByText('已复制，可直接粘贴。').waitFor()
  // Pages may not read the clipboard: its reader pastes. The listener is there before the keys are pressed.
  await page.evaluate(() => {
    document.addEventListener('paste', ({ clipboardData }) => {
      const kinds = [...(clipboardData?.files ?? [])].map(({ type }) => type)
      document.body.dataset.pasted = kinds.join()
    })
  })
  await page.keyboard.press('Control+V')
  const pasted = page.locator('body[data-pasted]')
  expect(await pasted.getAttribute('data-pasted')).toBe('image/png')
  await close()
})

it.each([
  ['the overview', OVERVIEW],
  ['an indicator', COURSE],
  [
    'a comparison with much in its address',
    '/compare?parent=990100&year=2026&through=2026-10&view=indicator&indicator=training_sessions&show=completion&unit=990100009&lang=zh',
  ],
])('shares %s with a code that a telephone reads as the link', async (_, address) => {
  const { page, complaints, close } = await openWatched(browser, baseUrl, address)
  await page.getByRole('button', { name: '分享', exact: true }).click()
  const sheet = page.getByRole('dialog', { name: '分享这个页面' })
  const link = await sheet.getByLabel('链接').inputValue()
  expect(link).toBe(`${baseUrl}${address}`)
  const download = page.waitForEvent('download')
  await sheet.getByRole('button', { name: '存为 PNG' }).click()
  expect(readCode(await seenIn(page, await contentOf(await download)))).toBe(link)
  expect(await pageFaults(page, false)).toEqual([])
  expect(complaints).toEqual([])
  await close()
})
