import { existsSync } from 'node:fs'
import { mkdir, open, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { damageIn } from '../damage.ts'
import { databaseFile } from '../database-url.ts'
import { OperatorFault } from '../fault.ts'
import { sqliteFault, withDatabase } from '../sqlite-dialect.ts'
import { createPrivate, writeBeside } from '../write-beside.ts'

/** A backup that was written and checked. */
export interface Backup {
  readonly path: string
  readonly bytes: number
  /** Version of the dataset in it; null for a database that this program never opened. */
  readonly version: string | null
}

/**
 * Copies the database into a new file while a server answers from it and an import writes to it:
 * the copy is the last state that was committed when it began, whole and in one file.
 *
 * It gets its name when it is complete, has passed SQLite's integrity check and is on the disk.
 *
 * @param target Path of the copy; must not exist yet, so that no backup overwrites another.
 * @throws {OperatorFault} No such database, a target that exists or cannot be written, a full disk,
 *   or a damaged database.
 */
export async function backupDatabase(databaseUrl: string, target: string): Promise<Backup> {
  const source = databaseFile(databaseUrl)
  const path = resolve(target)
  if (!existsSync(source)) throw new OperatorFault(`there is no database ${source}`)
  if (existsSync(path)) throw new OperatorFault(`${path} exists already: name a new file`)
  await mkdir(dirname(path), { recursive: true })
  try {
    const { result, keep } = await writeBeside([path], async ([partial = '']) => {
      createPrivate(partial)
      copy(source, partial)
      const version = check(partial)
      await flush(partial)
      return { path, version, bytes: (await stat(partial)).size }
    })
    await keep()
    await flush(dirname(path))
    return result
  } catch (error) {
    throw sqliteFault(error, source) ?? error
  }
}

function copy(source: string, target: string): void {
  withDatabase(source, (database) => database.prepare('vacuum into ?').run(target))
}

/** Reads the whole copy once: a backup that cannot be restored is none. */
function check(path: string): string | null {
  return withDatabase(path, (database) => {
    const damage = damageIn(database)
    if (damage) throw new OperatorFault(`the database ${damage}`)
    const named = database
      .prepare("select 1 from sqlite_master where type = 'table' and name = 'dataset_identity'")
      .get()
    if (!named) return null
    const [version] = database
      .prepare("select writes || '-' || mark from dataset_identity")
      .pluck()
      .all()
    return typeof version === 'string' ? version : null
  })
}

async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
