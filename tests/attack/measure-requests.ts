import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runBuilt } from './built-program.ts'
import { startProber } from './probing.ts'
import { faultOf, hostileRequests } from './requests.ts'

/**
 * `npm run attack:requests [-- count [seed]]`: sends hostile requests to the built server, eight at
 * a time, prints every wrong answer, and how long `/api/health` took meanwhile, asked from a process
 * of its own. Ends with 1 where anything is wrong.
 */
const AT_ONCE = 8
const [count = 25_000, seed = 1] = process.argv.slice(2).map(Number)
const folder = mkdtempSync(join(tmpdir(), 'attack-'))
const server = runBuilt(['serve'], join(folder, 'a.sqlite'), { LOG_LEVEL: 'error' })
server.child.stderr?.pipe(process.stderr)
let faults = 0
try {
  const port = Number(new URL(await server.open).port)
  const requests = hostileRequests(seed, count)
  const health = { name: 'health', paths: ['/api/health'], every: 20 }
  const prober = await startProber({ port, kinds: [health] })
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const request of requests) {
        const fault = await faultOf(port, request)
        if (fault === null) continue
        faults += 1
        console.log(`${JSON.stringify(request.bytes.toString('latin1').slice(0, 300))}\n  ${fault}`)
      }
    }),
  )
  const { byKind, failures, ownDelay } = await prober.stop()
  const waits = byKind.health ?? []
  faults += failures
  const at = (share: number) => Math.round(waits[Math.floor((waits.length - 1) * share)] ?? 0)
  console.log(
    `${count} requests (seed ${seed}), ${faults} wrong; /api/health: ${at(0.5)} ms median, ${at(0.99)} ms 99 %, ${at(1)} ms longest of ${waits.length}, asked from a process that was ${Math.round(ownDelay)} ms late at most`,
  )
} finally {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}
process.exitCode = faults > 0 ? 1 : 0
