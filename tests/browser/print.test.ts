import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchChromium } from './chromium.ts'
import { HAS_POPPLER, printedPdf, withoutSpaces } from './printed-pdf.ts'
import { openWatched } from './watched-page.ts'

const baseUrl = inject('baseUrl')
let browser: Browser

beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

const COUNTY = 'area=990100&year=2026&through=2026-10'
const UNITS = 'parent=990100&year=2026&through=2026-10'
const TOWNSHIP = 'area=990100005&year=2026&through=2026-10'

/** Units of the sample county that there are today. */
async function units(): Promise<string[]> {
  const { areas }: { areas: { name: string; validTo: string | null }[] } = await answerOf(
    '/api/areas?parent=990100',
  )
  return areas.flatMap(({ name, validTo }) => (validTo === null ? [name] : []))
}

/** The catalogue in its order: id, and name in both languages. */
async function indicators(): Promise<{ id: string; zh: string; en: string }[]> {
  const answer: { indicators: { id: string; nameZh: string; nameEn: string }[] } =
    await answerOf('/api/indicators')
  return answer.indicators.map(({ id, nameZh: zh, nameEn: en }) => ({ id, zh, en }))
}

async function answerOf(path: string) {
  const response = await fetch(`${baseUrl}${path}`)
  return response.json()
}

/** What of the texts cannot be selected on paper; nothing where no poppler can tell. */
function lacking(text: string | null, wanted: readonly string[]): string[] {
  expect(wanted.length).toBeGreaterThan(0)
  return text === null ? [] : wanted.filter((one) => !text.includes(withoutSpaces(one)))
}

/** What only a screen has: words of buttons, fields and links. */
const OF_THE_SCREEN = /下载|复制|查看数据表|选择|登录|演示文稿|Download|Copy|Sign in|Data table/

function expectPaper(text: string | null): void {
  if (text !== null) expect(text).not.toMatch(OF_THE_SCREEN)
}

it.skipIf(!HAS_POPPLER)('looks at texts on paper, for which it has poppler', () => {
  expect(HAS_POPPLER).toBe(true)
})

describe.each(['zh', 'en'] as const)('on paper in %s', (lang) => {
  it.each([5, 12])('a matrix of 26 units and %i indicators is one whole sheet', async (count) => {
    const chosen = (await indicators()).slice(0, count)
    const ids = chosen.map(({ id }) => id).join(',')
    const path = `/compare?${UNITS}&lang=${lang}&indicators=${ids}`
    const { page, close } = await openWatched(browser, baseUrl, path)
    await page.getByRole('gridcell').first().waitFor()
    const { sheets, text } = await printedPdf(page)
    expect(sheets).toEqual([count === 5 ? 'upright' : 'across'])
    const wanted = [...(await units()), ...chosen.map((one) => one[lang])]
    expect(wanted).toHaveLength(26 + count)
    expect(lacking(text, wanted)).toEqual([])
    expectPaper(text)
    await close()
  })

  it('the overview and an indicator are whole, upright and without what only a screen has', async () => {
    const county = await openWatched(browser, baseUrl, `/?${COUNTY}&lang=${lang}`)
    await county.page.getByRole('table').first().waitFor()
    const overview = await printedPdf(county.page)
    expect(overview.sheets).toEqual(['upright', 'upright'])
    expect(
      lacking(
        overview.text,
        (await indicators()).map((one) => one[lang]),
      ),
    ).toEqual([])
    expectPaper(overview.text)
    await county.goTo(`/indicators/training_attendance?${COUNTY}&lang=${lang}`)
    await county.page.getByRole('heading', { level: 2 }).nth(3).waitFor()
    const indicator = await printedPdf(county.page)
    expect(new Set(indicator.sheets)).toEqual(new Set(['upright']))
    expect(indicator.sheets.length).toBeLessThanOrEqual(4)
    expect(lacking(indicator.text, await units())).toEqual([])
    expectPaper(indicator.text)
    await county.close()
  })

  it.each(['light', 'dark'])('a deck is one slide a sheet, nothing cut, in %s', async (theme) => {
    const { page, close } = await openedDeck(`/present?${COUNTY}&lang=${lang}#theme=${theme}`)
    const texts = await slideTexts(page)
    const { sheets, text } = await printedPdf(page)
    expect(sheets).toEqual(texts.map(() => 'across'))
    expect(lacking(text, texts.flat())).toEqual([])
    await close()
  })
})

it('prints notes below their slides on request, however long they are', async () => {
  const { page, close } = await openedDeck(
    `/present?${TOWNSHIP}&lang=zh#slides=cover,state,i:lecture_attendance:course`,
  )
  const long = Array.from({ length: 60 }, (_, index) => `第${index + 1}句要讲清楚口径和来历。`)
  await page.getByRole('textbox', { name: '讲解备注：封面' }).fill('先问好。\n再说明口径。')
  await page.getByRole('textbox', { name: '讲解备注：总体情况' }).fill(long.join('\n'))
  expect((await printedPdf(page)).sheets).toEqual(['across', 'across', 'across'])
  await page.getByRole('checkbox', { name: '附讲解备注' }).check()
  const { sheets, text } = await printedPdf(page)
  // Of 60 lines about 23 fit below a slide, the others on the next sheet.
  expect(sheets).toEqual(['upright', 'upright', 'upright', 'upright'])
  expect(
    lacking(text, ['先问好。再说明口径。', ...long, ...(await slideTexts(page)).flat()]),
  ).toEqual([])
  await close()
})

async function openedDeck(path: string) {
  const opened = await openWatched(browser, baseUrl, path)
  await opened.page.getByText(/已就绪|Ready:/).waitFor()
  return opened
}

/** Headline, foot and page of each slide, as it is drawn for paper. */
async function slideTexts(page: Page): Promise<string[][]> {
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  const texts = await page.evaluate(() =>
    [...document.querySelectorAll('[data-foot]')].flatMap((foot) => {
      const slide = foot.closest('section')
      // The outline of the start page shows the same slides.
      if (!slide || slide.closest('main')) return []
      const headline = slide.querySelector('h1')?.textContent ?? ''
      return [[headline, ...[...foot.children].map((part) => part.textContent ?? '')]]
    }),
  )
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  expect(texts.length).toBeGreaterThan(0)
  return texts
}
