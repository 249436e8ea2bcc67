import { linesOf } from './fit-text.ts'
import type { ListBody } from './slide.ts'
import { BODY_WIDTH, LIST_LEAD_WIDTH } from './stage-size.ts'

const TEXT_WIDTH = BODY_WIDTH - LIST_LEAD_WIDTH - 32

/** About how many lines of text items of a list take. */
export function listLines(items: ListBody['items'], size: number): number {
  return items.reduce(
    (sum, { lead, text }) =>
      sum + Math.max(linesOf(lead, LIST_LEAD_WIDTH, size), linesOf(text, TEXT_WIDTH, size)),
    0,
  )
}
