import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ServerProcess, startServer } from '../browser/server-process.ts'
import { CASES, CONFLICT } from '../worked-numbers/cases.ts'
import { csvPath, expectCells, expectConflict } from '../worked-numbers/check.ts'
import { FILES } from '../worked-numbers/dataset.ts'

const folder = mkdtempSync(join(tmpdir(), 'worked-'))
const databaseFile = join(folder, 'dashboard.sqlite')
let server: ServerProcess

beforeAll(async () => {
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text)
  const env = { ...process.env, DATABASE_URL: `file:${databaseFile}` }
  const imported = spawnSync('npm', ['run', '--silent', 'import', '--', folder], {
    env,
    encoding: 'utf8',
  })
  expect(imported.stderr).toBe('')
  expect(imported.status).toBe(0)
  server = await startServer({ databaseFile, apiOnly: true })
}, 60_000)

afterAll(async () => {
  await server?.stop()
  rmSync(folder, { recursive: true, force: true })
})

describe('the worked numbers, imported by the command and served by the running server', () => {
  it.each(CASES)('$name', async (worked) => {
    expectCells(worked, await (await fetch(`${server.url}${csvPath(worked)}`)).text())
  })

  it('conflict: both numbers, and which of them was used', async () => {
    expectConflict(await (await fetch(`${server.url}${CONFLICT.path}`)).json())
  })
})
