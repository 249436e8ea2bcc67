import { copyFileSync, existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { stream, wholeBetween } from '../../dataset/sample/random.ts'
import { openSqlStore, type SqlStoreWithSums } from '../../server/node/sql-store.ts'
import { deskOf } from '../worked-numbers/register-desk.ts'
import { runBuilt } from './built-program.ts'
import { signInAt } from './sign-in-at.ts'
import type { Round } from './write-faults.ts'

const UNIT = '990100005'
const KINDS = ['training', 'lecture', 'publicity']
const FED = ['training_sessions', 'training_attendance', 'lecture_sessions', 'publicity_activities']
/** Milliseconds from the first stored row to the end of the server. */
const SOONEST = 20
const LATEST = 400
/** Rows of an import that is killed, and bytes of them on disk by then: not all of them are committed. */
const ROWS = 20_000
const SMALLEST = 10_000
const LARGEST = 12_000_000

/**
 * Servers killed while several clerks add rows to a register: every row that was acknowledged is held, the figures are
 * those that are counted anew from the rows, and the history is whole.
 *
 * @param shipped A database of the shipped datasets.
 */
export async function* killedRegisters(
  folder: string,
  shipped: string,
  count: number,
): AsyncGenerator<Round> {
  const { path, address, cookie } = await keptUnit(folder, shipped, 'rows.sqlite')
  for (let round = 0; round < count; round += 1) {
    const server = runBuilt(['serve'], path)
    const url = await server.open
    const clerks = KINDS.map((kind) => addRows(url, cookie, kind))
    await Promise.race(clerks.map(({ first }) => first))
    await wait(wholeBetween(stream('rows', String(round)), SOONEST, LATEST))
    server.child.kill('SIGKILL')
    const acknowledged = (await Promise.all(clerks.map(({ ended }) => ended))).flat()
    const { code } = await server.ended
    yield await withStore(address, async (store) => {
      const { rows, faults } = await stateOf(store)
      const lost = acknowledged.filter((id) => !rows.has(id)).length
      if (lost > 0) faults.push(`${lost} rows lost`)
      if (code !== null) faults.push(`ended with ${code} before`)
      return {
        right: faults.length === 0 && acknowledged.length > 0,
        says: `killed after ${acknowledged.length} acknowledged rows of ${rows.size}: ${faults.join(', ') || 'all held, figures as counted, history whole'}`,
      }
    })
  }
  for (const end of ['', '-wal', '-shm']) rmSync(path + end, { force: true })
}

/**
 * Imports of a register killed in the middle of their write: all of its rows are held or none, and the figures are those counted anew
 * from the rows.
 *
 * @param shipped A database of the shipped datasets.
 */
export async function* killedRegisterImports(
  folder: string,
  shipped: string,
  count: number,
): AsyncGenerator<Round> {
  const { path, address } = await keptUnit(folder, shipped, 'imported.sqlite')
  const log = `${path}-wal`
  const written = () => (existsSync(log) ? statSync(log).size : 0)
  for (let round = 0; round < count; round += 1) {
    const files = writtenRows(folder, round)
    const enough = wholeBetween(stream('register imports', String(round)), SMALLEST, LARGEST)
    const { child, ended } = runBuilt(['import', files], path)
    while (child.exitCode === null && written() < enough) await wait(2)
    const bytes = written()
    child.kill('SIGKILL')
    const { code, errors } = await ended
    rmSync(files, { recursive: true })
    yield await withStore(address, async (store) => {
      const { rows, faults } = await stateOf(store)
      const own = [...rows].filter((id) => id.startsWith(`R${round}-`)).length
      if (own !== 0 && own !== ROWS) faults.push(`${own} of ${ROWS} rows`)
      if (code !== null && (code !== 0 || own === 0)) faults.push(`ended with ${code}: ${errors}`)
      const end = code === null ? 'killed' : 'ended'
      return {
        right: faults.length === 0,
        says: `${end} with ${Math.round(bytes / 1000)} kB on disk, ${own} of ${ROWS} rows held: ${faults.join(', ') || 'figures as counted, history whole'}`,
      }
    })
  }
  for (const end of ['', '-wal', '-shm']) rmSync(path + end, { force: true })
}

/** What is held, and whatever is wrong with it. */
async function stateOf(store: SqlStoreWithSums) {
  const held = await store.registerRows({ register: 'activities', areaCodes: [UNIT] })
  const faults: string[] = []
  const counts = await store.write(new Date().toISOString(), async (writer) => {
    await writer.countAnew()
    return false
  })
  const { added, changed, removed } = counts.observations
  const differ = added + changed + removed
  if (differ > 0) faults.push(`${differ} figures differ from their rows`)
  const { broken } = await store.verifyHistory()
  if (broken) faults.push('history BROKEN')
  return { rows: new Set(held.map(({ row }) => row.id)), faults }
}

/** A copy of the shipped datasets in which a register feeds some figures of a unit, and its clerk is signed in. */
async function keptUnit(folder: string, shipped: string, name: string) {
  const path = join(folder, name)
  copyFileSync(shipped, path)
  const address = `file:${path}`
  await withStore(address, (store) =>
    store.write(new Date().toISOString(), async (writer) => {
      const place = { areaCode: UNIT, register: 'activities', from: '2026-10' }
      await writer.put(
        'feeds',
        FED.map((indicatorId) => ({ ...place, indicatorId })),
      )
      return true
    }),
  )
  return { path, address, cookie: await signInAt(address, 'clerk', UNIT) }
}

function addRows(url: string, cookie: string, kind: string) {
  const { add } = deskOf((path, { method, body }) =>
    fetch(url + path, {
      method,
      headers: { 'content-type': 'application/json', origin: url, cookie },
      body: JSON.stringify(body),
    }),
  )
  let begun: () => void = () => undefined
  const first = new Promise<void>((resolve) => {
    begun = resolve
  })
  async function all(): Promise<readonly string[]> {
    const acknowledged: string[] = []
    for (let n = 1; ; n += 1) {
      const cells = { held_on: '2026-10-15', kind, title: `第${n}场`, attendances: n }
      const row = await add('activities', UNIT, [cells]).catch(() => null)
      if (!row) return acknowledged
      acknowledged.push(row.id)
      begun()
    }
  }
  return { first, ended: all() }
}

/** A folder of rows; ids tell the rounds apart. */
function writtenRows(folder: string, round: number): string {
  const files = join(folder, `rows-${round}`)
  mkdirSync(files)
  const lines = Array.from({ length: ROWS }, (_, n) => {
    const kind = KINDS[n % KINDS.length]
    return `${UNIT},R${round}-${n},2026-10-${String((n % 28) + 1).padStart(2, '0')},${kind},第${n}场,${n % 50}`
  })
  const head = 'area_code,id,held_on,kind,title,attendances'
  writeFileSync(join(files, 'activities.csv'), `${head}\n${lines.join('\n')}\n`)
  return files
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
