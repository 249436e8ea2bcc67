import { builtInFormat, NumberFormat } from './number-format.ts'
import { attributeOf, XmlReader } from './xml-reader.ts'
import type { ZipArchive } from './zip-archive.ts'

/** What the sheets of a workbook refer to. */
export interface WorkbookParts {
  readonly sheets: readonly { readonly name: string; readonly path: string }[]
  readonly sharedStrings: readonly string[]
  /** The number format of each cell style, by the style's number; null where it says nothing. */
  readonly formats: readonly (NumberFormat | null)[]
  /** Whether days are counted from 1904, as old Macintosh programs did. */
  readonly from1904: boolean
}

/** Characters of shared texts in all; a workbook of 50 MB has a tenth of it. */
const MOST_SHARED = 200_000_000

/**
 * Reads a workbook's directory: sheets, shared texts, styles.
 *
 * @throws {Error} Not a workbook, or a damaged one.
 */
export async function readParts(zip: ZipArchive): Promise<WorkbookParts> {
  const books = zip.names.filter((name) => /(^|\/)workbook\.xml$/.test(name))
  const book = books.find((name) => name === 'xl/workbook.xml') ?? books[0]
  if (book === undefined) throw new Error('no workbook')
  const folder = book.slice(0, book.lastIndexOf('/') + 1)
  const targets = await readTargets(zip, `${folder}_rels/workbook.xml.rels`, folder)
  const sheets: { name: string; path: string }[] = []
  let from1904 = false
  await readXml(zip, book, {
    open(name, tag) {
      if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attributeOf(tag, 'date1904') ?? '')
      if (name !== 'sheet') return
      const target = targets.get(relationOf(tag))
      if (target?.kind !== 'worksheet') return
      sheets.push({ name: attributeOf(tag, 'name') ?? '', path: target.path })
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

async function readSharedStrings(zip: ZipArchive, path: string | undefined): Promise<string[]> {
  const strings: string[] = []
  if (path === undefined || !zip.names.includes(path)) return strings
  let text = ''
  let inText = false
  let inPhonetic = false
  let length = 0
  await readXml(zip, path, {
    open(name) {
      if (name === 'si') text = ''
      else if (name === 't') inText = !inPhonetic
      else if (name === 'rPh') inPhonetic = true
    },
    close(name) {
      if (name === 't') inText = false
      else if (name === 'rPh') inPhonetic = false
      else if (name === 'si') {
        strings.push(unescapeText(text))
        length += text.length
        if (length > MOST_SHARED) throw new Error('too much text')
      }
    },
    text(piece) {
      if (inText) text += piece
    },
  })
  return strings
}

async function readFormats(
  zip: ZipArchive,
  path: string | undefined,
): Promise<(NumberFormat | null)[]> {
  const styles: (NumberFormat | null)[] = []
  if (path === undefined || !zip.names.includes(path)) return styles
  const formats = new Map<number, NumberFormat | null>()
  const formatOf = (code: string) =>
    /^(?:general|@)?$/i.test(code) ? null : new NumberFormat(code)
  let inCellStyles = false
  await readXml(zip, path, {
    open(name, tag) {
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

/** Reads one file of the archive; what the handler does not name is passed over. */
async function readXml(
  zip: ZipArchive,
  path: string,
  handler: Partial<ConstructorParameters<typeof XmlReader>[0]>,
): Promise<void> {
  const nothing = () => undefined
  const reader = new XmlReader({ open: nothing, close: nothing, text: nothing, ...handler })
  for await (const bytes of zip.read(path)) reader.write(bytes)
  reader.end()
}

/** Characters that XML cannot carry are written `_x000D_`; a text that looks so `_x005F_x000D_`. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([\dA-Fa-f]{4})_/g, (_, hex) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
}
