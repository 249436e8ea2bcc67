import { existsSync } from 'node:fs'
import { chmod, copyFile, mkdtemp, rename, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { damageIn } from '../damage.ts'
import { databaseFile } from '../database-url.ts'
import { OperatorFault } from '../fault.ts'
import { openSqlStore } from '../sql-store.ts'
import { sqliteFault, withDatabase } from '../sqlite-dialect.ts'
import { writeBeside } from '../write-beside.ts'

/** What a backup holds, as this program reads it. */
export interface Backed {
  readonly version: string
  /** UTC instant; null for a dataset without any import. */
  readonly importedAt: string | null
  readonly areas: number
  readonly indicators: number
  readonly observations: number
}

/**
 * A restore drill: looks at every byte of a backup, opens a copy of it with this program (which
 * brings an older one up to date) and reads what it holds. The backup itself stays as it is.
 *
 * @throws {OperatorFault} No such file, a damaged one, or one of a newer program.
 */
export async function checkBackup(backup: string): Promise<Backed> {
  const path = resolve(backup)
  const found = await stat(path).catch(() => null)
  if (!found?.isFile()) throw new OperatorFault(`there is no file ${path}`)
  const folder = await mkdtemp(join(tmpdir(), 'restore-'))
  try {
    const copy = join(folder, 'copy.sqlite')
    await copyFile(path, copy)
    await chmod(copy, 0o600)
    refuseForeign(copy, path)
    const store = await openSqlStore(`file:${copy}`)
    try {
      const [{ version, importedAt }, areas, indicators, activity] = [
        await store.identity(),
        await store.areas(),
        await store.indicators(),
        await store.activity(),
      ]
      return {
        version,
        importedAt,
        areas: areas.length,
        indicators: indicators.length,
        observations: activity.reduce((sum, one) => sum + one.observations, 0),
      }
    } finally {
      await store.close()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * Puts a backup in the place of the database, once it has passed `checkBackup`. The old database
 * stays beside it with its log, under another name. All sessions end. A running server answers from the backup with
 * its next request.
 *
 * @param now UTC instant, part of the old database's new name.
 * @returns What is served now, and where the old database is; null where there was none.
 * @throws {OperatorFault} As `checkBackup`; or an import is writing, or the place cannot be written.
 */
export async function restoreDatabase(
  databaseUrl: string,
  backup: string,
  now: string,
): Promise<{ readonly backed: Backed; readonly old: string | null }> {
  const path = databaseFile(databaseUrl)
  if (resolve(backup) === path) throw new OperatorFault(`${path} is the database itself`)
  const backed = await checkBackup(backup)
  const draft = await writeBeside([path], async ([partial = '']) => {
    await copyFile(resolve(backup), partial)
    await chmod(partial, 0o600)
    endSessionsIn(partial)
  })
  try {
    const old = existsSync(path) ? `${path}.before-${now.replace(/\D/g, '').slice(0, 14)}` : null
    if (old !== null) {
      refuseWhileWritten(path)
      // Beside another database a log would damage it: it goes along.
      for (const end of ['', '-wal', '-shm']) {
        if (existsSync(path + end)) await rename(path + end, old + end)
      }
    }
    await draft.keep()
    return { backed, old }
  } catch (error) {
    await draft.discard()
    throw error
  }
}

/** Opening any SQLite file would give it our tables. */
function refuseForeign(copy: string, path: string): void {
  try {
    withDatabase(copy, (database) => {
      const damage = damageIn(database)
      if (damage) throw new OperatorFault(`database ${path} ${damage}`)
      const named = database
        .prepare("select 1 from sqlite_master where type = 'table' and name = 'dataset_identity'")
        .get()
      if (!named) throw new OperatorFault(`${path} holds no figures of this program`)
    })
  } catch (error) {
    throw sqliteFault(error, path) ?? error
  }
}

/** Who was signed in when the backup was made may have lost the right since. */
function endSessionsIn(path: string): void {
  withDatabase(path, (database) => {
    for (const table of ['sessions', 'setup_tokens']) {
      const held = database.prepare('select 1 from sqlite_master where name = ?').get(table)
      if (held) database.exec(`delete from ${table}`)
    }
    // What is written must be in the one file that takes the database's place.
    database.exec('pragma wal_checkpoint(truncate)')
  })
}

/** What an import commits to a database that has been moved away would be lost. */
function refuseWhileWritten(path: string): void {
  try {
    withDatabase(path, (database) =>
      database.exec('pragma busy_timeout = 500; begin immediate; rollback'),
    )
  } catch (error) {
    const fault = sqliteFault(error, path)
    // A damaged database is what backups are for.
    if (fault?.message.includes('being written')) throw fault
  }
}
