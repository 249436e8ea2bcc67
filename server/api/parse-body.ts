import type * as z from 'zod/mini'
import { ApiProblem } from './problem-response.ts'

/** Longest body that is read, in bytes, unless an operation says otherwise. */
const LARGEST_BODY = 64 * 1024

/**
 * What a request tells, checked against the contract.
 *
 * @param limit Bytes of the longest one.
 * @throws {ApiProblem} `invalid_body`: not JSON, too long, or not what the schema allows, with the fields
 *   at fault. JSON alone, because browsers let no page of another site send that.
 */
export async function parseBody<S extends z.ZodMiniType>(
  schema: S,
  request: Request,
  limit: number = LARGEST_BODY,
): Promise<z.infer<S>> {
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? '')) {
    throw new ApiProblem('invalid_body', 'Sent as application/json, nothing else is read.')
  }
  const bytes = await bytesUpTo(request, limit)
  if (bytes === null) throw new ApiProblem('invalid_body', `At most ${limit} bytes are read.`)
  const parsed = schema.safeParse(parsedJson(new TextDecoder().decode(bytes)))
  if (parsed.success) return parsed.data
  const fields = parsed.error.issues.flatMap((issue) => {
    const place = issue.path.join('.')
    if (issue.code !== 'unrecognized_keys') {
      return [{ field: place, found: null, expected: issue.message }]
    }
    return issue.keys.map((key) => ({
      field: place === '' ? key : `${place}.${key}`,
      found: null,
      expected: 'no such field',
    }))
  })
  const detail = fields.map(({ field, expected }) => `${field || 'body'}: ${expected}`).join('; ')
  throw new ApiProblem('invalid_body', `What was sent is not valid: ${detail}`, fields)
}

/**
 * The bytes of a body; null where it is longer, and the rest of it is not read.
 *
 * @param patience Milliseconds after which what has come is all. Default: as long as the server waits.
 */
export async function bytesUpTo(
  request: Request,
  limit: number,
  patience?: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) return null
  const chunks: Uint8Array[] = []
  let read = 0
  const reader = request.body?.getReader()
  const late =
    patience === undefined ? undefined : setTimeout(() => void reader?.cancel(), patience)
  try {
    // Not `for await`: browsers in which the mock API runs cannot.
    for (;;) {
      const chunk = await reader?.read()
      if (!chunk || chunk.done) break
      read += chunk.value.length
      if (read > limit) {
        await reader?.cancel()
        return null
      }
      chunks.push(chunk.value)
    }
  } finally {
    clearTimeout(late)
  }
  const bytes = new Uint8Array(read)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
