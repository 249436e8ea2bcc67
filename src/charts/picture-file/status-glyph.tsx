import type { Status } from '../../../domain/progress.ts'
import { statusShape, toneOf } from '../status-shape.tsx'
import { PAPER_COLOURS } from './paper-colours.ts'

/** The colour of a status in words. */
export function toneColour(status: Status | null): string {
  const tone = toneOf(status)
  return tone === 'none' ? PAPER_COLOURS['ink-3'] : PAPER_COLOURS[tone]
}

interface StatusGlyphProps {
  readonly status: Status | null
  readonly x: number
  /** Its middle. */
  readonly y: number
  readonly size: number
}

/** The shape of a status, left of its word. */
export function StatusGlyph({ status, x, y, size }: StatusGlyphProps) {
  return (
    <g color={toneColour(status)} transform={`translate(${x} ${y - size / 2}) scale(${size / 16})`}>
      {statusShape(status)}
    </g>
  )
}
