import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { describe, expect, it } from 'vitest'
import { area, indicator, observation } from '../../../tests/builders.ts'
import { temporaryFile } from '../../../tests/store/temporary-file.ts'
import { OperatorFault } from '../fault.ts'
import { openSqlStore } from '../sql-store.ts'
import { withDatabase } from '../sqlite-dialect.ts'
import { runBackup } from './backup-command.ts'
import { backupDatabase } from './backup-database.ts'
import { runRestore } from './restore-command.ts'
import { checkBackup, restoreDatabase } from './restore-database.ts'

const NOW = '2026-11-02T08:00:00.000Z'
const QUERY = { areaCodes: ['500231101'], years: [2025] }

const ACCOUNT = {
  id: 'a',
  name: '张三',
  role: 'clerk',
  areaCode: '500231101',
  createdAt: NOW,
  disabledAt: null,
  erasedAt: null,
} as const

/** A database with the value 7 for one month. */
async function database() {
  const path = temporaryFile('dashboard.sqlite')
  const store = await openSqlStore(`file:${path}`)
  await store.write(NOW, async (writer) => {
    await writer.put('areas', [area({ parentCode: null })])
    await writer.put('indicators', [indicator()])
    await writer.put('observations', [observation({ period: '2025-01', value: 7 })])
    return true
  })
  return { path, store }
}

async function valuesIn(path: string) {
  const store = await openSqlStore(`file:${path}`)
  const rows = await store.observations(QUERY)
  const { version } = await store.identity()
  await store.close()
  return { values: rows.map(({ value }) => value), version }
}

describe('backupDatabase', () => {
  it('copies the last committed state while an import is half-way', async () => {
    const { path, store } = await database()
    const before = await store.identity()
    const target = `${path}.backup`
    await store.write(NOW, async (writer) => {
      await writer.put('observations', [
        observation({ period: '2025-01', value: 8 }),
        observation({ period: '2025-02', value: 9 }),
      ])
      const { version, bytes } = await backupDatabase(`file:${path}`, target)
      expect(version).toBe(before.version)
      expect(bytes).toBe(readFileSync(target).length)
      for (const file of [path, `${path}-wal`, target])
        expect(statSync(file).mode & 0o777).toBe(0o600)
      return true
    })
    await store.close()
    expect(await valuesIn(target)).toEqual({ values: [7], version: before.version })
    expect((await valuesIn(path)).values).toEqual([8, 9])
  })

  it('is restored under a running server, and the database from before is kept whole', async () => {
    const { path, store } = await database()
    const target = `${path}.backup`
    const accounts = store.accounts()
    await accounts.add(ACCOUNT, 'hash')
    await accounts.beginSession(
      { tokenHash: 'before', accountId: 'a', createdAt: NOW, seenAt: NOW },
      NOW,
    )
    const { version } = await backupDatabase(`file:${path}`, target)
    await store.write(NOW, async (writer) => {
      await writer.put('observations', [observation({ period: '2025-01', value: 0 })])
      return true
    })
    expect(await checkBackup(target)).toEqual({
      version,
      importedAt: NOW,
      areas: 1,
      indicators: 1,
      observations: 1,
    })
    const { old } = await restoreDatabase(`file:${path}`, target, NOW)
    expect(old).toBe(`${path}.before-20261102080000`)
    expect((await store.observations(QUERY)).map(({ value }) => value)).toEqual([7])
    expect((await store.identity()).version).toBe(version)
    // Who was signed in then must sign in again.
    expect(await accounts.account('a')).toEqual({ account: ACCOUNT, password: 'hash' })
    expect(await accounts.session('before')).toBeNull()
    await store.close()
    expect((await valuesIn(old ?? '')).values).toEqual([0])
  })

  it('is not restored where it is damaged, no database of ours, or an import is writing', async () => {
    const { path, store } = await database()
    const target = `${path}.backup`
    await backupDatabase(`file:${path}`, target)
    await store.write(NOW, async () => {
      const restoring = restoreDatabase(`file:${path}`, target, NOW)
      await expect(restoring).rejects.toThrow(/is being written to/)
      return false
    })
    await store.close()
    const bytes = readFileSync(target)
    bytes.fill(0xff, 4096 + 8, 4096 + 2000)
    writeFileSync(target, bytes)
    const foreign = temporaryFile('foreign.sqlite')
    withDatabase(foreign, (other) => other.exec('create table t (a)'))
    for (const backup of [target, foreign, `${path}.none`, dirname(path)]) {
      await expect(restoreDatabase(`file:${path}`, backup, NOW)).rejects.toThrow(OperatorFault)
    }
    expect((await valuesIn(path)).values).toEqual([7])
    expect(readdirSync(dirname(path)).filter((name) => /before|partial/.test(name))).toEqual([])
  }, 20_000)

  it('never writes over a backup, nor leaves half of one', async () => {
    const { path, store } = await database()
    await store.close()
    const target = temporaryFile('kept.sqlite')
    writeFileSync(target, 'the backup of yesterday')
    await expect(backupDatabase(`file:${path}`, target)).rejects.toThrow(/exists already/)
    expect(readFileSync(target, 'utf8')).toBe('the backup of yesterday')

    const damaged = readFileSync(path)
    damaged.fill(0xff, 4096 + 8, 4096 + 2000)
    writeFileSync(path, damaged)
    const other = temporaryFile('other.sqlite')
    await expect(backupDatabase(`file:${path}`, other)).rejects.toThrow(/damaged/)
    expect(readdirSync(dirname(other))).toEqual([])
  })

  it('makes no database where there is none', async () => {
    const path = temporaryFile('missing.sqlite')
    await expect(backupDatabase(`file:${path}`, `${path}.backup`)).rejects.toThrow(/no database/)
    expect(existsSync(path)).toBe(false)
  })
})

describe('npm run backup', () => {
  const run = async (databaseUrl: string, ...args: string[]) => {
    const out: string[] = []
    const err: string[] = []
    const context = {
      databaseUrl,
      out: (line: string) => void out.push(line),
      err: (line: string) => void err.push(line),
    }
    return { code: await runBackup(args, context), out, err }
  }

  it('says where the backup is and which data it holds', async () => {
    const { path, store } = await database()
    const { version } = await store.identity()
    await store.close()
    const ended = await run(`file:${path}`, `${path}.backup`, '--lang', 'en')
    expect(ended).toMatchObject({ code: 0, err: [] })
    expect(ended.out[0]).toContain(`${path}.backup`)
    expect(ended.out[0]).toContain(version)
    const out: string[] = []
    const context = {
      databaseUrl: `file:${path}`,
      now: NOW,
      out: (line: string) => void out.push(line),
      err: () => undefined,
    }
    expect(await runRestore([`${path}.backup`, '--check'], context)).toBe(0)
    expect(out.join()).toContain(`数据集版本 ${version}`)
    expect(await runRestore([], context)).toBe(2)
    expect(await runRestore([`${path}.none`], context)).toBe(1)
  })

  it('ends with 1 and one line for a fault, with 2 for a wrong call', async () => {
    expect(await run('file:/dev/null/none', 'x')).toMatchObject({
      code: 1,
      err: [expect.any(String)],
    })
    for (const args of [[], ['a', 'b'], ['--lang', 'fr', 'a'], ['--force']]) {
      expect((await run('file:/dev/null/none', ...args)).code, args.join(' ')).toBe(2)
    }
  })
})
