import { runBackup } from './backup/backup-command.ts'

process.exitCode = await runBackup(process.argv.slice(2), {
  databaseUrl: process.env.DATABASE_URL ?? 'file:var/dashboard.sqlite',
  out: (line) => console.log(line),
  err: (line) => console.error(line),
})
