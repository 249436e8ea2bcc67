import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSqlStore } from '../../server/node/sql-store.ts'
import { signInAt } from '../attack/sign-in-at.ts'
import { type ServerProcess, startServer } from '../browser/server-process.ts'
import { csvPath, expectCells } from '../worked-numbers/check.ts'
import {
  AREAS,
  FEEDS,
  INDICATORS,
  OBSERVATIONS,
  REGISTER_CASES,
  VILLAGES,
  workAtTheDesk,
} from '../worked-numbers/register-cases.ts'
import { deskOf } from '../worked-numbers/register-desk.ts'

const folder = mkdtempSync(join(tmpdir(), 'registers-'))
const databaseFile = join(folder, 'dashboard.sqlite')
let server: ServerProcess

beforeAll(async () => {
  const store = await openSqlStore(`file:${databaseFile}`)
  await store.write('2025-01-02T08:00:00.000Z', async (writer) => {
    await writer.put('areas', AREAS)
    await writer.put('indicators', INDICATORS)
    await writer.put('observations', OBSERVATIONS)
    await writer.put('villages', VILLAGES)
    await writer.put('feeds', FEEDS)
    return true
  })
  await store.close()
  const cookie = await signInAt(`file:${databaseFile}`, 'administrator', null)
  server = await startServer({ databaseFile, apiOnly: true })
  const { url } = server
  const desk = deskOf((path, { method, body }) =>
    fetch(url + path, {
      method,
      headers: { 'content-type': 'application/json', origin: url, cookie },
      body: JSON.stringify(body),
    }),
  )
  await workAtTheDesk(desk)
}, 60_000)

afterAll(async () => {
  await server?.stop()
  rmSync(folder, { recursive: true, force: true })
})

describe('the worked numbers of registers, kept at the desk of the running server', () => {
  it.each(REGISTER_CASES)('$name', async (worked) => {
    expectCells(worked, await (await fetch(`${server.url}${csvPath(worked)}`)).text())
  })

  it('are the same after everything was counted anew', async () => {
    await server.stop()
    const store = await openSqlStore(`file:${databaseFile}`)
    const counts = await store.write(new Date().toISOString(), async (writer) => {
      await writer.countAnew()
      return false
    })
    expect(counts.observations).toMatchObject({ added: 0, changed: 0, removed: 0 })
    expect((await store.verifyHistory()).broken).toBeNull()
    await store.close()
  })
})
