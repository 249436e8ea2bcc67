import { crc32 } from 'node:zlib'
import { type Entry, openPromise } from 'yauzl'

/** A zip archive whose files are unpacked as streams. */
export interface ZipArchive {
  /** The names in it. */
  readonly names: readonly string[]
  /**
   * Unpacks one file in chunks.
   *
   * @throws {Error} There is none of that name, its bytes are damaged, or it unpacks to more than
   *   it says.
   */
  read(name: string): AsyncGenerator<Uint8Array>
}

/** A workbook has some tens of files; an archive of more than this is no workbook. */
const MOST_FILES = 100_000

/**
 * Opens a zip archive by its directory; nothing is unpacked yet.
 *
 * @throws {Error} Not a zip archive, or one that cannot be unpacked (encrypted, in parts).
 */
export async function openZip(path: string): Promise<ZipArchive> {
  const zip = await open(path)
  const entries = new Map<string, Entry>()
  try {
    if (zip.entryCount > MOST_FILES) throw new Error('too many files in the archive')
    for await (const entry of zip.eachEntry()) {
      if (entry.isEncrypted()) throw new Error('encrypted archive')
      entries.set(nameOf(entry), entry)
    }
  } finally {
    zip.close()
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
      crc = crc32(chunk as Uint8Array, crc)
      yield chunk as Uint8Array
    }
    if (crc !== entry.crc32) throw new Error('damaged zip archive')
  } finally {
    zip.close()
  }
}
