// Long on purpose: every press that is measured, one after the other.
import type { Browser, Locator, Page } from 'playwright-core'
import { type ComparisonView, comparisonPath } from '../contract/paths.ts'
import { median } from './measure.ts'
import { bounded, milliseconds, noted, type Row, times } from './report.ts'
import { openSlowPage } from './slow-page.ts'

interface Press {
  readonly name: string
  /** What must be pressed before, outside the clock. */
  readonly first?: (page: Page) => Promise<unknown>
  /** What is pressed: found before the machine is made slow. */
  readonly target: (page: Page) => Locator
  /** The option to choose; without it, it is clicked. */
  readonly option?: string
}

const picker = (name: string) => (page: Page) => page.getByRole('combobox', { name, exact: true })

const MONTH: Press = { name: 'month', target: picker('截至'), option: '截至9月' }
const YEAR: Press = { name: 'year', target: picker('年度'), option: '2025年' }

/** What is pressed on a page, one after the other; `figures`: where its first figures are. */
interface PressedPage {
  readonly name: string
  readonly path: string
  readonly figures: string
  readonly presses: readonly Press[]
}

/** The comparison of the units of an area, and of them by one indicator; `area`: its part of the address. */
const comparisons = (area: string, presses: readonly Press[]): readonly PressedPage[] => [
  {
    name: 'comparison',
    path: `/compare?${area}&year=2026&through=2026-10&lang=zh`,
    figures: 'main [role=grid]',
    presses: [
      ...presses,
      {
        name: 'sort',
        first: (page) => page.getByRole('button', { name: /^法治讲座场次/ }).click(),
        target: (page) => page.getByRole('dialog').getByRole('button', { name: '从低到高' }),
      },
    ],
  },
  {
    name: 'one indicator compared',
    path: `/compare?${area}&year=2026&through=2026-10&view=indicator&indicator=lecture_sessions&lang=zh`,
    figures: 'main figure, main table, main ol, main ul',
    presses: [{ name: 'indicator', target: picker('指标'), option: '发放宣传资料份数' }],
  },
]

const PAGES: readonly PressedPage[] = [
  {
    name: 'overview',
    path: '/?area=990100005&year=2026&through=2026-10&lang=zh',
    figures: 'main table',
    presses: [
      MONTH,
      YEAR,
      {
        name: 'unit to its county',
        target: (page) => page.getByRole('link', { name: '明衡县（示例）' }).first(),
      },
    ],
  },
  {
    name: 'indicator',
    path: '/indicators/training_sessions?area=990100005&year=2026&through=2026-10&lang=zh',
    figures: 'main section[aria-label="结论"], main figure h2',
    presses: [
      MONTH,
      YEAR,
      { name: 'indicator', target: (page) => page.locator('main a[rel=next]').first() },
    ],
  },
  ...comparisons('parent=990100', [MONTH, YEAR]),
]

const ROUNDS = 5
/** A change takes at most half of what it took in the build before. */
const BOUND = 0.5
/** As many units as a province has cost the browser little more than as many as a county has. */
const MANY_UNITS_BOUND = 1.5
/** Parts that come after the figures come within it, slowed or not. */
const REST_MS = 500

/**
 * From a press on: each text of the figures with the time at which its frame was handed over.
 * `answered` resolves once nothing has changed for a while: to the time of the first frame that
 * showed what is shown then.
 */
const WATCH = `(() => {
  globalThis.arm = (selector) => {
    const read = () => [...document.querySelectorAll(selector)].map((one) => one.textContent).join()
    const before = read()
    let pressed = null
    globalThis.answered = new Promise((resolve) => {
      const begin = ({ timeStamp }) => {
        if (pressed !== null) return
        pressed = timeStamp
        let [last, changed] = [before, null]
        const frames = []
        const look = () => {
          const text = read()
          const now = performance.now()
          if (text !== last) {
            ;[last, changed] = [text, now]
            const { port1, port2 } = new MessageChannel()
            port1.onmessage = () => frames.push({ text, ms: performance.now() - pressed })
            port2.postMessage(null)
          }
          const rested = changed !== null && now - changed > ${REST_MS}
          if (!rested && now - pressed < 20_000) return requestAnimationFrame(look)
          resolve(frames.find(({ text }) => text === last)?.ms ?? null)
        }
        requestAnimationFrame(look)
      }
      for (const type of ['change', 'click']) addEventListener(type, begin, { capture: true, once: true })
    })
  }
})()`

interface Answered {
  /** From the press to the frame with the new figures. */
  readonly ms: number
  /** Processor of the main thread until all is at rest: what others do on the machine is not in it. */
  readonly used: number
}

/** By page and press. */
type Round = ReadonlyMap<string, Answered>

async function pressAll(
  browser: Browser,
  product: string,
  pages: readonly PressedPage[] = PAGES,
): Promise<Round> {
  const round = new Map<string, Answered>()
  for (const { name, path, figures, presses } of pages) {
    const { page, slow, used } = await openSlowPage(browser, WATCH)
    await slow(false)
    await page.goto(product + path, { waitUntil: 'networkidle' })
    for (const { name: pressed, first, target, option } of presses) {
      // Long enough for what a page fetches ahead.
      await page.waitForTimeout(REST_MS)
      await first?.(page)
      const pressing = await target(page).elementHandle()
      await page.evaluate(`arm(${JSON.stringify(figures)})`)
      await slow(true)
      const before = await used()
      await (option ? pressing?.selectOption({ label: option }) : pressing?.click())
      const ms = await page.evaluate('answered')
      if (typeof ms !== 'number') throw new Error(`${name}, ${pressed}: no new figures`)
      round.set(`${name}: ${pressed}`, { ms, used: (await used()) - before })
      await slow(false)
    }
    await page.context().close()
  }
  return round
}

/**
 * How long after a press a reader sees the new figures.
 *
 * @param before Address of another build over the same data, to be held against; null = none.
 */
export async function interactions(
  browser: Browser,
  product: string,
  before: string | null,
): Promise<Row[]> {
  const rounds: { own: Round; before: Round | null }[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    // Either first in turn: what the first leaves behind is the second's to bear.
    const first = round % 2 === 0 ? await pressAll(browser, product) : null
    const earlier = before === null ? null : await pressAll(browser, before)
    rounds.push({ own: first ?? (await pressAll(browser, product)), before: earlier })
  }
  const names = [...(rounds[0]?.own.keys() ?? [])]
  return names.map((name) => {
    const of = (which: 'own' | 'before', what: keyof Answered) =>
      rounds.flatMap((round) => round[which]?.get(name)?.[what] ?? [])
    const text = (which: 'own' | 'before') =>
      `${milliseconds(median(of(which, 'ms')))}, main thread ${milliseconds(median(of(which, 'used')))}`
    const what = `${name}, from the press to the new figures`
    if (!before) return noted('interactions', what, text('own'))
    const ratios = of('own', 'ms').map((ms, at) => ms / (of('before', 'ms')[at] ?? Number.NaN))
    return bounded({
      part: 'interactions',
      what: `${what}, against the build before`,
      value: median(ratios),
      bound: BOUND,
      text: times,
      beside: `${text('own')} against ${text('before')}`,
      closing: 'less drawn and laid out at once: what is below the window, later',
    })
  })
}

/**
 * How much longer changes of a comparison take the browser with as many units as a province has than with
 * those of a county; what the server works out for them is not counted.
 *
 * @param product Address of the product over a province.
 */
export async function manyUnits(
  browser: Browser,
  product: string,
  { province, county, units }: { province: string; county: string; units: number },
): Promise<Row[]> {
  const many = comparisons(`parent=${province}&level=township`, [MONTH])
  const few = comparisons(`parent=${county}`, [MONTH])
  const months = ['2026-10', '2026-09']
  const shown = [null, ['lecture_sessions'], ['materials_distributed']]
  for (const through of months) {
    for (const indicators of shown) {
      const view = { year: 2026, through, indicators, monthly: indicators === null }
      await workOut(product, { ...view, parent: province, level: 'township' })
      await workOut(product, { ...view, parent: county })
    }
  }
  const rounds: { many: Round; few: Round }[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const of = (pages: readonly PressedPage[]) => pressAll(browser, product, pages)
    rounds.push({ few: await of(few), many: await of(many) })
  }
  return [...(rounds[0]?.few.keys() ?? [])].map((name) => {
    const of = (which: 'many' | 'few', what: keyof Answered) =>
      rounds.flatMap((round) => round[which].get(name)?.[what] ?? [])
    const text = (which: 'many' | 'few') =>
      `${milliseconds(median(of(which, 'ms')))}, main thread ${milliseconds(median(of(which, 'used')))}`
    const ratios = of('many', 'ms').map((ms, at) => ms / (of('few', 'ms')[at] ?? Number.NaN))
    return bounded({
      part: 'units',
      what: `${name}, from the press to the new figures: ${units} units against those of one county`,
      value: median(ratios),
      bound: MANY_UNITS_BOUND,
      text: times,
      beside: `${text('many')} against ${text('few')}`,
      closing: 'an answer of the rows that are seen, the rest of it after them',
    })
  })
}

/** Has the server work out a comparison, all pages of it, before a browser asks. */
async function workOut(product: string, view: ComparisonView): Promise<void> {
  for (let [page, pages] = [1, 1]; page <= pages; page += 1) {
    const response = await fetch(product + comparisonPath(view, page))
    if (!response.ok) throw new Error(`${response.status} for a comparison of ${view.parent}`)
    const answer = (await response.json()) as { readonly page: { size: number; total: number } }
    pages = Math.ceil(answer.page.total / answer.page.size)
  }
}
