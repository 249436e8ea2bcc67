import type { Answers } from '../../contract/drawn-page.ts'

/** Id of the script element in which the server embeds the first answers of the API. */
export const FIRST_ANSWERS_ID = 'first-answers'

/** The answers that the server sent along with the page; none where it sent none. */
export function firstAnswersIn(page: Document): Answers {
  const text = page.getElementById(FIRST_ANSWERS_ID)?.textContent
  return text ? parseObject(text) : {}
}

/** A damaged island must not stop the page: the requests are then simply made. */
function parseObject(text: string): Answers {
  try {
    const parsed: unknown = JSON.parse(text)
    return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {}
  } catch {
    return {}
  }
}
