import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, extname, join, parse } from 'node:path'
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

/** The ending that decides what is made, in small letters and without its dot. */
export function endingOf(path: string): string {
  return extname(path).slice(1).toLowerCase()
}

/** Whether a browser has to lay the slides out for it. */
export function needsBrowser(path: string): boolean {
  return ['pdf', 'png'].includes(endingOf(path))
}

/**
 * Makes one file of a deck, or several, and writes them: each takes its name when all of them are complete.
 * Folders that are not there are made.
 *
 * @param path `a.pdf`; `a/page.png` = `a/page-01.png` and so on; `a/` = the files of its pictures.
 * @param chromium Null where no browser is needed.
 * @throws Where something could not be made or written.
 */
export async function writeFiles(
  deck: PreparedDeck,
  path: string,
  chromium: string | null,
): Promise<WrittenFiles> {
  const made = await filesOf(deck, path, chromium)
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
  return { files: made.has(path) ? null : made.size, bytes }
}

/** What is to be written, by path. */
async function filesOf(
  deck: PreparedDeck,
  path: string,
  chromium: string | null,
): Promise<ReadonlyMap<string, Uint8Array>> {
  if (path.endsWith('/')) {
    const pictures = unzipSync(await bytesOf(deck, 'zip'))
    return new Map(Object.entries(pictures).map(([name, bytes]) => [join(path, name), bytes]))
  }
  if (!needsBrowser(path) || chromium === null) {
    return new Map([[path, await bytesOf(deck, endingOf(path))]])
  }
  return await withCopy(deck, chromium, async (page, copy) => {
    if (endingOf(path) === 'pdf') {
      await page.open(copy, SLIDE, '#root > *')
      return new Map([[path, await page.pdf()]])
    }
    const { dir, name } = parse(path)
    const pictures = new Map<string, Uint8Array>()
    // The controls are there until the pointer has rested for a while.
    await page.open(copy, SLIDE, '[data-idle="true"]')
    for (let number = 1; number <= deck.slides; number += 1) {
      if (number > 1) await page.pageDown()
      const padded = String(number).padStart(2, '0')
      pictures.set(join(dir, `${name}-${padded}.png`), await page.png())
    }
    return pictures
  })
}

async function bytesOf(deck: PreparedDeck, ending: string): Promise<Uint8Array> {
  return new Uint8Array(await (await deck.make(ending)).arrayBuffer())
}

/** Opens the deck's copy in a browser: it needs no server. */
async function withCopy<T>(
  deck: PreparedDeck,
  chromium: string,
  work: (page: HeadlessPage, copy: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'hand-over-'))
  try {
    const copy = join(folder, 'copy.html')
    await writeFile(copy, await bytesOf(deck, 'html'))
    return await withChromium(chromium, (page) => work(page, pathToFileURL(copy).href))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
