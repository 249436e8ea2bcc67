import { parseArgs } from 'node:util'
import {
  type CommandContext,
  type ExitCode,
  languageOf,
  likelyLanguage,
  withStore,
} from './command-context.ts'
import { COMMAND_WORDS, SPOKEN_TABLES } from './command-words.ts'
import { exportDataset } from './export-dataset.ts'

/**
 * `npm run export`: writes all stored facts in the exchange format.
 *
 * @param args What follows the command's name.
 * @returns 0 done, 1 not written, 2 called wrongly.
 */
export async function runExport(
  args: readonly string[],
  context: CommandContext,
): Promise<ExitCode> {
  let parsed: ReturnType<typeof parse>
  try {
    parsed = parse(args)
  } catch (error) {
    const words = COMMAND_WORDS[likelyLanguage(args)]
    context.err(words.usage(error instanceof Error ? error.message : String(error)))
    context.err(words.exportUsage)
    return 2
  }
  const language = languageOf(parsed.values.lang)
  const words = COMMAND_WORDS[language ?? 'zh']
  if (parsed.values.help) {
    context.out(words.exportUsage)
    return 0
  }
  const [target, ...more] = parsed.positionals
  if (language === null || target === undefined || more.length > 0) {
    const { noTarget, manySources } = words.problems
    const problem =
      language === null ? '--lang zh|en' : target === undefined ? noTarget : manySources
    context.err(words.usage(problem))
    context.err(words.exportUsage)
    return 2
  }
  return withStore(context, async (store) => {
    const rows = await exportDataset(store, target)
    for (const table of SPOKEN_TABLES) context.out(words.exported(words.tables[table], rows[table]))
    return 0
  })
}

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { lang: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  })
}
