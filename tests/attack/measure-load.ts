import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { filledStore } from '../../bench/database.ts'
import { largeDataset } from '../../bench/large-dataset.ts'
import { stream, wholeBetween } from '../../dataset/sample/random.ts'
import { runBuilt } from './built-program.ts'
import { startProber } from './probing.ts'
import { forgetPeak, peakOf } from './process-use.ts'

/**
 * `npm run attack:load [-- part of a mix's name [seed]]`: a province of 1,040 townships behind the built
 * server, readers who ask for much and leave at random moments, and beside them a process that asks
 * for `/api/health` and a township's page every 20 ms, and for figures and pages of other townships that
 * nobody has asked for yet. Prints how long those waited and the server's peak of memory (Linux); ends with 1 where one waited
 * longer than 100 ms.
 */
const LONGEST = 100
const [wanted = '', seed = '1'] = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'attack-'))
const databaseFile = join(folder, 'a.sqlite')
const ENV = { LOG_LEVEL: 'error', LIMIT_PER_ADDRESS: '0' }
const dataset = largeDataset(40)
const townships = dataset.areas.filter(({ level, validTo }) => level === 'township' && !validTo)
const counties = dataset.areas.filter(({ level }) => level === 'county')
const months = ['2025', '2026'].flatMap((year) =>
  Array.from(
    { length: year === '2026' ? 10 : 12 },
    (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`,
  ),
)

/** What is asked for beside the probes; each path by a reader of its own, who leaves at a random moment. */
interface Mix {
  readonly name: string
  readonly paths: readonly string[]
  /** The longest that a reader waits, in milliseconds. */
  readonly patience: number
  /** Whether the server is started anew, and asked at once. */
  readonly cold?: boolean
  /** How many imports another process makes meanwhile. */
  readonly imports?: number
}

const comparisons = [...months, ...months]
  .slice(0, 24)
  .map(
    (through, at) =>
      `/api/comparison?parent=98&level=${at < 22 ? 'township' : 'county'}&through=${through}`,
  )
const of = (count: number, path: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => path(at))
const county = (at: number) => counties[at]?.code ?? ''
const indicator = (at: number) => dataset.indicators[at]?.id ?? ''
const MIXES: readonly Mix[] = [
  { name: 'nothing else', paths: [], patience: 3_000 },
  { name: '24 comparisons abandoned', paths: comparisons, patience: 3_000 },
  { name: '24 comparisons abandoned at once', paths: comparisons, patience: 50 },
  {
    name: '8 series of a county',
    paths: of(8, (at) => `/api/series?area=${county(at)}&indicator=${indicator(at)}`),
    patience: 20_000,
  },
  {
    name: '8 series of the province',
    paths: of(8, (at) => `/api/series?area=98&indicator=${indicator(at)}`),
    patience: 20_000,
  },
  {
    name: '8 progress.csv of the province',
    paths: of(8, (at) => `/api/progress.csv?area=98&through=${months[at + 8]}`),
    patience: 20_000,
  },
  { name: '3 comparisons read to the end', paths: comparisons.slice(9, 12), patience: 60_000 },
  { name: '3 imports', paths: [], patience: 8_000, imports: 3 },
  { name: '24 comparisons and 3 imports', paths: comparisons, patience: 8_000, imports: 3 },
  { name: '24 comparisons, cold start', paths: comparisons, patience: 3_000, cold: true },
]

let wrong = 0
const running: { server: Server | null } = { server: null }
try {
  await (await filledStore(`file:${databaseFile}`, dataset)).close()
  console.log('milliseconds: 99 % / longest of all\n')
  console.log(
    '| asked for besides | health | page | figures | new page | prober | answers | memory |',
  )
  console.log('| --- | --- | --- | --- | --- | --- | --- | --- |')
  for (const mix of MIXES) {
    if (mix.name.includes(wanted)) await measure(mix)
  }
} finally {
  await running.server?.stop()
  rmSync(folder, { recursive: true, force: true })
}
process.exitCode = wrong > 0 ? 1 : 0

async function measure(mix: Mix): Promise<void> {
  if (mix.cold) {
    await running.server?.stop()
    running.server = null
  }
  running.server ??= await startServer()
  const { port, pid } = running.server
  forgetPeak(pid)
  const random = stream('load', mix.name, seed)
  // Every other county's first, so that no two in turn share what is kept of a county.
  const codes = [...townships].sort((a, b) => (a.code.slice(-3) < b.code.slice(-3) ? -1 : 1))
  const prober = await startProber({
    port,
    kinds: [
      { name: 'health', every: 20, paths: ['/api/health'] },
      { name: 'page', every: 20, paths: [`/?area=${codes[0]?.code}`] },
      { name: 'figures', every: 100, paths: codes.map(({ code }) => `/api/progress?area=${code}`) },
      {
        name: 'new page',
        every: 200,
        paths: codes.map(({ code }) => `/?area=${code}&through=2026-10`),
      },
    ],
  })
  const began = performance.now()
  const asked = mix.paths.map((path) => ask(port, path, wholeBetween(random, 1, mix.patience)))
  const imports = importAll(mix.imports ?? 0)
  const answers = await Promise.all(asked)
  await imports
  // At least as long as the server is at what nobody waits for any more.
  await wait(Math.max(2_000, 6_000 - (performance.now() - began)))
  const waits = await prober.stop()
  const columns = Object.values(waits.byKind).map((all) => {
    const at = (share: number) => Math.round(all[Math.floor((all.length - 1) * share)] ?? 0)
    if (at(1) > LONGEST) wrong += 1
    return `${at(0.99)} / ${at(1)} of ${all.length}`
  })
  const failed = waits.failures > 0 ? `, ${waits.failures} probes failed` : ''
  if (waits.failures > 0) wrong += 1
  console.log(
    `| ${mix.name} | ${columns.join(' | ')} | ${Math.round(waits.ownDelay)} | ${countsOf(answers)}${failed} | ${peakOf(pid)} MB |`,
  )
}

/** The status, or that the reader had left. */
async function ask(port: number, path: string, patience: number): Promise<string> {
  const signal = AbortSignal.timeout(patience)
  try {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { signal })
    await answer.arrayBuffer()
    return String(answer.status)
  } catch {
    return 'left'
  }
}

/** One observation more each: every import is a new version of the dataset. */
async function importAll(count: number): Promise<void> {
  for (let at = 0; at < count; at += 1) {
    await wait(1_000)
    const source = join(folder, 'import')
    mkdirSync(source, { recursive: true })
    const row = [townships[at]?.code, indicator(0), '2026-10', 500 + at, '2026年月报']
    writeFileSync(
      join(source, 'observations.csv'),
      `area_code,indicator_id,period,value,source_ref\n${row.join(',')}\n`,
    )
    const { code, errors } = await runBuilt(['import', source], databaseFile).ended
    if (code !== 0) throw new Error(`the import ended with ${code}: ${errors}`)
  }
}

interface Server {
  readonly port: number
  readonly pid: number
  stop(): Promise<unknown>
}

async function startServer(): Promise<Server> {
  const { child, open, stop } = runBuilt(['serve'], databaseFile, ENV)
  child.stderr?.pipe(process.stderr)
  return { port: Number(new URL(await open).port), pid: child.pid ?? 0, stop }
}

function countsOf(answers: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const answer of answers) counts.set(answer, (counts.get(answer) ?? 0) + 1)
  return [...counts].map(([answer, count]) => `${count} ${answer}`).join(', ')
}
