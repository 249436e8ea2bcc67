import type { DrawnPage } from '../../../contract/drawn-page.ts'

/** A page is not held back for longer, nor for more: the client then asks for what is missing itself. */
const LONGEST_WAIT_MS = 1000
const LONGEST_DRAWING_MS = 2000
const LONGEST_ANSWER = 256 * 1024
/** What a page lacks may only be known once it has what it lacked before. */
const MOST_ROUNDS = 4

type Answers = ReadonlyMap<string, Uint8Array>

/** A page with what it shows. */
export interface DrawnAnswers {
  /** Each answer as path and JSON. */
  readonly first: Answers
  /** Whether another time would give no more: an answer or the drawing may be too busy just now. */
  readonly complete: boolean
  /** Null where the client draws alone. */
  readonly drawn: DrawnPage | null
}

/**
 * Draws a page, gets what it lacks, and draws it again, until it lacks nothing or nothing more comes.
 *
 * @param everyPage Paths of what every page shows.
 * @param bytes The body of an answer; null unless it is answered with 200.
 * @param draw As `DrawingThread` does; null = the client draws alone, and asks for the rest.
 */
export async function drawAnswers(
  everyPage: readonly string[],
  bytes: (path: string) => Promise<Uint8Array | null>,
  draw: ((first: Answers, left: AbortSignal) => Promise<DrawnPage | null | undefined>) | null,
): Promise<DrawnAnswers> {
  const first = new Map<string, Uint8Array>()
  let lacked = everyPage
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    for (const path of lacked) {
      const body = await within(LONGEST_WAIT_MS, () => bytes(path))
      if (!body) return { first, complete: false, drawn: null }
      const large = !everyPage.includes(path) && body.length > LONGEST_ANSWER
      if (large) return { first, complete: true, drawn: null }
      first.set(path, body)
    }
    if (!draw) break
    const drawn = await within(LONGEST_DRAWING_MS, (left) => draw(first, left))
    if (drawn === undefined) return { first, complete: false, drawn: null }
    if (drawn === null) break
    if (drawn.missing.length === 0) return { first, complete: true, drawn }
    lacked = drawn.missing
    const useless = lacked.filter((path) => first.has(path))
    for (const path of useless) first.delete(path)
    if (useless.length > 0) break
  }
  return { first, complete: true, drawn: null }
}

/** What comes within so many milliseconds, else undefined: nobody waits for it then. */
async function within<T>(
  ms: number,
  work: (left: AbortSignal) => Promise<T>,
): Promise<T | undefined> {
  const left = new AbortController()
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => {
      resolve(undefined)
      left.abort()
    }, ms)
  })
  return Promise.race([work(left.signal), late]).finally(() => clearTimeout(timer))
}
