import { readConfig } from './config.ts'
import { OperatorFault } from './fault.ts'
import { createLog } from './log.ts'
import { printable } from './printable.ts'
import { start } from './start.ts'
import { stopOnSignals } from './stop-on-signals.ts'

/**
 * `npm run serve`: starts the server; `--api-only` leaves the client to its development server.
 * What the operator can put right is told in one line per fault, and the process ends with 1.
 *
 * @param now UTC instant of the start.
 * @param clock Epoch milliseconds of now.
 * @param program The program's own file, started again as threads; TypeScript is not, tools do not load
 *   it there.
 */
export async function serve(
  args: readonly string[],
  now: string,
  clock: () => number,
  program: URL,
): Promise<void> {
  const { config, faults } = readConfig(process.env)
  if (!config) return fail(faults)
  const built = program.pathname.endsWith('.js')
  const apiOnly = args.includes('--api-only')
  const log = createLog(config.logLevel)
  try {
    const started = await start({
      config,
      log,
      now,
      clock,
      apiOnly,
      ...(built && { program }),
    })
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
    const setupPath = await started.setupPath
    if (setupPath !== null) sayHowToBegin(`${started.url}${config.basePath}${setupPath}`)
  } catch (error) {
    if (!(error instanceof OperatorFault)) throw error
    fail([error.message])
  }
}

/** The address opens every door: it is shown to who sits at the terminal, and goes into no log. */
function sayHowToBegin(address: string): void {
  if (process.stderr.isTTY) {
    process.stderr.write(
      `尚无管理员，请在一小时内打开此地址创建（只能用一次） / No administrator yet: within an hour, open this address once to create one\n${address}\n`,
    )
  } else {
    process.stderr.write(
      '尚无管理员 / No administrator yet: npm run account -- add <姓名 name> administrator\n',
    )
  }
}

function fail(lines: readonly string[]): void {
  for (const line of lines) process.stderr.write(`${printable(line.replaceAll('\n', ' '))}\n`)
  process.exitCode = 1
}
