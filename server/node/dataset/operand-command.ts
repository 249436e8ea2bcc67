import { parseArgs } from 'node:util'
import type { Language } from '../../../dataset/words.ts'
import {
  type CommandContext,
  type ExitCode,
  languageOf,
  likelyLanguage,
  withFileFaults,
} from './command-context.ts'

/** What a command that is only given files or databases says about itself. */
export interface Usage {
  readonly usage: string
  /** What is wrong with a call that names too few of them, or too many. */
  readonly problem: string
}

/** What a well-formed call asked for. */
export interface Asked<Operands> {
  readonly operands: Operands
  readonly language: Language
  /** Whether `--check` was given. */
  readonly check: boolean
}

/** Whether one file or database is named. */
export const isOne = (named: readonly string[]): named is readonly [string] => named.length === 1
/** Whether two are. */
export const isTwo = (named: readonly string[]): named is readonly [string, string] =>
  named.length === 2

/**
 * Runs a command over the files or databases it is given, or says how it is to be called.
 *
 * @param args What follows the command's name.
 * @param isComplete Whether as many are named as the command needs: {@link isOne}, {@link isTwo}.
 * @param task Gives 0 when done; what it throws for the operator to put right becomes a line and 1.
 * @param flags The switches that it knows besides `--lang` and `--help`.
 * @returns 0 done, 1 refused because of what was found, 2 called wrongly.
 */
export async function runOnOperands<Operands extends readonly string[]>(
  args: readonly string[],
  context: Pick<CommandContext, 'out' | 'err'>,
  words: Readonly<Record<Language, Usage>>,
  isComplete: (named: readonly string[]) => named is Operands,
  task: (asked: Asked<Operands>) => Promise<ExitCode>,
  flags: readonly 'check'[] = [],
): Promise<ExitCode> {
  const { language, help, check, operands } = readOperands(args, flags)
  const { usage, problem } = words[language]
  if (help) {
    context.out(usage)
    return 0
  }
  if (operands === null || !isComplete(operands)) {
    context.err(problem)
    context.err(usage)
    return 2
  }
  return withFileFaults(context, () => task({ operands, language, check }))
}

/** What was asked for; operands are null where the arguments cannot be read. */
export function readOperands(args: readonly string[], flags: readonly 'check'[] = []) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        lang: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
        ...(flags.includes('check') ? { check: { type: 'boolean' as const } } : {}),
      },
    })
    const language = languageOf(values.lang)
    return {
      language: language ?? ('zh' as const),
      help: values.help === true,
      check: values.check === true,
      operands: language === null ? null : positionals,
    }
  } catch {
    return { language: likelyLanguage(args), help: false, check: false, operands: null }
  }
}
