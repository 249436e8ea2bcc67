import { SAFETY, textWidth, wrapText } from '../../../charts/text-fit.ts'
import type { ListBody } from './slide.ts'
import { BODY_WIDTH, LEAST_TEXT, LIST_LEAD_WIDTH, MOST_CAPTION_LINES } from './stage-size.ts'

/** About how many lines a text takes. */
export function linesOf(text: string, width: number, size: number): number {
  // A word longer than the line is broken by the browser.
  return wrapText(text, width / SAFETY, size).reduce(
    (sum, line) => sum + Math.max(1, Math.ceil(textWidth(line, size) / (width / SAFETY))),
    0,
  )
}

/** About how wide a text is drawn, on the safe side. */
export function safeWidth(text: string, size: number): number {
  return Math.ceil(textWidth(text, size) * SAFETY)
}

interface Box {
  readonly width: number
  readonly height: number
  /** Line height as a multiple of the size. */
  readonly line: number
}

/**
 * The largest of the sizes at which a text fits its box; the last where none does.
 *
 * @param sizes Falling.
 */
export function fitSize(text: string, box: Box, sizes: readonly number[]): number {
  const fits = (size: number) =>
    linesOf(text, box.width, size) <= Math.max(1, Math.floor(box.height / (size * box.line)))
  return sizes.find(fits) ?? sizes[sizes.length - 1] ?? 0
}

/** About how many lines a caption takes. */
export function captionLines(caption: readonly string[]): number {
  return caption.reduce((sum, sentence) => sum + linesOf(sentence, BODY_WIDTH, LEAST_TEXT), 0)
}

/** As many whole sentences, in order, as the lines of a caption hold. */
export function withinCaption(sentences: readonly string[]): string[] {
  const kept: string[] = []
  for (const sentence of sentences) {
    if (captionLines([...kept, sentence]) <= MOST_CAPTION_LINES) kept.push(sentence)
  }
  return kept
}

const TEXT_WIDTH = BODY_WIDTH - LIST_LEAD_WIDTH - 32

/** About how many lines of text items of a list take. */
export function listLines(items: ListBody['items'], size: number): number {
  return items.reduce(
    (sum, { lead, text }) =>
      sum + Math.max(linesOf(lead, LIST_LEAD_WIDTH, size), linesOf(text, TEXT_WIDTH, size)),
    0,
  )
}
