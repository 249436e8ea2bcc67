import { type ChildProcess, spawn } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { Agent, get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { stream, wholeBetween } from '../../dataset/sample/random.ts'

/**
 * `npm run attack:faults [-- damage|stops [rounds]]`: what the built program does with databases of
 * which bytes have flipped, and with SIGTERM under load. Prints a line per round and ends with 1
 * where anything is wrong.
 */
const PROGRAM = join(import.meta.dirname, '../../dist/server/main.js')
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
  const first = start(database)
  await first.open
  await first.stop()
  if (which !== 'stops') await damage(rounds ?? 32)
  if (which !== 'damage') await stops(rounds ?? 20)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.exitCode = wrong > 0 ? 1 : 0

/** Either the program says in a line what is damaged, or it answers everything. */
async function damage(count: number): Promise<void> {
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
    const backup = run(['backup', `${path}.backup`], path)
    const told = await backup.ended
    const server = start(path)
    const end = await Promise.race([server.open.then(() => null), server.ended])
    const answers = end === null ? await statusesOf(await server.open) : []
    if (end === null) await server.stop()
    const right =
      told.code !== null &&
      (end === null
        ? told.code === 0 && answers.every((status) => status === 200)
        : end.code === 1 && /^database .* is (damaged|not an SQLite database)/.test(end.errors))
    if (!right) wrong += 1
    const says = end === null ? `answers ${answers.join(' ')}` : end.errors.trim().slice(-160)
    console.log(`${right ? 'right' : 'WRONG'} damage ${round}: backup ${told.code}, ${says}`)
    for (const file of [path, `${path}-wal`, `${path}-shm`, `${path}.backup`])
      rmSync(file, { force: true })
  }
}

/** Clients that ask without pause, told to stop in the middle: nobody is cut off. */
async function stops(count: number): Promise<void> {
  for (let round = 0; round < count; round += 1) {
    const path = join(folder, 'stopped.sqlite')
    copyFileSync(database, path)
    const server = start(path)
    const url = await server.open
    const agent = new Agent({ keepAlive: true })
    const ends = new Map<string, number>()
    const clients = Array.from({ length: 16 }, async (_, client) => {
      for (let n = client; ; n += 1) {
        const end = await asked(url + PATHS[n % PATHS.length], agent)
        ends.set(end, (ends.get(end) ?? 0) + 1)
        if (!/^\d/.test(end)) return
      }
    })
    await wait(500 + round * 20)
    await server.stop()
    await Promise.all(clients)
    agent.destroy()
    const { code } = await server.ended
    const bad = [...ends.keys()].filter((end) => !/^(200|ECONNREFUSED)$/.test(end))
    if (bad.length > 0 || code !== 0) wrong += 1
    console.log(
      `${bad.length === 0 && code === 0 ? 'right' : 'WRONG'} stop ${round}: ended with ${code}, ${JSON.stringify(Object.fromEntries(ends))}`,
    )
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

interface Ended {
  /** Null = by a signal. */
  readonly code: number | null
  readonly errors: string
}

function run(
  args: readonly string[],
  path: string,
): { child: ChildProcess; ended: Promise<Ended> } {
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    env: { ...process.env, PORT: '0', LOG_LEVEL: 'silent', DATABASE_URL: `file:${path}` },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let errors = ''
  child.stderr.on('data', (chunk) => {
    errors += chunk
  })
  const ended = new Promise<Ended>((resolve) => {
    child.once('close', (code) => resolve({ code, errors }))
  })
  return { child, ended }
}

function start(path: string) {
  const { child, ended } = run(['serve'], path)
  const open = new Promise<string>((resolve) => {
    let text = ''
    child.stdout?.on('data', (chunk) => {
      text += chunk
      const found = /Open (http:\S+)/.exec(text)
      if (found?.[1]) resolve(found[1])
    })
  })
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
  }
  return { open, ended, stop }
}
