import { mkdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findPostgres, type PostgresCluster, startPostgres } from '../store/postgres-cluster.ts'
import { temporaryFile } from '../store/temporary-file.ts'
import { BUILT, type Program, runProgram } from './program.ts'

/** Rows of an import that takes longer than it takes to cut the database off. */
const MONTHS = 12 * 25

function datasetFolder(name: string, townships: number, months: number): string {
  const folder = temporaryFile(name)
  mkdirSync(folder)
  const codes = Array.from({ length: townships }, (_, i) => `88${String(i).padStart(4, '0')}`)
  const areas = codes.map((code) => `${code},乡${code},township`)
  writeFileSync(join(folder, 'areas.csv'), `code,name,level\n${areas.join('\n')}\n`)
  const rows = codes.flatMap((code) =>
    Array.from({ length: months }, (_, month) => {
      const year = 2000 + Math.floor(month / 12)
      return `${code},lecture_sessions,${year}-${String((month % 12) + 1).padStart(2, '0')},3`
    }),
  )
  const head = 'area_code,indicator_id,period,value'
  writeFileSync(join(folder, 'observations.csv'), `${head}\n${rows.join('\n')}\n`)
  return folder
}

describe.skipIf(!findPostgres())('one PostgreSQL under two servers', () => {
  let cluster: PostgresCluster
  let database: string
  let servers: Program[]
  let urls: string[]

  beforeAll(async () => {
    cluster = await startPostgres()
    database = await cluster.create()
    // Both at once: one makes the tables and loads what is shipped.
    servers = [1, 2].map(() =>
      runProgram(BUILT, { DATABASE_URL: database, PORT: '0', HOST: '127.0.0.1' }),
    )
    const open = /Open (http:\/\/\S+)/
    urls = await Promise.all(servers.map(async (one) => (await one.shows(open))[1] ?? ''))
  }, 60_000)
  afterAll(async () => {
    for (const { child } of servers) child.kill('SIGTERM')
    await Promise.all(servers.map((one) => one.ends()))
    await cluster.stop()
  })

  const ask = async (path: string) =>
    Promise.all(
      urls.map(async (url) => {
        const answer = await fetch(`${url}${path}`)
        return { status: answer.status, body: await answer.json() }
      }),
    )
  const versions = async () =>
    (await ask('/api/health/ready')).map(({ body }) => body.dataset?.version)
  const importing = (folder: string) =>
    runProgram(BUILT, { DATABASE_URL: database }, '.', ['import', folder, '--lang', 'en'])

  it('gives the files of a deck to the command, beside both', async () => {
    const folder = temporaryFile('files')
    const paths = ['deck.pptx', 'deck.xlsx'].map((name) => join(folder, name))
    const command = runProgram(BUILT, { DATABASE_URL: database }, '.', [
      ...['hand-over', '--area', '990100', '--through', '2026-10'],
      ...paths.flatMap((path) => ['--out', path]),
    ])
    expect(await command.ends()).toBe(0)
    expect(command.errors()).toBe('')
    expect(command.output()).toMatch(/^明衡县（示例） 2026年1—10月：共 \d+ 页\n/)
    for (const path of paths) expect(statSync(path).size).toBeGreaterThan(10_000)
  })

  it('is answered from alike, filled once', async () => {
    const [one, other] = await ask('/api/progress?area=990100005&year=2026&through=2026-10')
    expect(one?.status).toBe(200)
    expect(one?.body.figures[3].value).toEqual({ kind: 'value', value: 1279, qualifier: 'exact' })
    expect(other?.body).toEqual(one?.body)
    expect(servers.filter((server) => /Loaded the published/.test(server.output()))).toHaveLength(1)
  })

  it('serves what is imported with the next answer of both', async () => {
    const [before] = await versions()
    expect(await importing(datasetFolder('small', 1, 1)).ends()).toBe(0)
    const [one, other] = await versions()
    expect(one).not.toBe(before)
    expect(other).toBe(one)
    const answers = await ask('/api/progress?area=880000&year=2000&through=2000-01')
    for (const { body } of answers) {
      expect(body.figures.map(({ value }: { value: { value?: number } }) => value.value)).toContain(
        3,
      )
    }
  })

  it('loses nothing where it is cut off during an import, and is read again once it is back', async () => {
    const before = await versions()
    const program = importing(datasetFolder('big', 400, MONTHS))
    const watcher = new pg.Client(database)
    await watcher.connect()
    watcher.on('error', () => undefined)
    const underWay = async () => {
      const { rowCount } = await watcher.query(
        `select from pg_stat_activity where query like '%insert into "observations"%'
        and state <> 'idle' and pid <> pg_backend_pid()`,
      )
      return (rowCount ?? 0) > 0
    }
    while (!(await underWay())) await new Promise((resolve) => setTimeout(resolve, 5))
    await cluster.kill()
    expect(await program.ends()).toBe(1)
    expect(program.errors()).toMatch(/^database 127\.0\.0\.1:\d+\/test1 cannot be reached/m)
    for (const { status, body } of await ask('/api/progress?area=990100005')) {
      expect([status, body.code]).toEqual([503, 'storage_unavailable'])
    }
    await cluster.restart()
    await expect.poll(versions, { timeout: 10_000 }).toEqual(before)
    const [unknown] = await ask('/api/progress?area=880399')
    expect(unknown?.status).toBe(400)
  }, 60_000)
})
