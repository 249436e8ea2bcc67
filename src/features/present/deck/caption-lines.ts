import { linesOf } from './fit-text.ts'
import { BODY_WIDTH, LEAST_TEXT, MOST_CAPTION_LINES } from './stage-size.ts'

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
