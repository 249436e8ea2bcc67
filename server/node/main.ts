#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8'
import { isMainThread, workerData } from 'node:worker_threads'
import { runBackup } from './backup/backup-command.ts'
import { runRestore } from './backup/restore-command.ts'
import { buildId } from './build-id.ts'
import { databaseUrlOf, timeZoneOf } from './config.ts'
import { runCopy } from './copy/copy-command.ts'
import { askAtTerminal } from './dataset/ask-at-terminal.ts'
import type { CommandContext } from './dataset/command-context.ts'
import { runExport } from './dataset/export-command.ts'
import { runImport } from './dataset/import-command.ts'
import { workOnDrawings } from './drawing/work-on-drawings.ts'
import { workOnFigures } from './figures/work-on-figures.ts'
import { inspect } from './file-check.ts'
import { printable } from './printable.ts'
import { runRollUp } from './roll-ups/roll-up-command.ts'
import { serve } from './serve.ts'
import type { ThreadData, ThreadTask } from './threads/thread-message.ts'

/**
 * The one program: `rule-of-law-dashboard serve|import|export|backup|restore|copy|roll-up`, `serve` when none is named.
 * The server starts it again on threads of its own, which work out figures and draw pages.
 */
const ON_THREAD: Readonly<Record<ThreadTask, () => void>> = {
  figures: workOnFigures,
  drawings: workOnDrawings,
}

if (isMainThread) await run()
else ON_THREAD[(workerData as ThreadData).task]()

async function run(): Promise<void> {
  const [name = 'serve', ...args] = process.argv.slice(2)
  const now = new Date().toISOString()
  const context: CommandContext = {
    databaseUrl: databaseUrlOf(process.env),
    now,
    timeZone: timeZoneOf(process.env),
    elapsed: () => performance.now(),
    ...(process.stdin.isTTY && process.stderr.isTTY && { ask: askAtTerminal }),
    out: (line: string) => console.log(printable(line)),
    err: (line: string) => console.error(printable(line)),
  }

  switch (name) {
    case 'serve':
      await serve(args, now, () => Date.now(), new URL(import.meta.url))
      break
    case 'import':
      holdLittleMemory()
      process.exitCode = await runImport(args, context)
      break
    case 'export':
      process.exitCode = await runExport(args, context)
      break
    case 'inspect':
      process.exitCode = inspect(args[0] ?? '', context.out)
      break
    case 'backup':
      process.exitCode = await runBackup(args, context)
      break
    case 'restore':
      process.exitCode = await runRestore(args, context)
      break
    case 'copy':
      process.exitCode = await runCopy(args, context)
      break
    case 'roll-up':
      holdLittleMemory()
      process.exitCode = await runRollUp(args, context, buildId(now), stopAsked())
      break
    default:
      context.err(
        '用法 / Usage: rule-of-law-dashboard [serve|import|export|backup|restore|copy|roll-up] [--help]',
      )
      process.exitCode = 2
  }
}

/**
 * For what runs beside the server: garbage is collected when memory has grown by a third, not fourfold,
 * and new objects keep the little space that they begin with, not 48 to 96 MB.
 */
function holdLittleMemory(): void {
  setFlagsFromString('--heap-growing-percent=30')
  setFlagsFromString('--semi-space-growth-factor=1')
}

/** Whether Ctrl+C, or the system, has asked a command to end; a second time ends it at once. */
function stopAsked(): () => boolean {
  let asked = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      asked = true
    })
  }
  return () => asked
}
