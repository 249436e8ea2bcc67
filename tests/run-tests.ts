import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { findChromium } from './browser/chromium.ts'
import { findPostgres } from './store/postgres-cluster.ts'

/**
 * `npm test`: every test there is, in one count. Without a Chromium the browser tests cannot run, and
 * without a PostgreSQL those of its store; the last lines say so, and under CI that is a failure. `npm test -- --project pure` runs some.
 */
const args = process.argv.slice(2)
const everything = !args.includes('--project')
const withoutBrowser = everything && !findChromium()
const folder = mkdtempSync(join(tmpdir(), 'test-report-'))
const report = join(folder, 'report.json')
const projects = withoutBrowser
  ? ['pure', 'smoke', 'page'].flatMap((name) => ['--project', name])
  : []
const run = spawnSync(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...projects,
    ...args,
  ],
  { stdio: 'inherit' },
)
const counts = existsSync(report)
  ? (JSON.parse(readFileSync(report, 'utf8')) as {
      numPassedTests: number
      numFailedTests: number
      success: boolean
      testResults: {
        name: string
        message: string
        assertionResults: { status: string; fullName: string; failureMessages: string[] }[]
      }[]
    })
  : null
rmSync(folder, { recursive: true, force: true })

// Once more at the end, where the last lines of a long log are read.
for (const { name, message, assertionResults } of counts?.testResults ?? []) {
  const file = relative(process.cwd(), name)
  if (message) console.log(`FAILED: ${file}: ${message.split('\n')[0]}`)
  for (const test of assertionResults) {
    if (test.status !== 'failed') continue
    console.log(`FAILED: ${file}: ${test.fullName}: ${test.failureMessages[0]?.split('\n')[0]}`)
  }
}

let failed = run.status !== 0 || !counts?.success
// A file that does not even load fails the run without a failed test of its own.
const failedTests = Math.max(counts?.numFailedTests ?? 0, failed ? 1 : 0)
const notRun = [
  ...(withoutBrowser ? [['browser', 'Chromium', 'chromium fonts-noto-cjk', 'CHROMIUM_PATH']] : []),
  ...(findPostgres() ? [] : [['PostgreSQL', 'PostgreSQL', 'postgresql', 'POSTGRES_BIN']]),
]
for (const [tests, program, packages, variable] of notRun) {
  console.log(
    `\nThe ${tests} tests did NOT run: no ${program} was found.\n` +
      `To run them: apt-get install ${packages} (or set ${variable}), then npm test.`,
  )
  if (process.env.CI === 'true') failed = true
}
console.log(`\n${counts?.numPassedTests ?? 0} passed, ${failedTests} failed`)
process.exit(failed ? 1 : 0)
