import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'

const PROGRAM = join(import.meta.dirname, '../../dist/server/main.js')

/** How a run of the program came to its end. */
export interface Ended {
  /** Null = by a signal. */
  readonly code: number | null
  readonly output: string
  readonly errors: string
}

/** A run of the built program on a database file. */
export interface Run {
  readonly child: ChildProcess
  /** Where it serves, once it does; fails where it ends without. */
  readonly open: Promise<string>
  readonly ended: Promise<Ended>
  stop(): Promise<Ended>
}

/**
 * Runs the built program.
 *
 * @param limits Bounds of the shell that it runs under, as `ulimit` takes them, such as `-n 64`.
 */
export function runBuilt(
  args: readonly string[],
  database: string,
  environment: Record<string, string> = {},
  limits = '',
): Run {
  const command = [process.execPath, PROGRAM, ...args]
  const [program = '', ...rest] =
    limits === '' ? command : ['/bin/sh', '-c', `ulimit ${limits} && exec "$@"`, 'sh', ...command]
  const child = spawn(program, rest, {
    env: {
      ...process.env,
      PORT: '0',
      LOG_LEVEL: 'silent',
      DATABASE_URL: `file:${database}`,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  let errors = ''
  child.stderr.on('data', (chunk) => {
    errors += chunk
  })
  const ended = new Promise<Ended>((resolve) => {
    child.once('close', (code) => resolve({ code, output, errors }))
  })
  const open = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      output += chunk
      const found = /Open (http:\S+)/.exec(output)
      if (found?.[1]) resolve(found[1])
    })
    void ended.then(() => reject(new Error(`it did not open: ${output}${errors}`)))
  })
  // Commands never open.
  open.catch(() => undefined)
  const stop = () => {
    child.kill('SIGTERM')
    return ended
  }
  return { child, open, ended, stop }
}
