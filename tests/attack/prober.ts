import { Agent, get } from 'node:http'
import { monitorEventLoopDelay } from 'node:perf_hooks'

/**
 * A process of its own that asks a server for the same kinds of things again and again, whether or not
 * the last are answered, so that what the asking program does else is not measured. It is told a
 * `Probe`, then `stop`, and says its `Waits`.
 */
export interface Probe {
  readonly port: number
  readonly kinds: readonly {
    readonly name: string
    /** Asked for in turn. */
    readonly paths: readonly string[]
    /** Milliseconds from one question to the next. */
    readonly every: number
  }[]
}

/** How long answers took, in milliseconds, ascending, and how late this process itself was at most. */
export interface Waits {
  readonly byKind: Readonly<Record<string, readonly number[]>>
  readonly failures: number
  readonly ownDelay: number
}

const agent = new Agent({ keepAlive: true })
const HEADERS = { accept: 'text/html, application/json' }
const waits = new Map<string, number[]>()
const delay = monitorEventLoopDelay({ resolution: 1 })
let failures = 0
let timers: NodeJS.Timeout[] = []
let under = 0

process.on('message', (message: Probe | 'stop') => {
  if (message === 'stop') void stop()
  else begin(message)
})

// Whoever asked is gone: nobody wants to know any more.
process.on('disconnect', () => process.exit())

function begin({ port, kinds }: Probe): void {
  delay.enable()
  timers = kinds.map(({ name, paths, every }) => {
    let next = 0
    const own: number[] = []
    waits.set(name, own)
    return setInterval(() => {
      const began = performance.now()
      const path = paths[next % paths.length] ?? '/'
      next += 1
      under += 1
      const ask = (again: boolean) => {
        const asked = get({ port, path, agent, headers: HEADERS }, (answer) => {
          answer.resume()
          answer.once('end', () => {
            own.push(performance.now() - began)
            under -= 1
            if (answer.statusCode !== 200) failures += 1
          })
        })
        asked.once('error', (error: NodeJS.ErrnoException) => {
          // The server had closed an idle connection as it was taken for this: browsers ask again too.
          if (again && asked.reusedSocket && error.code === 'ECONNRESET') return ask(false)
          failures += 1
          under -= 1
        })
      }
      ask(true)
    }, every)
  })
}

async function stop(): Promise<void> {
  for (const timer of timers) clearInterval(timer)
  // What is not answered yet counts too.
  while (under > 0) await new Promise((resolve) => setTimeout(resolve, 10))
  const told: Waits = {
    byKind: Object.fromEntries(
      [...waits].map(([kind, all]) => [kind, [...all].sort((a, b) => a - b)]),
    ),
    failures,
    ownDelay: delay.max / 1e6,
  }
  process.send?.(told, () => process.exit())
}
