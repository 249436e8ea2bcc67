import { closeSync, openSync, writeSync } from 'node:fs'
import { constants, crc32, deflateRawSync } from 'node:zlib'

/** A file of an archive: `head`, then `unit` again and again, then `tail`. */
export interface BombPart {
  readonly head?: string
  readonly unit?: string | Buffer
  readonly times?: number
  readonly tail?: string
  /** Bytes that the directory says it unpacks to, where it lies. */
  readonly declared?: number
}

/** Repeated units are packed once for so many bytes. */
const BLOCK = 1 << 20
const LARGEST = 0xffff_fffe
/**
 * Writes an archive whose files unpack to a thousand times its size, in the time that the packed
 * bytes take.
 */
export function writeBomb(path: string, parts: Readonly<Record<string, BombPart>>): void {
  const file = openSync(path, 'w')
  const directory: Buffer[] = []
  let offset = 0
  const put = (bytes: Buffer) => {
    writeSync(file, bytes)
    offset += bytes.length
  }
  for (const [name, part] of Object.entries(parts)) {
    const start = offset
    const { packed, size, crc } = pack(part)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(crc, 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(Math.min(part.declared ?? size, LARGEST), 18)
    common.writeUInt16LE(Buffer.byteLength(name), 22)
    put(Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name)]))
    put(packed)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(start, 10)
    const version = Buffer.from([20, 0])
    directory.push(Buffer.from('PK\x01\x02'), version, common, place, Buffer.from(name))
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  const count = Math.min(Object.keys(parts).length, 0xffff)
  end.writeUInt16LE(count, 4)
  end.writeUInt16LE(count, 6)
  end.writeUInt32LE(listed.length, 8)
  end.writeUInt32LE(offset, 12)
  put(listed)
  put(Buffer.concat([Buffer.from('PK\x05\x06'), end]))
  closeSync(file)
}

function pack({ head = '', unit = '', times = 0, tail = '' }: BombPart) {
  const one = Buffer.from(unit)
  const perBlock = Math.max(1, Math.min(times, Math.floor(BLOCK / Math.max(1, one.length))))
  const block = Buffer.concat(Array.from({ length: perBlock }, () => one))
  const blocks = Math.floor(times / perBlock)
  const rest = Buffer.concat(Array.from({ length: times - blocks * perBlock }, () => one))
  // After a full flush nothing refers back: the packed block can be repeated as it is.
  const flushed = (bytes: Buffer) =>
    deflateRawSync(bytes, { level: 9, finishFlush: constants.Z_FULL_FLUSH })
  const packedBlock = flushed(block)
  const packed = Buffer.concat([
    flushed(Buffer.from(head)),
    ...Array.from({ length: blocks }, () => packedBlock),
    deflateRawSync(Buffer.concat([rest, Buffer.from(tail)])),
  ])
  const size = Buffer.byteLength(head) + one.length * times + Buffer.byteLength(tail)
  let crc = 0
  // Bytes that are no text are refused before their checksum matters.
  if (typeof unit === 'string') {
    crc = crc32(head)
    for (let done = 0; done < blocks; done += 1) crc = crc32(block, crc)
    crc = crc32(Buffer.concat([rest, Buffer.from(tail)]), crc)
  }
  return { packed, size, crc }
}
