import type { Browser, Page } from 'playwright-core'

/** An office machine on a slow line: processor, bit rate and delay as of the browser's own tools. */
const CPU_SLOWED = 4
const MEGABITS = 10
const DELAY_MS = 40
export const SLOWED = `processor slowed ${CPU_SLOWED}x, ${MEGABITS} Mbit/s, ${DELAY_MS} ms`

/**
 * Opens a page that knows nothing of earlier ones, as slow as an office machine.
 *
 * @param watch Script that runs before any of a page.
 */
export async function openSlowPage(browser: Browser, watch: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  })
  await context.addInitScript(watch)
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Network.enable')
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: DELAY_MS,
    downloadThroughput: (MEGABITS * 1e6) / 8,
    uploadThroughput: (MEGABITS * 1e6) / 8,
  })
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWED })
  return page
}
