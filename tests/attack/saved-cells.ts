import { copyFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { stream, wholeBetween } from '../../dataset/sample/random.ts'
import { openSqlStore, type SqlStoreWithSums } from '../../server/node/sql-store.ts'
import { startPostgres } from '../store/postgres-cluster.ts'
import { type Run, runBuilt } from './built-program.ts'
import { signInAt } from './sign-in-at.ts'
import type { Round } from './write-faults.ts'

const UNIT = '990100005'
const MONTH = '2026-10'
const INDICATORS = ['training_sessions', 'lecture_sessions', 'materials_distributed']
/** Milliseconds from the first saved cell to the end of the server. */
const SOONEST = 20
const LATEST = 400

/**
 * Servers killed while several clerks save one cell after the other: every cell that was acknowledged is
 * held as it was acknowledged last, or as one sent after it, and the history is whole and holds each.
 *
 * @param shipped A database of the shipped datasets.
 */
export async function* killedDesks(
  folder: string,
  shipped: string,
  count: number,
): AsyncGenerator<Round> {
  const path = join(folder, 'desk.sqlite')
  copyFileSync(shipped, path)
  yield* killedWhileSaving(`file:${path}`, count, killServer)
  for (const end of ['', '-wal', '-shm']) rmSync(path + end, { force: true })
}

/** The same over PostgreSQL, of which every other round kills the database instead of the server. */
export async function* killedOverPostgres(count: number): AsyncGenerator<Round> {
  const cluster = await startPostgres()
  try {
    const address = await cluster.create()
    const first = runBuilt(['serve'], '', { DATABASE_URL: address })
    await first.open
    await first.stop()
    yield* killedWhileSaving(address, count, async (server, round) => {
      if (round % 2 === 0) return killServer(server, round)
      await cluster.kill()
      return async () => {
        await server.stop()
        await cluster.restart()
        return 'database'
      }
    })
  } finally {
    await cluster.stop()
  }
}

/** Ends what clerks save to. @returns What brings it back once they have noticed, and says what was killed. */
type Cut = (server: Run, round: number) => Promise<() => Promise<string>>

const killServer: Cut = async (server) => {
  server.child.kill('SIGKILL')
  return async () => {
    const { code } = await server.ended
    return code === null ? 'server' : `server, which ended with ${code} before`
  }
}

async function* killedWhileSaving(address: string, count: number, cut: Cut): AsyncGenerator<Round> {
  const cookie = await signInAt(address, 'clerk', UNIT)
  for (let round = 0; round < count; round += 1) {
    const server = runBuilt(['serve'], '', { DATABASE_URL: address })
    const url = await server.open
    const clerks = INDICATORS.map((indicator, at) =>
      saveCells(url, cookie, indicator, round * 10 + at),
    )
    await Promise.race(clerks.map(({ first }) => first))
    await wait(wholeBetween(stream('desks', String(round)), SOONEST, LATEST))
    const restore = await cut(server, round)
    const saved = await Promise.all(clerks.map(({ ended }) => ended))
    const killed = await restore()
    yield await withStore(address, async (store) => {
      const lost = (await Promise.all(saved.map((one) => isLost(store, one)))).filter(
        Boolean,
      ).length
      const { broken, links } = await store.verifyHistory()
      const cells = saved.reduce((sum, { acknowledged }) => sum + acknowledged.length, 0)
      return {
        right: !killed.includes('before') && cells > 0 && lost === 0 && broken === null,
        says: `${killed} killed after ${cells} acknowledged cells, ${lost} lost, history of ${links} writes ${broken ? 'BROKEN' : 'whole'}`,
      }
    })
  }
}

/** What one clerk saved until the server was gone. */
interface Saved {
  readonly indicator: string
  readonly acknowledged: readonly number[]
  /** Sent, and never answered; null = all were. */
  readonly unanswered: number | null
}

function saveCells(url: string, cookie: string, indicator: string, from: number) {
  let begun: () => void = () => undefined
  const first = new Promise<void>((resolve) => {
    begun = resolve
  })
  async function all(): Promise<Saved> {
    const acknowledged: number[] = []
    let revision = await heldRevision(url, cookie, indicator)
    for (let value = from * 100_000; ; value += 1) {
      const change = { indicator, period: MONTH, value, revision }
      const stored = await put(url, cookie, change).catch(() => null)
      if (!stored) return { indicator, acknowledged, unanswered: value }
      acknowledged.push(value)
      revision = stored
      begun()
    }
  }
  return { first, ended: all() }
}

/** The revision after a change; fails where the server is gone, or refuses it. */
async function put(url: string, cookie: string, change: object): Promise<string> {
  const response = await fetch(`${url}/api/observations`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', origin: url, cookie },
    body: JSON.stringify({ area: UNIT, changes: [change] }),
  })
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)
  const { stored } = (await response.json()) as { stored: { held: { revision: string } }[] }
  return stored[0]?.held.revision ?? ''
}

async function heldRevision(
  url: string,
  cookie: string,
  indicator: string,
): Promise<string | null> {
  const response = await fetch(`${url}/api/entry?area=${UNIT}&month=${MONTH}`, {
    headers: { cookie },
  })
  const { rows } = (await response.json()) as {
    rows: { indicator: { id: string }; held: { revision: string } | null }[]
  }
  return rows.find((row) => row.indicator.id === indicator)?.held?.revision ?? null
}

/** Whether the cell holds something else than what was acknowledged last or sent after it. */
async function isLost(
  store: SqlStoreWithSums,
  { indicator, acknowledged, unanswered }: Saved,
): Promise<boolean> {
  const query = { areaCodes: [UNIT], years: [2026], indicatorIds: [indicator] }
  const rows = await store.observations(query)
  const held = rows.find(({ period }) => period.from === 10 && period.to === 10)?.value
  const recorded = (await store.figureChanges(query)).flatMap(({ firstMonth, after }) =>
    firstMonth === 10 && after !== null ? [JSON.parse(after).value] : [],
  )
  const isHeld = held === acknowledged.at(-1) || held === unanswered
  return (
    acknowledged.length > 0 && !(isHeld && acknowledged.every((value) => recorded.includes(value)))
  )
}

async function withStore<T>(
  address: string,
  work: (store: SqlStoreWithSums) => Promise<T>,
): Promise<T> {
  const store = await openSqlStore(address)
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}
