import { parseArgs } from 'node:util'
import { titleOf } from '../../../dataset/columns/tables.ts'
import type { Language } from '../../../dataset/words.ts'
import { isRegister, REGISTER_IDS } from '../../../domain/register/registers.ts'
import {
  type CommandContext,
  type ExitCode,
  languageOf,
  likelyLanguage,
  withFileFaults,
  withStore,
} from './command-context.ts'
import { COMMAND_WORDS, spokenTables } from './command-words.ts'
import { exportDataset } from './export-dataset.ts'
import { writeTemplate } from './template.ts'

/**
 * `npm run export`: writes all stored facts in the exchange format, or a template to be filled in.
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
  const { template } = parsed.values
  const register = REGISTER_IDS.find((id) => id === parsed.values.register)
  const [target = ''] = parsed.positionals
  const problem = problemOf(language, parsed.values, parsed.positionals)
  if (problem !== null) {
    context.err(words.usage(problem))
    context.err(words.exportUsage)
    return 2
  }
  if (template !== undefined) {
    return withFileFaults(context, async () => {
      await writeTemplate(template, language ?? 'zh', register)
      context.out(words.templateWritten(template))
      return 0
    })
  }
  return withStore(context, async (store) => {
    const rows = await exportDataset(store, target)
    for (const table of spokenTables((one) => rows[one] > 0))
      context.out(words.exported(titleOf(table)[language ?? 'zh'], rows[table]))
    return 0
  })
}

function problemOf(
  language: Language | null,
  { template, register }: { readonly template?: string; readonly register?: string },
  targets: readonly string[],
): string | null {
  const { noTarget, manySources, templateNotXlsx, noRegister } =
    COMMAND_WORDS[language ?? 'zh'].problems
  if (language === null) return '--lang zh|en'
  if (register !== undefined && (template === undefined || !isRegister(register))) {
    return noRegister(REGISTER_IDS)
  }
  if (template !== undefined) {
    return targets.length > 0 || !/\.xlsx$/i.test(template) ? templateNotXlsx : null
  }
  return targets.length === 0 ? noTarget : targets.length > 1 ? manySources : null
}

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      template: { type: 'string' },
      register: { type: 'string' },
      lang: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  })
}
