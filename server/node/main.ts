#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8'
import { isMainThread, workerData } from 'node:worker_threads'
import { buildId } from './build-id.ts'
import { databaseUrlOf, timeZoneOf } from './config.ts'
import { askAtTerminal } from './dataset/ask-at-terminal.ts'
import type { CommandContext } from './dataset/command-context.ts'
import { printable } from './printable.ts'
import type { ThreadData, ThreadTask } from './threads/thread-message.ts'

/**
 * The one program: `rule-of-law-dashboard serve|import|export|backup|restore|copy|verify|roll-up|account|hand-over|read-report`, `serve` when none is named.
 * The server starts it again on threads of its own, which work out figures and draw pages.
 *
 * Each loads only what it needs: all of it would take 20 MB on every thread.
 */
const ON_THREAD: Readonly<Record<ThreadTask, () => Promise<void>>> = {
  figures: async () => (await import('./figures/work-on-figures.ts')).workOnFigures(),
  imports: async () => (await import('./imports/work-on-imports.ts')).workOnImports(),
  drawings: async () => (await import('./drawing/work-on-drawings.ts')).workOnDrawings(),
  texts: async () => (await import('./reading/text-apart.ts')).readTextOnThread(),
}

if (isMainThread) await run()
else await ON_THREAD[(workerData as ThreadData).task]()

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
    case 'serve': {
      const { serve } = await import('./serve.ts')
      await serve(args, now, () => Date.now(), new URL(import.meta.url))
      break
    }
    case 'import': {
      holdLittleMemory()
      const { runImport } = await import('./dataset/import-command.ts')
      process.exitCode = await runImport(args, context)
      break
    }
    case 'export': {
      const { runExport } = await import('./dataset/export-command.ts')
      process.exitCode = await runExport(args, context)
      break
    }
    case 'inspect': {
      const { inspect } = await import('./file-check.ts')
      process.exitCode = inspect(args[0] ?? '', context.out)
      break
    }
    case 'backup': {
      const { runBackup } = await import('./backup/backup-command.ts')
      process.exitCode = await runBackup(args, context)
      break
    }
    case 'restore': {
      const { runRestore } = await import('./backup/restore-command.ts')
      process.exitCode = await runRestore(args, context)
      break
    }
    case 'account': {
      const [{ runAccount }, { askSecret, firstLine }, { createScryptHash }] = await Promise.all([
        import('./accounts/account-command.ts'),
        import('./accounts/ask-secret.ts'),
        import('./accounts/scrypt-hash.ts'),
      ])
      process.exitCode = await runAccount(args, {
        ...context,
        passwords: createScryptHash(),
        askSecret: context.ask ? askSecret : null,
        firstLine,
      })
      break
    }
    case 'copy': {
      const { runCopy } = await import('./copy/copy-command.ts')
      process.exitCode = await runCopy(args, context)
      break
    }
    case 'verify': {
      const { runVerify } = await import('./history/verify-command.ts')
      process.exitCode = await runVerify(args, context)
      break
    }
    case 'roll-up': {
      holdLittleMemory()
      const { runRollUp } = await import('./roll-ups/roll-up-command.ts')
      process.exitCode = await runRollUp(args, context, buildId(now), stopAsked())
      break
    }
    case 'hand-over': {
      // Files tell instants on the office's clock, wherever the machine stands.
      process.env.TZ = context.timeZone
      const { runHandOver } = await import('./hand-over/hand-over-command.ts')
      process.exitCode = await runHandOver(args, {
        ...context,
        chromium: process.env.CHROMIUM_PATH,
      })
      break
    }
    case 'read-report': {
      const [{ runReadReport }, { textApart }] = await Promise.all([
        import('./reading/read-report-command.ts'),
        import('./reading/text-apart.ts'),
      ])
      process.exitCode = await runReadReport(args, {
        ...context,
        textOf: (path) => textApart(new URL(import.meta.url), path),
      })
      break
    }
    default:
      context.err(
        '用法 / Usage: rule-of-law-dashboard [serve|import|export|backup|restore|copy|verify|roll-up|account|hand-over|read-report] [--help]',
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
