import { existsSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { areasSchema } from '../../contract/resources.ts'
import { openSqlStore } from '../../server/node/sql-store.ts'
import { area } from '../builders.ts'
import { makeSite, type Site } from './client-stub.ts'
import { BUILT, type Program, runProgram } from './program.ts'

const SLOW = 'tests/smoke/slow-server.ts'

/** The program as an operator meets it: started, stopped, misconfigured, killed. */
describe('the program', { timeout: 60_000 }, () => {
  let site: Site
  const running: Program[] = []

  beforeAll(() => {
    site = makeSite()
  })
  afterEach(() => {
    for (const { child } of running.splice(0)) child.kill('SIGKILL')
  })
  afterAll(() => site.remove())

  function run(path: string, environment: Record<string, string> = {}, cwd = '.'): Program {
    const settings = {
      HOST: '127.0.0.1',
      PORT: '0',
      LOG_LEVEL: 'silent',
      START_EMPTY: '1',
      CLIENT_DIR: site.clientDir,
      DATABASE_URL: `file:${join(site.folder, 'empty.sqlite')}`,
    }
    const program = runProgram(path, { ...settings, ...environment }, cwd)
    running.push(program)
    return program
  }

  it('finds its own files wherever it is started, and puts the database where it is told', async () => {
    const environment = { START_EMPTY: '0', CLIENT_DIR: '', DATABASE_URL: 'file:here.sqlite' }
    const program = run(BUILT, environment, site.folder)
    const [, url] = await program.shows(/Loaded .* Open (\S+)/)
    expect(await (await fetch(`${url}/`)).text()).toMatch(/src="\/assets\/index-.*\.js"/)
    expect(existsSync(join(site.folder, 'here.sqlite'))).toBe(true)
    const source = async (path: string) => (await fetch(`${url}${path}`)).text()
    expect(await source('/?area=990100005&through=2026-10')).toMatch(/<h2[^>]*>.*8项落后或未达标/s)
    const indicator = '/indicators/training_sessions?area=990100005&through=2026-10'
    expect(await source(indicator)).toMatch(/<svg.*本年 10.*<\/svg>/s)

    // A comparison is worked out on another thread, which must see what another process stores.
    const get = async (path: string) => (await fetch(`${url}${path}`)).json()
    const { areas } = areasSchema.parse(await get('/api/areas'))
    const county = areas.find(({ holdsSample, level }) => holdsSample && level === 'county')
    const compared = async () => {
      const answer = await get(
        `/api/comparison?parent=${county?.code}&indicators=training_sessions`,
      )
      return answer.dataset.version
    }
    const before = await compared()
    const store = await openSqlStore(`file:${join(site.folder, 'here.sqlite')}`)
    await store.write('2026-11-02T08:00:00.000Z', async (writer) => {
      await writer.put('areas', [area({ code: '990000', parentCode: null })])
      return true
    })
    const { version } = await store.identity()
    await store.close()
    expect(before).not.toBe(version)
    expect(await compared()).toBe(version)
  })

  it('finishes a running request on SIGTERM, takes no new one, and exits with 0', async () => {
    const slow = run(SLOW, { ANSWER_MS: '1000' })
    const [, port] = await slow.shows(/port (\d+)/)
    const answer = fetch(`http://127.0.0.1:${port}/`)
    await slow.shows(/asked/)
    slow.child.kill('SIGTERM')
    await slow.shows(/closing/)
    // What waits to be accepted at that moment still is.
    await vi.waitFor(() => expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow(), 5_000)
    // Kept open, the connection would end under the reader's next request.
    expect((await answer).headers.get('connection')).toBe('close')
    expect(await (await answer).text()).toBe('finished')
    expect(await slow.ends()).toBe(0)
  })

  it('does not wait for connections that are only kept open', async () => {
    const program = run(BUILT)
    const [, url] = await program.shows(/Open (\S+)/)
    // fetch keeps its connection open for the next request
    await (await fetch(`${url}/api/health`)).text()
    const began = performance.now()
    program.child.kill('SIGTERM')
    expect(await program.ends()).toBe(0)
    expect(performance.now() - began).toBeLessThan(3_000)
  })

  it('answers what was sent before SIGTERM on connections kept open, and ends half-sent requests', async () => {
    const program = run(BUILT)
    const [, url] = await program.shows(/Open (\S+)/)
    const { port } = new URL(url ?? '')
    const half = connect(Number(port), '127.0.0.1', () => half.write('GET / HTTP/1.1\r\nHost: loc'))
    const kept = await Promise.all(Array.from({ length: 20 }, () => keptOpen(port)))
    // Sent while the server cannot read: it has been told to end when it next can.
    program.child.kill('SIGSTOP')
    for (const { socket } of kept)
      socket.write('GET /api/health HTTP/1.1\r\nHost: localhost\r\n\r\n')
    program.child.kill('SIGTERM')
    program.child.kill('SIGCONT')
    for (const { answers } of kept) {
      expect((await answers).map((answer) => answer.slice(0, 12))).toEqual([
        'HTTP/1.1 200',
        'HTTP/1.1 200',
      ])
    }
    expect(await program.ends()).toBe(0)
    half.destroy()
  })

  it('takes two signals at once for one, and exits at once on a later one', async () => {
    const slow = run(SLOW, { ANSWER_MS: '10000' })
    const [, port] = await slow.shows(/port (\d+)/)
    const answer = fetch(`http://127.0.0.1:${port}/`).then(
      () => 'answered',
      () => 'cut off',
    )
    await slow.shows(/asked/)
    slow.child.kill('SIGINT')
    await slow.shows(/closing/)
    slow.child.kill('SIGINT')
    await wait(700)
    slow.child.kill('SIGTERM')
    expect(await slow.ends()).toBe(1)
    expect(await answer).toBe('cut off')
    expect(slow.output()).not.toContain('closed')
  })

  it('says each fault of its settings in a line, and nothing else', async () => {
    const program = run(BUILT, { PORT: 'eighty', START_EMPTY: 'no', DATABASE_URL: 'postgres://x' })
    expect(await program.ends()).toBe(1)
    expect(program.errors().trim().split('\n')).toEqual([
      'PORT is "eighty": expected a whole number from 0 to 65535',
      'DATABASE_URL: expected postgres://<host>/<database>',
      'START_EMPTY is "no": expected 0 or 1',
    ])
    expect(program.output()).toBe('')
  })

  it('says in one line that its port is in use', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const { port } = other.address() as AddressInfo
    const program = run(BUILT, { PORT: String(port) })
    expect(await program.ends()).toBe(1)
    expect(program.errors()).toBe(
      `port ${port} on 127.0.0.1 is in use: stop the other program or set PORT\n`,
    )
    other.close()
  })

  it('says in one line that there is no built client', async () => {
    const program = run(BUILT, { CLIENT_DIR: join(site.folder, 'nothing') })
    expect(await program.ends()).toBe(1)
    expect(program.errors()).toMatch(/^no built client in .*: run "npm run build" first\n$/)
  })

  it('says in one line what is wrong with the database file', async () => {
    const file = join(site.folder, 'plain.txt')
    writeFileSync(file, 'no database\n'.repeat(1_000))
    // Looked over by a process of its own.
    const large = join(site.folder, 'large.txt')
    writeFileSync(large, 'no database\n'.repeat(3_000_000))
    const [inFile, isFolder, isText, isLarge] = [
      run(BUILT, { DATABASE_URL: `file:${join(file, 'a.sqlite')}` }),
      run(BUILT, { DATABASE_URL: `file:${site.folder}` }),
      run(BUILT, { DATABASE_URL: `file:${file}` }),
      run(BUILT, { DATABASE_URL: `file:${large}` }),
    ]
    expect(await inFile.ends()).toBe(1)
    expect(inFile.errors()).toMatch(/^database .*a\.sqlite cannot be created: .*\n$/)
    expect(await isFolder.ends()).toBe(1)
    expect(isFolder.errors()).toMatch(/^database .* cannot be opened or created\n$/)
    expect(await isText.ends()).toBe(1)
    expect(isText.errors()).toMatch(/^database .*plain\.txt is not an SQLite database\n$/)
    expect(await isLarge.ends()).toBe(1)
    expect(isLarge.errors()).toMatch(/^database .*large\.txt is not an SQLite database\n$/)
  })

  it('killed while it loads the shipped datasets, has stored none of them, and makes up for it', async () => {
    const file = join(site.folder, 'killed.sqlite')
    const environment = { DATABASE_URL: `file:${file}`, START_EMPTY: '0' }
    const killed = run(BUILT, environment)
    // Once the log holds the tables, what follows is the one write of everything shipped.
    while (!statSync(`${file}-wal`, { throwIfNoEntry: false })?.size) await wait(5)
    killed.child.kill('SIGKILL')
    await killed.ends()
    expect(killed.output()).toBe('')
    const store = await openSqlStore(`file:${file}`)
    expect(await store.areas()).toEqual([])
    await store.close()

    await run(BUILT, environment).shows(/Loaded .* Open http/)
    const again = await openSqlStore(`file:${file}`)
    expect((await again.identity()).holdsSample).toBe(true)
    expect((await again.areas()).some(({ code }) => code === '500231101')).toBe(true)
    await again.close()
  })
})

/** A connection on which one request was answered, and all answers on it once it ends. */
async function keptOpen(port: string) {
  let text = ''
  const socket = connect(Number(port), '127.0.0.1')
  const answers = new Promise<string[]>((resolve, reject) => {
    socket.on('error', reject)
    socket.on('close', () => resolve(text.split(/(?=HTTP\/1\.1 )/)))
  })
  await new Promise<void>((resolve) => {
    socket.on('data', (chunk) => {
      text += chunk
      resolve()
    })
    socket.write('GET /api/health HTTP/1.1\r\nHost: localhost\r\n\r\n')
  })
  return { socket, answers }
}
