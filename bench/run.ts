import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqlStore } from '../server/node/sql-store.ts'
import {
  type BenchDatabase,
  computedAndKept,
  countyAndTownship,
  sharesOfAnAnswer,
} from './figures.ts'
import { importAndCopy, importAndReading, workbookAndCsv, writeFiles } from './files.ts'
import { largeDataset } from './large-dataset.ts'
import { findingText } from './report.ts'
import { healthBehindComparisons } from './threads.ts'

/**
 * `npm run bench`: how much one thing costs against another, in one run. Milliseconds belong to the
 * machine and the hour; the ratios are what to compare with another run.
 */
const COUNTIES = 40
const NOW = '2026-11-02T08:00:00.000Z'

async function database(folder: string): Promise<{ bench: BenchDatabase; units: number }> {
  const dataset = largeDataset(COUNTIES)
  const url = `file:${join(folder, 'large.sqlite')}`
  const store = await openSqlStore(url)
  await store.write(NOW, async (writer) => {
    await writer.put('areas', dataset.areas)
    await writer.put('indicators', dataset.indicators)
    await writer.put('targets', dataset.targets)
    await writer.put('observations', dataset.observations)
    return true
  })
  const counties = dataset.areas.filter(({ level }) => level === 'county')
  const county = counties[0]?.code ?? ''
  const townships = dataset.areas.filter(({ level, validTo }) => level === 'township' && !validTo)
  const township = townships.find(({ parentCode }) => parentCode === county)?.code ?? ''
  const province = dataset.areas[0]?.code ?? ''
  return { bench: { url, store, province, county, township }, units: townships.length }
}

const folder = await mkdtemp(join(tmpdir(), 'bench-'))
try {
  console.log(`Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}`)
  console.log('Ratios within this run; medians of alternating rounds.\n')
  const show = (text: string) => console.log(`${text}\n`)
  const { bench, units } = await database(folder)
  show(findingText(await countyAndTownship(bench)))
  show(await sharesOfAnAnswer(bench))
  show(findingText(await computedAndKept(bench, units)))
  const program = new URL('../dist/server/main.js', import.meta.url)
  if (existsSync(program)) show(findingText(await healthBehindComparisons(bench, program)))
  else show('Health behind comparisons: nothing is built, npm run build first.')
  await bench.store.close()
  const files = await writeFiles(folder)
  show(findingText(await importAndReading(files)))
  show(findingText(await importAndCopy(files)))
  show(findingText(await workbookAndCsv(files)))
} finally {
  await rm(folder, { recursive: true })
}
