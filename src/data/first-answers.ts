/** Id of the script element in which the server embeds the first answers of the API. */
export const FIRST_ANSWERS_ID = 'first-answers'

/**
 * Answers the server sent along with the page, keyed by request path with its query.
 *
 * Each is handed out once: a second request for the same path must reach the server, or a reader
 * would never see a newer import.
 *
 * @param page The document, or null where there is none.
 * @returns A function that takes the answer of a path out, or undefined when there is none.
 */
export function readFirstAnswers(page: Document | null): (path: string) => unknown {
  const answers = new Map<string, unknown>()
  const text = page?.getElementById(FIRST_ANSWERS_ID)?.textContent
  if (text) {
    for (const [path, answer] of Object.entries(parseObject(text))) answers.set(path, answer)
  }
  return (path) => {
    const answer = answers.get(path)
    answers.delete(path)
    return answer
  }
}

/** A damaged island must not stop the page: the requests are then simply made. */
function parseObject(text: string): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(text)
    return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {}
  } catch {
    return {}
  }
}
