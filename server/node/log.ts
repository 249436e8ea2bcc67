import pino, { type DestinationStream, type Logger, type LoggerOptions } from 'pino'
import type { Crash } from '../../contract/crash.ts'
import type { LogLevel } from './config.ts'
import { currentRequestId } from './request-id.ts'
import type { Served } from './web/served.ts'

/** Longest text in a line; readers choose paths, and errors quote what they met. */
const LONGEST_TEXT = 300
const LONGEST_STACK = 4_000
/** Query parameters named at most. */
const MOST_NAMES = 20
/** Crashes of pages told in a minute; a page that crashes for everybody must not fill the disk. */
const MOST_CRASHES = 20
const MINUTE = 60_000

/**
 * Structured log on standard output: no addresses of readers, no values they asked for. Lines of
 * one request carry its id, and none is longer than some thousand characters.
 */
export function createLog(level: LogLevel, to: DestinationStream = pino.destination(1)): Logger {
  const options: LoggerOptions = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    mixin: () => ({ request: currentRequestId() }),
    serializers: { err: shortError },
  }
  return pino(options, to)
}

/** One line per request; failures stand out. */
export function logServed(log: Logger, served: Served): void {
  const line = {
    ...served,
    path: short(served.path),
    query: served.query.slice(0, MOST_NAMES).map((name) => short(name, 40)),
  }
  log[served.status >= 500 ? 'error' : 'info'](line, 'served')
}

/** Tells crashes of pages, as many as a minute may bring. */
export function crashLog(log: Logger): (crash: Crash) => void {
  let began = Number.NEGATIVE_INFINITY
  let told = 0
  return (crash) => {
    const now = performance.now()
    if (now - began > MINUTE) {
      began = now
      told = 0
    }
    told += 1
    if (told <= MOST_CRASHES) log.warn({ crash }, 'a page crashed')
  }
}

function shortError(error: unknown) {
  if (!(error instanceof Error)) return { message: short(String(error)) }
  const { name, message, stack = '' } = error
  return { type: name, message: short(message), stack: short(stack, LONGEST_STACK) }
}

function short(text: string, longest = LONGEST_TEXT): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text
}
