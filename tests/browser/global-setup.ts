import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { buildOnce } from '../build-once.ts'
import { startServer } from './server-process.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /**
     * Address of the built server over a fresh database with the shipped datasets: a path below another
     * site, as an office portal may have it, so that whatever asks outside it is noticed.
     */
    baseUrl: string
  }
}

/** Builds the program and starts the real server once for all browser tests. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  buildOnce()
  const folder = mkdtempSync(join(tmpdir(), 'browser-tests-'))
  const server = await startServer({
    databaseFile: join(folder, 'dashboard.sqlite'),
    env: { BASE_PATH: '/dashboard/' },
  })
  project.provide('baseUrl', `${server.url}/dashboard`)
  return async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
