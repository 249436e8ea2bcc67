import { dayIn } from '../../../domain/day.ts'
import { parseMonth, type Through } from '../../../domain/period.ts'
import { type CommandContext, type ExitCode, withStore } from '../dataset/command-context.ts'
import { readOperands } from '../dataset/operand-command.ts'
import { addUp } from './add-up.ts'
import { ROLL_UP_WORDS } from './roll-up-words.ts'

/** Milliseconds between two lines of progress. */
const SILENT_FOR = 2000

/**
 * `npm run roll-up`: works out the sums of all areas with units ahead and stores them.
 *
 * @param args What follows the command's name.
 * @param build Of the program, as `buildId` tells it: another one may compute otherwise.
 * @param isStopped Whether a person has asked it to end.
 * @returns 0 done, 1 interrupted, or not done, 2 called wrongly.
 */
export async function runRollUp(
  args: readonly string[],
  context: CommandContext,
  build: string,
  isStopped: () => boolean,
): Promise<ExitCode> {
  const { language, help, operands } = readOperands(args)
  const words = ROLL_UP_WORDS[language]
  if (help) {
    context.out(words.usage)
    return 0
  }
  const last = dayIn(Date.parse(context.now), context.timeZone).slice(0, 7)
  const months: Through[] = []
  // Of what cannot be read the first word is told, which is no month.
  for (const text of operands ?? args) {
    const month = parseMonth(text)
    if (!month || text > last) {
      context.err(month ? words.toCome(last) : words.problem(text))
      context.err(words.usage)
      return 2
    }
    months.push(month)
  }
  const today = parseMonth(last)
  if (!today) throw new RangeError(`${last} is no month`)
  return withStore(context, async (store) => {
    let told = context.elapsed()
    const added = await addUp({
      store,
      stored: store.sums(build),
      today,
      months,
      isStopped,
      onProgress: (progress) => {
        if (context.elapsed() - told < SILENT_FOR) return
        told = context.elapsed()
        context.err(words.progress(progress))
      },
    })
    const finished = added.done === added.total
    context.out(finished ? words.done(added) : words.stopped(added))
    return finished ? 0 : 1
  })
}
