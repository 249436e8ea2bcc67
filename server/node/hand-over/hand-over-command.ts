import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import type { HandingOver, Prepared, PreparedDeck } from '../../../contract/handing-over.ts'
import { dayIn } from '../../../domain/day.ts'
import { nobodySignsIn } from '../../api/access/nobody.ts'
import { createApi } from '../../api/app.ts'
import type { Store } from '../../api/store.ts'
import { programFolder } from '../config.ts'
import {
  type CommandContext,
  type ExitCode,
  languageOf,
  likelyLanguage,
  withFileFaults,
  withStore,
} from '../dataset/command-context.ts'
import { OperatorFault } from '../fault.ts'
import { findChromium } from './chromium.ts'
import { HAND_OVER_WORDS } from './hand-over-words.ts'
import { BROWSER_ENDINGS, needsBrowser, type Wanted, wantedBy, writeFiles } from './write-files.ts'

/** Made by the build from the same sources as the client. */
const HANDING_OVER = pathToFileURL(programFolder('dist/drawing/hand-over.js')).href

const THEMES = ['light', 'dark'] as const

/** What the command may use besides the database. */
export interface HandOverContext extends CommandContext {
  /** The Chromium that the surroundings name. */
  readonly chromium?: string | undefined
  /** Default: the client's build. */
  readonly handingOver?: HandingOver
}

/**
 * `npm run hand-over`: makes the files of a deck without a browser, as its start page does: the figures are frozen
 * now, the slides composed and the files made by the same code. PDF and PNG need a Chromium.
 *
 * @param args What follows the command's name.
 * @returns 0 done, 1 not all of it made, 2 called wrongly.
 */
export async function runHandOver(
  args: readonly string[],
  context: HandOverContext,
): Promise<ExitCode> {
  const wrong = (problem: string, language = likelyLanguage(args)): ExitCode => {
    context.err(HAND_OVER_WORDS[language].problem(problem))
    context.err(HAND_OVER_WORDS[language].usage)
    return 2
  }
  let values: ReturnType<typeof parse>['values']
  try {
    values = parse(args).values
  } catch (error) {
    return wrong(error instanceof Error ? error.message : String(error))
  }
  const lang = languageOf(values.lang)
  if (lang === null) return wrong('--lang zh|en')
  const words = HAND_OVER_WORDS[lang]
  if (values.help) {
    context.out(words.usage)
    return 0
  }
  const { area, year, through, theme, out = [], deck: named = 'usual' } = values
  if (out.length === 0) return wrong(words.noOut, lang)
  if (area === undefined && named === 'usual') return wrong(words.noArea, lang)
  const colours = THEMES.find((one) => one === theme) ?? null
  if (theme !== undefined && colours === null) return wrong(`--theme ${THEMES.join('|')}`, lang)
  const handingOver: HandingOver = context.handingOver ?? (await import(HANDING_OVER))
  const endings = [...handingOver.endings, ...BROWSER_ENDINGS]
  const wanted: Wanted[] = []
  for (const path of out) {
    const one = wantedBy(path, endings)
    if (!one) return wrong(`${path}: ${words.endings(endings)}`, lang)
    wanted.push(one)
  }

  return withFileFaults(context, async () => {
    const file =
      named === 'usual' ? null : { name: basename(named), text: await readFile(named, 'utf8') }
    const order = {
      area: area ?? null,
      year: year === undefined ? undefined : Number(year),
      through,
      file,
      theme: colours,
      lang,
      now: Date.parse(context.now),
    }
    let prepared: Prepared | null = null
    const ended = await withStore(context, async (store) => {
      prepared = await handingOver.prepareDeck(order, askerOf(store, context, words.unknownArea))
      return 0
    })
    if (prepared === null) return ended
    const { deck, faults } = prepared as Prepared
    if (deck === null) {
      context.err(words.refused(faults))
      return 1
    }
    context.out(words.prepared(deck.name, deck.slides))
    for (const line of deck.report) context.out(line)
    return await writeAll(deck, wanted)
  })

  async function writeAll(deck: PreparedDeck, all: readonly Wanted[]): Promise<ExitCode> {
    const chromium = findChromium(values.chromium ?? context.chromium)
    let code: ExitCode = 0
    for (const one of all) {
      const { path } = one
      if (needsBrowser(one) && chromium === null) {
        context.err(words.noChromium(path))
        code = 1
        continue
      }
      const fault = await withFault(async () => {
        const { files, bytes } = await writeFiles(deck, one, chromium)
        const size = sizeOf(bytes)
        context.out(
          files === null ? words.written(path, size) : words.writtenAll(path, files, size),
        )
      })
      if (fault === null) continue
      context.err(words.failed(path, fault))
      code = 1
    }
    return code
  }
}

/** What a file could not be made for: the others are made all the same. */
async function withFault(task: () => Promise<void>): Promise<string | null> {
  try {
    await task()
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/**
 * The API's own program over the store, asked by path.
 *
 * @returns Throws {OperatorFault} with what the API says of a question that it refuses.
 */
function askerOf(
  store: Store,
  { now, timeZone }: CommandContext,
  unknownArea: (detail: string) => string,
) {
  const instant = Date.parse(now)
  const today = dayIn(instant, timeZone)
  const signIn = nobodySignsIn(() => instant)
  const api = createApi({ store, programVersion: 'hand-over', today: () => today, signIn })
  return async (path: string): Promise<unknown> => {
    const response = await api.request(path)
    const answer = await response.json()
    if (response.ok) return answer
    const { code, detail = `${path}: ${response.status}` } = Object(answer)
    throw new OperatorFault(code === 'unknown_area' ? unknownArea(detail) : detail)
  }
}

function sizeOf(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.ceil(bytes / 1_000)} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`
}

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: false,
    options: {
      area: { type: 'string' },
      year: { type: 'string' },
      through: { type: 'string' },
      deck: { type: 'string' },
      theme: { type: 'string' },
      out: { type: 'string', multiple: true },
      chromium: { type: 'string' },
      lang: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  })
}
