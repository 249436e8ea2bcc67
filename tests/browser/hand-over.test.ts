import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { runHandOver } from '../../server/node/hand-over/hand-over-command.ts'
import { DECK_FILES } from '../../src/features/present/files/deck-files.ts'
import { readWorkbook } from '../read-workbook.ts'
import { findChromium, launchChromium } from './chromium.ts'
import { type ServerProcess, startServer } from './server-process.ts'
import { openWatched } from './watched-page.ts'

const folder = mkdtempSync(join(tmpdir(), 'hand-over-test-'))
const databaseFile = join(folder, 'dashboard.sqlite')
let browser: Browser
let server: ServerProcess

beforeAll(async () => {
  browser = await launchChromium()
  server = await startServer({ databaseFile })
})
afterAll(async () => {
  await browser.close()
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** Runs the command as it was built, as of an instant. */
async function handOver(now: number, ...args: string[]) {
  const said: string[] = []
  const code = await runHandOver(args, {
    databaseUrl: `file:${databaseFile}`,
    now: new Date(now).toISOString(),
    elapsed: () => 0,
    out: (line) => said.push(line),
    err: (line) => said.push(line),
    chromium: findChromium() ?? undefined,
  })
  return { code, said }
}

/** The parts of an archive, as text, without when it was written, and without the pictures that take a canvas. */
function partsOf(path: string): Record<string, string> {
  const bytes = new Uint8Array(readFileSync(path))
  if (path.endsWith('.html')) return { html: strFromU8(bytes) }
  return Object.fromEntries(
    Object.entries(unzipSync(bytes, { filter: ({ name }) => !name.endsWith('.png') })).map(
      ([name, part]) => [
        name,
        strFromU8(part, true).replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, 'then'),
      ],
    ),
  )
}

async function taken(page: Page, ending: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: new RegExp(` \\.${ending}$`) }).click(),
  ])
  const path = join(folder, `page.${ending}`)
  await download.saveAs(path)
  return path
}

/** When the figures of a workbook were fixed, in epoch milliseconds. */
async function preparedAt(path: string): Promise<number> {
  const book = await readWorkbook(new Blob([readFileSync(path)]))
  const about = book.sheet('说明')
  const row = [...about.cells].find(([, { text }]) => text === '定稿')?.[0].slice(1)
  const local = ((about.cell(`B${row}`).number ?? 0) - 25_569) * 86_400_000
  const near = Math.round(local)
  return near + new Date(near).getTimezoneOffset() * 60_000
}

it('makes without a page the same files as the page, part by part', async () => {
  const { timeZone: timezoneId } = Intl.DateTimeFormat().resolvedOptions()
  const path = '/present?area=990100&year=2026&through=2026-10&lang=zh'
  const { page, complaints, close } = await openWatched(browser, server.url, path, { timezoneId })
  const files = new Map<string, string>()
  for (const { ending } of DECK_FILES) files.set(ending, await taken(page, ending))
  expect(complaints).toEqual([])
  await close()
  const now = await preparedAt(files.get('xlsx') ?? '')
  const paths = [...files].map(([ending]) => join(folder, `command.${ending}`))
  const { code, said } = await handOver(
    now,
    ...['--area', '990100', '--year', '2026', '--through', '2026-10'],
    ...paths.flatMap((path) => ['--out', path]),
  )
  expect(said[0]).toMatch(/^明衡县（示例） 2026年1—10月：共 \d+ 页$/)
  expect(code).toBe(0)
  for (const [ending, made] of files) {
    const [mine, theirs] = [partsOf(join(folder, `command.${ending}`)), partsOf(made)]
    expect(Object.keys(mine).sort(), ending).toEqual(Object.keys(theirs).sort())
    for (const [name, text] of Object.entries(mine)) {
      expect(text === theirs[name], `${ending}: ${name}`).toBe(true)
    }
  }
}, 120_000)

it('prints a PDF of one slide a page, and pictures of slides, through the Chromium found', async () => {
  const deck = join(folder, 'deck-汇报.json')
  const none = { headlines: {}, notes: {}, writtenOver: {} }
  const content = {
    format: 'rule-of-law-deck',
    version: 1,
    area: '990100005',
    areaName: '砝桥镇',
    through: '2026-10',
    slides: ['cover', 'state', 'i:lecture_sessions:years'],
    theme: 'light',
    texts: { zh: none, en: none },
  }
  writeFileSync(deck, JSON.stringify(content))
  const [pdf, png] = [join(folder, 'a.pdf'), join(folder, 'pictures', 'slide.png')]
  const charts = `${join(folder, 'charts')}/`
  const now = Date.UTC(2026, 10, 6, 1, 30)
  const { code, said } = await handOver(
    now,
    '--deck',
    deck,
    '--out',
    pdf,
    '--out',
    png,
    '--out',
    charts,
  )
  expect(said[0]).toMatch(/^砝桥镇 .* 汇报：共 3 页$/)
  expect(code).toBe(0)
  const text = readFileSync(pdf, 'latin1')
  expect(text.startsWith('%PDF-')).toBe(true)
  expect(text.match(/\/Type\s*\/Page\b/g)).toHaveLength(3)
  for (const number of ['01', '02', '03']) {
    const picture = readFileSync(join(folder, 'pictures', `slide-${number}.png`))
    // Width and height of a PNG.
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([2560, 1440])
  }
  // Of each picture its drawing, its numbers, and twice as large what a chat shows.
  const names = readdirSync(charts)
  const svgs = names.filter((name) => name.endsWith('.svg'))
  expect(svgs).toHaveLength(2)
  expect(names).toHaveLength(6)
  for (const name of svgs) {
    const [, width, height] =
      / width="(\d+)" height="(\d+)"/.exec(readFileSync(charts + name, 'utf8')) ?? []
    const picture = readFileSync(charts + name.replace(/svg$/, 'png'))
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([
      2 * Number(width),
      2 * Number(height),
    ])
  }
}, 120_000)
