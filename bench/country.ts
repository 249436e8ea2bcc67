// Long on purpose: one country after the other, asked all that grows with it.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type Run, runBuilt } from '../tests/attack/built-program.ts'
import { startProber } from '../tests/attack/probing.ts'
import { filePagesOf, memoryOf, peakOf, processorOf } from '../tests/attack/process-use.ts'
import { type CountryDatabase, TOP, writeCountry } from './country-dataset.ts'
import { compare, median, time } from './measure.ts'
import { bounded, milliseconds, noted, type Row, times } from './report.ts'

const GROWTH_BOUND = 1.2
const WAIT_BOUND = 3
const MEMORY_BOUND = 400
/** So many times one after the other; each looks the whole file over. */
const CORRECTIONS = 5
/** A reader has left long before, in milliseconds. */
const PATIENCE = 60_000
const ASKED_AGAIN = 15
/** Milliseconds that pages are asked for, without and with something heavy beside them. */
const PROBED = 20_000
const HTML = { accept: 'text/html, application/json', 'accept-encoding': 'gzip' }

/** Months that nobody has asked for yet. */
const MONTHS = ['2025', '2026'].flatMap((year) =>
  Array.from(
    { length: year === '2026' ? 9 : 12 },
    (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`,
  ),
)

/** A month that no other measuring comes to for areas this large. */
const UNASKED = '2026-08'

/** That everything is rolled up of. */
const MONTH = '2026-10'

/** How large a country is measured. */
export interface CountrySizes {
  /** Of each country, ascending. */
  readonly townships: readonly number[]
  /** The catalogue's first so many. */
  readonly indicators: number
}

interface Serving {
  readonly url: string
  readonly port: number
  readonly pid: number
  stop(): Promise<unknown>
}

/** By what was measured, in the order of measuring. */
type Measured = Map<string, string>

/**
 * What grows with the country: the same questions to the built server over countries of several sizes, and
 * what the first county and its townships notice of the largest.
 */
export async function country(folder: string, sizes: CountrySizes): Promise<Row[]> {
  const made: CountryDatabase[] = []
  const measured: Measured[] = []
  const bounds: Row[] = []
  let smallest: Serving | null = null
  try {
    for (const townships of sizes.townships) {
      const file = join(folder, `country-${townships}.sqlite`)
      const database = await writeCountry(file, townships, sizes.indicators)
      made.push(database)
      const isLargest = townships === sizes.townships.at(-1)
      const { serving, start } = await serve(database)
      try {
        const answers = await askEach(serving, database)
        measured.push(new Map([...start, ...answers]))
        if (isLargest) {
          if (smallest) bounds.push(...(await countyIn(serving, smallest, database)))
          bounds.push(...(await besideProvinces(serving, database)))
          bounds.push(await insideCountry(serving, database))
          bounds.push(...(await afterCorrection(folder, serving, database)))
          bounds.push(memory(serving, database))
        }
      } finally {
        if (townships === sizes.townships[0] && !isLargest) smallest = serving
        else await serving.stop()
      }
    }
  } finally {
    await smallest?.stop()
  }
  for (const [at, database] of made.entries()) {
    measured[at]?.set('import of 24 years of a county, per row', await importing(folder, database))
  }
  const what = sizes.townships.map(thousands).join(' / ')
  const row = (name: string, cells: readonly string[]) =>
    noted('country', `${what} townships: ${name}`, cells.join(' / '))
  return [
    row(
      'areas',
      made.map(({ areas }) => thousands(areas)),
    ),
    row(
      `observations of ${sizes.indicators} indicators, 2025 and 2026`,
      made.map(({ observations }) => thousands(observations)),
    ),
    row(
      'database',
      made.map(({ bytes }) => `${(bytes / 1e6).toFixed(1)} MB`),
    ),
    ...[...(measured[0]?.keys() ?? [])].map((name) =>
      row(
        name,
        measured.map((one) => one.get(name) ?? 'not measured'),
      ),
    ),
    ...bounds,
  ]
}

/** Starts the built server on a country. */
async function serve(database: CountryDatabase): Promise<{ serving: Serving; start: Measured }> {
  const began = performance.now()
  const run = runBuilt(['serve'], database.file, { LIMIT_PER_ADDRESS: '0' })
  const url = await run.open
  const serving = { url, port: Number(new URL(url).port), pid: pidOf(run), stop: run.stop }
  const start: Measured = new Map()
  start.set('start, until it answers', milliseconds(performance.now() - began))
  await untilQuiet(serving.pid)
  start.set('start, until nothing is worked out any more', milliseconds(performance.now() - began))
  start.set('memory after the start', `${memoryOf(serving.pid)} MB`)
  return { serving, start }
}

function pidOf({ child }: Run): number {
  if (child.pid === undefined) throw new Error('the server has no process')
  return child.pid
}

/** Waits, not for ever, until a process has next to nothing to do. */
async function untilQuiet(pid: number): Promise<void> {
  for (const end = performance.now() + PATIENCE; performance.now() < end; ) {
    const before = processorOf(pid)
    await wait(1_000)
    if (processorOf(pid) - before < 0.1) return
  }
}

/** Each kind of answer: asked for first, and again. */
async function askEach(serving: Serving, { codes }: CountryDatabase): Promise<Measured> {
  const [province, county, township] = [codes.province[0], codes.county[0], codes.township[0]]
  const questions: readonly (readonly [string, string])[] = [
    ['areas, top level', '/api/areas'],
    ['areas, cities of a province', `/api/areas?parent=${province}`],
    ['areas, search by name', `/api/areas?q=${encodeURIComponent('1省1市1县')}`],
    ['areas, search by pinyin', '/api/areas?q=mcz'],
    ["a township's page", `/?area=${township}`],
    ["a township's figures", `/api/progress?area=${township}`],
    ["a county's figures", `/api/progress?area=${county}`],
    ["a county's page", `/?area=${county}`],
    ['comparison of a county', `/api/comparison?parent=${county}`],
    ['coverage of a county', `/api/coverage?parent=${county}`],
    ['series of a county', `/api/series?area=${county}&indicator=training_sessions`],
    ["a province's figures", `/api/progress?area=${province}`],
    ["comparison of a province's cities", `/api/comparison?parent=${province}`],
    ["the country's figures", `/api/progress?area=${TOP}`],
  ]
  const measured: Measured = new Map()
  for (const [name, path] of questions) {
    const cold = await asked(serving, path)
    const again: number[] = []
    for (let round = 0; cold.fault === null && round < ASKED_AGAIN; round += 1) {
      again.push((await asked(serving, path)).ms)
    }
    const text = `${milliseconds(cold.ms)}, then ${milliseconds(median(again))}, ${kilobytes(cold.bytes)}`
    measured.set(`${name}: first, then again`, cold.fault ?? text)
  }
  measured.set('memory after all of these', `${memoryOf(serving.pid)} MB`)
  measured.set('memory, most until then', `${peakOf(serving.pid)} MB`)
  return measured
}

interface Asked {
  readonly ms: number
  readonly bytes: number
  /** Null = answered. */
  readonly fault: string | null
}

async function asked({ url }: Pick<Serving, 'url'>, path: string): Promise<Asked> {
  const began = performance.now()
  try {
    const signal = AbortSignal.timeout(PATIENCE)
    const answer = await fetch(url + path, { headers: HTML, signal })
    const bytes = (await answer.arrayBuffer()).byteLength
    const ms = performance.now() - began
    const fault = answer.ok ? null : `fails (${answer.status}) after ${milliseconds(ms)}`
    return { ms, bytes, fault }
  } catch {
    return { ms: PATIENCE, bytes: 0, fault: `not within ${PATIENCE / 1000} s` }
  }
}

/** What the first county, the same in both, takes in the largest country against the smallest. */
async function countyIn(
  large: Serving,
  small: Serving,
  { townships, codes }: CountryDatabase,
): Promise<Row[]> {
  const county = codes.county[0]
  const rows: Row[] = []
  for (const [name, path, months] of [
    ['figures', `/api/progress?area=${county}`, MONTHS],
    ['comparison', `/api/comparison?parent=${county}`, MONTHS],
    ['page, its figures kept', `/?area=${county}`, MONTHS],
  ] as const) {
    const next = (serving: Serving) => {
      let at = 0
      const run = async () => {
        const { fault } = await asked(serving, `${path}&through=${months[at++ % months.length]}`)
        if (fault) throw new Error(`${name}: ${fault}`)
      }
      return { run }
    }
    const { first, second, ratio } = await compare(months.length - 1, next(large), next(small))
    rows.push(
      bounded({
        part: 'country',
        what: `A county of 26, ${name}, not asked for before: among ${thousands(townships)} townships against alone`,
        value: ratio,
        bound: GROWTH_BOUND,
        text: times,
        beside: `${milliseconds(first)} against ${milliseconds(second)}`,
        closing: 'nothing per question that grows with all areas',
      }),
    )
  }
  return rows
}

/** How long pages of townships wait while provinces are first worked out. */
async function besideProvinces(serving: Serving, { codes }: CountryDatabase): Promise<Row[]> {
  const townships = codes.township.filter((code) => code.endsWith('001'))
  const half = Math.ceil(townships.length / 2)
  const probe = async (some: readonly string[], beside: () => Promise<unknown>) => {
    const prober = await startProber({
      port: serving.port,
      kinds: [
        { name: 'kept', every: 50, paths: [`/?area=${townships[0]}`] },
        { name: 'new', every: 200, paths: some.map((code) => `/?area=${code}`) },
      ],
    })
    await beside()
    return prober.stop()
  }
  const quiet = await probe(townships.slice(0, half), () => wait(PROBED))
  const loud = await probe(townships.slice(half), async () => {
    const end = performance.now() + PROBED
    for (const month of MONTHS) {
      for (const province of codes.province) {
        if (performance.now() > end) return
        await asked(serving, `/api/progress?area=${province}&through=${month}`)
      }
    }
  })
  return [
    ['kept', "A township's page that is kept"],
    ['new', "A township's page, not asked for before"],
  ].map(([kind = '', name]) => {
    const [before, after] = [quiet, loud].map(({ byKind }) => percentile99(byKind[kind] ?? []))
    return bounded({
      part: 'country',
      what: `${name}, while provinces are first worked out against nothing else: 99 %`,
      value: (after ?? 0) / (before ?? 1),
      bound: WAIT_BOUND,
      text: times,
      beside: `${milliseconds(after ?? 0)} against ${milliseconds(before ?? 0)}`,
      closing: 'figures of provinces added up from kept ones, or a processor more',
    })
  })
}

/** How long a province takes while the country is first worked out. */
async function insideCountry(serving: Serving, { codes }: CountryDatabase): Promise<Row> {
  const figures = (area = '') => asked(serving, `/api/progress?area=${area}&through=${UNASKED}`)
  const country = figures(TOP)
  await wait(2_000)
  const { ms, fault } = await figures(codes.province.at(-1))
  await country
  const what = "A province's figures, first, while those of the country are worked out"
  return noted('country', what, fault ?? milliseconds(ms))
}

function percentile99(sorted: readonly number[]): number {
  return sorted[Math.floor((sorted.length - 1) * 0.99)] ?? Number.NaN
}

/** Each with the most milliseconds that its figures may take once one figure below was corrected. */
const CORRECTED_BOUNDS = { county: 30, province: 100, country: 300 }

/** What figures above a corrected one take, where everything was rolled up and asked for before. */
async function afterCorrection(
  folder: string,
  serving: Serving,
  { codes, counts, file }: CountryDatabase,
): Promise<Row[]> {
  const commanded = (args: readonly string[]) => ({
    async run() {
      const { code, errors } = await runBuilt(args, file).ended
      if (code !== 0) throw new Error(`${args[0]} ended with ${code}: ${errors}`)
    },
  })
  const rolledUp = await time(commanded(['roll-up', MONTH]))
  const [county = '', province = '', township = ''] = [
    codes.county[0],
    codes.province[0],
    codes.township[0],
  ]
  const areas = { county, province, country: TOP }
  const figures = (area: string) => asked(serving, `/api/progress?area=${area}&through=${MONTH}`)
  for (const area of Object.values(areas)) await figures(area)
  const source = join(folder, 'correction')
  await mkdir(source)
  const imports: number[] = []
  const answers = new Map<string, number[]>()
  for (let value = 3; value < 3 + CORRECTIONS; value += 1) {
    const row = [township, counts[0], MONTH, value].join()
    const text = `area_code,indicator_id,period,value\n${row}\n`
    await writeFile(join(source, 'observations.csv'), text)
    imports.push(await time(commanded(['import', source])))
    for (const [name, area] of Object.entries(areas)) {
      const { ms, fault } = await figures(area)
      if (fault) throw new Error(`the figures of the ${name}: ${fault}`)
      answers.set(name, [...(answers.get(name) ?? []), ms])
    }
  }
  const rows = [
    noted('country', `All roll-ups of a month, by the command`, milliseconds(rolledUp)),
    noted(
      'country',
      'Import of one corrected figure, by the command',
      milliseconds(median(imports)),
    ),
  ]
  for (const [name, all] of answers) {
    rows.push(
      bounded({
        part: 'country',
        what: `The figures of the ${name} after one of its units was corrected, where all were asked for before`,
        value: median(all),
        bound: CORRECTED_BOUNDS[name as keyof typeof areas],
        text: milliseconds,
        beside: `of ${all.map((ms) => milliseconds(ms)).join(', ')}`,
        closing: 'fewer steps from the correction to the sum, or sums by indicator',
      }),
    )
  }
  return rows
}

function memory({ pid }: Serving, { townships }: CountryDatabase): Row {
  return bounded({
    part: 'country',
    what: `Memory of the server for ${thousands(townships)} townships, at most`,
    value: peakOf(pid),
    bound: MEMORY_BOUND,
    text: (megabytes) => `${megabytes.toFixed(0)} MB`,
    beside: `${memoryOf(pid)} MB at the end, ${filePagesOf(pid)} MB of it pages of files`,
    closing: 'areas read where they are needed instead of held by every thread',
  })
}

/** Imports figures of the first county for 24 years that nobody had reported for. */
async function importing(folder: string, database: CountryDatabase): Promise<string> {
  const source = join(folder, `import-${database.townships}`)
  await mkdir(source)
  const county = database.codes.county[0] ?? ''
  const units = database.codes.township.filter((code) => code.startsWith(county))
  const lines: string[] = []
  for (let year = 2001; year <= 2024; year += 1) {
    for (let month = 1; month <= 12; month += 1) {
      const period = `${year}-${String(month).padStart(2, '0')}`
      for (const id of database.counts) {
        for (const [at, code] of units.entries())
          lines.push(`${code},${id},${period},${at + month}`)
      }
    }
  }
  const header = 'area_code,indicator_id,period,value'
  await writeFile(join(source, 'observations.csv'), `${header}\n${lines.join('\n')}\n`)
  const ms = await time({
    async run() {
      const { code, errors } = await runBuilt(['import', source], database.file).ended
      if (code !== 0) throw new Error(`the import ended with ${code}: ${errors}`)
    },
  })
  return `${milliseconds(ms / lines.length)} (${thousands(lines.length)} rows in ${milliseconds(ms)})`
}

function thousands(number: number): string {
  return number.toLocaleString('en')
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1e3).toFixed(1)} kB`
}
