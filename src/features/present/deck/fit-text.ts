import { SAFETY, textWidth, wrapText } from '../../../charts/text-fit.ts'

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
