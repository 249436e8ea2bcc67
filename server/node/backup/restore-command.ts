import { parseArgs } from 'node:util'
import type { Language } from '../../../dataset/words.ts'
import {
  type CommandContext,
  type ExitCode,
  languageOf,
  likelyLanguage,
  withFileFaults,
} from '../dataset/command-context.ts'
import { type Backed, checkBackup, restoreDatabase } from './restore-database.ts'

interface Words {
  readonly usage: string
  readonly problem: string
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
export async function runRestore(
  args: readonly string[],
  context: Pick<CommandContext, 'databaseUrl' | 'now' | 'out' | 'err'>,
): Promise<ExitCode> {
  const { language, help, check, backups } = read(args)
  const words = WORDS[language]
  if (help) {
    context.out(words.usage)
    return 0
  }
  const [backup] = backups
  if (backup === undefined || backups.length > 1) {
    context.err(words.problem)
    context.err(words.usage)
    return 2
  }
  return withFileFaults(context, async () => {
    if (check) {
      context.out(words.holds(backup, await checkBackup(backup)))
      context.out(words.checked)
      return 0
    }
    const { backed, old } = await restoreDatabase(context.databaseUrl, backup, context.now)
    context.out(words.holds(backup, backed))
    context.out(words.restored(old))
    return 0
  })
}

/** What was asked for; no backup where the arguments cannot be read. */
function read(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        check: { type: 'boolean' },
        lang: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    })
    const language = languageOf(values.lang)
    return {
      language: language ?? ('zh' as const),
      help: values.help === true,
      check: values.check === true,
      backups: language === null ? [] : positionals,
    }
  } catch {
    return { language: likelyLanguage(args), help: false, check: true, backups: [] }
  }
}
