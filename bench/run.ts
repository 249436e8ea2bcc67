import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Browser } from 'playwright-core'
import { launchChromium } from '../tests/browser/chromium.ts'
import { startServer } from '../tests/browser/server-process.ts'
import { apiCost } from './api-cost.ts'
import { country } from './country.ts'
import { openDatabase } from './database.ts'
import { computedAndKept, countyAndTownship, sharesOfAnAnswer } from './figures.ts'
import { importAndCopy, importAndReading, workbookAndCsv, writeFiles } from './files.ts'
import { firstView } from './first-view.ts'
import { interactions, manyUnits } from './interactions.ts'
import { reading } from './reading.ts'
import { registers } from './registers.ts'
import { findingRow, type Row, reportText } from './report.ts'
import { SLOWED } from './slow-page.ts'
import { soak } from './soak.ts'
import { stores } from './stores.ts'
import { healthBehindComparisons } from './threads.ts'

/**
 * `npm run bench [-- part ... --against folder]`: how much one thing costs against another, in one
 * run. Milliseconds belong to the machine and the hour; the ratios are what to compare with another
 * run. Changes of a view are held against the build in `folder`, another checkout.
 *
 * `npm run bench:country [-- --townships 26,1031,41352 --indicators 5]`: what grows with the country. It takes
 * some minutes and is measured only where it is asked for.
 *
 * `npm run bench:soak [-- minutes]`, an hour by default: reading without end while imports change what is read.
 */
const REPORT = new URL('report.md', import.meta.url)
const PROGRAM = new URL('../dist/server/main.js', import.meta.url)

const { positionals: given, values } = parseArgs({
  allowPositionals: true,
  options: {
    against: { type: 'string' },
    townships: { type: 'string', default: '26,1031,41352' },
    indicators: { type: 'string', default: '5' },
  },
})
const { against } = values
const isNumber = (text: string) => /^\d+$/.test(text)
const positionals = given.filter((text) => !isNumber(text))
const minutes = Number(given.find(isNumber) ?? 60)

interface Part {
  /** Beside machine and load. */
  readonly how?: string
  /** Whether it is measured only where it is named. */
  readonly alone?: boolean
  run(folder: string): Promise<Row[]>
}

const PARTS: Readonly<Record<string, Part>> = {
  'first-view': {
    how: `cold browser, ${SLOWED}; medians of 9 rounds`,
    run: (folder) => inBrowser(folder, firstView),
  },
  interactions: {
    how: `${SLOWED}; medians of 5 rounds`,
    async run(folder) {
      const program = against && join(against, 'dist/server/main.js')
      const databaseFile = join(folder, 'before.sqlite')
      const before = program ? await startServer({ databaseFile, program }) : null
      try {
        return await inBrowser(folder, (browser, product) =>
          interactions(browser, product, before?.url ?? null),
        )
      } finally {
        await before?.stop()
      }
    },
  },
  units: {
    how: `${SLOWED}; medians of 5 rounds`,
    alone: true,
    async run(folder) {
      const { bench, units } = await openDatabase(folder)
      await bench.store.close()
      const server = await startServer({ databaseFile: join(folder, 'large.sqlite') })
      const browser = await launchChromium()
      try {
        return await manyUnits(browser, server.url, { ...bench, units })
      } finally {
        await browser.close()
        await server.stop()
      }
    },
  },
  api: {
    how: 'ten connections; time of the whole server process',
    run: (folder) => apiCost(join(folder, 'api.sqlite')),
  },
  stores: { run: stores },
  reading: { how: 'one core', run: async () => reading() },
  registers: { how: 'SQLite; 26 townships; medians', run: registers },
  country: {
    how: 'SQLite; answers asked for one after the other',
    alone: true,
    run: (folder) =>
      country(folder, {
        townships: values.townships.split(',').map(Number),
        indicators: Number(values.indicators),
      }),
  },
  soak: {
    how: 'SQLite; 1,031 townships, 5 indicators',
    alone: true,
    run: (folder) => soak(folder, minutes),
  },
  figures: {
    async run(folder) {
      const { bench, units } = await openDatabase(folder)
      const rows = [
        findingRow('figures', await countyAndTownship(bench)),
        await sharesOfAnAnswer(bench),
        findingRow('figures', await computedAndKept(bench, units)),
        findingRow('figures', await healthBehindComparisons(bench, PROGRAM)),
      ]
      await bench.store.close()
      return rows
    },
  },
  files: {
    async run(folder) {
      const files = await writeFiles(folder)
      const findings = [
        await importAndReading(files),
        await importAndCopy(files),
        await workbookAndCsv(files),
      ]
      return findings.map((finding) => findingRow('files', finding))
    },
  },
}

/** The built product over the shipped data, and a browser. */
async function inBrowser(
  folder: string,
  measure: (browser: Browser, product: string) => Promise<Row[]>,
): Promise<Row[]> {
  const server = await startServer({ databaseFile: join(folder, 'shipped.sqlite') })
  const browser = await launchChromium()
  try {
    return await measure(browser, server.url)
  } finally {
    await browser.close()
    await server.stop()
  }
}

const byDefault = Object.keys(PARTS).filter((name) => !PARTS[name]?.alone)
const unknown = positionals.filter((name) => !(name in PARTS))
if (unknown.length > 0) {
  throw new Error(`no part ${unknown.join(', ')}; there are ${Object.keys(PARTS).join(', ')}`)
}
if (!existsSync(PROGRAM)) throw new Error('nothing is built: npm run build first')
const named = positionals.length > 0 ? positionals : byDefault
const folder = await mkdtemp(join(tmpdir(), 'bench-'))
try {
  for (const name of named) {
    const part = PARTS[name]
    if (!part) continue
    const load = loadavg()[0]?.toFixed(1)
    const rows = await part.run(folder)
    for (const { what, bound, measured, kept, closing } of rows) {
      const verdict = bound === null ? '' : `  ${bound}: ${kept ? 'kept' : `NOT KEPT; ${closing}`}`
      console.log([what, `  ${measured}`, verdict].filter(Boolean).join('\n'))
    }
    const day = new Date().toISOString().slice(0, 10)
    const machine = `Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model}, load ${load}`
    const text = [day, machine, ...(part.how ? [part.how] : [])].join('; ')
    const before = existsSync(REPORT) ? await readFile(REPORT, 'utf8') : ''
    await writeFile(REPORT, reportText(before, rows, [{ part: name, text }]))
  }
} finally {
  await rm(folder, { recursive: true })
}
