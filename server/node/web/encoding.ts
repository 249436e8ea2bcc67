import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

export type Encoding = 'br' | 'gzip'

/** Below this many bytes compression costs more than it saves. */
const WORTH_COMPRESSING = 1_000

const gzipAsync = promisify(gzip)

/**
 * The first of `offered` that the reader accepts; null = send the bytes as they are.
 *
 * @param header `Accept-Encoding`; null when the reader sent none.
 * @example acceptedEncoding('gzip, br;q=0', ['br', 'gzip']) // 'gzip'
 */
export function acceptedEncoding(
  header: string | null,
  offered: readonly Encoding[],
): Encoding | null {
  const accepted = new Set<string>()
  for (const part of (header ?? '').split(',')) {
    const [name = '', ...parameters] = part.toLowerCase().split(';')
    const refused = parameters.some((parameter) => /^\s*q\s*=\s*0(\.0*)?\s*$/.test(parameter))
    if (!refused) accepted.add(name.trim())
  }
  return offered.find((encoding) => accepted.has(encoding)) ?? null
}

/** Bytes as they travel. */
export interface Encoded {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Null = as they are. */
  readonly encoding: Encoding | null
}

/** Compresses where the reader accepts gzip and it is worth it. */
export async function gzipped(bytes: Uint8Array<ArrayBuffer>, wanted: boolean): Promise<Encoded> {
  if (!wanted || bytes.length < WORTH_COMPRESSING) return { bytes, encoding: null }
  return { bytes: new Uint8Array(await gzipAsync(bytes, { level: 6 })), encoding: 'gzip' }
}
