import { once } from 'node:events'
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stream } from '../../dataset/sample/random.ts'
import { writeBomb } from './zip-bomb.ts'

/** A folder or workbook of up to 50 MB that is no trick, only large. */
export interface LargeFile {
  readonly name: string
  /** Words of the command besides. */
  readonly options?: readonly string[]
  /** Writes it into this folder, and returns what to import. */
  write(folder: string): Promise<string>
}

const LARGEST = 50_000_000
const INDICATORS = Array.from({ length: 30 }, (_, i) => `i${i}`)
const INDICATOR_ROWS = INDICATORS.map((id) => `${id},甲,件,count,sum,up`)
const HEADS = {
  areas: 'code,name,level',
  indicators: 'id,name_zh,unit_zh,measure,aggregation,direction',
  targets: 'area_code,indicator_id,year,value',
  observations: 'area_code,indicator_id,period,value',
}

async function writeTable(
  folder: string,
  table: keyof typeof HEADS,
  rows: Iterable<string>,
): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const file = createWriteStream(join(folder, `${table}.csv`))
  let bytes = 0
  let block = `${HEADS[table]}\n`
  for (const row of rows) {
    block += `${row}\n`
    if (block.length < 100_000) continue
    bytes += Buffer.byteLength(block)
    if (!file.write(block)) await once(file, 'drain')
    block = ''
    if (bytes > LARGEST - 200_000) break
  }
  file.end(block)
  await once(file, 'finish')
}

function* forEver(row: (at: number) => string): Generator<string> {
  for (let at = 0; ; at += 1) yield row(at)
}

/** Area, indicator and month of the shortest possible rows, each once. */
function* observations(areas: number): Generator<string> {
  for (let year = 2000; year < 2026; year += 1) {
    for (let month = 1; month <= 12; month += 1) {
      const period = `${year}-${String(month).padStart(2, '0')}`
      for (let area = 0; area < areas; area += 1) {
        for (const id of INDICATORS) yield `${area},${id},${period},1`
      }
    }
  }
}

function* firstOf(rows: Iterable<string>, most: number): Generator<string> {
  let left = most
  for (const row of rows) {
    if (left === 0) return
    left -= 1
    yield row
  }
}

/** A county of these many townships, as `areas.csv`. */
function writeCounty(folder: string, count: number): void {
  mkdirSync(folder, { recursive: true })
  const below = townships(count).map((row) => `${row},county`)
  const head = ['code,name,level,parent_code', 'county,县,county,']
  writeFileSync(join(folder, 'areas.csv'), [...head, ...below].join('\n'))
}

/** Words of a command that replaces so many years of the county. */
function replacing(from: number, years: number): string[] {
  return Array.from({ length: years }, (_, at) => ['--replace', `county,${from + at}`]).flat()
}

const townships = (count: number) =>
  Array.from({ length: count }, (_, at) => `${at},乡${at},township`)

export const LARGE_FILES: readonly LargeFile[] = [
  {
    name: 'CSV: 2.6 million observations',
    async write(folder) {
      await writeTable(folder, 'areas', townships(1_000))
      await writeTable(folder, 'indicators', INDICATOR_ROWS)
      await writeTable(folder, 'observations', observations(1_000))
      return folder
    },
  },
  {
    name: 'CSV: 2.6 million observations that replace what is held',
    options: replacing(2000, 8),
    async write(folder) {
      writeCounty(folder, 1_000)
      await writeTable(folder, 'indicators', INDICATOR_ROWS)
      await writeTable(folder, 'observations', observations(1_000))
      return folder
    },
  },
  {
    name: 'CSV: 2.5 million observations of one month that replace what is held',
    options: replacing(2000, 1),
    async write(folder) {
      writeCounty(folder, 98_000)
      await writeTable(folder, 'indicators', INDICATOR_ROWS)
      const rows = observations(98_000)
      await writeTable(folder, 'observations', firstOf(rows, 98_000 * INDICATORS.length))
      return folder
    },
  },
  {
    name: 'CSV: 2.9 million targets that replace what is held',
    options: replacing(2000, 100),
    async write(folder) {
      writeCounty(folder, 1_000)
      await writeTable(folder, 'indicators', INDICATOR_ROWS)
      const series = 1_000 * INDICATORS.length
      const row = (at: number) =>
        `${Math.floor(at / INDICATORS.length) % 1_000},${INDICATORS[at % INDICATORS.length]},${2000 + Math.floor(at / series)},1`
      await writeTable(folder, 'targets', firstOf(forEver(row), 97 * series))
      return folder
    },
  },
  {
    name: 'CSV: the same row without end',
    async write(folder) {
      await writeTable(folder, 'areas', townships(1))
      await writeTable(folder, 'indicators', INDICATOR_ROWS)
      await writeTable(
        folder,
        'observations',
        forEver(() => '0,i0,2025,1'),
      )
      return folder
    },
  },
  {
    name: 'CSV: areas without end',
    async write(folder) {
      await writeTable(
        folder,
        'areas',
        forEver((at) => `${at},乡${at},township`),
      )
      return folder
    },
  },
  {
    name: 'CSV: areas with long names and many successors',
    async write(folder) {
      const more = (at: number) => Array.from({ length: 19 }, (_, i) => `${at + i + 1}`).join(';')
      await writeTable(
        folder,
        'areas',
        forEver((at) => `${at},${'乡'.repeat(200)},township`),
      )
      const other = join(folder, 'successors')
      mkdirSync(other)
      const file = createWriteStream(join(other, 'areas.csv'))
      file.write('code,name,level,successor_code\n')
      for (let at = 0; at < 100_000; at += 1) file.write(`${at},乡,township,0;${more(at)}\n`)
      file.end()
      await once(file, 'finish')
      return other
    },
  },
  {
    name: 'CSV: indicators without end',
    async write(folder) {
      await writeTable(
        folder,
        'indicators',
        forEver((at) => `i${at},甲,件,count,sum,up`),
      )
      return folder
    },
  },
  {
    name: 'CSV: commas alone',
    async write(folder) {
      await writeTable(
        folder,
        'areas',
        forEver(() => ','.repeat(90_000)),
      )
      return folder
    },
  },
  {
    name: 'CSV: unknown indicators that resemble known ones',
    async write(folder) {
      await writeTable(folder, 'areas', townships(1))
      const id = (at: number) => `${'x'.repeat(58)}${at}`
      const rows = Array.from({ length: 1_900 }, (_, at) => `${id(at)},甲,件,count,sum,up`)
      await writeTable(folder, 'indicators', rows)
      await writeTable(
        folder,
        'observations',
        forEver((at) => `0,${id(at + 2_000)},2025,1`),
      )
      return folder
    },
  },
  {
    name: 'XLSX: a million observations, every text its own',
    write: (folder) => writeBook(folder, 1_000_000, (shared, at) => shared(`月报第${at}号`)),
  },
  {
    name: 'XLSX: 400,000 observations with texts that do not pack',
    write(folder) {
      const random = stream('texts')
      const word = () => Math.floor(random() * 2 ** 32).toString(36)
      return writeBook(folder, 400_000, (_, at) =>
        text(`${at} ${Array.from({ length: 22 }, word).join('')}`),
      )
    },
  },
]

const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`

/** A workbook of so many observations, each with a cell of its own, which may be shared text. */
async function writeBook(
  folder: string,
  count: number,
  reference: (shared: (value: string) => string, at: number) => string,
): Promise<string> {
  await writeTable(folder, 'areas', townships(1_000))
  const path = join(folder, 'book.xlsx')
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const strings = ['月报']
  const shared = (value: string) => `<c t="s"><v>${strings.push(value) - 1}</v></c>`
  const row = (cells: string) => `<row>${cells}</row>`
  const sheet = (rows: readonly string[]) => ({
    head: '<worksheet><sheetData>',
    unit: rows.join(''),
    times: 1,
    tail: '</sheetData></worksheet>',
  })
  const head = (names: string) => row(names.split(',').map(text).join(''))
  const facts: string[] = [head(`${HEADS.observations},source_ref`)]
  for (const one of observations(1_000)) {
    const [area = '', id = '', period = '', value = ''] = one.split(',')
    const cells = [text(area), text(id), text(period), `<c><v>${value}</v></c>`]
    facts.push(row(`${cells.join('')}${reference(shared, facts.length)}`))
    if (facts.length > count) break
  }
  const names = ['areas', 'indicators', 'observations']
  writeBomb(path, {
    'xl/workbook.xml': {
      head: `<workbook xmlns:r="${relations}"><sheets>${names.map((name) => `<sheet name="${name}" r:id="${name}"/>`).join('')}</sheets></workbook>`,
    },
    'xl/_rels/workbook.xml.rels': {
      head: `<Relationships>${[...names, 'sharedStrings']
        .map((name) => {
          const kind = name === 'sharedStrings' ? name : 'worksheet'
          return `<Relationship Id="${name}" Type="${relations}/${kind}" Target="${name}.xml"/>`
        })
        .join('')}</Relationships>`,
    },
    'xl/areas.xml': sheet([
      head(HEADS.areas),
      ...townships(1_000).map((one) => row(one.split(',').map(text).join(''))),
    ]),
    'xl/indicators.xml': sheet([
      head(HEADS.indicators),
      ...INDICATOR_ROWS.map((one) => row(one.split(',').map(text).join(''))),
    ]),
    'xl/observations.xml': sheet(facts),
    'xl/sharedStrings.xml': {
      head: '<sst>',
      unit: strings.map((one) => `<si><t>${one}</t></si>`).join(''),
      times: 1,
      tail: '</sst>',
    },
  })
  return path
}
