import { execFile } from 'node:child_process'
import { statSync } from 'node:fs'
import { programFolder } from './config.ts'
import { damageIn } from './damage.ts'
import { sqliteFault, withDatabase } from './sqlite-dialect.ts'

/** How long what was found holds for a file that nobody has written to, in milliseconds. */
const SOUND_FOR = 10 * 60_000
const DAMAGED_FOR = 5_000

/** How long it waits for another process that is writing, in milliseconds: readers wait for it. */
const BUSY_TIMEOUT = 1_000

/** Looking at less takes less time than another process to begin, in bytes. */
const LARGE = 32_000_000

/** A database of some hundred million observations; whatever takes longer hangs. */
const PATIENCE = 10 * 60_000

/**
 * Looks at a whole database file while a server answers from it: in a process of its own, so that
 * nobody waits for it, and once for every state of the file.
 *
 * @returns A function that tells the damage, as `damageIn` does.
 */
export function fileCheck(path: string): () => Promise<string | null> {
  let known: { state: string; until: number; damage: Promise<string | null> } | null = null
  return () => {
    const state = stateOf(path)
    if (known?.state === state && performance.now() < known.until) return known.damage
    const found = { state, until: Number.POSITIVE_INFINITY, damage: inspectApart(path) }
    known = found
    void found.damage.then((damage) => {
      found.until = performance.now() + (damage === null ? SOUND_FOR : DAMAGED_FOR)
    })
    return found.damage
  }
}

/**
 * Looks at a whole database file before anybody is answered from it. Where it is large that happens in a
 * process of its own too: the 50 MB that it takes then would stay with this one.
 *
 * @returns As `damageIn`.
 * @throws What the driver says of a small file that cannot be opened.
 */
export async function damageAtStart(path: string): Promise<string | null> {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  return size > LARGE ? inspectApart(path) : withDatabase(path, damageIn)
}

/** `inspect <file>`: prints the damage of a database file and ends with 1; with 0 where there is none. */
export function inspect(path: string, out: (line: string) => void): 0 | 1 {
  const damage = damageAt(path)
  if (damage === null) return 0
  out(damage)
  return 1
}

function damageAt(path: string): string | null {
  try {
    return withDatabase(path, damageIn, BUSY_TIMEOUT)
  } catch (error) {
    const fault = sqliteFault(error, path)?.message ?? 'cannot be read'
    return fault.replace(`database ${path} `, '')
  }
}

function inspectApart(path: string): Promise<string | null> {
  // While developing there is no built program to run.
  if (!import.meta.url.endsWith('.js')) return Promise.resolve(damageAt(path))
  const program = programFolder('dist/server/main.js')
  return new Promise((resolve) => {
    const options = { timeout: PATIENCE, encoding: 'utf8' } as const
    execFile(process.execPath, [program, 'inspect', path], options, (error, damage) => {
      if (!error) resolve(null)
      // A driver that gives up says nothing.
      else resolve(damage.trim() || 'cannot be read')
    })
  })
}

/** Another one after every write to the file. */
function stateOf(path: string): string {
  return [path, `${path}-wal`]
    .map((one) => {
      const found = statSync(one, { throwIfNoEntry: false, bigint: true })
      return found ? `${found.ino} ${found.size} ${found.mtimeNs}` : ''
    })
    .join(' ')
}
