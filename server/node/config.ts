import { fileURLToPath } from 'node:url'
import { passwordFault } from '../../contract/password.ts'
import { DEFAULT_TIME_ZONE, dayIn } from '../../domain/day.ts'
import { DEMONSTRATION_NAME } from './accounts/demonstration.ts'
import { parseDatabaseUrl } from './database-url.ts'
import { isLoopback, type TrustedProxies, trustedProxies } from './web/reader-address.ts'

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

/** What the operator decides. */
export interface Config {
  readonly host: string
  /** 0 = any free port. */
  readonly port: number
  /** Names it answers to beside loopback, `host` and the machine's own. */
  readonly allowedHosts: readonly string[]
  /** Proxies whose `X-Forwarded-For` counts. */
  readonly trustProxy: TrustedProxies
  /** What precedes every path where a proxy serves it below one: `/dashboard`; usually empty. */
  readonly basePath: string
  /** Answers over many areas that one address may have worked out in a minute; 0 = any number. */
  readonly limitPerAddress: number
  /** Origins of pages that may show this one in a frame. */
  readonly frameAncestors: readonly string[]
  /** Token that lets another machine read the metrics; null lets none. */
  readonly metricsToken: string | null
  /** True = only those who have signed in may read. */
  readonly readAccess: 'open' | 'login'
  /** An account for trying it out on the sample county; its password is null where everybody may know it. */
  readonly demonstration: { readonly password: string | null } | null
  /** `file:` and a path; valid as far as its form goes. */
  readonly databaseUrl: string
  /** True = an empty database stays empty. */
  readonly startEmpty: boolean
  readonly logLevel: LogLevel
  /** IANA name of the time zone in which a day begins. */
  readonly timeZone: string
  /** Folder of the built client. */
  readonly clientDir: string
}

/** The settings, or everything that is wrong with them: one line each. */
export type ConfigResult =
  | { readonly config: Config; readonly faults: null }
  | { readonly config: null; readonly faults: readonly string[] }

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Reads the settings from the environment; an empty variable counts as not set.
 *
 * `HOST` (127.0.0.1), `PORT` (8080), `READ_ACCESS` (open, or login), `DEMO` (0 or 1), `DEMO_PASSWORD` (none), `ALLOWED_HOSTS`,
 * `TRUST_PROXY` and `FRAME_ANCESTORS` (none: lists with commas), `LIMIT_PER_ADDRESS` (300 a minute), `BASE_PATH` and `METRICS_TOKEN` (none), `DATABASE_URL` (file:var/dashboard.sqlite), `START_EMPTY` (0 or 1), `TIME_ZONE` (Asia/Shanghai), `LOG_LEVEL` (info), `CLIENT_DIR`
 * (dist/client beside the program).
 *
 * @example readConfig({ PORT: 'x' }).faults // ['PORT is "x": expected a whole number from 0 to 65535']
 */
export function readConfig(environment: Environment): ConfigResult {
  const faults: string[] = []
  const text = (name: string, fallback: string) => environment[name]?.trim() || fallback
  const list = (name: string) =>
    text(name, '')
      .split(',')
      .map((entry) => entry.trim())
      .filter((entry) => entry !== '')
  const fault = (name: string, found: string, expected: string) =>
    faults.push(`${name} is ${JSON.stringify(found)}: expected ${expected}`)

  const host = text('HOST', '127.0.0.1')
  if (!/^[0-9a-z.:_-]+$/i.test(host)) fault('HOST', host, 'a host name or an IP address')

  const port = text('PORT', '8080')
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    fault('PORT', port, 'a whole number from 0 to 65535')
  }

  const allowedHosts = list('ALLOWED_HOSTS')
  for (const name of allowedHosts) {
    if (!/^[0-9a-z._-]+$/i.test(name))
      fault('ALLOWED_HOSTS', name, 'host names without port, separated by commas')
  }

  const proxies = list('TRUST_PROXY')
  const trustProxy = trustedProxies(proxies)
  if (!trustProxy) {
    fault('TRUST_PROXY', proxies.join(', '), 'IP addresses and subnets such as 10.0.0.0/8')
  }

  const limit = text('LIMIT_PER_ADDRESS', '300')
  if (!/^\d{1,6}$/.test(limit)) {
    fault('LIMIT_PER_ADDRESS', limit, 'a whole number up to 999999, 0 for no limit')
  }

  const basePath = text('BASE_PATH', '').replace(/\/$/, '')
  if (!/^(\/[0-9a-z_-]+)*$/i.test(basePath))
    fault('BASE_PATH', basePath, 'a path such as /dashboard/')

  const frameAncestors = list('FRAME_ANCESTORS')
  for (const origin of frameAncestors) {
    if (!/^https?:\/\/(\*\.)?[0-9a-z.-]+(:\d{1,5})?$/i.test(origin)) {
      fault(
        'FRAME_ANCESTORS',
        origin,
        'origins such as https://oa.example.gov.cn, separated by commas',
      )
    }
  }

  const metricsToken = text('METRICS_TOKEN', '')
  if (metricsToken !== '' && !/^[\w.~+/=-]{16,}$/.test(metricsToken)) {
    faults.push('METRICS_TOKEN: expected at least 16 letters, digits or signs of . _ ~ + / = -')
  }

  const readAccess = text('READ_ACCESS', 'open')
  if (readAccess !== 'open' && readAccess !== 'login')
    fault('READ_ACCESS', readAccess, 'open or login')

  const demo = text('DEMO', '0')
  if (demo !== '0' && demo !== '1') fault('DEMO', demo, '0 or 1')
  const demoPassword = text('DEMO_PASSWORD', '')
  if (demoPassword !== '' && passwordFault(demoPassword, DEMONSTRATION_NAME) !== null) {
    faults.push(
      'DEMO_PASSWORD: expected at least 10 characters that are not tried first by everybody',
    )
  }
  if (demo === '1' && demoPassword === '' && !isThisMachine(host)) {
    faults.push(
      `DEMO is "1" while HOST is ${JSON.stringify(host)}: expected DEMO_PASSWORD, since other machines can sign in`,
    )
  }

  const databaseUrl = databaseUrlOf(environment)
  const address = parseDatabaseUrl(databaseUrl)
  if (address.kind === 'fault') faults.push(`DATABASE_URL: ${address.message}`)

  const startEmpty = text('START_EMPTY', '0')
  if (startEmpty !== '0' && startEmpty !== '1') fault('START_EMPTY', startEmpty, '0 or 1')

  const level = text('LOG_LEVEL', 'info')
  const logLevel = LOG_LEVELS.find((known) => known === level)
  if (!logLevel) fault('LOG_LEVEL', level, `one of ${LOG_LEVELS.join(', ')}`)

  const timeZone = timeZoneOf(environment)
  if (!isTimeZone(timeZone)) fault('TIME_ZONE', timeZone, 'a time zone such as Asia/Shanghai')

  const clientDir = text('CLIENT_DIR', programFolder('dist/client'))
  if (faults.length > 0 || !logLevel || !trustProxy) return { config: null, faults }
  const config = {
    host,
    port: Number(port),
    allowedHosts,
    trustProxy,
    basePath,
    limitPerAddress: Number(limit),
    frameAncestors,
    metricsToken: metricsToken || null,
    readAccess: readAccess === 'login' ? ('login' as const) : ('open' as const),
    demonstration: demo === '1' ? { password: demoPassword || null } : null,
    databaseUrl,
    startEmpty: startEmpty === '1',
    logLevel,
    timeZone,
    clientDir,
  }
  return { config, faults: null }
}

/** Whether only programs on this machine reach a host. */
function isThisMachine(host: string): boolean {
  return host === 'localhost' || isLoopback(host)
}

/** Whether a text names a time zone that this machine knows: Asia/Shanghai. */
export function isTimeZone(name: string): boolean {
  try {
    dayIn(0, name)
    return true
  } catch {
    return false
  }
}

/** The time zone that `TIME_ZONE` names, not checked yet. */
export function timeZoneOf(environment: Environment): string {
  return environment.TIME_ZONE?.trim() || DEFAULT_TIME_ZONE
}

/** Address of the database that `DATABASE_URL` names, not checked yet. */
export function databaseUrlOf(environment: Environment): string {
  return environment.DATABASE_URL?.trim() || 'file:var/dashboard.sqlite'
}

/**
 * A folder of the program itself, wherever it was started from. The built program (`dist/server/`)
 * lies as deep as this file.
 */
export function programFolder(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url))
}
