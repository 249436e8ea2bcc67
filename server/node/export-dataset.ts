import { runExport } from './dataset/export-command.ts'

process.exitCode = await runExport(process.argv.slice(2), {
  databaseUrl: process.env.DATABASE_URL ?? 'file:var/dashboard.sqlite',
  now: new Date().toISOString(),
  elapsed: () => performance.now(),
  out: (line) => console.log(line),
  err: (line) => console.error(line),
})
