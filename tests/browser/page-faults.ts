import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { numbersCut } from './numbers-cut.ts'

const SIZES = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
  { width: 390, height: 844 },
  { width: 320, height: 640 },
  // 200 % zoom on an office screen
  { width: 683, height: 384 },
]

/** Where lines are as long as on a desk, on a phone, and as short as they get. */
const LINES_AT = [1366, 390, 320]

/**
 * What axe finds wrong with the page as it is now.
 *
 * axe runs in the page itself: its Playwright builder opens a page of its own for each answer, which
 * takes longer than the checking. That is for frames of other origins, and there are none here.
 *
 * @param colours Whether contrast is looked at too, which takes longer than all else: of views whose
 *   colours another view does not have.
 * @returns `rule: element` per fault; none for an accessible page.
 */
export async function accessibilityFaults(page: Page, colours = true): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(async (enabled) => {
    const { run } = (window as unknown as { axe: typeof axe }).axe
    const { violations } = await run(document, {
      resultTypes: ['violations'],
      rules: { 'color-contrast': { enabled } },
    })
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
  }, colours)
}

/** Where links lead that leave the site for another path of its host. */
function linksOutside(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const site = `${window.location.origin}${document.documentElement.dataset.base ?? ''}/`
    const all = [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].map(({ href }) => href)
    return all.filter((href) => href.startsWith(window.location.origin) && !href.startsWith(site))
  })
}

/**
 * {@link accessibilityFaults}, links out of the site, and at which sizes the page is wider than its window or parts a number
 * from what it counts.
 */
export async function pageFaults(page: Page, colours: boolean): Promise<string[]> {
  const faults = await accessibilityFaults(page, colours)
  for (const link of await linksOutside(page)) faults.push(`a link out of the site: ${link}`)
  for (const size of SIZES) {
    await page.setViewportSize(size)
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    if (wider !== 0) faults.push(`${wider} px wider than a window of ${size.width} px`)
    if (!LINES_AT.includes(size.width)) continue
    for (const cut of await numbersCut(page)) {
      faults.push(`a number cut at ${size.width} px: ${cut}`)
    }
  }
  const [usual] = SIZES
  if (usual) await page.setViewportSize(usual)
  return faults
}
