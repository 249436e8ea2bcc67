import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { Agent, get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stream, wholeBetween } from '../../dataset/sample/random.ts'
import { runBuilt } from './built-program.ts'
import { killedRegisterImports, killedRegisters } from './kept-rows.ts'
import { killedDesks, killedOverPostgres } from './saved-cells.ts'
import { fullDisks, kills, type Round } from './write-faults.ts'

/**
 * `npm run attack:faults [-- damage|stops|kills|cells|rows|registers|postgres|full [rounds]]`: what the built program does with
 * databases of which bytes have flipped, with SIGTERM under load, with imports killed in the middle of
 * their write, killed itself (or the PostgreSQL that it writes to) while cells or rows of registers are saved, and where
 * the disk is full.
 * Prints a line per round and ends with 1 where anything is wrong.
 */
const PATHS = [
  '/api/areas',
  '/api/indicators',
  '/api/progress?area=990100',
  '/api/comparison?parent=990100',
  '/api/coverage?parent=990100',
  '/',
]
const [which, rounds] = [process.argv[2], Number(process.argv[3]) || null]
const folder = mkdtempSync(join(tmpdir(), 'attack-'))
const database = join(folder, 'a.sqlite')
let wrong = 0
try {
  const first = runBuilt(['serve'], database)
  await first.open
  await first.stop()
  const wanted = (name: string) => which === undefined || which === name
  if (wanted('damage')) await tell('damage', damage(rounds ?? 32))
  if (wanted('stops')) await tell('stop', stops(rounds ?? 20))
  if (wanted('kills')) await tell('kill', kills(folder, database, rounds ?? 30))
  if (wanted('cells')) await tell('desk', killedDesks(folder, database, rounds ?? 100))
  if (wanted('rows')) await tell('register', killedRegisters(folder, database, rounds ?? 100))
  if (wanted('registers')) {
    await tell('import of a register', killedRegisterImports(folder, database, rounds ?? 30))
  }
  if (wanted('postgres')) await tell('PostgreSQL desk', killedOverPostgres(rounds ?? 100))
  if (wanted('full')) await tell('full disk', fullDisks(folder, databaseOf('full')))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.exitCode = wrong > 0 ? 1 : 0

/** A copy of the shipped datasets. */
function databaseOf(name: string): string {
  const path = join(folder, `${name}.sqlite`)
  copyFileSync(database, path)
  return path
}

async function tell(what: string, rounds: AsyncIterable<Round>): Promise<void> {
  let at = 0
  for await (const { right, says } of rounds) {
    if (!right) wrong += 1
    console.log(`${right ? 'right' : 'WRONG'} ${what} ${at}: ${says}`)
    at += 1
  }
}

/** Either the program says in a line what is damaged, or it answers everything. */
async function* damage(count: number): AsyncGenerator<Round> {
  const whole = readFileSync(database)
  for (let round = 0; round < count; round += 1) {
    const random = stream('flipped bytes', String(round))
    const bytes = Buffer.from(whole)
    for (let flips = wholeBetween(random, 1, 8); flips > 0; flips -= 1) {
      // Every other round in the texts of a unit's name: the driver cannot read what is no UTF-8.
      const names = round % 2 === 0 ? placesOf(bytes, '镇') : []
      const place = names[wholeBetween(random, 0, names.length - 1)]
      const at = place ?? wholeBetween(random, 0, bytes.length - 1)
      bytes[at] = place === undefined ? wholeBetween(random, 0, 255) : 0xff
    }
    const path = join(folder, `damaged-${round}.sqlite`)
    writeFileSync(path, bytes)
    const told = await runBuilt(['backup', `${path}.backup`], path).ended
    const server = runBuilt(['serve'], path)
    const end = await server.open.then(
      () => null,
      () => server.ended,
    )
    const answers = end === null ? await statusesOf(await server.open) : []
    if (end === null) await server.stop()
    const right =
      told.code !== null &&
      (end === null
        ? told.code === 0 && answers.every((status) => status === 200)
        : end.code === 1 && /^database .* is (damaged|not an SQLite database)/.test(end.errors))
    const says = end === null ? `answers ${answers.join(' ')}` : end.errors.trim().slice(-160)
    yield { right, says: `backup ${told.code}, ${says}` }
    for (const file of [path, `${path}-wal`, `${path}-shm`, `${path}.backup`])
      rmSync(file, { force: true })
  }
}

/** Clients that ask without pause, told to stop in the middle: nobody is cut off. */
async function* stops(count: number): AsyncGenerator<Round> {
  for (let round = 0; round < count; round += 1) {
    const server = runBuilt(['serve'], databaseOf('stopped'))
    const url = await server.open
    const agent = new Agent({ keepAlive: true })
    const ends = new Map<string, number>()
    let answered = 0
    const clients = Array.from({ length: 16 }, async (_, client) => {
      for (let n = client; ; n += 1) {
        const end = await asked(url + PATHS[n % PATHS.length], agent)
        ends.set(end, (ends.get(end) ?? 0) + 1)
        if (!/^\d/.test(end)) return
        answered += 1
        if (answered === 10 * (round + 1)) void server.stop()
      }
    })
    await Promise.all(clients)
    agent.destroy()
    const { code } = await server.ended
    const bad = [...ends.keys()].filter((end) => !/^(200|ECONNREFUSED)$/.test(end))
    const right = bad.length === 0 && code === 0
    yield { right, says: `ended with ${code}, ${JSON.stringify(Object.fromEntries(ends))}` }
  }
}

/** The status of an answer read to its end, or the code of what cut it off. */
function asked(url: string, agent: Agent): Promise<string> {
  return new Promise((resolve) => {
    const request = get(url, { agent }, (response) => {
      response.resume()
      response.on('end', () => resolve(String(response.statusCode)))
      response.on('error', () => resolve('cut off'))
    })
    request.on('error', (error) => resolve('code' in error ? String(error.code) : error.message))
  })
}

async function statusesOf(url: string): Promise<number[]> {
  const paths = [...PATHS, '/api/health/ready']
  return Promise.all(paths.map(async (path) => (await fetch(url + path)).status))
}

function placesOf(bytes: Buffer, text: string): number[] {
  const places: number[] = []
  for (let at = bytes.indexOf(text); at >= 0; at = bytes.indexOf(text, at + 1)) places.push(at)
  return places
}
