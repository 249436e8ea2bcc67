import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { progressPath } from '../contract/paths.ts'
import { REGISTER_PATHS, rowsPath } from '../contract/register-paths.ts'
import { startServer } from '../tests/browser/server-process.ts'
import { importOf, newFilesIn, writeFiles } from './files.ts'
import { compare, median } from './measure.ts'
import { bounded, type Row } from './report.ts'

const COUNTY = '990100'
const TOWNSHIPS = Array.from({ length: 26 }, (_, at) => `${COUNTY}${101 + at}`)
const ROWS = 100_000
const FED = [
  'training_sessions',
  'training_attendance',
  'lecture_sessions',
  'lecture_attendance',
  'publicity_activities',
  'materials_distributed',
  'consultation_events',
  'consultation_visits',
] as const
const KINDS = ['培训', '讲座', '宣传活动', '咨询活动', '领导小组会议', '集体学法']

/** What a county's 100,000 activities cost: to import, to open as a table, and until a new row is in the figures. */
export async function registers(folder: string): Promise<Row[]> {
  const dataset = await writeDataset(folder)
  const files = await writeFiles(folder)
  const newFile = newFilesIn(await mkdtemp(join(folder, 'registers-')))
  const importing = await compare(
    3,
    importOf(dataset, newFile),
    importOf(join(folder, 'dataset'), newFile),
  )
  const perRow = importing.ratio / (ROWS / files.rows)
  const url = await newFile()
  const filled = importOf(dataset, async () => url)
  await filled.prepare?.()
  await filled.run(url)
  const { opening, following } = await asked(url.replace('file:', ''))
  return [
    bounded({
      part: 'registers',
      what: `Import of ${ROWS.toLocaleString('en')} activities of a county, a row, against a row of observations`,
      value: perRow,
      bound: 1,
      text: ratio,
      beside: `${Math.round(importing.first)} ms with the figures that follow`,
      closing: 'A row has fifteen cells of which some are lists; an observation six.',
    }),
    bounded({
      part: 'registers',
      what: 'First page of the table of all activities of the county, with their sums',
      value: opening,
      bound: 1_000,
      text: milliseconds,
      closing: 'Sums kept by area and month.',
    }),
    bounded({
      part: 'registers',
      what: 'A new row, until the figure that follows is answered',
      value: following,
      bound: 2_000,
      text: milliseconds,
      closing: 'Only the month of the row counted anew.',
    }),
  ]
}

const ratio = (value: number) => value.toFixed(2)
const milliseconds = (value: number) => `${Math.round(value)} ms`

async function writeDataset(folder: string): Promise<string> {
  const dataset = join(folder, 'activities')
  await mkdir(dataset, { recursive: true })
  const write = (name: string, rows: readonly (readonly (string | number)[])[]) =>
    writeFile(join(dataset, `${name}.csv`), `${rows.map((row) => row.join(',')).join('\n')}\n`)
  await write('areas', [
    ['code', 'name', 'level', 'parent_code'],
    [COUNTY, '示例县', 'county', ''],
    ...TOWNSHIPS.map((code) => [code, `乡${code}`, 'township', COUNTY]),
  ])
  // Sample data, so that the demonstration's account may write.
  await write('observations', [
    ['area_code', 'indicator_id', 'period', 'value', 'source_kind'],
    ...TOWNSHIPS.map((code) => [code, 'petition_received', '2026-01', 1, 'sample']),
  ])
  await write('feeds', [
    ['area_code', 'indicator_id', 'register', 'from'],
    ...TOWNSHIPS.flatMap((code) => FED.map((id) => [code, id, 'activities', '2025-01'])),
  ])
  await write('activities', [
    [
      ...['area_code', 'id', 'held_on', 'kind', 'title', 'place', 'place_kind', 'carriers'],
      ...['audience', 'attendances', 'materials', 'consultations', 'laws', 'host', 'person'],
    ],
    ...Array.from({ length: ROWS }, (_, at) => [
      ...[
        TOWNSHIPS[at % TOWNSHIPS.length] ?? '',
        `r${at}`,
        dayOf(at),
        KINDS[at % KINDS.length] ?? '',
      ],
      ...[`第${at}次法治活动`, '村委会', '村社区', '宣传栏;横幅标语', '村民'],
      ...[
        at % 5 === 0 ? `${at % 300}余` : at % 300,
        at % 90,
        at % 7,
        '民法典;宪法',
        '司法所',
        '示例甲',
      ],
    ]),
  ])
  return dataset
}

function dayOf(at: number): string {
  const day = new Date(Date.UTC(2025, 0, 1 + ((at * 7) % 660)))
  return day.toISOString().slice(0, 10)
}

/** Medians of eleven askings, in milliseconds. */
async function asked(databaseFile: string) {
  const server = await startServer({
    databaseFile,
    apiOnly: true,
    env: { DEMO: '1', DEMO_PASSWORD: 'sample-county', START_EMPTY: '1', LIMIT_PER_ADDRESS: '0' },
  })
  try {
    const signIn = await fetch(`${server.url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: server.url },
      body: JSON.stringify({ name: '示例', password: 'sample-county' }),
    })
    const cookie = signIn.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ')
    const headers = { cookie, origin: server.url, 'content-type': 'application/json' }
    const ask = async (path: string, body?: object) => {
      const told = body && { method: 'POST', body: JSON.stringify(body) }
      const answer = await fetch(`${server.url}${path}`, { headers, ...told })
      const text = await answer.text()
      if (!answer.ok) throw new Error(text)
      return text
    }
    const area = TOWNSHIPS[0] ?? ''
    const opening: number[] = []
    const following: number[] = []
    for (let round = 0; round < 11; round += 1) {
      opening.push(await time(() => ask(rowsPath('activities', { area: COUNTY }))))
      const cells = { held_on: '2026-06-05', kind: 'lecture', title: '新的讲座', attendances: 5 }
      following.push(
        await time(async () => {
          const path = REGISTER_PATHS.rows.replace('{register}', 'activities')
          await ask(path, { area, rows: [{ cells }] })
          await ask(progressPath({ area, through: '2026-06' }))
        }),
      )
    }
    return { opening: median(opening), following: median(following) }
  } finally {
    await server.stop()
  }
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}
