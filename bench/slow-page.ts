import type { Browser, Page } from 'playwright-core'

/** An office machine on a slow line: processor, bit rate and delay as of the browser's own tools. */
const CPU_SLOWED = 4
const MEGABITS = 10
const DELAY_MS = 40
export const SLOWED = `processor slowed ${CPU_SLOWED}x, ${MEGABITS} Mbit/s, ${DELAY_MS} ms`

/** A page whose machine and line can be made slow. */
export interface SlowPage {
  readonly page: Page
  /** As an office machine, or as fast as this one. */
  slow(slowed: boolean): Promise<void>
  /** Milliseconds of processor that the page's main thread has used so far, slowness included. */
  used(): Promise<number>
}

/**
 * Opens a page that knows nothing of earlier ones, as slow as an office machine.
 *
 * @param watch Script that runs before any of a page.
 */
export async function openSlowPage(browser: Browser, watch: string): Promise<SlowPage> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  })
  await context.addInitScript(watch)
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Network.enable')
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' })
  const slow = async (slowed: boolean) => {
    const throughput = slowed ? (MEGABITS * 1e6) / 8 : -1
    await devtools.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: slowed ? DELAY_MS : 0,
      downloadThroughput: throughput,
      uploadThroughput: throughput,
    })
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowed ? CPU_SLOWED : 1 })
  }
  await slow(true)
  const used = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000
  }
  return { page, slow, used }
}
