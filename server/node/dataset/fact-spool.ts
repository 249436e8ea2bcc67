import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RowOf } from '../../../domain/dataset.ts'
import type { DatasetWriter, RowKind } from '../../api/store.ts'
import type { Spool } from '../../imports/spool.ts'
import { OperatorFault } from '../fault.ts'

/** Rows of one kind, put together: how many bytes they are as JSON. */
interface Batch {
  readonly kind: RowKind
  readonly bytes: number
}

/** Bytes kept in memory; beyond them rows wait in a file. */
const KEPT_IN_MEMORY = 4_000_000

/**
 * Checked rows that wait to be stored, so that nobody is kept from writing while a file is read.
 * A month's report stays in memory; more goes to a temporary file without a name.
 */
export class FactSpool implements Spool {
  /** All batches, one after the other: the first in the file, the last `#held` bytes in memory. */
  readonly #batches: Batch[] = []
  // One for all: a buffer of each batch lives so long that it is thrown away late.
  #memory: Buffer = Buffer.alloc(0)
  #held = 0
  #file: FileHandle | null = null
  #inFile = 0

  /** @throws {OperatorFault} The folder for temporary files is full or cannot be written to. */
  async put<Kind extends RowKind>(kind: Kind, rows: readonly RowOf[Kind][]): Promise<void> {
    const text = JSON.stringify(rows)
    const bytes = Buffer.byteLength(text)
    if (this.#held + bytes > this.#memory.length) {
      if (this.#held > 0) await withPlace(() => this.#spill())
      if (bytes > this.#memory.length) {
        this.#memory = Buffer.allocUnsafeSlow(Math.max(bytes, KEPT_IN_MEMORY))
      }
    }
    this.#memory.write(text, this.#held)
    this.#held += bytes
    this.#batches.push({ kind, bytes })
  }

  /** Hands all rows to the store, in the order they came. */
  async storeWith(writer: Pick<DatasetWriter, 'put'>): Promise<void> {
    const largest = this.#batches.reduce((most, { bytes }) => Math.max(most, bytes), 0)
    const read = Buffer.allocUnsafeSlow(this.#file ? largest : 0)
    let at = 0
    for (const { kind, bytes } of this.#batches) {
      if (at < this.#inFile) await this.#file?.read(read, 0, bytes, at)
      const source = at < this.#inFile ? read : this.#memory.subarray(at - this.#inFile)
      await writer.put(kind, rowsOf(source.subarray(0, bytes)))
      at += bytes
    }
  }

  /** Forgets the rows. */
  async discard(): Promise<void> {
    this.#batches.length = 0
    this.#memory = Buffer.alloc(0)
    this.#held = 0
    this.#inFile = 0
    await this.#file?.close()
    this.#file = null
  }

  async #spill(): Promise<void> {
    this.#file ??= await namelessFile()
    await this.#file.appendFile(this.#memory.subarray(0, this.#held))
    this.#inFile += this.#held
    this.#held = 0
  }
}

/** A file that is gone as soon as it is closed, also when the process is killed. */
async function namelessFile(): Promise<FileHandle> {
  const folder = await mkdtemp(join(tmpdir(), 'dashboard-import-'))
  try {
    return await open(join(folder, 'facts'), 'wx+', 0o600)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function rowsOf<Kind extends RowKind>(bytes: Buffer): RowOf[Kind][] {
  return JSON.parse(bytes.toString()) as RowOf[Kind][]
}

async function withPlace(task: () => Promise<void>): Promise<void> {
  try {
    await task()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (!/^(ENOSPC|EDQUOT|EFBIG|EROFS|EACCES|ENOENT)$/.test(code)) throw error
    throw new OperatorFault(
      `the folder for temporary files ${tmpdir()} is full or cannot be written to: name another one in TMPDIR`,
    )
  }
}
