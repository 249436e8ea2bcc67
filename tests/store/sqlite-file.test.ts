import { copyFileSync, existsSync, truncateSync } from 'node:fs'
import Database from 'libsql'
import { describe, expect, it } from 'vitest'
import { OperatorFault } from '../../server/node/fault.ts'
import { openSqlStore } from '../../server/node/sql-store.ts'
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
    await expect(openSqlStore('postgres://db')).rejects.toThrow(/not supported yet/)
  })
})
