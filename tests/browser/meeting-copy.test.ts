import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { launchChromium } from './chromium.ts'
import { accessibilityFaults } from './page-faults.ts'
import { slideCount, slideFaults, slideShown, textsUnderControls } from './slide-faults.ts'
import { openWatched } from './watched-page.ts'

const folder = mkdtempSync(join(tmpdir(), 'meeting-copy-'))
let browser: Browser

beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
})

/** What the start page of a deck hands over, as a file on the disk. */
async function takenCopy(hash: string, lang: 'zh' | 'en'): Promise<string> {
  const path = `/present?area=990100&year=2026&through=2026-10&lang=${lang}${hash}`
  const { page, complaints, close } = await openWatched(browser, inject('baseUrl'), path)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /\.html$/ }).click(),
  ])
  const file = join(folder, `${lang}.html`)
  await download.saveAs(file)
  expect(complaints).toEqual([])
  await close()
  return file
}

/** Opens a file from the disk where there is no network, and notes all that it asks for. */
async function openAlone(file: string) {
  const context = await browser.newContext({
    offline: true,
    viewport: { width: 1366, height: 768 },
    timezoneId: 'America/Los_Angeles',
  })
  const page = await context.newPage()
  const address = pathToFileURL(file).href
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('request', (request) => {
    const url = request.url()
    // The icon that says there is none is part of the file.
    if (url !== address && url !== 'data:,') complaints.push(`request to ${url}`)
  })
  await page.goto(address)
  return { page, complaints, close: () => context.close() }
}

const covered = (page: Page) => page.evaluate(() => document.querySelector('[data-blank]') !== null)

const SAID = {
  zh: {
    title: '明衡县（示例） 2026年1—10月（演示副本）',
    mark: '演示副本 · 不会更新',
    asOf: /截至2026年10月.*定稿 \d{4}年/,
  },
  en: {
    title: '明衡县（示例）, Jan–Oct 2026 (copy for the meeting)',
    mark: 'Copy · does not update',
    asOf: /Through October 2026.*prepared \d/,
  },
} as const

it.each(['zh', 'en'] as const)(
  'shows every slide from the disk without any network, each marked as a copy, in %s',
  async (lang) => {
    const { page, complaints, close } = await openAlone(await takenCopy('', lang))
    expect(await page.title()).toBe(SAID[lang].title)
    const count = await slideCount(page)
    expect(count).toBeGreaterThan(8)
    for (let number = 1; number <= count; number += 1) {
      await slideShown(page, number)
      await page.mouse.move(200 + number, 200)
      for (const [width, height] of [
        [390, 844],
        [1366, 768],
        [1920, 1080],
      ] as const) {
        await page.setViewportSize({ width, height })
        expect(await slideFaults(page), `slide ${number}, ${width} px`).toEqual([])
        // The slide takes its new size a moment after the window.
        await expect.poll(() => textsUnderControls(page)).toEqual([])
      }
      const slide = page.locator('[data-theme]')
      await slide.getByText(SAID[lang].mark, { exact: true }).waitFor()
      await slide.getByText(SAID[lang].asOf).waitFor()
      await page.keyboard.press('PageDown')
    }
    await slideShown(page, count)
    expect(complaints).toEqual([])
    await close()
  },
  120_000,
)

it('obeys every key of a talk, comes back to its slide when loaded anew, and prints', async () => {
  const file = await takenCopy('#theme=dark', 'en')
  const { page, complaints, close } = await openAlone(file)
  const count = await slideCount(page)
  const press = (...keys: string[]) =>
    keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve())
  for (const [keys, number] of [
    [['ArrowRight', 'ArrowDown', ' '], 4],
    [['ArrowLeft', 'ArrowUp', 'Shift+Space'], 1],
    [['End'], count],
    [['PageUp'], count - 1],
    [['Home', 'Enter'], 2],
    [['Backspace'], 1],
    [['3', 'Enter'], 3],
  ] as const) {
    await press(...keys)
    await slideShown(page, number)
  }
  for (const key of ['b', '.', 'w', ',']) {
    await press(key)
    await expect.poll(() => covered(page)).toBe(true)
    await press('PageDown')
    await expect.poll(() => covered(page)).toBe(false)
  }
  await slideShown(page, 3)
  await press('n')
  await page.getByText('No notes for this slide.').waitFor()
  await press('o')
  expect(await page.getByRole('button', { name: /^Slide \d+ of / }).count()).toBe(count)
  expect(await accessibilityFaults(page)).toEqual([])
  await press('Escape', '?')
  await page.getByRole('region', { name: 'Keys (?)' }).waitFor()
  // There is no second window to open.
  expect(await page.getByText('speaker window').count()).toBe(0)
  await press('Escape', 'f')
  const full = () => page.evaluate(() => document.fullscreenElement !== null)
  await expect.poll(full).toBe(true)
  await press('Escape')
  await expect.poll(full).toBe(false)
  await press('F5')
  await page.getByRole('button', { name: 'Load anew' }).click()
  await page.waitForLoadState('load')
  await slideShown(page, 3)
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(count)
  expect(complaints).toEqual([])
  await close()
}, 120_000)
