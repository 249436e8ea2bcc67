import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../browser/server-process.ts'

/** A PostgreSQL of its own, for the time of a test file. */
export interface PostgresCluster {
  /** Makes a database that holds nothing; returns its address. */
  create(): Promise<string>
  stop(): Promise<void>
}

/** Where this machine's PostgreSQL has its programs: POSTGRES_BIN, else Debian's place; null = nowhere. */
export function findPostgres(): string | null {
  const versions = '/usr/lib/postgresql'
  const newest = existsSync(versions)
    ? readdirSync(versions).sort((a, b) => Number(b) - Number(a))
    : []
  const named = process.env.POSTGRES_BIN
  const places = [...(named ? [named] : []), ...newest.map((one) => join(versions, one, 'bin'))]
  return places.find((place) => existsSync(join(place, 'initdb'))) ?? null
}

/**
 * Starts a PostgreSQL on a free port of this machine, over a folder that is removed with it.
 *
 * @throws {Error} There is none on this machine, or it does not start.
 */
export async function startPostgres(): Promise<PostgresCluster> {
  const bin = findPostgres()
  if (!bin) throw new Error('no PostgreSQL found; set POSTGRES_BIN')
  const folder = mkdtempSync(join(tmpdir(), 'postgres-'))
  const account = ordinaryAccount()
  if (account) chownSync(folder, account.uid, account.gid)
  chmodSync(folder, 0o700)
  const data = join(folder, 'data')
  const setUp = ['-D', data, '-U', 'tester', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync']
  execFileSync(join(bin, 'initdb'), setUp, { ...account, cwd: folder, stdio: 'pipe' })
  const port = await freePort()
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    // What is lost with the machine is lost with the test.
    fsync: 'off',
  }
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const server = spawn(join(bin, 'postgres'), ['-D', data, ...options], {
    ...account,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  await new Promise<void>((resolve, reject) => {
    let said = ''
    server.stderr?.on('data', (chunk) => {
      said += chunk
      if (said.includes('ready to accept connections')) resolve()
    })
    server.once('exit', () => reject(new Error(`PostgreSQL did not start:\n${said}`)))
  })
  let made = 0
  return {
    async create() {
      made += 1
      const { default: pg } = await import('pg')
      const address = `postgres://tester@127.0.0.1:${port}`
      const client = new pg.Client(`${address}/postgres`)
      await client.connect()
      await client.query(`create database test${made}`)
      await client.end()
      return `${address}/test${made}`
    },
    async stop() {
      // Whoever is still connected is cut off.
      server.kill('SIGINT')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** PostgreSQL refuses to run as root; Debian brings an account for it. */
function ordinaryAccount(): { readonly uid: number; readonly gid: number } | null {
  if (process.getuid?.() !== 0) return null
  const idOf = (option: string) =>
    Number(execFileSync('id', [option, 'postgres'], { encoding: 'utf8' }))
  return { uid: idOf('-u'), gid: idOf('-g') }
}
