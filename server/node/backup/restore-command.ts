import type { Language } from '../../../dataset/words.ts'
import type { CommandContext, ExitCode } from '../dataset/command-context.ts'
import { type Asked, isOne, runOnOperands, type Usage } from '../dataset/operand-command.ts'
import { type Backed, checkBackup, restoreDatabase } from './restore-database.ts'

interface Words extends Usage {
  readonly holds: (path: string, backed: Backed) => string
  readonly checked: string
  readonly restored: (old: string | null) => string
}

const WORDS: Readonly<Record<Language, Words>> = {
  zh: {
    usage:
      '用法：npm run restore -- <备份文件> [--check] [--lang zh|en]\n  --check  只检查该备份能否恢复，不改动数据库',
    problem: '用法有误：给出一个备份文件',
    holds: (path, { version, importedAt, areas, indicators, observations }) =>
      `${path}：完整，可由本程序读取；数据集版本 ${version}，最近导入 ${importedAt ?? '无'}；区划 ${areas} 个，指标 ${indicators} 项，数据 ${observations} 条。`,
    checked: '仅检查，数据库未改动。',
    restored: (old) =>
      old === null ? '已恢复。' : `已恢复；原数据库移至 ${old}，确认无误后可自行删除。`,
  },
  en: {
    usage:
      'Usage: npm run restore -- <backup> [--check] [--lang zh|en]\n  --check  only see whether the backup can be restored; the database stays as it is',
    problem: 'Wrong usage: name one backup',
    holds: (path, { version, importedAt, areas, indicators, observations }) =>
      `${path}: whole, and read by this program. Dataset version ${version}, last import ${importedAt ?? 'none'}; ${areas} areas, ${indicators} indicators, ${observations} observations.`,
    checked: 'Checked only; the database is as it was.',
    restored: (old) =>
      old === null
        ? 'Restored.'
        : `Restored. The database from before is ${old}; delete it once all is well.`,
  },
}

/**
 * `npm run restore`: puts a backup in the place of the database; with `--check` only tries whether
 * it could.
 *
 * @param args What follows the command's name.
 * @returns 0 done, 1 refused because of what was found, 2 called wrongly.
 */
export function runRestore(
  args: readonly string[],
  context: Pick<CommandContext, 'databaseUrl' | 'now' | 'out' | 'err'>,
): Promise<ExitCode> {
  const run = async ({
    operands: [file],
    language,
    check,
  }: Asked<readonly [string]>): Promise<ExitCode> => {
    const words = WORDS[language]
    if (check) {
      context.out(words.holds(file, await checkBackup(file)))
      context.out(words.checked)
      return 0
    }
    const { backed, old } = await restoreDatabase(context.databaseUrl, file, context.now)
    context.out(words.holds(file, backed))
    context.out(words.restored(old))
    return 0
  }
  return runOnOperands(args, context, WORDS, isOne, run, ['check'])
}
