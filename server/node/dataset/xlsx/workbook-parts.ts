import { FILE_FAULTS } from '../../../../dataset/faults/file-faults.ts'
import { builtInFormat, NumberFormat } from './number-format.ts'
import { sizeOfText, WORKBOOK_BOUNDS, WorkbookBound } from './workbook-bounds.ts'
import { attributeOf, type XmlHandler, XmlReader } from './xml-reader.ts'
import type { ZipArchive } from './zip-archive.ts'

/** A sheet as the workbook lists it. */
interface ListedSheet {
  readonly name: string
  readonly path: string
  readonly state: SheetState
}

/** Whether a sheet is seen; a very hidden one can be shown by programs alone. */
export type SheetState = 'visible' | 'hidden' | 'veryHidden'

/** What the sheets of a workbook refer to. */
export interface WorkbookParts {
  readonly sheets: readonly ListedSheet[]
  /** Null for one that is longer than a cell can be. */
  readonly sharedStrings: readonly (string | null)[]
  /** The number format of each cell style, by the style's number; null where it says nothing. */
  readonly formats: readonly (NumberFormat | null)[]
  /** Whether days are counted from 1904, as old Macintosh programs did. */
  readonly from1904: boolean
}

/** Longest number format of spreadsheet programs; what is longer is none. */
const LONGEST_FORMAT = 255

/**
 * Reads a workbook's directory: sheets, shared texts, styles.
 *
 * @throws {WorkbookBound} It holds more than a workbook can.
 * @throws {Error} Not a workbook, or a damaged one.
 */
export async function readParts(zip: ZipArchive): Promise<WorkbookParts> {
  const books = zip.names.filter((name) => /(^|\/)workbook\.xml$/.test(name))
  const book = books.find((name) => name === 'xl/workbook.xml') ?? books[0]
  if (book === undefined) throw new Error('no workbook')
  const folder = book.slice(0, book.lastIndexOf('/') + 1)
  const targets = await readTargets(zip, `${folder}_rels/workbook.xml.rels`, folder)
  const sheets: ListedSheet[] = []
  let from1904 = false
  await readXml(zip, book, {
    open(name, tag) {
      if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attributeOf(tag, 'date1904') ?? '')
      if (name !== 'sheet') return
      const target = targets.get(relationOf(tag))
      if (target?.kind !== 'worksheet') return
      if (sheets.length === WORKBOOK_BOUNDS.sheets) {
        throw new WorkbookBound(FILE_FAULTS.tooManySheets(WORKBOOK_BOUNDS.sheets), book)
      }
      const shown = attributeOf(tag, 'state')
      const state = shown === 'hidden' || shown === 'veryHidden' ? shown : 'visible'
      sheets.push({ name: attributeOf(tag, 'name') ?? '', path: target.path, state })
    },
  })
  const part = (kind: string) => [...targets.values()].find((one) => one.kind === kind)?.path
  return {
    sheets,
    from1904,
    sharedStrings: await readSharedStrings(zip, part('sharedStrings')),
    formats: await readFormats(zip, part('styles')),
  }
}

interface Target {
  /** Last part of the relationship's type. */
  readonly kind: string
  readonly path: string
}

async function readTargets(zip: ZipArchive, path: string, folder: string) {
  const targets = new Map<string, Target>()
  await readXml(zip, path, {
    open(name, tag) {
      if (name !== 'Relationship') return
      if (targets.size === WORKBOOK_BOUNDS.files) {
        throw new WorkbookBound(FILE_FAULTS.tooManyParts(WORKBOOK_BOUNDS.files), path)
      }
      const kind = (attributeOf(tag, 'Type') ?? '').replace(/^.*\//, '')
      const target = attributeOf(tag, 'Target') ?? ''
      const absolute = target.startsWith('/') ? target.slice(1) : normalise(folder + target)
      targets.set(attributeOf(tag, 'Id') ?? '', { kind, path: absolute })
    },
  })
  return targets
}

function normalise(path: string): string {
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.') parts.push(part)
  }
  return parts.join('/')
}

/** The sheet's relationship, whatever prefix the program gave its name space. */
function relationOf(tag: string): string {
  const prefixed = /\s([\w.-]+:id)\s*=/.exec(tag)?.[1]
  return prefixed === undefined ? '' : (attributeOf(tag, prefixed) ?? '')
}

async function readSharedStrings(zip: ZipArchive, path: string | undefined) {
  const strings: (string | null)[] = []
  if (path === undefined || !zip.has(path)) return strings
  let text = ''
  let inText = false
  let inPhonetic = false
  let memory = 0
  const handler: Partial<XmlHandler> = {
    open(name) {
      if (name === 'si') text = ''
      else if (name === 't') inText = !inPhonetic
      else if (name === 'rPh') inPhonetic = true
    },
    close(name) {
      if (name === 't') inText = false
      else if (name === 'rPh') inPhonetic = false
      else if (name === 'si') {
        strings.push(text.length > WORKBOOK_BOUNDS.cell ? null : copied(unescapeText(text)))
        memory += sizeOfText(text)
        if (memory > WORKBOOK_BOUNDS.textMemory) {
          throw new WorkbookBound(FILE_FAULTS.tooMuchText(), path)
        }
      }
    },
    text(piece) {
      if (inText && text.length <= WORKBOOK_BOUNDS.cell) text += piece
    },
  }
  await readXml(zip, path, handler, WORKBOOK_BOUNDS.sharedTexts)
  return strings
}

async function readFormats(
  zip: ZipArchive,
  path: string | undefined,
): Promise<(NumberFormat | null)[]> {
  const styles: (NumberFormat | null)[] = []
  if (path === undefined || !zip.has(path)) return styles
  const formats = new Map<number, NumberFormat | null>()
  const formatOf = (code: string) =>
    /^(?:general|@)?$/i.test(code) ? null : new NumberFormat(code.slice(0, LONGEST_FORMAT))
  let inCellStyles = false
  await readXml(zip, path, {
    open(name, tag) {
      const most = name === 'numFmt' ? WORKBOOK_BOUNDS.formats : WORKBOOK_BOUNDS.styles
      if ((name === 'numFmt' ? formats.size : styles.length) === most) {
        throw new WorkbookBound(FILE_FAULTS.tooManyStyles(most), path)
      }
      if (name === 'numFmt') {
        const id = Number(attributeOf(tag, 'numFmtId'))
        formats.set(id, formatOf(attributeOf(tag, 'formatCode') ?? ''))
      } else if (name === 'cellXfs') inCellStyles = true
      else if (name === 'xf' && inCellStyles) {
        const id = Number(attributeOf(tag, 'numFmtId') ?? 0)
        const format = formats.get(id) ?? formatOf(builtInFormat(id))
        formats.set(id, format)
        styles.push(format)
      }
    },
    close(name) {
      if (name === 'cellXfs') inCellStyles = false
    },
  })
  return styles
}

/**
 * Reads one file of the archive; what the handler does not name is passed over.
 *
 * @param most Megabytes it may unpack to.
 */
async function readXml(
  zip: ZipArchive,
  path: string,
  handler: Partial<XmlHandler>,
  most?: number,
): Promise<void> {
  const nothing = () => undefined
  const reader = new XmlReader({ open: nothing, close: nothing, text: nothing, ...handler })
  for await (const bytes of zip.read(path, most)) zip.costs.step(path, () => reader.write(bytes))
  reader.end()
}

/** A text of its own: a piece of a chunk keeps the whole chunk in memory. */
export function copied(text: string): string {
  return text.length < 13 ? text : Buffer.from(text, 'utf16le').toString('utf16le')
}

/** Characters that XML cannot carry are written `_x000D_`; a text that looks so `_x005F_x000D_`. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([\dA-Fa-f]{4})_/g, (_, hex) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
}
