import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startServer } from './server-process.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built server over a fresh database with the shipped datasets. */
    baseUrl: string
  }
}

/** Builds the client and starts the real server once for all browser tests. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  // The test runner's own NODE_ENV would build the development client.
  const env = { ...process.env, NODE_ENV: 'production' }
  const build = spawnSync('npm', ['run', 'build'], { encoding: 'utf8', env })
  if (build.status !== 0) throw new Error(`npm run build failed:\n${build.stdout}${build.stderr}`)
  const folder = mkdtempSync(join(tmpdir(), 'browser-tests-'))
  const server = await startServer({ databaseFile: join(folder, 'dashboard.sqlite') })
  project.provide('baseUrl', server.url)
  return async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
