import type { ReactNode } from 'react'
import { LINE_STEP } from '../drawn-text.tsx'
import { SAFETY, wrapText } from '../text-fit.ts'

/** A part of a picture as wide as the picture; lengths in CSS pixels. */
export interface Block {
  readonly height: number
  /** @param top Where it begins. */
  readonly draw: (top: number) => ReactNode
}

/** Fonts of pictures, the first ones a system has: Windows, macOS, Linux. */
export const PICTURE_FONTS =
  'Arial, "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", sans-serif'

/** Where letters stand above the bottom of their line, in sizes of letters. */
const RISE = 0.88

interface WordsLook {
  readonly size: number
  readonly width: number
  readonly colour: string
  readonly strong?: boolean
  readonly left?: number
}

/** A text in as many lines as it takes; nothing where there is none. */
export function wordsBlock(text: string, look: WordsLook): Block {
  const { size, width, colour, strong, left = 0 } = look
  const lines = text === '' ? [] : wrapText(text, width / SAFETY, size)
  const step = size * LINE_STEP
  return {
    height: lines.length * step,
    draw: (top) =>
      lines.map((line, index) => (
        <text
          // biome-ignore lint/suspicious/noArrayIndexKey: lines do not move
          key={index}
          x={left}
          y={top + step * index + size * RISE}
          fontSize={size}
          fill={colour}
          fontWeight={strong ? 'bold' : undefined}
        >
          {line}
        </text>
      )),
  }
}

/** Blocks one below the other; empty ones take no room. */
export function stacked(blocks: readonly Block[], gap: number): Block {
  const held = blocks.filter(({ height }) => height > 0)
  const starts: number[] = []
  let height = 0
  for (const block of held) {
    if (height > 0) height += gap
    starts.push(height)
    height += block.height
  }
  return {
    height,
    draw: (top) => held.map((block, index) => block.draw(top + (starts[index] ?? 0))),
  }
}

/**
 * Entries side by side, in as many rows as they take.
 *
 * @param height Of a row.
 */
export function flowing(
  entries: readonly {
    readonly width: number
    readonly draw: (left: number, top: number) => ReactNode
  }[],
  width: number,
  height: number,
): Block {
  let left = 0
  let row = 0
  const places = entries.map((entry) => {
    if (left > 0 && left + entry.width > width) {
      left = 0
      row += 1
    }
    const place = { left, row }
    left += entry.width
    return place
  })
  return {
    height: entries.length === 0 ? 0 : (row + 1) * height,
    draw: (top) =>
      entries.map((entry, index) => {
        const place = places[index]
        return place && entry.draw(place.left, top + place.row * height)
      }),
  }
}
