import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RowOf } from '../../../domain/dataset.ts'
import type { DatasetWriter, RowKind } from '../../api/store.ts'
import { OperatorFault } from '../fault.ts'

/** Rows of one kind, as they were put. */
interface Batch {
  readonly kind: RowKind
  readonly bytes: Buffer
}

/** Bytes kept in memory; beyond them rows wait in a file. */
const KEPT_IN_MEMORY = 4_000_000

/**
 * Checked rows that wait to be stored, so that nobody is kept from writing while a file is read.
 * A month's report stays in memory; more goes to a temporary file without a name.
 */
export class FactSpool {
  #inMemory: Batch[] = []
  #bytes = 0
  #file: FileHandle | null = null
  readonly #inFile: { kind: RowKind; bytes: number }[] = []

  /** @throws {OperatorFault} The folder for temporary files is full or cannot be written to. */
  async put<Kind extends RowKind>(kind: Kind, rows: readonly RowOf[Kind][]): Promise<void> {
    const bytes = Buffer.from(JSON.stringify(rows))
    this.#inMemory.push({ kind, bytes })
    this.#bytes += bytes.length
    if (this.#bytes > KEPT_IN_MEMORY) await withPlace(() => this.#spill())
  }

  /** Hands all rows to the store, in the order they came. */
  async storeWith(writer: Pick<DatasetWriter, 'put'>): Promise<void> {
    let at = 0
    for (const { kind, bytes } of this.#inFile) {
      const buffer = Buffer.alloc(bytes)
      await this.#file?.read(buffer, 0, bytes, at)
      at += bytes
      await writer.put(kind, rowsOf(buffer))
    }
    for (const { kind, bytes } of this.#inMemory) await writer.put(kind, rowsOf(bytes))
  }

  /** Forgets the rows. */
  async discard(): Promise<void> {
    this.#inMemory = []
    this.#inFile.length = 0
    await this.#file?.close()
    this.#file = null
  }

  async #spill(): Promise<void> {
    this.#file ??= await namelessFile()
    for (const { kind, bytes } of this.#inMemory) {
      await this.#file.appendFile(bytes)
      this.#inFile.push({ kind, bytes: bytes.length })
    }
    this.#inMemory = []
    this.#bytes = 0
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
