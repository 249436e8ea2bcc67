import { parseArgs } from 'node:util'
import type { Language } from '../../../dataset/words.ts'
import {
  type CommandContext,
  type ExitCode,
  languageOf,
  likelyLanguage,
  withFileFaults,
} from '../dataset/command-context.ts'
import { type Backup, backupDatabase } from './backup-database.ts'

const WORDS: Readonly<
  Record<
    Language,
    { readonly usage: string; readonly problem: string; done(backup: Backup): string }
  >
> = {
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
export async function runBackup(
  args: readonly string[],
  context: Pick<CommandContext, 'databaseUrl' | 'out' | 'err'>,
): Promise<ExitCode> {
  const { language, help, targets } = read(args)
  const words = WORDS[language]
  if (help) {
    context.out(words.usage)
    return 0
  }
  const [target] = targets
  if (target === undefined || targets.length > 1) {
    context.err(words.problem)
    context.err(words.usage)
    return 2
  }
  return withFileFaults(context, async () => {
    context.out(words.done(await backupDatabase(context.databaseUrl, target)))
    return 0
  })
}

/** What was asked for; no target where the arguments cannot be read. */
function read(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { lang: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    })
    const language = languageOf(values.lang)
    const targets = language === null ? [] : positionals
    return { language: language ?? ('zh' as const), help: values.help === true, targets }
  } catch {
    return { language: likelyLanguage(args), help: false, targets: [] }
  }
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1)
}
