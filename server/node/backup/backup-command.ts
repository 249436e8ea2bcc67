import type { Language } from '../../../dataset/words.ts'
import type { CommandContext, ExitCode } from '../dataset/command-context.ts'
import { isOne, runOnOperands, type Usage } from '../dataset/operand-command.ts'
import { type Backup, backupDatabase } from './backup-database.ts'

interface Words extends Usage {
  readonly done: (backup: Backup) => string
}

const WORDS: Readonly<Record<Language, Words>> = {
  zh: {
    usage: '用法：npm run backup -- <新文件> [--lang zh|en]',
    problem: '用法有误：给出一个要写入的新文件',
    done: ({ path, bytes, version }) =>
      `已备份并通过完整性检查：${path}（${megabytes(bytes)} MB，数据集版本 ${version ?? '无'}）。`,
  },
  en: {
    usage: 'Usage: npm run backup -- <new file> [--lang zh|en]',
    problem: 'Wrong usage: name one new file to write',
    done: ({ path, bytes, version }) =>
      `Backed up, integrity checked: ${path} (${megabytes(bytes)} MB, dataset version ${version ?? 'none'}).`,
  },
}

/**
 * `npm run backup`: copies the database while it is in use.
 *
 * @param args What follows the command's name.
 * @returns 0 done, 1 not written, 2 called wrongly.
 */
export function runBackup(
  args: readonly string[],
  context: Pick<CommandContext, 'databaseUrl' | 'out' | 'err'>,
): Promise<ExitCode> {
  return runOnOperands(args, context, WORDS, isOne, async ({ operands: [file], language }) => {
    context.out(WORDS[language].done(await backupDatabase(context.databaseUrl, file)))
    return 0
  })
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1)
}
