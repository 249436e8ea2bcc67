import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { FILE_FAULTS } from '../../../dataset/faults/file-faults.ts'
import { SourceFault } from '../../imports/source-fault.ts'

type Encoding = 'utf-8' | 'gb18030' | 'utf-16le'

const CHUNK = 256 * 1024

/**
 * Reads a text file in chunks: UTF-8 with or without a byte order mark, GB18030 (with its subsets
 * GBK and GB2312, as older office programs save), or UTF-16 with a mark.
 *
 * @param file Name for faults.
 * @throws {SourceFault} `encoding`: the bytes are text in none of these.
 */
export async function* decodeText(path: string, file: string): AsyncGenerator<string> {
  const encoding = await encodingOf(path)
  if (encoding === null) {
    throw new SourceFault({ file, row: null, column: null, found: '', ...FILE_FAULTS.encoding() })
  }
  const decoder = new TextDecoder(encoding, { fatal: true })
  for await (const bytes of createReadStream(path, { highWaterMark: CHUNK })) {
    yield decoder.decode(bytes as Uint8Array, { stream: true })
  }
  yield decoder.decode()
}

/**
 * Bytes that are valid UTF-8 are UTF-8, but for short Chinese texts in GB18030 that happen to be: 学习
 * would be ѧϰ. Text that is UTF-8 but for a few broken bytes, and Big5, are faults: read as GB18030
 * they would be stored as gibberish.
 */
async function encodingOf(path: string): Promise<Encoding | null> {
  const start = await firstBytes(path)
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le'
  const marked = start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf
  if (await decodes(path, 'utf-8')) {
    if (marked || !(await isForeign(path))) return 'utf-8'
    return (await decodes(path, 'gb18030')) ? 'gb18030' : 'utf-8'
  }
  if (marked || (await mostlyUtf8(path))) return null
  if (!(await decodes(path, 'gb18030'))) return null
  return (await isLikelierBig5(path)) ? null : 'gb18030'
}

async function firstBytes(path: string): Promise<Uint8Array> {
  const handle = await open(path)
  const start = new Uint8Array(3)
  try {
    await handle.read(start, 0, 3, 0)
  } finally {
    await handle.close()
  }
  return start
}

async function decodes(path: string, encoding: Encoding): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  for await (const bytes of createReadStream(path, { highWaterMark: CHUNK })) {
    if (!accepts(decoder, bytes as Uint8Array)) return false
  }
  return accepts(decoder)
}

function accepts(decoder: TextDecoder, bytes?: Uint8Array): boolean {
  try {
    decoder.decode(bytes, { stream: bytes !== undefined })
    return true
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}

/**
 * Whether more is sound Chinese in UTF-8 than is broken; pairs of bytes that are a letter of another
 * script prove nothing, GB18030 being full of them.
 */
async function mostlyUtf8(path: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8')
  let sound = 0
  for await (const bytes of createReadStream(path, { highWaterMark: CHUNK })) {
    const text = decoder.decode(bytes as Uint8Array, { stream: true })
    for (const [character] of text.matchAll(/[\u0800-\u{10ffff}]/gu))
      sound += character === '\ufffd' ? -1 : 1
  }
  return sound > 0
}

/**
 * Whether text read as UTF-8 holds letters of other scripts and nothing Chinese: Cyrillic, Greek and
 * their like, or accented letters side by side. No such file is a township's.
 */
async function isForeign(path: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8')
  let foreign = false
  for await (const bytes of createReadStream(path, { highWaterMark: CHUNK })) {
    const text = decoder.decode(bytes as Uint8Array, { stream: true })
    if (/[\u0800-\uffff]/.test(text)) return false
    foreign ||= /[\u0100-\u07ff]|[\u0080-\u07ff]{2}/.test(text)
  }
  return foreign
}

/**
 * Whether more characters are common ones in Big5 than are in GB18030, whose common characters are
 * those of the first level of GB 2312 and its punctuation.
 */
async function isLikelierBig5(path: string): Promise<boolean> {
  let inGb = 0
  let inBig5 = 0
  let lead = 0
  for await (const bytes of createReadStream(path, { highWaterMark: CHUNK })) {
    for (const byte of bytes as Uint8Array) {
      if (lead === 0) {
        if (byte > 0x80) lead = byte
        continue
      }
      const isHigh = byte >= 0xa1 && byte <= 0xfe
      const isGb = lead === 0xa1 || lead === 0xa3 || (lead >= 0xb0 && lead <= 0xd7)
      if (isHigh && isGb) inGb += 1
      // Big5 writes its punctuation and common characters with these.
      if (lead >= 0xa1 && lead <= 0xc6 && (isHigh || (byte >= 0x40 && byte <= 0x7e))) inBig5 += 1
      lead = 0
    }
  }
  return inBig5 > inGb
}
