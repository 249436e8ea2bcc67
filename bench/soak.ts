// Long on purpose: one run of reading and importing, whose parts share what they count.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { stream, wholeBetween } from '../dataset/sample/random.ts'
import { runBuilt } from '../tests/attack/built-program.ts'
import { memoryOf, peakOf } from '../tests/attack/process-use.ts'
import { type CountryDatabase, writeCountry } from './country-dataset.ts'
import { median } from './measure.ts'
import { bounded, noted, type Row, times } from './report.ts'

const TOWNSHIPS = 1_031
const INDICATORS = 5
const CONNECTIONS = 10
/** Milliseconds from the end of an import to the next. */
const BETWEEN_IMPORTS = 3_000
const MEMORY_EVERY = 1_000
/** After a third of the time the server is warm. */
const WARM = 1 / 3
const GROWTH_BOUND = 1.1
/** A month that the county marked reported, and nobody else anything of that year. */
const MARKED_MONTH = '2024-01'
/** As many faults are told. */
const TOLD = 10

/** An answer that shows which marker is stored. */
interface Marked {
  readonly path: string
  /** The marker by each figure that shows it. */
  read(text: string): readonly number[]
}

/** The last marker that is stored for certain, and the last that may be. */
interface Markers {
  stored: number
  begun: number
}

/**
 * Reads all sorts of answers over ten connections, for so many minutes, while imports change a province of
 * 1,031 townships again and again through the command beside the server. One county reports the same number, the
 * marker, in all its units: whatever shows it must show a single one, that of the version it names.
 */
export async function soak(folder: string, minutes: number): Promise<Row[]> {
  const database = await writeCountry(join(folder, 'soak.sqlite'), TOWNSHIPS, INDICATORS)
  const markers: Markers = { stored: 0, begun: 0 }
  const importer = importsInto(database, join(folder, 'soak-import'), markers)
  await importer.next()
  const run = runBuilt(['serve'], database.file, { LIMIT_PER_ADDRESS: '0', LOG_LEVEL: 'error' })
  const faults: string[] = []
  const shown = new Map<string, number>()
  try {
    const url = await run.open
    const pid = run.child.pid ?? 0
    const end = performance.now() + minutes * 60_000
    const going = () => performance.now() < end
    const readers = Array.from({ length: CONNECTIONS }, (_, at) =>
      keepReading({
        ...{ url, database, markers, going, faults, shown },
        random: stream('soak', String(at)),
      }),
    )
    const memory: number[] = []
    const watching = (async () => {
      while (going()) {
        memory.push(memoryOf(pid))
        await wait(MEMORY_EVERY)
      }
    })()
    while (going()) {
      await wait(BETWEEN_IMPORTS)
      await importer.next()
    }
    const counts = await Promise.all(readers)
    await watching
    for (const fault of faults.slice(0, TOLD)) console.error(fault)
    const answers = counts.reduce((sum, one) => sum + one.answers, 0)
    const checked = counts.reduce((sum, one) => sum + one.checked, 0)
    const wrong = faults.filter((fault) => fault.startsWith(WRONG)).length
    return rowsOf({
      during: `${minutes} min of ${CONNECTIONS} connections and ${importer.count()} imports`,
      answers,
      checked,
      wrong,
      failed: faults.length - wrong,
      memory,
      peak: peakOf(pid),
    })
  } finally {
    const { errors } = await run.stop()
    if (errors) console.error(errors.slice(0, 2_000))
  }
}

interface Soaked {
  readonly during: string
  readonly answers: number
  readonly checked: number
  readonly wrong: number
  readonly failed: number
  /** Megabytes, at even times. */
  readonly memory: readonly number[]
  readonly peak: number
}

function rowsOf({ during, answers, checked, wrong, failed, memory, peak }: Soaked): Row[] {
  const warm = memory.slice(Math.floor(memory.length * WARM))
  const half = Math.floor(warm.length / 2)
  const [before, after] = [median(warm.slice(0, half)), median(warm.slice(half))]
  const none = (what: string, value: number, beside: string, closing: string) =>
    bounded({ part: 'soak', what, value, bound: 0, text: String, beside, closing })
  const part = 'soak'
  return [
    none(
      `${during}: answers that fail`,
      failed,
      `of ${answers.toLocaleString('en')}`,
      'what is printed above the table',
    ),
    none(
      `${during}: figures that are not those of the version that the answer names`,
      wrong,
      `of ${checked.toLocaleString('en')} answers with a marker`,
      'what is printed above the table',
    ),
    bounded({
      part,
      what: `${during}: memory in the last third of the time against the third before`,
      value: after / before,
      bound: GROWTH_BOUND,
      text: times,
      beside: `${after} MB against ${before} MB`,
      closing: 'a bound on what is kept',
    }),
    noted(part, `${during}: memory, most`, `${peak} MB`),
  ]
}

interface Reading {
  readonly url: string
  readonly database: CountryDatabase
  readonly markers: Readonly<Markers>
  readonly random: () => number
  readonly going: () => boolean
  readonly faults: string[]
  /** Which marker each version of an answer showed, to whoever asked first. */
  readonly shown: Map<string, number>
}

const WRONG = 'wrong figures:'

/** Asks one question after the other; what an answer shows of the marker is held against its version. */
async function keepReading(reading: Reading): Promise<{ answers: number; checked: number }> {
  const { url, database, markers, random, going, faults, shown } = reading
  const any = <T>(list: readonly T[]) => list[wholeBetween(random, 0, list.length - 1)] as T
  const marked = markedAnswers(database)
  let answers = 0
  let checked = 0
  while (going()) {
    const one = random() < 0.5 ? any(marked) : null
    const path = one?.path ?? anyPath(database, any)
    const { stored } = markers
    try {
      const answer = await fetch(url + path, { headers: { accept: 'text/html, application/json' } })
      const text = await answer.text()
      answers += 1
      if (!answer.ok) faults.push(`${path}: ${answer.status} ${text.slice(0, 200)}`)
      else if (one) {
        checked += 1
        const version = answer.headers.get('etag') ?? ''
        const [marker = Number.NaN, ...others] = [...new Set(one.read(text))]
        const first = shown.get(`${path} ${version}`) ?? marker
        const told = `${WRONG} ${path} of ${version} shows ${[marker, ...others].join()}`
        if (others.length > 0) faults.push(told)
        else if (!(marker >= stored && marker <= markers.begun)) {
          faults.push(`${told}, stored were ${stored} to ${markers.begun}`)
        } else if (first !== marker) faults.push(`${told}, and ${first} before`)
        shown.set(`${path} ${version}`, first)
      }
    } catch (error) {
      faults.push(`${path}: ${error}`)
    }
  }
  return { answers, checked }
}

/** Answers of the county that is marked, of one of its units and of the province. */
function markedAnswers({ codes, counts }: CountryDatabase): readonly Marked[] {
  const [county = '', province = '', unit = ''] = [
    codes.county[0],
    codes.province[0],
    codes.township[3],
  ]
  const units = codes.township.filter((code) => code.startsWith(county)).length
  const [indicator = ''] = counts
  const progress = (area: string, addedUp: number): Marked => ({
    path: `/api/progress?area=${area}&through=${MARKED_MONTH}`,
    read(text) {
      const { figures } = JSON.parse(text) as {
        figures: { indicatorId: string; value: { value: number } }[]
      }
      const figure = figures.find(({ indicatorId }) => indicatorId === indicator)
      return figure ? [figure.value.value / addedUp] : []
    },
  })
  return [
    progress(unit, 1),
    progress(county, units),
    progress(province, units),
    {
      path: `/api/comparison.csv?parent=${county}&indicators=${indicator}&through=${MARKED_MONTH}&lang=en`,
      read(text) {
        const [head = '', ...rows] = text.trim().split('\n')
        const column = head.split(',').indexOf('value')
        const shown = rows.filter((row) => row.startsWith(county) && row[county.length] !== ',')
        return shown.map((row) => Number(row.split(',')[column]))
      },
    },
  ]
}

/** Something that a reader may ask for. */
function anyPath({ codes, counts }: CountryDatabase, any: <T>(list: readonly T[]) => T): string {
  const township = any(codes.township)
  const county = any(codes.county)
  const through = `through=${any(['2025-06', '2025-12', '2026-03', '2026-09', '2026-10'])}`
  return any([
    `/?area=${township}&${through}`,
    `/?area=${township}`,
    `/?area=${county}`,
    `/indicators/${any(counts)}?area=${township}`,
    `/compare?area=${county}`,
    '/api/areas',
    `/api/areas?parent=${county}`,
    `/api/areas?q=${township.slice(-4)}`,
    `/api/progress?area=${township}&${through}`,
    `/api/progress.csv?area=${county}&${through}`,
    `/api/comparison?parent=${county}&${through}`,
    `/api/coverage?parent=${county}&${through}`,
    `/api/series?area=${county}&indicator=${any(counts)}`,
    `/api/explain?area=${township}&indicator=${any(counts)}&${through}`,
  ])
}

/** Imports through the command: the marker, a correction of one figure, and figures of years gone by, in turn. */
function importsInto(database: CountryDatabase, source: string, markers: Markers) {
  const { codes, counts, file } = database
  const unitsOf = (county = '') => codes.township.filter((code) => code.startsWith(county))
  const [indicator = ''] = counts
  let made = 0
  const rows = (): string[] => {
    switch (made % 3) {
      case 0:
        markers.begun += 1
        return unitsOf(codes.county[0]).map(
          (code) => `${code},${indicator},${MARKED_MONTH},${markers.begun}`,
        )
      case 1:
        return [`${codes.township[made % codes.township.length]},${counts[1]},2026-09,${made}`]
      default: {
        const months = Math.floor(made / 3)
        const period = `${2023 - (Math.floor(months / 12) % 20)}-${String((months % 12) + 1).padStart(2, '0')}`
        return unitsOf(codes.county[1]).map((code) => `${code},${indicator},${period},${made}`)
      }
    }
  }
  return {
    count: () => made,
    async next() {
      const lines = rows()
      await mkdir(source, { recursive: true })
      const header = 'area_code,indicator_id,period,value'
      await writeFile(join(source, 'observations.csv'), `${header}\n${lines.join('\n')}\n`)
      const { code, output, errors } = await runBuilt(['import', source], file).ended
      if (code !== 0) throw new Error(`the import ended with ${code}: ${output}${errors}`)
      markers.stored = markers.begun
      made += 1
    },
  }
}
