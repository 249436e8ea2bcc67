import type { Language } from '../../../dataset/words.ts'
import type { AddedUp } from './add-up.ts'

interface Words {
  readonly usage: string
  problem(found: string): string
  toCome(last: string): string
  progress(added: AddedUp): string
  done(added: AddedUp): string
  stopped(added: AddedUp): string
}

export const ROLL_UP_WORDS: Readonly<Record<Language, Words>> = {
  zh: {
    usage:
      '用法：npm run roll-up -- [<月份>…] [--lang zh|en]\n  预先算好各级汇总并存入数据库；不写月份的，为页面打开时所看的月份。可随时中断，再次运行即接着算',
    problem: (found) => `用法有误：${found} 不是月份，应写作 2026-10`,
    toCome: (last) => `用法有误：最晚到 ${last}`,
    progress: ({ done, total }) => `已算 ${done}／${total} 个汇总`,
    done: ({ done, made }) => `共 ${done} 个汇总，新算 ${made} 个，其余已是最新。`,
    stopped: ({ done, total }) => `已中断：算好 ${done}／${total} 个，均已存入；再次运行即接着算。`,
  },
  en: {
    usage:
      'Usage: npm run roll-up -- [<month>…] [--lang zh|en]\n  works out the roll-ups of every level ahead and stores them; without a month those that pages open at. May be interrupted at any time: run again, it goes on',
    problem: (found) => `Wrong usage: ${found} is no month such as 2026-10`,
    toCome: (last) => `Wrong usage: ${last} is the last month there is`,
    progress: ({ done, total }) => `${done} of ${total} roll-ups`,
    done: ({ done, made }) => `${done} roll-ups, ${made} worked out, the rest was up to date.`,
    stopped: ({ done, total }) =>
      `Interrupted: ${done} of ${total} are done and stored; run it again to go on.`,
  },
}
