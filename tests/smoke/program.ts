import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { join } from 'node:path'
import type { Readable } from 'node:stream'

/** A program under test, as its operator sees it. */
export interface Program {
  readonly child: ChildProcessByStdio<null, Readable, Readable>
  /** What it wrote so far. */
  output(): string
  errors(): string
  /** Waits until its output matches. */
  shows(pattern: RegExp): Promise<RegExpExecArray>
  /** Waits for its end; null for an end by signal. */
  ends(): Promise<number | null>
}

/** What `npm run build` made. */
export const BUILT = join(import.meta.dirname, '../../dist/server/main.js')

/**
 * Runs the built program or a TypeScript file.
 *
 * @param environment Variables on top of the test's own.
 * @param cwd Folder to start it in.
 * @param args What follows the program's name.
 */
export function runProgram(
  path: string,
  environment: Record<string, string> = {},
  cwd = '.',
  args: readonly string[] = [],
): Program {
  const typescript = path.endsWith('.ts') ? ['--import', 'tsx'] : []
  const child = spawn(process.execPath, [...typescript, path, ...args], {
    cwd,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  let errors = ''
  child.stdout.on('data', (chunk) => {
    output += chunk
  })
  child.stderr.on('data', (chunk) => {
    errors += chunk
  })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  return {
    child,
    output: () => output,
    errors: () => errors,
    ends: () => ended,
    shows(pattern) {
      return new Promise((resolve, reject) => {
        const look = () => {
          const found = pattern.exec(output)
          if (found) resolve(found)
        }
        child.stdout.on('data', look)
        void ended.then(() => reject(new Error(`ended without ${pattern}: ${output}${errors}`)))
        look()
      })
    },
  }
}
