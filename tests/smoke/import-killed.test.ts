import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, statSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import Database from 'libsql'
import { expect, it } from 'vitest'
import { openSqlStore } from '../../server/node/sql-store.ts'
import { writeManyRows } from '../attack/many-rows.ts'
import { area, indicator, observation } from '../builders.ts'
import { temporaryFile } from '../store/temporary-file.ts'
import { BUILT } from './program.ts'

/** Bytes of uncommitted rows on disk when the import is killed. */
const UNDER_WAY = 1_000_000

it('leaves the old data whole when it is killed in the middle', { timeout: 60_000 }, async () => {
  const database = temporaryFile('dashboard.sqlite')
  const store = await openSqlStore(`file:${database}`)
  await store.write('2026-11-02T08:00:00.000Z', async (writer) => {
    await writer.put('areas', [area({ parentCode: null })])
    await writer.put('indicators', [indicator()])
    await writer.put('observations', [observation({ value: 7 })])
    return true
  })
  const { version } = await store.identity()
  await store.close()

  const folder = temporaryFile('big')
  await writeManyRows(folder)
  const log = `${database}-wal`
  const child = spawn(process.execPath, [BUILT, 'import', folder], {
    env: { ...process.env, DATABASE_URL: `file:${database}` },
    stdio: 'ignore',
  })
  const exited = once(child, 'exit')
  const written = () => (existsSync(log) ? statSync(log).size : 0)
  while (child.exitCode === null && written() < UNDER_WAY) await wait(5)
  child.kill('SIGKILL')
  expect(await exited, 'the import ended before it could be killed').toEqual([null, 'SIGKILL'])
  expect(written(), 'rows that were never committed').toBeGreaterThanOrEqual(UNDER_WAY)

  const again = await openSqlStore(`file:${database}`)
  expect((await again.identity()).version).toBe(version)
  expect((await again.areas()).map(({ code }) => code)).toEqual(['500231101'])
  expect(await again.activity()).toMatchObject([{ year: 2025, observations: 1 }])
  const facts = { areaCodes: ['500231101'], years: [2025] }
  expect(await again.observations(facts)).toMatchObject([{ value: 7 }])
  await again.close()
  const file = new Database(database)
  expect(file.prepare('pragma integrity_check').pluck().all()).toEqual(['ok'])
  file.close()
})
