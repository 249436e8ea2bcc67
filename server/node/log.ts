import pino, { type Logger } from 'pino'
import type { LogLevel } from './config.ts'
import type { Served } from './web/web-app.ts'

/** Structured log on standard output: no addresses of readers, no values they asked for. */
export function createLog(level: LogLevel): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime })
}

/** One line per request; failures stand out. */
export function logServed(log: Logger, served: Served): void {
  log[served.status >= 500 ? 'error' : 'info'](served, 'served')
}
