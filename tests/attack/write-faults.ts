import { copyFileSync, existsSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { stream, wholeBetween } from '../../dataset/sample/random.ts'
import { runBuilt } from './built-program.ts'
import { writeManyRows } from './many-rows.ts'

/** What a round came to. */
export interface Round {
  readonly right: boolean
  readonly says: string
}

/** Bytes of rows on disk that are not committed yet: the import's log grows to twice the larger. */
const SMALLEST = 100_000
const LARGEST = 60_000_000

/**
 * Imports killed in the middle of their write, beside a server that answers: it goes on with what was
 * there, nothing of the import is ever seen, and the next one is complete.
 *
 * @param shipped A database of the shipped datasets.
 */
export async function* kills(
  folder: string,
  shipped: string,
  count: number,
): AsyncGenerator<Round> {
  const figures = join(folder, 'many')
  await writeManyRows(figures)
  const database = join(folder, 'killed.sqlite')
  const log = `${database}-wal`
  const written = () => (existsSync(log) ? statSync(log).size : 0)
  for (let round = 0; round < count; round += 1) {
    for (const end of ['', '-wal', '-shm']) rmSync(database + end, { force: true })
    copyFileSync(shipped, database)
    const enough = wholeBetween(stream('kills', String(round)), SMALLEST, LARGEST)
    const server = runBuilt(['serve'], database)
    const url = await server.open
    const before = await versionAt(url)
    const { child, ended } = runBuilt(['import', figures], database)
    while (child.exitCode === null && written() < enough) await wait(2)
    child.kill('SIGKILL')
    const { code } = await ended
    const bytes = written()
    const hit = code === null && bytes >= enough
    const after = await versionAt(url)
    const sound = await isSound(database)
    await server.stop()
    yield {
      right: hit && sound && after === before,
      says: `${hit ? 'killed' : `NOT KILLED (${code})`} with ${Math.round(bytes / 1000)} kB of rows on disk, ${sound ? 'whole' : 'DAMAGED'}, the server answers from ${after}`,
    }
  }
  const { code, errors } = await runBuilt(['import', figures], database).ended
  yield { right: code === 0, says: `the next import ends with ${code} ${errors}` }
  rmSync(figures, { recursive: true })
}

/** Bytes that a process may write to one file, where a disk of that size cannot be had. */
const FULL_AT = [1, 5, 8, 21, 55, 120].map((megabytes) => megabytes * 1_000_000)

/** Imports and backups that may write no more: they say so in one line, and leave what was there. */
export async function* fullDisks(folder: string, database: string): AsyncGenerator<Round> {
  const figures = join(folder, 'many')
  await writeManyRows(figures)
  const target = join(folder, 'full.backup')
  for (const bytes of FULL_AT) {
    // In blocks of 512 bytes.
    const limit = `-f ${Math.ceil(bytes / 512)}`
    for (const args of [
      ['import', figures],
      ['backup', target],
    ]) {
      const { code, errors } = await runBuilt(args, database, {}, limit).ended
      const fits = args[0] === 'backup' && bytes > statSync(database).size
      const lines = errors.trim().split('\n')
      const told = fits ? code === 0 : code === 1 && lines.length === 1 && !/\n\s+at /.test(errors)
      yield {
        right: told && (await isSound(database)) && existsSync(target) === fits,
        says: `${args[0]} full at ${bytes / 1_000_000} MB ends with ${code}: ${errors.trim().slice(0, 160)}`,
      }
      rmSync(target, { force: true })
    }
  }
  rmSync(figures, { recursive: true })
}

async function versionAt(url: string): Promise<string> {
  const answer = await fetch(`${url}/api/health/ready`)
  const { dataset } = (await answer.json()) as { dataset?: { version: string } }
  return dataset?.version ?? `nothing (${answer.status})`
}

async function isSound(database: string): Promise<boolean> {
  const { code } = await runBuilt(['inspect', database], database).ended
  return code === 0
}
