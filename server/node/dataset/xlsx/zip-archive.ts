import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { pipeline } from 'node:stream'
import { crc32, createInflateRaw } from 'node:zlib'

/** One file inside an archive. */
interface ZipEntry {
  readonly method: number
  readonly crc: number
  /** Bytes as stored. */
  readonly stored: number
  /** Where its local header begins. */
  readonly offset: number
}

/** A zip archive whose files are unpacked as streams. */
export interface ZipArchive {
  /** The names in it. */
  readonly names: readonly string[]
  /**
   * Unpacks one file in chunks.
   *
   * @throws {Error} There is none of that name, or its bytes are damaged.
   */
  read(name: string): AsyncGenerator<Uint8Array>
}

const END = 0x06054b50
const END_64 = 0x06064b50
const LOCATOR_64 = 0x07064b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
/** The end record with the longest comment it may carry, and the 64-bit locator before it. */
const LONGEST_END = 22 + 0xffff + 20
/** A workbook has some tens of files; a directory beyond this is no workbook's. */
const LONGEST_DIRECTORY = 16 * 1024 * 1024
const CHUNK = 256 * 1024

/**
 * Opens a zip archive by its directory; nothing is unpacked yet.
 *
 * @throws {Error} Not a zip archive, or one this reader cannot unpack (encrypted, in parts).
 */
export async function openZip(path: string): Promise<ZipArchive> {
  const handle = await open(path)
  let entries: ReadonlyMap<string, ZipEntry>
  try {
    entries = await readDirectory(handle)
  } finally {
    await handle.close()
  }
  return {
    names: [...entries.keys()],
    async *read(name) {
      const entry = entries.get(name)
      if (!entry) throw new Error(`no ${name} in the archive`)
      yield* unpack(path, entry)
    },
  }
}

async function readDirectory(handle: FileHandle): Promise<ReadonlyMap<string, ZipEntry>> {
  const { size } = await handle.stat()
  const tailAt = Math.max(0, size - LONGEST_END)
  const tail = await bytesAt(handle, tailAt, size - tailAt)
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || tail.readUInt32LE(end) !== END) throw new Error('no zip archive')
  let length = tail.readUInt32LE(end + 12)
  let offset = tail.readUInt32LE(end + 16)
  if (end >= 20 && tail.readUInt32LE(end - 20) === LOCATOR_64) {
    const wide = await bytesAt(handle, Number(tail.readBigUInt64LE(end - 12)), 56)
    if (wide.readUInt32LE(0) !== END_64) throw new Error('damaged zip archive')
    length = Number(wide.readBigUInt64LE(40))
    offset = Number(wide.readBigUInt64LE(48))
  }
  if (length > LONGEST_DIRECTORY) throw new Error('too many files in the archive')
  return entriesOf(await bytesAt(handle, offset, length))
}

function entriesOf(directory: Buffer): ReadonlyMap<string, ZipEntry> {
  const entries = new Map<string, ZipEntry>()
  for (let at = 0; at + 46 <= directory.length; ) {
    if (directory.readUInt32LE(at) !== ENTRY) throw new Error('damaged zip archive')
    const flags = directory.readUInt16LE(at + 8)
    const nameEnd = at + 46 + directory.readUInt16LE(at + 28)
    const extraEnd = nameEnd + directory.readUInt16LE(at + 30)
    const name = directory.toString('utf8', at + 46, nameEnd)
    if ((flags & 1) !== 0) throw new Error('encrypted archive')
    // Some programs write backslashes, some a leading slash; names inside are compared without.
    entries.set(name.replaceAll('\\', '/').replace(/^\//, ''), {
      method: directory.readUInt16LE(at + 10),
      crc: directory.readUInt32LE(at + 16),
      ...wideSizes(directory.subarray(nameEnd, extraEnd), {
        unpacked: directory.readUInt32LE(at + 24),
        stored: directory.readUInt32LE(at + 20),
        offset: directory.readUInt32LE(at + 42),
      }),
    })
    at = extraEnd + directory.readUInt16LE(at + 32)
  }
  return entries
}

/** Sizes beyond 4 GB stand in an extra field, in this order, those that do not fit alone. */
function wideSizes(
  extra: Buffer,
  sizes: { unpacked: number; stored: number; offset: number },
): Pick<ZipEntry, 'stored' | 'offset'> {
  const wide = { ...sizes }
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue
    let field = at + 4
    for (const name of ['unpacked', 'stored', 'offset'] as const) {
      if (wide[name] !== 0xffffffff) continue
      wide[name] = Number(extra.readBigUInt64LE(field))
      field += 8
    }
  }
  return { stored: wide.stored, offset: wide.offset }
}

async function* unpack(path: string, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  if (entry.method !== 0 && entry.method !== 8) throw new Error('unknown compression')
  const handle = await open(path)
  let start: number
  try {
    const header = await bytesAt(handle, entry.offset, 30)
    if (header.readUInt32LE(0) !== LOCAL) throw new Error('damaged zip archive')
    start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
  } finally {
    await handle.close()
  }
  if (entry.stored === 0) return
  const options = { start, end: start + entry.stored - 1, highWaterMark: CHUNK }
  const packed = createReadStream(path, options)
  // The error reaches the loop below through the stream it reads from.
  const ignore = () => undefined
  const bytes =
    entry.method === 0 ? packed : pipeline(packed, createInflateRaw({ chunkSize: CHUNK }), ignore)
  let crc = 0
  for await (const chunk of bytes) {
    crc = crc32(chunk as Uint8Array, crc)
    yield chunk as Uint8Array
  }
  if (crc !== entry.crc) throw new Error('damaged zip archive')
}

async function bytesAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length)
  const { bytesRead } = await handle.read(bytes, 0, length, position)
  if (bytesRead < length) throw new Error('zip archive cut short')
  return bytes
}
