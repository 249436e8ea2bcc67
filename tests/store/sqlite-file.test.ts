import {
  copyFileSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { sql } from 'kysely'
import Database from 'libsql'
import { describe, expect, it, vi } from 'vitest'
import { StorageUnavailable } from '../../server/api/store.ts'
import { backupDatabase } from '../../server/node/backup/backup-database.ts'
import { OperatorFault } from '../../server/node/fault.ts'
import { openSqlStore } from '../../server/node/sql-store.ts'
import { openSqlite, sqliteFault } from '../../server/node/sqlite-dialect.ts'
import { area, indicator, observation, target } from '../builders.ts'
import { temporaryFile } from './temporary-file.ts'

const NOW = '2026-01-02T03:04:05.000Z'
const QUERY = { areaCodes: ['500231101'], years: [2025] }

/** A database with one area, one indicator and these many months of 2025. */
async function filled(path: string, months: number) {
  const store = await openSqlStore(`file:${path}`)
  await store.write(NOW, async (writer) => {
    await writer.put('areas', [area()])
    await writer.put('indicators', [indicator()])
    await writer.put('targets', [target()])
    await writer.put(
      'observations',
      Array.from({ length: months }, (_, m) =>
        observation({ period: `2025-${String(m + 1).padStart(2, '0')}` }),
      ),
    )
    return true
  })
  return store
}

describe('the SQLite file', () => {
  it('keeps everything when it is closed and opened again', async () => {
    const path = temporaryFile('a.sqlite')
    const before = await filled(path, 3)
    const identity = await before.identity()
    await before.close()

    const after = await openSqlStore(`file:${path}`)
    expect(await after.identity()).toEqual(identity)
    expect(await after.areas()).toEqual([area()])
    expect(await after.observations(QUERY)).toHaveLength(3)
    expect(await after.targets(QUERY)).toEqual([target()])
    await after.close()
  })

  it('is made with its folders', async () => {
    const path = temporaryFile('var/data/a.sqlite')
    await (await openSqlStore(`file:${path}`)).close()
    expect(existsSync(path)).toBe(true)
  })

  it('shows a running server what another program imported', async () => {
    const path = temporaryFile('a.sqlite')
    const server = await filled(path, 1)
    const before = await server.identity()
    expect(await server.activity()).toMatchObject([{ observations: 1 }])
    const importer = await openSqlStore(`file:${path}`)
    await importer.write(NOW, async (writer) => {
      await writer.put('observations', [observation({ period: '2025-12' })])
      await writer.put('areas', [area({ code: '500231102' })])
      // not yet
      expect(await server.observations(QUERY)).toHaveLength(1)
      expect(await server.identity()).toEqual(before)
      return true
    })
    await importer.close()
    expect(await server.observations(QUERY)).toHaveLength(2)
    expect(await server.areas()).toHaveLength(2)
    expect(await server.activity()).toMatchObject([{ observations: 2 }])
    expect((await server.identity()).version).not.toBe(before.version)
    await server.close()
  })

  it('refuses facts of areas and indicators that it does not hold, all of the write', async () => {
    const store = await filled(temporaryFile('a.sqlite'), 1)
    const before = await store.identity()
    const orphan = store.write(NOW, async (writer) => {
      await writer.put('areas', [area({ name: 'changed' })])
      await writer.put('observations', [observation({ areaCode: '500231199' })])
      return true
    })
    await expect(orphan).rejects.toThrow(/FOREIGN KEY/)
    expect(await store.identity()).toEqual(before)
    expect((await store.areas())[0]?.name).toBe('新民镇')
    await store.close()
  })

  it('of a newer program is refused, and left as it is', async () => {
    const path = temporaryFile('a.sqlite')
    await (await filled(path, 1)).close()
    const raw = new Database(path)
    raw.exec(
      "insert into kysely_migration (name, timestamp) values ('0002-accounts', '2027-01-01T00:00:00.000Z')",
    )
    raw.close()
    const opening = openSqlStore(`file:${path}`)
    await expect(opening).rejects.toThrow(OperatorFault)
    await expect(opening).rejects.toThrow(/newer than this program \(0002-accounts\)/)
  })

  it('is whole by itself after a write: a copy of it is a backup', async () => {
    const path = temporaryFile('a.sqlite')
    const store = await filled(path, 12)
    const copy = temporaryFile('copy.sqlite')
    copyFileSync(path, copy)
    const backup = await openSqlStore(`file:${copy}`)
    expect(await backup.identity()).toEqual(await store.identity())
    expect(await backup.observations(QUERY)).toHaveLength(12)
    await backup.close()
    await store.close()
    const raw = new Database(copy)
    expect(raw.prepare('pragma journal_mode').get()).toMatchObject({ journal_mode: 'wal' })
    expect(raw.prepare('pragma integrity_check').get()).toMatchObject({ integrity_check: 'ok' })
    raw.close()
  })

  it('that is damaged or no database is said to be so', async () => {
    const path = temporaryFile('a.sqlite')
    await (await filled(path, 12)).close()
    truncateSync(path, 5_000)
    await expect(openSqlStore(`file:${path}`)).rejects.toThrow(OperatorFault)
  })

  it.each([
    // 新民镇 with its second character broken off half-way
    ['areas', '新民镇', [0xe6, 0x96, 0xb0, 0xe6, 0xff, 0x91]],
    ['indicators', 'training_sessions', [0x6c, 0x80]],
  ])(
    'with text that is no text in %s is refused by name: the driver would end the process',
    async (table, text, bytes) => {
      const path = temporaryFile('a.sqlite')
      await (await filled(path, 1)).close()
      damageText(path, text, bytes)
      await expect(openSqlStore(`file:${path}`)).rejects.toThrow(/ is damaged/)
      const backup = backupDatabase(`file:${path}`, `${path}.backup`)
      await expect(backup).rejects.toThrow(/ is damaged/)
      expect(existsSync(`${path}.backup`)).toBe(false)
      expect(await openSqlStore(`file:${path}`).catch((error) => error.message)).toContain(table)
    },
  )

  it('that is away or damaged is unavailable, and serves again once it is back', async () => {
    const path = temporaryFile('a.sqlite')
    const server = await filled(path, 1)
    const other = temporaryFile('b.sqlite')
    await (await filled(other, 5)).close()
    await server.check()

    renameSync(path, `${path}.away`)
    await expect(server.identity()).rejects.toThrow(StorageUnavailable)
    await expect(server.areas()).rejects.toMatchObject({ reason: 'is not there' })
    expect(existsSync(path)).toBe(false)
    renameSync(`${path}.away`, path)
    await vi.waitFor(async () => expect(await server.observations(QUERY)).toHaveLength(1), 3_000)

    // A backup takes its place, log and all.
    for (const end of ['-wal', '-shm']) rmSync(path + end, { force: true })
    renameSync(other, path)
    expect(await server.observations(QUERY)).toHaveLength(5)
    await server.check()

    const backup = temporaryFile('c.sqlite')
    await backupDatabase(`file:${path}`, backup)
    damageText(path, '新民镇', [0xff])
    await expect(server.check()).rejects.toMatchObject({ reason: 'is damaged: table areas' })

    // What takes its place is still being written by somebody who lets nobody read.
    const writer = new Database(backup)
    writer.exec('begin exclusive')
    for (const end of ['-wal', '-shm']) rmSync(path + end, { force: true })
    renameSync(backup, path)
    await expect(server.areas()).rejects.toMatchObject({
      reason: 'is being written to by another program; try again when it is done',
    })
    writer.exec('rollback')
    writer.close()
    await vi.waitFor(async () => expect(await server.observations(QUERY)).toHaveLength(5), 8_000)
    await server.close()
  })

  it('that cannot grow says so, not that there is nothing to give up', async () => {
    const db = openSqlite<Record<string, never>>(temporaryFile('a.sqlite'), 'write')
    await sql`create table notes (text text)`.execute(db)
    await sql`pragma max_page_count = 8`.execute(db)
    const growing = db.transaction().execute(async (transaction) => {
      await sql`insert into notes values (${'法'.repeat(100_000)})`.execute(transaction)
    })
    const error: unknown = await growing.catch((cause: unknown) => cause)
    expect(sqliteFault(error, 'x')?.message).toBe('database x cannot grow: the disk is full')
    await db.destroy()
  })
})

/** Writes bytes over the first of a text wherever the file holds it. */
function damageText(path: string, text: string, bytes: readonly number[]): void {
  const file = readFileSync(path)
  for (let at = file.indexOf(text); at >= 0; at = file.indexOf(text, at + 1)) {
    file.set(bytes, at)
  }
  writeFileSync(path, file)
}
