import { readConfig } from './config.ts'
import { OperatorFault } from './fault.ts'
import { createLog } from './log.ts'
import { start } from './start.ts'
import { stopOnSignals } from './stop-on-signals.ts'

/** Starts the server; `--api-only` leaves the client to its development server. */
async function main(): Promise<void> {
  const { config, faults } = readConfig(process.env)
  if (!config) return fail(faults)
  const log = createLog(config.logLevel)
  const apiOnly = process.argv.includes('--api-only')
  const started = await start({ config, log, now: new Date().toISOString(), apiOnly })
  stopOnSignals(
    () => started.close(),
    (error) => log.error({ err: error }, 'could not close cleanly'),
  )
  const { loaded } = started
  const what = loaded
    ? `Loaded the published figures and the sample county (示例数据): ${loaded.observations.added} observations of ${loaded.areas.added} areas. `
    : ''
  const where = apiOnly ? `API at ${started.url}/api` : `Open ${started.url}`
  console.log(`${what}${where}`)
}

function fail(lines: readonly string[]): void {
  for (const line of lines) process.stderr.write(`${line.replaceAll('\n', ' ')}\n`)
  process.exitCode = 1
}

main().catch((error: unknown) => {
  if (error instanceof OperatorFault) return fail([error.message])
  console.error(error)
  process.exitCode = 1
})
