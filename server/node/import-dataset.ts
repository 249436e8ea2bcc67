import { runImport } from './dataset/import-command.ts'

process.exitCode = await runImport(process.argv.slice(2), {
  databaseUrl: process.env.DATABASE_URL ?? 'file:var/dashboard.sqlite',
  now: new Date().toISOString(),
  elapsed: () => performance.now(),
  out: (line) => console.log(line),
  err: (line) => console.error(line),
})
