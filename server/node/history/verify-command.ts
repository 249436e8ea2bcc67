import type { Language } from '../../../dataset/words.ts'
import { type CommandContext, type ExitCode, withStoreAt } from '../dataset/command-context.ts'
import { runOnOperands, type Usage } from '../dataset/operand-command.ts'
import type { HistoryVerdict } from './verify-history.ts'

interface Words extends Usage {
  readonly nothing: string
  whole(verdict: HistoryVerdict): string
  broken(verdict: HistoryVerdict): string
}

const WORDS: Readonly<Record<Language, Words>> = {
  zh: {
    usage:
      '用法：npm run verify [-- --lang zh|en]\n  逐条核对变更记录是否与当时写下的一致，并给出末端校验值；另处留存该值，日后即可看出记录有无改动',
    problem: '用法有误：不需要其他参数',
    nothing: '还没有变更记录。',
    whole: ({ links, rows, head }) =>
      `变更记录完整：${links} 次变更，共 ${rows} 条。\n末端校验值：${head}`,
    broken: ({ links, broken }) =>
      `变更记录自第 ${broken?.seq} 次变更${broken?.changedAt ? `（${broken.changedAt}）` : ''}起与当时写下的不一致；此前 ${links} 次完整。`,
  },
  en: {
    usage:
      'Usage: npm run verify [-- --lang zh|en]\n  checks that every recorded change is as it was written, and prints the hash at the end; kept elsewhere, it shows later whether the record was altered',
    problem: 'Wrong usage: nothing else is needed',
    nothing: 'No changes are recorded yet.',
    whole: ({ links, rows, head }) =>
      `The history is whole: ${links} writes that changed ${rows} rows.\nHash at its end: ${head}`,
    broken: ({ links, broken }) =>
      `From write ${broken?.seq}${broken?.changedAt ? ` (${broken.changedAt})` : ''} on the history is not as it was written; the ${links} before it are.`,
  },
}

const isNone = (named: readonly string[]): named is readonly [] => named.length === 0

/**
 * `npm run verify`: looks whether the history is as it was recorded, and prints its head.
 *
 * @param args What follows the command's name.
 * @returns 0 whole, 1 altered or not readable, 2 called wrongly.
 */
export function runVerify(args: readonly string[], context: CommandContext): Promise<ExitCode> {
  return runOnOperands(args, context, WORDS, isNone, ({ language }) =>
    withStoreAt(context.databaseUrl, context, async (store) => {
      const verdict = await store.verifyHistory()
      const words = WORDS[language]
      if (verdict.broken) {
        context.err(words.broken(verdict))
        return 1
      }
      context.out(verdict.head === null ? words.nothing : words.whole(verdict))
      return 0
    }),
  )
}
