import { spawnSync } from 'node:child_process'

/**
 * Runs `npm run build`, once for all kinds of tests that run what was built.
 *
 * @throws {Error} The build failed, with what it printed.
 */
export function buildOnce(): void {
  if (process.env.BUILT_FOR_TESTS) return
  // The test runner's own NODE_ENV would build the development client.
  const env = { ...process.env, NODE_ENV: 'production' }
  const build = spawnSync('npm', ['run', 'build'], { encoding: 'utf8', env })
  if (build.status !== 0) throw new Error(`npm run build failed:\n${build.stdout}${build.stderr}`)
  process.env.BUILT_FOR_TESTS = '1'
}
