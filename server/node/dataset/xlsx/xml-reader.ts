/** What an XML document is made of, in order. */
export interface XmlHandler {
  /**
   * @param name Without its prefix: `<x:row>` is `row`.
   * @param tag What is between the angle brackets, for `attributeOf`.
   */
  open(name: string, tag: string): void
  close(name: string): void
  /** A piece of text with its entities resolved; one text may come in several pieces. */
  text(text: string): void
}

/** Longest tag, comment or CDATA section: beyond it an angle bracket was never closed. */
const LONGEST_TAG = 100_000
/** Longest entity: a text whose end is to come is handed out up to where one may begin. */
const LONGEST_ENTITY = 12

/**
 * Reads the XML that spreadsheet programs write, chunk by chunk, in memory that does not grow.
 *
 * It does not check that tags match, and refuses document types: an entity that grows when it is
 * resolved has no place in a workbook.
 */
export class XmlReader {
  readonly #handler: XmlHandler
  readonly #decoder = new TextDecoder('utf-8', { fatal: true })
  #rest = ''

  constructor(handler: XmlHandler) {
    this.#handler = handler
  }

  /** @throws {Error} Not UTF-8, or not XML. */
  write(bytes: Uint8Array): void {
    this.#read(this.#rest + this.#decoder.decode(bytes, { stream: true }))
  }

  /** @throws {Error} The document ends within a tag. */
  end(): void {
    this.#read(this.#rest + this.#decoder.decode())
    if (this.#rest.trim() !== '') throw new Error('XML cut short')
  }

  #read(xml: string): void {
    const handler = this.#handler
    let at = 0
    while (at < xml.length) {
      const start = xml.indexOf('<', at)
      if (start !== at) {
        const end = start < 0 ? beforeEntity(xml, at) : start
        if (end > at) handler.text(resolve(xml.slice(at, end)))
        at = end
        if (start < 0) break
      }
      const next = xml.charCodeAt(start + 1)
      if (next === BANG) {
        const end = this.#passOver(xml, start)
        if (end < 0) break
        at = end
        continue
      }
      const end = next === QUESTION ? xml.indexOf('?>', start) : tagEnd(xml, start)
      if (end < 0) break
      if (next === QUESTION) {
        at = end + 2
      } else if (next === SLASH) {
        handler.close(localName(xml, start + 2, end))
        at = end + 1
      } else {
        const name = localName(xml, start + 1, end)
        handler.open(name, xml.slice(start + 1, end))
        if (xml.charCodeAt(end - 1) === SLASH) handler.close(name)
        at = end + 1
      }
    }
    this.#rest = xml.slice(at)
    if (this.#rest.length > LONGEST_TAG) throw new Error('a tag without end')
  }

  /** The place after a comment or a CDATA section; -1 when the rest of it is to come. */
  #passOver(xml: string, start: number): number {
    if (xml.startsWith('<!--', start)) return after(xml, '-->', start + 4)
    if (xml.startsWith('<![CDATA[', start)) {
      const end = xml.indexOf(']]>', start)
      if (end < 0) return -1
      this.#handler.text(xml.slice(start + 9, end))
      return end + 3
    }
    if (xml.length - start < 9) return -1
    throw new Error('a document type')
  }
}

const BANG = '!'.charCodeAt(0)
const QUESTION = '?'.charCodeAt(0)
const SLASH = '/'.charCodeAt(0)
const DOUBLE = '"'.charCodeAt(0)
const SINGLE = "'".charCodeAt(0)
const GREATER = '>'.charCodeAt(0)
const COLON = ':'.charCodeAt(0)
const SPACE = ' '.charCodeAt(0)

function after(xml: string, mark: string, from: number): number {
  const end = xml.indexOf(mark, from)
  return end < 0 ? -1 : end + mark.length
}

/** Where text can be cut that goes on in the next chunk: no entity must be cut in two. */
function beforeEntity(xml: string, from: number): number {
  const entity = xml.lastIndexOf('&')
  const open = entity >= from && xml.length - entity < LONGEST_ENTITY && !xml.includes(';', entity)
  return open ? entity : xml.length
}

/** Where a tag closes; a closing bracket inside quotes is text. */
function tagEnd(xml: string, start: number): number {
  let quote = 0
  for (let at = start + 1; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at)
    if (quote !== 0) {
      if (code === quote) quote = 0
    } else if (code === GREATER) return at
    else if (code === DOUBLE || code === SINGLE) quote = code
  }
  return -1
}

function localName(xml: string, from: number, end: number): string {
  let start = from
  let stop = from
  for (; stop < end; stop += 1) {
    const code = xml.charCodeAt(stop)
    if (code === COLON) start = stop + 1
    else if (code <= SPACE || code === SLASH) break
  }
  return xml.slice(start, stop)
}

/**
 * The value of an attribute; null when the tag has none of that name.
 *
 * @param name With its prefix, where it has one.
 */
export function attributeOf(tag: string, name: string): string | null {
  const start = tag.indexOf(` ${name}="`)
  if (start >= 0) {
    const from = start + name.length + 3
    return resolve(tag.slice(from, tag.indexOf('"', from)))
  }
  // The spelling that nobody uses, but may: other white space, single quotes.
  if (!/[\t\n\r']|\s=|=\s/.test(tag)) return null
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag)
  return match ? resolve(match[1] ?? match[2] ?? '') : null
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}

function resolve(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi, (all, hex, decimal, name) => {
    if (name !== undefined) return Object.hasOwn(ENTITIES, name) ? (ENTITIES[name] ?? all) : all
    const code = hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal)
    return code <= 0x10ffff ? String.fromCodePoint(code) : all
  })
}
