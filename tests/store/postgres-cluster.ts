import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../browser/server-process.ts'

/** A PostgreSQL of its own, for the time of a test file. */
export interface PostgresCluster {
  /**
   * Makes a database; returns its address.
   *
   * @param like Address of one that nobody is connected to, to be copied; without it, it holds nothing.
   */
  create(like?: string): Promise<string>
  /** Cuts it off, as a power cut does. */
  kill(): Promise<void>
  /** Starts it again after `kill`. */
  restart(): Promise<void>
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
    // What is lost with the machine is lost with the test; what is lost with the process is not.
    fsync: 'off',
  }
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const run = () =>
    running(
      // In a group of its own, so that it can be ended together with its many processes.
      spawn(join(bin, 'postgres'), ['-D', data, ...options], {
        ...account,
        cwd: folder,
        detached: true,
        stdio: ['ignore', 'ignore', 'pipe'],
      }),
    )
  let server = await run()
  let made = 0
  return {
    async create(like) {
      made += 1
      const { default: pg } = await import('pg')
      const address = `postgres://tester@127.0.0.1:${port}`
      const client = new pg.Client(`${address}/postgres`)
      await client.connect()
      const template = like ? ` template ${new URL(like).pathname.slice(1)}` : ''
      await client.query(`create database test${made}${template}`)
      await client.end()
      return `${address}/test${made}`
    },
    async kill() {
      process.kill(-(server.pid ?? 0), 'SIGKILL')
      await ended(server)
    },
    async restart() {
      server = await run()
    },
    async stop() {
      // Whoever is still connected is cut off.
      server.kill('SIGINT')
      await ended(server)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Waits until it takes connections. */
function running(server: ChildProcess): Promise<ChildProcess> {
  return new Promise((resolve, reject) => {
    let said = ''
    server.stderr?.on('data', (chunk) => {
      said += chunk
      if (said.includes('ready to accept connections')) resolve(server)
    })
    server.once('exit', () => reject(new Error(`PostgreSQL did not start:\n${said}`)))
  })
}

function ended(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (server.exitCode !== null || server.signalCode !== null) resolve()
    else server.once('exit', () => resolve())
  })
}

/** PostgreSQL refuses to run as root; Debian brings an account for it. */
function ordinaryAccount(): { readonly uid: number; readonly gid: number } | null {
  if (process.getuid?.() !== 0) return null
  const idOf = (option: string) =>
    Number(execFileSync('id', [option, 'postgres'], { encoding: 'utf8' }))
  return { uid: idOf('-u'), gid: idOf('-g') }
}
