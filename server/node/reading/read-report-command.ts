import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import Papa from 'papaparse'
import { cellText, encodeRow } from '../../../dataset/encode-row.ts'
import type { Language } from '../../../dataset/words.ts'
import { FURTHER_INDICATORS } from '../../../domain/reading/further-indicators.ts'
import { readReport } from '../../../domain/reading/read-report.ts'
import type { Candidate } from '../../../domain/reading/reading.ts'
import {
  type CommandContext,
  type ExitCode,
  languageOf,
  likelyLanguage,
  withFileFaults,
} from '../dataset/command-context.ts'
import { namesOf } from '../dataset/export-dataset.ts'
import { READING_WORDS } from './reading-words.ts'
import type { FileText } from './text-faults.ts'
import { textOfFile } from './text-of-file.ts'

/** What the command may use besides the terminal. */
export interface ReadReportContext extends Pick<CommandContext, 'out' | 'err'> {
  /** Reads a file apart, within bounds of time and memory; default: here. */
  readonly textOf?: (path: string) => Promise<FileText>
}

/**
 * `npm run read-report`: shows the figures that an annual report tells, for a person to check. Nothing
 * is saved.
 *
 * @param args What follows the command's name.
 * @returns 0 read, 1 no text could be read, 2 called wrongly.
 */
export async function runReadReport(
  args: readonly string[],
  context: ReadReportContext,
): Promise<ExitCode> {
  const asked = askedOf(args)
  const words = READING_WORDS[asked.language]
  if (asked.help) {
    context.out(words.usage)
    return 0
  }
  const { file, json, indicators, language } = asked
  if (indicators) {
    context.out(furtherRows())
    return 0
  }
  if (file === null) {
    context.err(words.problem)
    context.err(words.usage)
    return 2
  }
  return withFileFaults(context, async () => {
    const read = await (context.textOf ?? textOfFile)(file)
    if ('fault' in read) {
      context.err(words.failed(basename(file), words.faults[read.fault]))
      return 1
    }
    const { text } = read
    const reading = readReport(text)
    if (json) context.out(JSON.stringify({ text, ...reading }, null, 2))
    else context.out(tableOf(text, reading, language).join('\n'))
    return 0
  })
}

function askedOf(args: readonly string[]) {
  const wrong = {
    language: likelyLanguage(args),
    help: false,
    json: false,
    indicators: false,
    file: null,
  }
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        indicators: { type: 'boolean' },
        lang: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    })
    const language = languageOf(values.lang)
    if (language === null) return wrong
    const [file = null, ...others] = positionals
    const { help = false, json = false, indicators = false } = values
    return { language, help, json, indicators, file: others.length > 0 ? null : file }
  } catch {
    return wrong
  }
}

function tableOf(
  text: string,
  { year, candidates, setAside }: ReturnType<typeof readReport>,
  language: Language,
): string[] {
  const words = READING_WORDS[language]
  const figures = candidates.flatMap((candidate) => [
    `  ${candidate.indicator.padEnd(28)} ${printed(candidate, language)}`,
    `    ${quoted(candidate.sentence)}`,
    ...candidate.note.map((note) => `    ! ${words.note(note)}`),
  ])
  const others = setAside.map(
    ({ from, to, reason }) => `  ${text.slice(from, to)}: ${words.reasons[reason]}`,
  )
  return [
    words.year(year),
    '',
    candidates.length > 0 ? words.found : words.nothingFound,
    ...figures,
    ...(others.length > 0 ? ['', words.setAside, ...others] : []),
  ]
}

/** Rows of `indicators.csv` for what reports tell beyond the catalogue. */
function furtherRows(): string {
  const rows = FURTHER_INDICATORS.map((one) => encodeRow('indicators', one).map(cellText))
  return Papa.unparse([namesOf('indicators'), ...rows], { newline: '\n' })
}

/** A value as the product prints it: 200余人次, 100%. */
function printed({ value, unit, qualifier, kind }: Candidate, language: Language): string {
  const number = kind === 'rate' ? `${Number((value * 100).toPrecision(12))}%` : String(value)
  const beside = kind === 'rate' ? '' : unit
  if (qualifier === 'exact') return number + beside
  if (language === 'zh') {
    return qualifier === 'at_least'
      ? `${number}余${beside}`
      : `${qualifier === 'about' ? '约' : '近'}${number}${beside}`
  }
  return qualifier === 'at_least' ? `${number}+ ${beside}` : `${qualifier} ${number} ${beside}`
}

/** As much of a sentence as fits on a line. */
function quoted(sentence: string): string {
  const line = sentence.replace(/\s+/g, ' ')
  return line.length > 90 ? `${line.slice(0, 90)}…` : line
}
