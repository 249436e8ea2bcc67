import type { RowOf } from '../../domain/dataset.ts'
import type { DatasetWriter, RowKind } from '../api/store.ts'

/** Where checked rows wait until all of a dataset has been read. */
export interface Spool {
  put<Kind extends RowKind>(kind: Kind, rows: readonly RowOf[Kind][]): Promise<void>
  /** Hands all rows over, in the order they came; may be called again. */
  storeWith(writer: Pick<DatasetWriter, 'put'>): Promise<void>
  /** Forgets the rows, and gives back what they take. */
  discard(): Promise<void>
}

/** Rows that wait in memory: as many as fit into it. */
export class MemorySpool implements Spool {
  readonly #batches: ((writer: Pick<DatasetWriter, 'put'>) => Promise<void>)[] = []

  async put<Kind extends RowKind>(kind: Kind, rows: readonly RowOf[Kind][]): Promise<void> {
    const kept = [...rows]
    this.#batches.push((writer) => writer.put(kind, kept))
  }

  async storeWith(writer: Pick<DatasetWriter, 'put'>): Promise<void> {
    for (const store of this.#batches) await store(writer)
  }

  async discard(): Promise<void> {
    this.#batches.length = 0
  }
}
