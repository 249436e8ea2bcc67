import { connect } from 'node:net'
import { PATHS } from '../../contract/paths.ts'
import { stream } from '../../dataset/sample/random.ts'

/** A request as bytes on a connection, and whether it asks for the API. */
export interface HostileRequest {
  readonly bytes: Buffer
  readonly api: boolean
}

const METHODS =
  'GET GET GET GET GET GET HEAD POST PUT DELETE OPTIONS PATCH TRACE PROPFIND BREW'.split(' ')
const HOSTS = [
  'localhost',
  'localhost',
  'localhost',
  '127.0.0.1:8080',
  '[::1]',
  'evil.example',
  'localhost:99999',
  'local host',
  '[::1',
  '\u00e4.example',
  'xn--',
  '%6cocalhost',
  'a'.repeat(300),
  '',
]
/** What stands where a value should; names that objects inherit, signs of other languages and systems. */
const VALUES = [
  '990100',
  '500231',
  '500231101',
  'lecture_sessions',
  '2026',
  '2026-10',
  '2026-13',
  '0',
  '-1',
  '1e9',
  'NaN',
  'null',
  '',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  "' or 1=1 --",
  '<script>alert(1)</script>',
  '../../etc/passwd',
  '%00',
  '%ff%fe',
  '%E6%96%B0%E6%B0%91',
  '%F0%9F%98%80',
  '%',
  '%u0041',
  '\u001b[2J',
  '\\\\host\\share',
  'x'.repeat(3_000),
  'zh',
  'en',
  'township',
  'direct',
]
const NAMES = [
  ...'area parent year years through indicator indicators level page q limit lang view x'.split(
    ' ',
  ),
  '__proto__',
  'constructor',
  'toString',
]
const PAGES = [
  '/',
  '/compare',
  '/present',
  '/indicators/lecture_sessions',
  '/metrics',
  '/index.html',
]
const ODD_TARGETS = [
  '//evil.example/',
  '/.//evil.example',
  '/../../etc/passwd',
  '/%2e%2e/%2e%2e/etc/passwd',
  '/assets/..%2f..%2fpackage.json',
  '/\\evil.example',
  'http://evil.example/api/areas',
  'https://localhost/api/areas',
  'ftp://localhost/',
  '*',
  'localhost:80',
  '/api/../api/areas',
  '/api//areas',
  '/API/areas',
  '/api/areas;x=1',
  '/api/%61reas',
  '/api/\u0000',
  '/favicon.ico',
  '?',
  '',
]
const HEADERS = [
  'accept: text/html',
  'accept: application/json',
  'accept: */*;q=0',
  'accept-encoding: gzip, br;q=0, identity;q=0',
  'accept-encoding: \u00ff',
  'if-none-match: *',
  'if-none-match: W/"',
  'if-modified-since: yesterday',
  'range: bytes=0-0,5-1,-',
  'cookie: unit=__proto__; language=en; language=zh; =;;',
  `cookie: ${'a=b; '.repeat(800)}`,
  'x-forwarded-for: 127.0.0.1',
  'x-forwarded-host: evil.example',
  'x-forwarded-proto: https',
  'authorization: Bearer x',
  'content-type: application/json',
  'content-type: multipart/form-data',
  'expect: 100-continue',
  'expect: cake',
  'upgrade: websocket',
  'connection: upgrade',
  'te: trailers',
  'origin: null',
  'sec-fetch-site: cross-site',
  '__proto__: x',
  'bad header',
  ': x',
  `x-long: ${'y'.repeat(20_000)}`,
]
const BODIES = [
  '{}',
  '[]',
  'null',
  '{"message":"m","stack":"s","page":"/"}',
  '{"message":"m","stack":"s","page":"/","__proto__":{"a":1}}',
  '['.repeat(4_000),
  `{"message":"${'m'.repeat(100_000)}"}`,
  '\u0000\u00ff',
]

/** Requests that no browser sends: the same for the same seed. */
export function* hostileRequests(seed: number, count: number): Generator<HostileRequest> {
  const random = stream('hostile requests', String(seed))
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const chance = (share: number) => random() < share
  const target = (): string => {
    if (chance(0.15)) return one(ODD_TARGETS)
    const path = chance(0.75) ? one(Object.values(PATHS)) : one(PAGES)
    const parameters = Array.from(
      { length: Math.floor(random() * 5) },
      () => `${one(NAMES)}${chance(0.9) ? '=' : ''}${one(VALUES)}`,
    )
    return parameters.length > 0 ? `${path}?${parameters.join(chance(0.9) ? '&' : '&amp;')}` : path
  }
  for (let n = 0; n < count; n += 1) {
    const asked = target()
    const method = one(METHODS)
    const lines = [
      `${method} ${asked} HTTP/${chance(0.97) ? '1.1' : one(['1.0', '2.0', '0.9', 'x'])}`,
    ]
    if (chance(0.97)) lines.push(`Host: ${chance(0.6) ? 'localhost' : one(HOSTS)}`)
    for (let more = Math.floor(random() * 4); more > 0; more -= 1) lines.push(one(HEADERS))
    let body = ''
    if (method !== 'GET' || chance(0.05)) {
      body = one(BODIES)
      const length = Buffer.byteLength(body, 'latin1')
      const claimed = chance(0.9) ? length : one([length + 5, length - 1, -1, 1e20, 'x'])
      lines.push(`content-length: ${claimed}`)
      if (chance(0.05)) lines.push('transfer-encoding: chunked')
    }
    lines.push('connection: close')
    const text = `${lines.join(chance(0.98) ? '\r\n' : '\n')}\r\n\r\n${body}`
    const bytes = Buffer.from(text, 'latin1')
    if (chance(0.05))
      bytes[Math.floor(random() * Math.min(bytes.length, 200))] = Math.floor(random() * 256)
    // After the change of a byte it may ask for something else.
    yield { bytes, api: /^\S+ \/api[/? ]/.test(bytes.toString('latin1')) }
  }
}

/**
 * Sends a request and the end of what is sent.
 *
 * @returns What is wrong with the answer; null where nothing is. No answer at all is right for bytes
 *   that the server need not take for a request.
 */
export async function faultOf(
  port: number,
  { bytes, api }: HostileRequest,
): Promise<string | null> {
  const answer = await answerTo(port, bytes)
  if (answer === null) return 'no end of the answer in 20 seconds'
  if (answer === '') return null
  const [, status] = /^HTTP\/1\.1 (\d{3}) /.exec(answer) ?? []
  if (status === undefined) return `no answer of HTTP: ${answer.slice(0, 80)}`
  if (Number(status) >= 500) return answer.slice(0, 400)
  const head = answer.slice(0, answer.indexOf('\r\n\r\n')).toLowerCase()
  if (Number(status) >= 200 && !head.includes('content-security-policy')) {
    // 417 is Node's own answer to an expectation.
    if (status !== '417') return `an answer without its headers: ${head}`
  }
  if (api && head.includes('content-type: text/html')) return `HTML under /api: ${head}`
  return null
}

function answerTo(port: number, bytes: Buffer): Promise<string | null> {
  return new Promise((resolve) => {
    let text = ''
    const socket = connect({ port, host: '127.0.0.1' })
    const end = (found: string | null) => {
      socket.destroy()
      resolve(found)
    }
    socket.setTimeout(20_000, () => end(null))
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1')
    })
    // Reset once the server has said no to a body: what it said counts.
    socket.on('error', () => end(text))
    socket.on('close', () => end(text))
    socket.end(bytes)
  })
}
