import { chunks } from '../chunks.ts'
import type { Database } from '../database.ts'
import { OperatorFault } from '../fault.ts'
import { HistoryRows } from './history-recorder.ts'
import { storedCounts, storedHistoryRows, storedLinks } from './stored-history.ts'
import { verifyHistory } from './verify-history.ts'

/**
 * Carries the history with its imports, the states of months and what is asked about figures from one database to another that has none, in one write.
 *
 * @throws {OperatorFault} What arrived does not fit together as what was sent does.
 */
export async function copyHistory(from: Database, to: Database): Promise<void> {
  await to.write((target) =>
    target.transaction().execute(async (db) => {
      const rows = new HistoryRows()
      await from.read(async (source) => {
        for await (const links of storedLinks(source)) {
          for (const link of links) await db.insertInto('history_links').values(link).execute()
          const [first, last] = [links[0]?.seq ?? 0, links.at(-1)?.seq ?? 0]
          for await (const some of storedHistoryRows(source, first, last))
            await rows.insert(db, some)
        }
        for (let last = { seq: 0, area_code: '' }; ; ) {
          const counts = await storedCounts(source, last)
          if (counts.length === 0) break
          for (const some of chunks(counts))
            await db.insertInto('history_areas').values(some).execute()
          last = counts.at(-1) ?? last
        }
        const states = await source.selectFrom('month_states').selectAll().execute()
        for (const state of states) await db.insertInto('month_states').values(state).execute()
        const followUps = await source.selectFrom('follow_ups').selectAll().execute()
        const imports = await source.selectFrom('imports').selectAll().execute()
        for (const one of imports) await db.insertInto('imports').values(one).execute()
        for (const one of followUps) await db.insertInto('follow_ups').values(one).execute()
      })
    }),
  )
  const [sent, arrived] = [await from.read(verifyHistory), await to.read(verifyHistory)]
  if (sent.head !== arrived.head || arrived.broken) {
    throw new OperatorFault('the copy differs in the history: do not use it')
  }
}
