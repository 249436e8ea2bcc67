import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** An element of a part, with its children in order. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Element[]
  /** Of itself and everything inside it. */
  readonly text: string
}

/** Parts of an Office file by path: text where a part is XML. */
export type OfficeFile = Readonly<Record<string, string | Uint8Array>>

/** Unzips an Office file. */
export function openOffice(bytes: Uint8Array): OfficeFile {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).flatMap(([path, part]) =>
      // Some programs note folders, too.
      path.endsWith('/') ? [] : [[path, /\.(xml|rels)$/.test(path) ? strFromU8(part) : part]],
    ),
  )
}

/** Zips parts again, as they are. */
export function zipOffice(file: OfficeFile): Uint8Array {
  const parts = Object.entries(file).map(([path, part]) => [
    path,
    typeof part === 'string' ? strToU8(part) : part,
  ])
  return zipSync(Object.fromEntries(parts))
}

/** The XML of a part. */
export function xmlOf(file: OfficeFile, path: string): Element {
  const part = file[path]
  if (typeof part !== 'string') throw new Error(`${path} is no part of XML`)
  const known = parsed.get(part) ?? parseXml(part)
  parsed.set(part, known)
  return known
}

/** By their text: a file is looked at by many rules. */
const parsed = new Map<string, Element>()

/**
 * Reads XML without a DOM, as strictly as Office does: tags that close, attributes named once.
 *
 * @throws {Error} Where the text is no well-formed document.
 */
export function parseXml(text: string): Element {
  interface Open extends Element {
    readonly children: Element[]
    text: string
  }
  const root: Open = { name: '', attributes: {}, children: [], text: '' }
  const open: Open[] = [root]
  const token =
    /<\?[^>]*\?>|<!--[\s\S]*?-->|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)|</g
  let end = 0
  for (const match of text.matchAll(token)) {
    if (match.index !== end) throw new Error(`at ${end}: ${text.slice(end, end + 40)}`)
    end = match.index + match[0].length
    const [whole, closing, name, attributes = '', empty, words] = match
    const inside = open[open.length - 1] ?? root
    if (words !== undefined) inside.text += unescaped(words)
    else if (whole === '<')
      throw new Error(`at ${match.index}: ${text.slice(match.index, end + 40)}`)
    else if (name === undefined) continue
    else if (closing !== '') {
      if (inside.name !== name) throw new Error(`${inside.name} is closed by ${name}`)
      open.pop()
      const around = open[open.length - 1] ?? root
      around.text += inside.text
    } else {
      const element: Open = {
        name,
        attributes: attributesOf(name, attributes),
        children: [],
        text: '',
      }
      inside.children.push(element)
      if (empty === '') open.push(element)
    }
  }
  const [only] = root.children
  if (open.length !== 1 || root.children.length !== 1 || !only) throw new Error('not one element')
  return only
}

function attributesOf(name: string, text: string): Record<string, string> {
  const found: Record<string, string> = {}
  for (const [, key = '', value = ''] of text.matchAll(/([\w:.-]+)="([^"]*)"/g)) {
    if (key in found) throw new Error(`${name} says ${key} twice`)
    found[key] = unescaped(value)
  }
  return found
}

const SIGNS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function unescaped(text: string): string {
  return text.replace(/&(#?\w*);?/g, (whole, name: string) => {
    if (whole.endsWith(';')) {
      if (SIGNS[name] !== undefined) return SIGNS[name]
      if (/^#\d+$/.test(name)) return String.fromCodePoint(Number(name.slice(1)))
      if (/^#x[\da-f]+$/i.test(name)) return String.fromCodePoint(Number(`0${name.slice(1)}`))
    }
    throw new Error(`unknown sign ${whole}`)
  })
}

/** Every element of a name, in the order of the document. */
export function all(element: Element, name: string): Element[] {
  return [
    ...(element.name === name ? [element] : []),
    ...element.children.flatMap((child) => all(child, name)),
  ]
}

/** The first element of a name. */
export function first(element: Element, name: string): Element | undefined {
  return all(element, name)[0]
}

/** The parts that a part refers to, by the ids it uses. */
export function relationsOf(
  file: OfficeFile,
  path: string,
): { readonly id: string; readonly type: string; readonly target: string }[] {
  const slash = path.lastIndexOf('/') + 1
  const rels = `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`
  if (file[rels] === undefined) return []
  return all(xmlOf(file, rels), 'Relationship').map(({ attributes }) => ({
    id: attributes.Id ?? '',
    type: attributes.Type ?? '',
    target:
      attributes.TargetMode === 'External'
        ? ''
        : new URL(attributes.Target ?? '', `file:///${path}`).pathname.slice(1),
  }))
}

/** Values of a workbook's first sheet by cell: words and numbers as they are. */
export function cellsOf(bytes: Uint8Array): Record<string, string | number> {
  const sheet = xmlOf(openOffice(bytes), 'xl/worksheets/sheet1.xml')
  return Object.fromEntries(
    all(sheet, 'c').map((cell) => [
      cell.attributes.r ?? '',
      cell.attributes.t === 'inlineStr' ? cell.text : Number(cell.text),
    ]),
  )
}
