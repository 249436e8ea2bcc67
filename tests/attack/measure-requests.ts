import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { faultOf, hostileRequests } from './requests.ts'

/**
 * `npm run attack:requests [-- count [seed]]`: sends hostile requests to the built server, eight at
 * a time, prints every wrong answer, and how long `/api/health` took meanwhile. Ends with 1 where
 * anything is wrong.
 */
const AT_ONCE = 8
const [count = 25_000, seed = 1] = process.argv.slice(2).map(Number)
const folder = mkdtempSync(join(tmpdir(), 'attack-'))
const server = spawn(process.execPath, ['dist/server/main.js', 'serve'], {
  env: {
    ...process.env,
    PORT: '0',
    LOG_LEVEL: 'error',
    DATABASE_URL: `file:${join(folder, 'a.sqlite')}`,
  },
  stdio: ['ignore', 'pipe', 'inherit'],
})
let faults = 0
try {
  const port = await portOf()
  const requests = hostileRequests(seed, count)
  const waits: number[] = []
  let running = true
  const health = (async () => {
    while (running) {
      const began = performance.now()
      const answer = await fetch(`http://127.0.0.1:${port}/api/health`)
      await answer.text()
      waits.push(performance.now() - began)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  })()
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
  running = false
  await health
  waits.sort((a, b) => a - b)
  const at = (share: number) => Math.round(waits[Math.floor((waits.length - 1) * share)] ?? 0)
  console.log(
    `${count} requests (seed ${seed}), ${faults} wrong; /api/health: ${at(0.5)} ms median, ${at(0.99)} ms 99 %, ${at(1)} ms longest of ${waits.length}`,
  )
} finally {
  server.kill('SIGTERM')
  rmSync(folder, { recursive: true, force: true })
}
process.exitCode = faults > 0 ? 1 : 0

function portOf(): Promise<number> {
  return new Promise((resolve, reject) => {
    let text = ''
    server.stdout.on('data', (chunk) => {
      text += chunk
      const found = /Open http:\/\/localhost:(\d+)/.exec(text)
      if (found) resolve(Number(found[1]))
    })
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}`)))
  })
}
