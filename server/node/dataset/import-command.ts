import { parseArgs } from 'node:util'
import { type TableName, titleOf } from '../../../dataset/columns/tables.ts'
import { faultLine } from '../../../dataset/faults/fault.ts'
import type { Language } from '../../../dataset/words.ts'
import type { OfficeAnswers, OfficeMapping } from '../../../domain/office-mapping.ts'
import { COMMAND, ReasonNeeded } from '../../api/history.ts'
import type { RowCounts, Store, WriteCounts } from '../../api/store.ts'
import { importDataset } from '../../imports/import-source.ts'
import { needsConsent, type ReplaceScope } from '../../imports/replacement.ts'
import { isTimeZone } from '../config.ts'
import {
  type CommandContext,
  type ExitCode,
  languageOf,
  likelyLanguage,
  withStore,
} from './command-context.ts'
import { COMMAND_WORDS, spokenTables } from './command-words.ts'
import { FactSpool } from './fact-spool.ts'
import { readAnswers, writeAnswers } from './office-map.ts'
import { mappingLines } from './office-words.ts'
import { openDatasetSource } from './open-dataset-source.ts'

/** What the command was asked to do. */
interface Request {
  readonly language: Language
  readonly path: string | null
  /** The file that says what texts of an office's own sheet mean. */
  readonly map: string | null
  readonly check: boolean
  readonly removeSample: boolean
  /** Withdraw as much as `--replace` asks for, without asking back. */
  readonly yes: boolean
  readonly replace: readonly ReplaceScope[]
  /** Why figures of submitted months change; null = they must not. */
  readonly reason: string | null
}

/** Rows between two lines of progress, and how long an import stays silent, in milliseconds. */
const PROGRESS_ROWS = 50_000
const SILENT_FOR = 1000

/**
 * `npm run import`: checks a dataset and stores it, or lists every fault.
 *
 * @param args What follows the command's name.
 * @returns 0 done, 1 refused (nothing is stored), 2 called wrongly.
 */
export async function runImport(
  args: readonly string[],
  context: CommandContext,
): Promise<ExitCode> {
  const request = requestOf(args, context)
  if (typeof request === 'number') return request
  const { language, path, check, removeSample, replace } = request
  const { timeZone } = context
  if (timeZone !== undefined && !isTimeZone(timeZone)) {
    context.err(
      `TIME_ZONE is ${JSON.stringify(timeZone)}: expected a time zone such as Asia/Shanghai`,
    )
    return 2
  }
  return withStore(context, async (store) => {
    if (path === null) return removeOnly(store, request, context)
    const words = COMMAND_WORDS[language]
    let overwrites = false
    const answers = request.map === null ? null : await readAnswers(request.map)
    const report = await importDataset(store, await openDatasetSource(path), {
      now: context.now,
      ...(context.timeZone !== undefined && { timeZone: context.timeZone }),
      check,
      spool: () => new FactSpool(),
      removeSample,
      replace,
      answers: answers ?? {},
      mayWithdraw: async (withdrawals) => {
        for (const one of withdrawals)
          context.err(words.withdraws(titleOf(one.table)[language], one))
        if (check || request.yes || !withdrawals.some(needsConsent)) return true
        return (await context.ask?.(words.withdrawQuestion)) ?? false
      },
      mayOverwrite: async (overwritten) => {
        context.err(words.overwrites(overwritten))
        if (check || request.yes) return true
        overwrites = true
        return (await context.ask?.(words.overwriteQuestion)) ?? false
      },
      author: { ...COMMAND, reason: request.reason },
      onProgress: progress(language, context),
    }).catch((error: unknown) => {
      if (error instanceof ReasonNeeded) return error
      throw error
    })
    if (report instanceof ReasonNeeded) {
      context.err(words.reasonNeeded(report))
      return 1
    }
    for (const { file, says } of report.notices) {
      context.err(words.notice(file, says[language]))
    }
    if (report.mapping) await tellMapping(store, report.mapping, answers, request, context)
    if (report.declined) {
      context.err(overwrites ? words.overwriteRefused : words.withdrawRefused)
      return 1
    }
    if (report.faultCount > 0) {
      for (const fault of report.faults) context.err(faultLine(fault, language))
      context.err(COMMAND_WORDS[language].refused(report.faultCount))
      return 1
    }
    if (report.exampleRows > 0) context.out(COMMAND_WORDS[language].examples(report.exampleRows))
    tell(report.counts, report.identity.version, request, context)
    return 0
  })
}

async function removeOnly(store: Store, request: Request, context: CommandContext) {
  const counts = await store.write(
    context.now,
    async (writer) => {
      await writer.removeSample()
      return !request.check
    },
    // Months of the sample county may have been submitted by somebody who tried that out.
    { ...COMMAND, reason: request.reason ?? '--remove-sample' },
  )
  tell(counts, (await store.identity()).version, request, context)
  return 0 as const
}

/** Says what an office's sheet was taken for, and what is asked about it. */
async function tellMapping(
  store: Store,
  mapping: OfficeMapping,
  answers: OfficeAnswers | null,
  { language, map }: Request,
  context: CommandContext,
): Promise<void> {
  const [areas, indicators] = [await store.areas(), await store.indicators()]
  const named = {
    areas: new Map(areas.map(({ code, name }) => [code, name])),
    indicators: new Map(
      indicators.map(({ id, nameZh, nameEn }) => [
        id,
        language === 'en' ? (nameEn ?? nameZh) : nameZh,
      ]),
    ),
  }
  for (const line of mappingLines(mapping, named, language)) context.out(line)
  if (mapping.questions.length === 0) return
  const words = COMMAND_WORDS[language]
  if (map === null) context.err(words.mapNeeded)
  else {
    await writeAnswers(map, answers ?? {}, mapping.questions)
    context.err(words.mapWritten(map))
  }
}

function tell(
  counts: WriteCounts,
  version: string,
  { language, check }: Request,
  context: CommandContext,
): void {
  const words = COMMAND_WORDS[language]
  const isTouched = ({ added, changed, removed }: RowCounts) => added + changed + removed > 0
  const isThere = (table: TableName) => isTouched(counts[table]) || counts[table].unchanged > 0
  for (const table of spokenTables(isThere)) {
    context.out(words.counts(titleOf(table)[language], counts[table]))
  }
  if (isTouched(counts.besides)) context.out(words.besides(counts.besides))
  const touched = Object.values(counts).some(isTouched)
  if (check) context.out(words.checked(version))
  else context.out(touched ? words.stored(version) : words.nothingChanged(version))
}

function progress(language: Language, context: CommandContext): (rows: number) => void {
  let next = PROGRESS_ROWS
  return (rows) => {
    if (rows < next) return
    next = (Math.floor(rows / PROGRESS_ROWS) + 1) * PROGRESS_ROWS
    if (context.elapsed() < SILENT_FOR) return
    context.err(COMMAND_WORDS[language].progress(rows - (rows % PROGRESS_ROWS)))
  }
}

function requestOf(args: readonly string[], context: CommandContext): Request | ExitCode {
  let parsed: ReturnType<typeof parse>
  try {
    parsed = parse(args)
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error)
    return refuse(problem, likelyLanguage(args), context)
  }
  const { values, positionals } = parsed
  const language = languageOf(values.lang)
  if (language === null) return refuse('--lang zh|en', 'zh', context)
  const words = COMMAND_WORDS[language]
  if (values.help) {
    context.out(words.importUsage)
    return 0
  }
  const { problems } = words
  const [path = null, ...more] = positionals
  const replace: ReplaceScope[] = []
  for (const text of values.replace ?? []) {
    const match = /^([^,\s]+),(\d{4})$/.exec(text.trim())
    if (!match) return refuse(problems.replace(text), language, context)
    replace.push({ areaCode: match[1] ?? '', year: Number(match[2]) })
  }
  const removeSample = values['remove-sample'] === true
  if (more.length > 0) return refuse(problems.manySources, language, context)
  if (path === null && replace.length > 0) {
    return refuse(problems.replaceWithoutSource, language, context)
  }
  if (path === null && !removeSample) return refuse(problems.noSource, language, context)
  return {
    language,
    path,
    map: values.map ?? null,
    check: values.check === true,
    removeSample,
    yes: values.yes === true,
    replace,
    reason: values.reason?.trim() || null,
  }
}

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      check: { type: 'boolean' },
      map: { type: 'string' },
      replace: { type: 'string', multiple: true },
      'remove-sample': { type: 'boolean' },
      yes: { type: 'boolean' },
      reason: { type: 'string' },
      lang: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  })
}

function refuse(problem: string, language: Language, context: CommandContext): ExitCode {
  const words = COMMAND_WORDS[language]
  context.err(words.usage(problem))
  context.err(words.importUsage)
  return 2
}
