import { crc32 } from 'node:zlib'
import { type Entry, openPromise } from 'yauzl'
import { FILE_FAULTS } from '../../../../dataset/faults/file-faults.ts'
import {
  type ReadingBounds,
  ReadingCosts,
  WORKBOOK_BOUNDS,
  WorkbookBound,
} from './workbook-bounds.ts'

/** A zip archive whose files are unpacked as streams. */
export interface ZipArchive {
  has(name: string): boolean
  /** The names in it. */
  readonly names: readonly string[]
  readonly costs: ReadingCosts
  /**
   * Unpacks one file in small chunks.
   *
   * @param most Megabytes it may unpack to.
   * @throws {WorkbookBound} It is larger, or all that was unpacked is too large.
   * @throws {Error} There is none of that name, its bytes are damaged, or it unpacks to more than
   *   it says.
   */
  read(name: string, most?: number): AsyncGenerator<Uint8Array>
}

/** A chunk of compressed XML can hold a thousand times its bytes in cells. */
const CHUNK = 8192

/**
 * Opens a zip archive by its directory; nothing is unpacked yet.
 *
 * @param bounds How much of it is read in all. Default: `WORKBOOK_BOUNDS`.
 * @throws {WorkbookBound} It has more files than a workbook has.
 * @throws {Error} Not a zip archive, or one that cannot be unpacked (encrypted, in parts).
 */
export async function openZip(path: string, bounds?: ReadingBounds): Promise<ZipArchive> {
  const zip = await open(path)
  const entries = new Map<string, Entry>()
  try {
    const { files } = WORKBOOK_BOUNDS
    if (zip.entryCount > files) {
      throw new WorkbookBound(FILE_FAULTS.tooManyParts(files), `${zip.entryCount}`)
    }
    for await (const entry of zip.eachEntry()) {
      if (entry.isEncrypted()) throw new Error('encrypted archive')
      entries.set(nameOf(entry), entry)
    }
  } finally {
    zip.close()
  }
  const costs = new ReadingCosts(bounds)
  return {
    has: (name) => entries.has(name),
    names: [...entries.keys()],
    costs,
    async *read(name, most = WORKBOOK_BOUNDS.part) {
      const entry = entries.get(name)
      if (!entry) throw new Error(`no ${name} in the archive`)
      costs.unpack(name, entry.uncompressedSize, most)
      yield* unpack(path, entry)
    },
  }
}

function open(path: string) {
  // Names are read here: yauzl would refuse the leading slashes that some programs write.
  return openPromise(path, { autoClose: false, decodeStrings: false, lazyEntries: true })
}

/** Some programs write backslashes, some a leading slash; names inside are compared without. */
function nameOf({ fileNameRaw }: Entry): string {
  return fileNameRaw.toString('utf8').replaceAll('\\', '/').replace(/^\//, '')
}

async function* unpack(path: string, entry: Entry): AsyncGenerator<Uint8Array> {
  const zip = await open(path)
  try {
    let crc = 0
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      const bytes = chunk as Uint8Array
      crc = crc32(bytes, crc)
      for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK)
    }
    if (crc !== entry.crc32) throw new Error('damaged zip archive')
  } finally {
    zip.close()
  }
}
