import { resolve } from 'node:path'

/** A database address, or why it is none that this program can open. */
export type DatabaseAddress =
  | { readonly kind: 'sqlite'; readonly path: string }
  | { readonly kind: 'fault'; readonly message: string }

/**
 * Reads `DATABASE_URL`.
 *
 * @param url `file:` and a path, relative to the working directory or absolute.
 * @returns The absolute path of the SQLite file, or what is wrong in one line that never repeats
 *   the address: it may hold a password.
 * @example parseDatabaseUrl('file:var/dashboard.sqlite') // { kind: 'sqlite', path: '/srv/var/...' }
 */
export function parseDatabaseUrl(url: string): DatabaseAddress {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase()
  if (scheme === 'postgres' || scheme === 'postgresql') {
    return fault('PostgreSQL is not supported yet: expected file:<path> of an SQLite database')
  }
  if (scheme !== 'file') {
    return fault('expected file:<path> of an SQLite database, such as file:var/dashboard.sqlite')
  }
  const path = url.slice('file:'.length).replace(/^\/\/(localhost)?(?=\/)/i, '')
  if (path === '' || path.startsWith('//')) return fault('expected a path after file:')
  if (/[?#]/.test(path)) return fault('expected a path without ? and #')
  return { kind: 'sqlite', path: resolve(path) }
}

function fault(message: string): DatabaseAddress {
  return { kind: 'fault', message }
}
