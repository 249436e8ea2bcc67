import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'
import { textOfLink, textOfRow } from './history-recorder.ts'
import { storedHistoryRows, storedLinks } from './stored-history.ts'

/** What is found of the history. */
export interface HistoryVerdict {
  /** Links and rows that are as they were recorded, from the first on. */
  readonly links: number
  readonly rows: number
  /** Hash of the last of these links, hexadecimal; null while nothing is recorded. */
  readonly head: string | null
  /** The first link that is not; null = all are. */
  readonly broken: { readonly seq: number; readonly changedAt: string | null } | null
}

/**
 * Looks whether every link of the history fits its rows and the link before. It shows that something was
 * changed by comparing with a head that was kept elsewhere: who can write the database can make a chain anew.
 */
export async function verifyHistory(db: Kysely<Tables>): Promise<HistoryVerdict> {
  let [links, rows, head] = [0, 0, null as string | null]
  for await (const some of storedLinks(db)) {
    const last = some.at(-1)?.seq ?? 0
    const stored = rowReader(db, links + 1, last)
    for (const link of some) {
      const { hash, ...rest } = link
      const sum = createHash('sha256').update(head ?? '')
      let count = 0
      for await (const row of stored.of(link.seq)) {
        count += 1
        sum.update(textOfRow(row))
      }
      const fits = link.seq === links + 1 && count === link.rows
      if (!fits || sum.update(textOfLink(rest)).digest('hex') !== hash) {
        return { links, rows, head, broken: { seq: links + 1, changedAt: link.changed_at } }
      }
      links += 1
      rows += count
      head = hash
    }
  }
  const beyond = await db
    .selectFrom('history_rows')
    .select('seq')
    .where('seq', '>', links)
    .limit(1)
    .executeTakeFirst()
  const broken = beyond ? { seq: links + 1, changedAt: null } : null
  return { links, rows, head, broken }
}

/** Reads rows in batches and hands them out link by link. */
function rowReader(db: Kysely<Tables>, from: number, to: number) {
  const batches = storedHistoryRows(db, from, to)
  let batch: Awaited<ReturnType<typeof next>> = []
  let at = 0
  async function next() {
    const { value, done } = await batches.next()
    return done ? null : value
  }
  return {
    async *of(seq: number) {
      for (;;) {
        if (batch && at >= batch.length) [batch, at] = [await next(), 0]
        const row = batch?.[at]
        // Rows of a link that is missing are passed over: the link after it does not fit then.
        if (!row || row.seq > seq) return
        at += 1
        if (row.seq === seq) yield row
      }
    },
  }
}
