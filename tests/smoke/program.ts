import { type ChildProcessByStdio, spawn } from 'node:child_process'
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

/** Runs a TypeScript file of this repository with these variables on top of the environment. */
export function runProgram(path: string, environment: Record<string, string> = {}): Program {
  const child = spawn(process.execPath, ['--import', 'tsx', path], {
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
