import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, parse } from 'node:path'
import { pathToFileURL } from 'node:url'
import { unzipSync } from 'fflate'
import type { PreparedDeck } from '../../../contract/handing-over.ts'
import { writeBeside } from '../write-beside.ts'
import { type HeadlessPage, withChromium } from './chromium.ts'

/** What was written. */
interface WrittenFiles {
  /** Null where it is the one file that was asked for. */
  readonly files: number | null
  readonly bytes: number
}

/** A slide on the wall, in CSS pixels; its picture has twice as many. */
const SLIDE = { width: 1280, height: 720 }

/** What is asked for: where, and of which kind. */
export interface Wanted {
  /** `a.pdf`; `a/page.png` = `a/page-01.png` and so on; `a/` = the files of an archive of pictures. */
  readonly path: string
  /** Without its dot; `/` for a folder. */
  readonly ending: string
}

/** Endings of what a browser has to lay out. */
export const BROWSER_ENDINGS = ['pdf', 'png'] as const

/** Whether a browser has to lay the slides out for it. */
export function needsBrowser({ ending }: Wanted): boolean {
  return BROWSER_ENDINGS.some((one) => one === ending)
}

/**
 * What a path asks for: of `a.4x3.pptx` the longer of two endings.
 *
 * @param endings Those that there are.
 * @returns Null where it ends with none of them.
 */
export function wantedBy(path: string, endings: readonly string[]): Wanted | null {
  if (path.endsWith('/')) return { path, ending: '/' }
  const [ending] = endings
    .filter((one) => path.toLowerCase().endsWith(`.${one}`))
    .sort((a, b) => b.length - a.length)
  return ending === undefined ? null : { path, ending }
}

/**
 * Makes one file of a deck, or several, and writes them: each takes its name when all of them are complete.
 * Folders that are not there are made.
 *
 * @param chromium Null where there is none: pictures then have no PNG, and whatever `needsBrowser` is not asked for.
 * @throws Where something could not be made or written.
 */
export async function writeFiles(
  deck: PreparedDeck,
  wanted: Wanted,
  chromium: string | null,
): Promise<WrittenFiles> {
  const made = await filesOf(deck, wanted, chromium)
  const paths = [...made.keys()]
  const folders = new Set(paths.map((one) => dirname(one)))
  for (const folder of folders) await mkdir(folder, { recursive: true })
  const draft = await writeBeside(paths, async (partials) => {
    for (const [at, bytes] of [...made.values()].entries()) {
      await writeFile(partials[at] ?? '', bytes)
    }
  })
  await draft.keep()
  const bytes = [...made.values()].reduce((sum, { byteLength }) => sum + byteLength, 0)
  return { files: made.has(wanted.path) ? null : made.size, bytes }
}

/** What is to be written, by path. */
async function filesOf(
  deck: PreparedDeck,
  wanted: Wanted,
  chromium: string | null,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const { path, ending } = wanted
  if (ending === '/') {
    const pictures = unzipSync(await bytesOf(deck.make('zip')))
    const drawn = chromium === null ? {} : await drawnPictures(pictures, chromium)
    const files = Object.entries({ ...pictures, ...drawn })
    return new Map(files.map(([name, bytes]) => [join(path, name), bytes]))
  }
  if (!needsBrowser(wanted) || chromium === null) {
    return new Map([[path, await bytesOf(deck.make(ending))]])
  }
  const html = await bytesOf(deck.page())
  return await inBrowser(chromium, async (page, show) => {
    const address = await show('deck.html', html)
    if (ending === 'pdf') {
      await page.open(address, SLIDE, '#root > *')
      return new Map([[path, await page.pdf()]])
    }
    const { dir, name } = parse(path)
    const pictures = new Map<string, Uint8Array>()
    // The controls are there until the pointer has rested for a while.
    await page.open(address, SLIDE, '[data-idle="true"]')
    for (let number = 1; number <= deck.slides; number += 1) {
      if (number > 1) await page.pageDown()
      const padded = String(number).padStart(2, '0')
      pictures.set(join(dir, `${name}-${padded}.png`), await page.png())
    }
    return pictures
  })
}

async function bytesOf(file: Promise<Blob>): Promise<Uint8Array> {
  return new Uint8Array(await (await file).arrayBuffer())
}

/** A PNG beside each SVG, with two pixels for each of its own. */
async function drawnPictures(
  pictures: Readonly<Record<string, Uint8Array>>,
  chromium: string,
): Promise<Record<string, Uint8Array>> {
  const drawings = Object.entries(pictures).filter(([name]) => name.endsWith('.svg'))
  return await inBrowser(chromium, async (page, show) => {
    const drawn: Record<string, Uint8Array> = {}
    for (const [at, [name, bytes]] of drawings.entries()) {
      const [, width, height] =
        /<svg\b[^>]*? width="(\d+)"[^>]*? height="(\d+)"/.exec(Buffer.from(bytes).toString()) ?? []
      const size = { width: Number(width), height: Number(height) }
      await page.open(await show(`${at}.svg`, bytes), size, 'svg')
      drawn[name.replace(/svg$/, 'png')] = await page.png()
    }
    return drawn
  })
}

/** Opens files in a browser; `show` gives the address of one. It needs no server. */
async function inBrowser<T>(
  chromium: string,
  work: (
    page: HeadlessPage,
    show: (name: string, bytes: Uint8Array) => Promise<string>,
  ) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'hand-over-'))
  const show = async (name: string, bytes: Uint8Array) => {
    const file = join(folder, name)
    await writeFile(file, bytes)
    return pathToFileURL(file).href
  }
  try {
    return await withChromium(chromium, (page) => work(page, show))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
