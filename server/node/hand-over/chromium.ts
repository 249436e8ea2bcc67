import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { OperatorFault } from '../fault.ts'

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** It works on a file of this machine: it asks nobody for anything. */
const ARGUMENTS = [
  '--headless',
  '--remote-debugging-pipe',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--hide-scrollbars',
]

/** Milliseconds within which the browser does a single thing. */
const PATIENCE = 60_000

/** Where a Chromium is: the one that was named, else the usual places; null = nowhere. */
export function findChromium(named: string | undefined): string | null {
  if (named) return existsSync(named) ? named : null
  return USUAL_PLACES.find((path) => existsSync(path)) ?? null
}

/** A page of a browser without a window. */
export interface HeadlessPage {
  /**
   * Opens an address, and waits until something is there and painted.
   *
   * @param size In CSS pixels.
   * @param selector Of what is waited for.
   */
  open(
    address: string,
    size: { readonly width: number; readonly height: number },
    selector: string,
  ): Promise<void>
  /** Presses PageDown, and waits until the page has been painted. */
  pageDown(): Promise<void>
  /** The page as it is printed: PDF, sheets as its style asks for. */
  pdf(): Promise<Buffer>
  /** What the page shows: PNG with two pixels for each of CSS. */
  png(): Promise<Buffer>
}

/**
 * Starts a Chromium, works with a page of it, and ends it.
 *
 * @param path Of its program.
 * @throws {OperatorFault} It cannot be started, ended by itself, or did not answer.
 */
export async function withChromium<T>(
  path: string,
  work: (page: HeadlessPage) => Promise<T>,
): Promise<T> {
  const profile = mkdtempSync(join(tmpdir(), 'hand-over-'))
  // Its own walls need rights that the administrator's account in a container does not have.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const browser = spawn(path, [...ARGUMENTS, ...asRoot, `--user-data-dir=${profile}`], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<void>((resolve) => browser.once('close', () => resolve()))
  try {
    return await work(await pageOf(connect(browser, path)))
  } finally {
    browser.kill('SIGKILL')
    await ended
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Asks the browser to do something, by its name in the DevTools protocol. */
type Send = (method: string, params?: object, session?: string) => Promise<Reply>
// biome-ignore lint/suspicious/noExplicitAny: what a method answers is written down by the protocol alone
type Reply = any

function connect(browser: ChildProcess, path: string): Send {
  const to = browser.stdio[3] as Writable
  const from = browser.stdio[4] as Readable
  const waiting = new Map<number, (message: Reply) => void>()
  let over: Error | null = null
  let last = 0
  let text = ''
  const end = (cause: string) => {
    over ??= new OperatorFault(`${path}: ${cause}`)
    for (const settle of waiting.values()) settle({ error: { message: cause } })
  }
  browser.once('error', (error) => end(error.message))
  browser.once('exit', (code, signal) => end(`ended (${code ?? signal})`))
  to.on('error', () => undefined)
  from.setEncoding('utf8').on('data', (chunk: string) => {
    const messages = (text + chunk).split('\0')
    text = messages.pop() ?? ''
    for (const message of messages.map((one) => JSON.parse(one))) {
      waiting.get(message.id)?.(message)
    }
  })
  return (method, params = {}, sessionId) =>
    new Promise((resolve, reject) => {
      if (over) return reject(over)
      last += 1
      const id = last
      const timer = setTimeout(() => settle({ error: { message: 'no answer' } }), PATIENCE)
      const settle = ({ error, result }: Reply) => {
        clearTimeout(timer)
        waiting.delete(id)
        if (error) reject(new OperatorFault(`${path}: ${method}: ${error.message}`))
        else resolve(result)
      }
      waiting.set(id, settle)
      to.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
    })
}

async function pageOf(send: Send): Promise<HeadlessPage> {
  const { targetId } = await send('Target.createTarget', { url: 'about:blank' })
  const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true })
  const ask = (method: string, params?: object) => send(method, params, sessionId)
  await ask('Page.enable')
  const evaluate = (expression: string) =>
    ask('Runtime.evaluate', { expression, awaitPromise: true })
  return {
    async open(url, size, selector) {
      await ask('Emulation.setDeviceMetricsOverride', {
        ...size,
        deviceScaleFactor: 2,
        mobile: false,
      })
      const { errorText } = await ask('Page.navigate', { url })
      if (errorText) throw new OperatorFault(`${url}: ${errorText}`)
      await evaluate(`(async () => {
        const there = () => document.querySelector(${JSON.stringify(selector)})
        while (!there()) await new Promise((done) => setTimeout(done, 20))
        await document.fonts.ready
        await ${PAINTED}
      })()`)
    },
    async pageDown() {
      const key = { key: 'PageDown', code: 'PageDown', windowsVirtualKeyCode: 34 }
      await ask('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key })
      await ask('Input.dispatchKeyEvent', { type: 'keyUp', ...key })
      await evaluate(PAINTED)
    },
    async pdf() {
      const options = { printBackground: true, preferCSSPageSize: true }
      return Buffer.from((await ask('Page.printToPDF', options)).data, 'base64')
    },
    async png() {
      return Buffer.from((await ask('Page.captureScreenshot', { format: 'png' })).data, 'base64')
    },
  }
}

const PAINTED = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))'
