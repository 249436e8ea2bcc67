import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Another one for every build of the server, the same for every start of it: what it computes over
 * a dataset can have changed only where its program has.
 *
 * @param now UTC instant of the start; used where nothing was built, while developing.
 */
export function buildId(now: string): string {
  const program = fileURLToPath(import.meta.url)
  if (!program.endsWith('.js')) return now.replace(/\D/g, '')
  const hash = createHash('sha256')
  const folder = dirname(program)
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  for (const name of names.filter((one) => one.endsWith('.js')).sort()) {
    hash.update(name).update(readFileSync(join(folder, name)))
  }
  return hash.digest('hex').slice(0, 12)
}
