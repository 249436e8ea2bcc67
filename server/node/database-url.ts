import { resolve } from 'node:path'
import { OperatorFault } from './fault.ts'

/** A database address, or why it is none that this program can open. */
export type DatabaseAddress =
  | { readonly kind: 'sqlite'; readonly path: string }
  /** `shown` names it without account and password. */
  | { readonly kind: 'postgres'; readonly url: string; readonly shown: string }
  | { readonly kind: 'fault'; readonly message: string }

const EXPECTED =
  'expected file:<path> of an SQLite database, such as file:var/dashboard.sqlite, or postgres://<user>:<password>@<host>/<database>'

/**
 * Reads `DATABASE_URL`.
 *
 * @param url `file:` and a path, relative to the working directory or absolute; or the address of a
 *   PostgreSQL database, as `libpq` has it.
 * @returns The absolute path of the SQLite file, the PostgreSQL database, or what is wrong in one
 *   line that never repeats the address: it may hold a password.
 * @example parseDatabaseUrl('file:var/dashboard.sqlite') // { kind: 'sqlite', path: '/srv/var/...' }
 */
export function parseDatabaseUrl(url: string): DatabaseAddress {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase()
  if (scheme === 'postgres' || scheme === 'postgresql') return postgresAddress(url)
  if (scheme !== 'file') return fault(EXPECTED)
  const path = url.slice('file:'.length).replace(/^\/\/(localhost)?(?=\/)/i, '')
  if (path === '' || path.startsWith('//')) return fault('expected a path after file:')
  if (/[?#]/.test(path)) return fault('expected a path without ? and #')
  return { kind: 'sqlite', path: resolve(path) }
}

/**
 * The file that `DATABASE_URL` names, for what only files have.
 *
 * @throws {OperatorFault} It names none.
 */
export function databaseFile(databaseUrl: string): string {
  const address = parseDatabaseUrl(databaseUrl)
  if (address.kind === 'fault') throw new OperatorFault(`DATABASE_URL: ${address.message}`)
  if (address.kind === 'sqlite') return address.path
  throw new OperatorFault(
    `database ${address.shown} is no file: back it up and restore it with pg_dump and pg_restore`,
  )
}

function postgresAddress(url: string): DatabaseAddress {
  const { host, pathname, searchParams } = URL.canParse(url) ? new URL(url) : new URL('none:')
  if (!/^\/[^/]+$/.test(pathname)) return fault('expected postgres://<host>/<database>')
  const shown = `${host || (searchParams.get('host') ?? 'localhost')}${pathname}`
  return { kind: 'postgres', url, shown }
}

function fault(message: string): DatabaseAddress {
  return { kind: 'fault', message }
}
