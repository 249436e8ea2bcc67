import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'

/** The real server as a process of its own. */
export interface ServerProcess {
  /** `http://127.0.0.1:port` */
  readonly url: string
  readonly port: number
  /** Ends it as a service manager would, and waits. */
  stop(): Promise<void>
  /** Ends it at once, as a power cut would, and waits. */
  kill(): Promise<void>
}

export interface ServerOptions {
  readonly databaseFile: string
  /** Default: any free port. */
  readonly port?: number
  readonly env?: Readonly<Record<string, string>>
  /** True = the API alone, so that no built client is needed. */
  readonly apiOnly?: boolean
  /** Default: what was built here. */
  readonly program?: string
}

/**
 * Starts the built server and waits until it answers.
 *
 * @throws {Error} It ended, or did not answer within 30 seconds, with what it printed.
 */
export async function startServer(options: ServerOptions): Promise<ServerProcess> {
  const port = options.port ?? (await freePort())
  const child = spawn(
    process.execPath,
    [options.program ?? 'dist/server/main.js', 'serve', ...(options.apiOnly ? ['--api-only'] : [])],
    {
      env: {
        ...process.env,
        HOST: '127.0.0.1',
        PORT: String(port),
        DATABASE_URL: `file:${options.databaseFile}`,
        LOG_LEVEL: 'silent',
        ...options.env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  let printed = ''
  child.stdout.on('data', (chunk) => {
    printed += chunk
  })
  child.stderr.on('data', (chunk) => {
    printed += chunk
  })
  const url = `http://127.0.0.1:${port}`
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`the server ended:\n${printed}`)
    const answered = await fetch(`${url}/api/health`).then(
      (response) => response.ok,
      () => false,
    )
    if (answered) return { url, port, stop: () => end(child), kill: () => end(child, 'SIGKILL') }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  await end(child)
  throw new Error(`the server did not answer:\n${printed}`)
}

function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve()
    child.once('exit', () => resolve())
    child.kill(signal)
  })
}

/** A port that nothing listens on at the moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        typeof address === 'object' && address
          ? resolve(address.port)
          : reject(new Error('no port')),
      )
    })
  })
}
