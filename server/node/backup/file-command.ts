import { parseArgs } from 'node:util'
import type { Language } from '../../../dataset/words.ts'
import {
  type CommandContext,
  type ExitCode,
  languageOf,
  likelyLanguage,
  withFileFaults,
} from '../dataset/command-context.ts'

/** What a command over one file says about itself. */
export interface Usage {
  readonly usage: string
  /** What is wrong with a call that does not name exactly one file. */
  readonly problem: string
}

/** What a well-formed call asked for. */
export interface Asked {
  readonly file: string
  readonly language: Language
  /** Whether `--check` was given. */
  readonly check: boolean
}

/**
 * Runs a command over one file, or says how it is to be called.
 *
 * @param args What follows the command's name.
 * @param task Resolves when done; what it throws for the operator to put right becomes a line and 1.
 * @param flags The switches that it knows besides `--lang` and `--help`.
 * @returns 0 done, 1 refused because of what was found, 2 called wrongly.
 */
export async function runOnFile(
  args: readonly string[],
  context: Pick<CommandContext, 'out' | 'err'>,
  words: Readonly<Record<Language, Usage>>,
  task: (asked: Asked) => Promise<void>,
  flags: readonly 'check'[] = [],
): Promise<ExitCode> {
  const { language, help, check, files } = read(args, flags)
  const { usage, problem } = words[language]
  if (help) {
    context.out(usage)
    return 0
  }
  const [file] = files
  if (file === undefined || files.length > 1) {
    context.err(problem)
    context.err(usage)
    return 2
  }
  return withFileFaults(context, async () => {
    await task({ file, language, check })
    return 0
  })
}

/** What was asked for; no file where the arguments cannot be read. */
function read(args: readonly string[], flags: readonly 'check'[]) {
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
      files: language === null ? [] : positionals,
    }
  } catch {
    return { language: likelyLanguage(args), help: false, check: false, files: [] }
  }
}
