import { existsSync } from 'node:fs'
import type { Language } from '../../../dataset/words.ts'
import type { DatasetWriter, Store } from '../../api/store.ts'
import { parseDatabaseUrl } from '../database-url.ts'
import { type CommandContext, type ExitCode, withStoreAt } from '../dataset/command-context.ts'
import { isTwo, runOnOperands, type Usage } from '../dataset/operand-command.ts'
import { OperatorFault } from '../fault.ts'
import { copyStore, type StoreSums } from './copy-store.ts'

interface Words extends Usage {
  readonly done: (sums: StoreSums, accounts: number) => string
}

const WORDS: Readonly<Record<Language, Words>> = {
  zh: {
    usage:
      '用法：npm run copy -- <从> <到> [--lang zh|en]\n  两者写法同 DATABASE_URL：file:var/dashboard.sqlite 或 postgres://用户:密码@主机/库名；“到”须为空库',
    problem: '用法有误：给出从哪个数据库复制、复制到哪个数据库',
    done: ({ areas, indicators, targets, observations }, accounts) =>
      `已复制，两边逐条核对一致：区划 ${areas.rows} 个，指标 ${indicators.rows} 项，目标 ${targets.rows} 条，填报值 ${observations.rows} 条，账号 ${accounts} 个（须重新登录）。`,
  },
  en: {
    usage:
      'Usage: npm run copy -- <from> <to> [--lang zh|en]\n  both as in DATABASE_URL: file:var/dashboard.sqlite or postgres://user:password@host/database; <to> must be empty',
    problem: 'Wrong usage: name the database to copy from and the one to copy to',
    done: ({ areas, indicators, targets, observations }, accounts) =>
      `Copied, and both sides compared row by row: ${areas.rows} areas, ${indicators.rows} indicators, ${targets.rows} targets, ${observations.rows} observations, ${accounts} accounts (who must sign in again).`,
  },
}

/**
 * `npm run copy`: carries everything stored from one database to another, of either kind.
 *
 * @param args What follows the command's name.
 * @returns 0 done, 1 not copied, 2 called wrongly.
 */
export function runCopy(
  args: readonly string[],
  context: Pick<CommandContext, 'out' | 'err'>,
): Promise<ExitCode> {
  return runOnOperands(
    args,
    context,
    WORDS,
    isTwo,
    async ({ operands: [source, target], language }) => {
      refuseMissing(source)
      return withStoreAt(source, context, (from) =>
        withStoreAt(target, context, async (to) => {
          const sums = await copyStore(from, to)
          await from.copyHistory(to)
          await countAnew(to)
          context.out(WORDS[language].done(sums, await from.copyAccounts(to)))
          return 0
        }),
      )
    },
  )
}

/** Opening a file that is not there would make it. */
function refuseMissing(databaseUrl: string): void {
  const address = parseDatabaseUrl(databaseUrl)
  if (address.kind === 'sqlite' && !existsSync(address.path)) {
    throw new OperatorFault(`there is no database ${address.path}`)
  }
}

/** Months that were submitted have come with the history: what registers count for them depends on it. */
async function countAnew(store: Store): Promise<void> {
  const { importedAt } = await store.identity()
  const count = async (writer: DatasetWriter) => {
    await writer.countAnew()
    return true
  }
  await store.write(importedAt ?? '', count, null)
}
