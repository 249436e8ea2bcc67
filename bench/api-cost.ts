import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { Agent, get } from 'node:http'
import { startServer } from '../tests/browser/server-process.ts'
import { bounded, milliseconds, type Row, times } from './report.ts'

const CONNECTIONS = 10
const ASKED_AGAIN = 2000
const KEPT_BOUND = 2
const ANEW_BOUND = 30

const UNITS = Array.from({ length: 25 }, (_, at) => `9901000${String(at + 1).padStart(2, '0')}`)
const monthsOf = (year: number, last = 12) =>
  Array.from({ length: last }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`)
/** Asked for while the server gets warm, and never counted. */
const WARM_UP = [...monthsOf(2023), ...monthsOf(2024)]
const COUNTED = [...monthsOf(2025), ...monthsOf(2026, 10)]

/** Questions, each with paths of months that nobody has asked for. */
const QUESTIONS = [
  {
    name: "a township's figures",
    paths: (months: readonly string[]) =>
      UNITS.flatMap((unit) => months.map((month) => `/api/progress?area=${unit}&through=${month}`)),
  },
  {
    name: 'comparison of 26 units, 25 indicators',
    paths: (months: readonly string[]) =>
      months.map((month) => `/api/comparison?parent=990100&through=${month}`),
  },
  {
    name: "a township's overview, drawn",
    paths: (months: readonly string[]) =>
      UNITS.slice(0, 5).flatMap((unit) =>
        months.map((month) => `/?area=${unit}&through=${month}&lang=zh`),
      ),
  },
] as const

/** Something that serves, and the milliseconds of processor that it has used so far. */
interface Serving {
  readonly url: string
  cpu(): Promise<number>
}

/**
 * Processor time per request of the built server, for answers that it has kept and for ones made
 * anew, against the same bytes served by a process that does nothing else.
 */
export async function apiCost(databaseFile: string): Promise<Row[]> {
  const server = await startServer({ databaseFile, env: { LIMIT_PER_ADDRESS: '0' } })
  const own: Serving = {
    url: server.url,
    async cpu() {
      const text = await (await fetch(`${server.url}/metrics`)).text()
      const seconds = /^process_cpu_seconds_total (\S+)/m.exec(text)?.[1]
      if (seconds === undefined) throw new Error('the server does not tell its processor time')
      return Number(seconds) * 1000
    },
  }
  const child = fork(new URL('static-process.ts', import.meta.url), {
    execArgv: ['--import', 'tsx'],
  })
  const rows: Row[] = []
  try {
    for (const { name, paths } of QUESTIONS) {
      await askAll(own.url, paths(WARM_UP))
      const asked = paths(COUNTED)
      const anew = await costOf(own, asked)
      const again = Array.from({ length: ASKED_AGAIN }, (_, at) => asked[at % asked.length] ?? '/')
      const still = await staticSite(child, own.url, asked)
      // Both warm, and in turn.
      await askAll(own.url, again)
      await askAll(still.url, again)
      const kept = await costOf(own, again)
      const floor = await costOf(still, again)
      const row = (what: string, cost: number, bound: number, closing: string) =>
        bounded({
          part: 'api',
          what: `${name}, ${what}: processor per request, against the same bytes served statically`,
          value: cost / floor,
          bound,
          text: times,
          beside: `${milliseconds(cost)} against ${milliseconds(floor)}`,
          closing,
        })
      rows.push(
        row('kept', kept, KEPT_BOUND, 'a shorter way from request to kept bytes'),
        row('made anew', anew, ANEW_BOUND, 'less to work out, to write as JSON or to compress'),
      )
    }
    return rows
  } finally {
    child.kill()
    await server.stop()
  }
}

/** The same answers, from a process of its own. */
async function staticSite(
  child: ChildProcess,
  from: string,
  paths: readonly string[],
): Promise<Serving> {
  const files: [string, string][] = []
  for (const path of paths) files.push([path, await (await fetch(from + path)).text()])
  const told = async <T>(message: { files: [string, string][] } | 'cpu') => {
    child.send(message)
    return (await once(child, 'message'))[0] as T
  }
  return { url: await told<string>({ files }), cpu: () => told<number>('cpu') }
}

/** Milliseconds of processor per request. */
async function costOf({ url, cpu }: Serving, paths: readonly string[]): Promise<number> {
  const before = await cpu()
  await askAll(url, paths)
  return ((await cpu()) - before) / paths.length
}

/** Asks for all, over ten connections that stay open. */
async function askAll(url: string, paths: readonly string[]): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
  let next = 0
  const reader = async () => {
    for (let path = paths[next++]; path !== undefined; path = paths[next++]) {
      await ask(agent, url + path)
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, reader))
  agent.destroy()
}

function ask(agent: Agent, address: string): Promise<void> {
  const headers = { 'accept-encoding': 'gzip', accept: 'text/html, application/json' }
  return new Promise((resolve, reject) => {
    get(address, { agent, headers }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${address}: ${response.statusCode}`))
      response.resume().once('end', resolve)
    }).once('error', reject)
  })
}
