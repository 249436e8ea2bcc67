import { type Crash, crashSchema, LARGEST_CRASH } from '../../../contract/crash.ts'
import { ApiProblem } from '../problem-response.ts'

/**
 * The crash that a page reports.
 *
 * @throws {ApiProblem} `invalid_body`: not JSON, too long, or not what `crashSchema` allows. JSON
 *   alone, because browsers let no page of another site send that.
 */
export async function crashIn(request: Request): Promise<Crash> {
  const refuse = (detail: string) => new ApiProblem('invalid_body', detail)
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? '')) {
    throw refuse('A crash is reported as application/json.')
  }
  const text = await textUpTo(request, LARGEST_CRASH)
  if (text === null) throw refuse(`A crash is told in at most ${LARGEST_CRASH} bytes.`)
  const parsed = crashSchema.safeParse(parsedJson(text))
  if (!parsed.success) throw refuse('A crash has message, stack and page, all short.')
  return parsed.data
}

/** Null where the body is longer; the rest of it is not read. */
async function textUpTo(request: Request, limit: number): Promise<string | null> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) return null
  const decoder = new TextDecoder()
  let read = 0
  let text = ''
  // Not `for await`: browsers in which the mock API runs cannot.
  const reader = request.body?.getReader()
  for (;;) {
    const chunk = await reader?.read()
    if (!chunk || chunk.done) return text + decoder.decode()
    read += chunk.value.length
    if (read > limit) {
      await reader?.cancel()
      return null
    }
    text += decoder.decode(chunk.value, { stream: true })
  }
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
