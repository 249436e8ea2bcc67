import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { programFolder } from '../config.ts'
import { MOST, NoText } from './text-faults.ts'

/** A piece of a line as the page draws it; places and sizes in points. */
interface Piece {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
  readonly hasEOL: boolean
}

interface Line {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly size: number
}

/** Fewer characters than this on a page are a page number or a stamp. */
const FEWEST = 10
const HEADING =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、])/
const PAGE_NUMBER = /^[-—–·\s]*\d{1,3}[-—–·\s]*$|^第\s*\d+\s*页/

/** The text of a PDF file, a paragraph a line. */
export async function textOfPdf(path: string): Promise<string> {
  const { getDocument } = await openPdfJs()
  const task = getDocument({
    data: new Uint8Array(await readFile(path)),
    cMapUrl: tablesFolder(),
    cMapPacked: true,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: false,
    verbosity: 0,
  })
  try {
    const file = await task.promise
    if (file.numPages > MOST.pages) throw new NoText('too_large')
    const lines: Line[] = []
    let length = 0
    for (let number = 1; number <= file.numPages; number += 1) {
      const page = await file.getPage(number)
      const { items } = await page.getTextContent()
      const own = linesOf(items as readonly Piece[])
      lines.push(...own)
      length += own.reduce((sum, { text }) => sum + text.length, 0)
      if (length > MOST.characters) throw new NoText('too_large')
      page.cleanup()
    }
    if (length < FEWEST * file.numPages && length < 200) throw new NoText('scanned')
    return paragraphsOf(lines)
  } catch (error) {
    if (error instanceof NoText) throw error
    throw new NoText(Object(error).name === 'PasswordException' ? 'encrypted' : 'broken')
  } finally {
    await task.destroy()
  }
}

/** Loaded where a PDF is read; its work is done on this thread, which may be one of its own. */
async function openPdfJs() {
  const scope = globalThis as {
    pdfjsWorker?: unknown
    DOMMatrix?: unknown
    Path2D?: unknown
    ImageData?: unknown
  }
  // Only drawing needs these; the library looks for a canvas where they are missing, and says so.
  scope.DOMMatrix ??= class {}
  scope.Path2D ??= class {}
  scope.ImageData ??= class {}
  scope.pdfjsWorker ??= await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
  return import('pdfjs-dist/legacy/build/pdf.mjs')
}

/** Tables of Chinese encodings, beside the program or in the package. */
function tablesFolder(): string {
  const built = programFolder('dist/server/cmaps')
  if (existsSync(built)) return `${built}/`
  return `${join(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'), '../cmaps')}/`
}

function linesOf(pieces: readonly Piece[]): Line[] {
  const lines: Line[] = []
  let open: { text: string; left: number; right: number; size: number; base: number } | null = null
  const close = () => {
    if (open && open.text.trim() !== '' && !PAGE_NUMBER.test(open.text.trim())) {
      const text = plainHan(open.text.trim()).replace(BETWEEN_HAN, '')
      lines.push({ ...open, text })
    }
    open = null
  }
  for (const { str, transform, width, height, hasEOL } of pieces) {
    const [left = 0, base = 0] = [transform[4], transform[5]]
    if (open && str !== '' && Math.abs(open.base - base) > open.size / 2) close()
    if (str !== '') {
      open ??= { text: '', left, right: left, size: height || 12, base }
      open.text += str
      open.right = Math.max(open.right, left + width)
    }
    if (hasEOL) close()
  }
  close()
  return lines
}

/** Joins the lines of a paragraph: one that is full is gone on with, unless the next is set in. */
function paragraphsOf(lines: readonly Line[]): string {
  const left = Math.min(...lines.map((line) => line.left))
  const right = Math.max(...lines.map((line) => line.right))
  let text = ''
  let before: Line | null = null
  for (const line of lines) {
    const ends = before === null || before.right < right - 2.5 * before.size
    const begins = line.left > left + 1.2 * line.size || HEADING.test(line.text)
    text += ends || begins ? `\n${line.text}` : line.text
    before = line
  }
  return text.trim()
}

/** Spaces that only set signs apart. */
const BETWEEN_HAN =
  /(?<=[\u3000-\u9fff\uff00-\uffef]) +(?=[\u3000-\u9fff\uff00-\uffef\d])|(?<=\d) +(?=[\u3000-\u9fff])/g
/** Radicals that some programs write in place of the characters, and that Unicode does not map. */
const RADICALS: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...'⺠民⻘青⻓长⻔门⻢马⻅见⻚页⻛风⻋车⻉贝⻄西⻜飞⻝食⻣骨⻥鱼⻦鸟⻩黄⻬齐⻮齿⻰龙⻆角⺟母⻤鬼⻁虎⻨麦⻳龟⻙韦⻪黾'.matchAll(
      /(.)(.)/gu,
    ),
  ].map(([, radical = '', character = '']) => [radical, character]),
)

function plainHan(text: string): string {
  return text.replace(
    /[\u2e80-\u2fdf\uf900-\ufaff]/g,
    (sign) => RADICALS[sign] ?? sign.normalize('NFKC'),
  )
}
