import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { setSourceMapsEnabled } from 'node:process'
import { fileURLToPath } from 'node:url'

/**
 * `npm run serve|import|export|backup|restore`: runs the built program, and builds it first in a clone
 * where nothing has been built yet. JavaScript, because production has no TypeScript tools.
 */
const program = new URL('../dist/server/main.js', import.meta.url)
if (!existsSync(program)) {
  const cwd = fileURLToPath(new URL('..', import.meta.url))
  // What a command prints on standard output may go into a file: the build's lines do not belong there.
  const { status } = spawnSync('npm', ['run', 'build'], { cwd, stdio: ['ignore', 2, 2] })
  if (status !== 0) process.exit(1)
}
setSourceMapsEnabled(true)
await import(program.href)
