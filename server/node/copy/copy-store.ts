import { createHash } from 'node:crypto'
import { TABLE_NAMES, type TableName } from '../../../dataset/columns/tables.ts'
import { encodeRow } from '../../../dataset/encode-row.ts'
import type { Store } from '../../api/store.ts'
import { storedRows } from '../dataset/stored-rows.ts'
import { OperatorFault } from '../fault.ts'

/** What a table holds: how many rows, and a checksum over all of them in one order. */
export interface TableSum {
  readonly rows: number
  /** SHA-256, hexadecimal. */
  readonly checksum: string
}

export type StoreSums = Readonly<Record<TableName, TableSum>>

/** Rows handed over at a time. */
const BATCH = 500

/**
 * Carries everything stored into an empty store of another kind, in one write, then reads both
 * through and compares them.
 *
 * @param to Must hold nothing, so that nothing of two datasets is mixed.
 * @returns What both hold now.
 * @throws {OperatorFault} The target holds something, nothing is there to copy, an import came in
 *   between, or what arrived is not what was sent.
 */
export async function copyStore(from: Store, to: Store): Promise<StoreSums> {
  const { version, importedAt } = await from.identity()
  if (importedAt === null) throw new OperatorFault('there is nothing to copy: the source is empty')
  await to.write(
    importedAt,
    async (writer) => {
      // Looked at inside the write: two copies at once must not both find it empty.
      if ((await to.areas()).length > 0 || (await to.indicators()).length > 0) {
        throw new OperatorFault('the target holds data already: name an empty database')
      }
      for (const table of TABLE_NAMES) {
        for await (const rows of storedRows(from, table)) {
          for (let start = 0; start < rows.length; start += BATCH) {
            await writer.put(table, rows.slice(start, start + BATCH))
          }
        }
      }
      return true
    },
    null,
  )
  const [sent, arrived] = [await sumsOf(from), await sumsOf(to)]
  if ((await from.identity()).version !== version) {
    throw new OperatorFault('the source changed while it was copied: copy it again to an empty one')
  }
  const differing = TABLE_NAMES.filter((table) => sent[table].checksum !== arrived[table].checksum)
  if (differing.length > 0) {
    throw new OperatorFault(`the copy differs in ${differing.join(', ')}: do not use it`)
  }
  return arrived
}

/** Counts and checksums of all facts stored; what registers count follows from them. */
export async function sumsOf(store: Store): Promise<StoreSums> {
  const sums: Partial<Record<TableName, TableSum>> = {}
  for (const table of TABLE_NAMES) {
    const hash = createHash('sha256')
    let count = 0
    for await (const stored of storedRows(store, table)) {
      const rows = stored.filter((row) => !isCounted(row))
      count += rows.length
      hash.update(JSON.stringify(rows.map((row) => encodeRow(table, row))))
    }
    sums[table] = { rows: count, checksum: hash.digest('hex') }
  }
  return sums as StoreSums
}

function isCounted(row: object): boolean {
  return 'sourceKind' in row && row.sourceKind === 'register'
}
