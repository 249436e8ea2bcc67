import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { FILE_FAULTS } from '../../../dataset/faults/file-faults.ts'
import { SourceFault } from './source-fault.ts'

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
 * Bytes that are valid UTF-8 are UTF-8: Chinese text in GB18030 practically never is. Text that is
 * UTF-8 but for a few broken bytes is a fault: read as GB18030 it would be stored as gibberish.
 */
async function encodingOf(path: string): Promise<Encoding | null> {
  const start = await firstBytes(path)
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le'
  if (await decodes(path, 'utf-8')) return 'utf-8'
  const marked = start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf
  if (marked || (await mostlyUtf8(path))) return null
  return (await decodes(path, 'gb18030')) ? 'gb18030' : null
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

/** Whether more of the characters beyond ASCII are sound UTF-8 than are not. */
async function mostlyUtf8(path: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8')
  let sound = 0
  for await (const bytes of createReadStream(path, { highWaterMark: CHUNK })) {
    const text = decoder.decode(bytes as Uint8Array, { stream: true })
    for (const [character] of text.matchAll(/[^\p{ASCII}]/gu))
      sound += character === '\ufffd' ? -1 : 1
  }
  return sound > 0
}
