import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { describe, expect, it } from 'vitest'
import { area, indicator, observation } from '../../../tests/builders.ts'
import { temporaryFile } from '../../../tests/store/temporary-file.ts'
import { openSqlStore } from '../sql-store.ts'
import { runBackup } from './backup-command.ts'
import { backupDatabase } from './backup-database.ts'

const NOW = '2026-11-02T08:00:00.000Z'
const QUERY = { areaCodes: ['500231101'], years: [2025] }

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

  it('is restored by taking the place of the file', async () => {
    const { path, store } = await database()
    const target = `${path}.backup`
    await backupDatabase(`file:${path}`, target)
    await store.write(NOW, async (writer) => {
      await writer.put('observations', [observation({ period: '2025-01', value: 0 })])
      return true
    })
    await store.close()
    for (const end of ['', '-wal', '-shm']) rmSync(`${path}${end}`, { force: true })
    copyFileSync(target, path)
    expect((await valuesIn(path)).values).toEqual([7])
  })

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
