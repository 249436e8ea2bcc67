import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { etagMatches } from '../../api/etag-matches.ts'
import { OperatorFault } from '../fault.ts'
import { acceptedEncoding, type Encoding } from './encoding.ts'
import { etagOf } from './etag-of.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
}

interface ClientFile {
  readonly type: string
  readonly etag: string
  readonly immutable: boolean
  /** As it is, and its precompressed twins. */
  readonly bytes: ReadonlyMap<Encoding | null, Uint8Array<ArrayBuffer>>
}

/** The built client. */
export interface ClientFiles {
  /** The page all views start from, as built. */
  readonly html: string
  /** Another one for every build whose scripts or styles differ: the page names them all. */
  readonly version: string
  /** Answers with the file of this path; null when there is none. */
  answer(request: Request): Response | null
}

/**
 * Reads the built client into memory: it is small, and a build that runs beside the server does
 * not change what is being served.
 *
 * @throws {OperatorFault} There is no built client.
 */
export function loadClientFiles(folder: string): ClientFiles {
  let names: string[]
  let html: string
  try {
    html = readFileSync(join(folder, 'index.html'), 'utf8')
    names = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
  } catch {
    throw new OperatorFault(`no built client in ${folder}: run "npm run build" first`)
  }
  const all = new Set(names)
  const files = new Map<string, ClientFile>()
  for (const name of names) {
    const twin = /^(.*)\.(?:gz|br)$/.exec(name)?.[1]
    if (name === 'index.html' || (twin !== undefined && all.has(twin))) continue
    files.set(`/${name}`, readClientFile(folder, name, all))
  }
  return {
    html,
    version: createHash('sha256').update(html).digest('hex').slice(0, 12),
    answer(request) {
      const file = files.get(decodedPath(request))
      return file ? fileResponse(file, request) : null
    },
  }
}

function readClientFile(folder: string, name: string, all: ReadonlySet<string>): ClientFile {
  const plain = readBytes(join(folder, name))
  const bytes = new Map<Encoding | null, Uint8Array<ArrayBuffer>>([[null, plain]])
  if (all.has(`${name}.br`)) bytes.set('br', readBytes(join(folder, `${name}.br`)))
  if (all.has(`${name}.gz`)) bytes.set('gzip', readBytes(join(folder, `${name}.gz`)))
  return {
    type: TYPES[extname(name)] ?? 'application/octet-stream',
    etag: etagOf(plain),
    // Built assets carry a hash of their content in their name.
    immutable: name.startsWith('assets/'),
    bytes,
  }
}

function fileResponse(file: ClientFile, request: Request): Response {
  const headers = new Headers({
    'content-type': file.type,
    'cache-control': file.immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
    etag: file.etag,
    vary: 'accept-encoding',
  })
  if (etagMatches(request.headers.get('if-none-match'), file.etag)) {
    return new Response(null, { status: 304, headers })
  }
  const offered = (['br', 'gzip'] as const).filter((encoding) => file.bytes.has(encoding))
  const encoding = acceptedEncoding(request.headers.get('accept-encoding'), offered)
  const bytes = file.bytes.get(encoding) ?? new Uint8Array()
  if (encoding) headers.set('content-encoding', encoding)
  headers.set('content-length', String(bytes.length))
  return new Response(request.method === 'HEAD' ? null : bytes, { headers })
}

function readBytes(path: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(path))
}

/** Names that cannot be decoded belong to no file. */
function decodedPath(request: Request): string {
  const { pathname } = new URL(request.url)
  try {
    return decodeURIComponent(pathname)
  } catch {
    return pathname
  }
}
