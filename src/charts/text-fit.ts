import { linePieces } from '../text/unbroken.ts'

/** Fonts differ between machines: where words must not be cut, they count as this much wider. */
export const SAFETY = 1.06

/**
 * About how wide a text is drawn, without measuring it: Chinese characters are square, Latin ones
 * a little over half as wide.
 */
export function textWidth(text: string, size: number): number {
  let units = 0
  for (const character of text) units += /[\u2e80-\uffef]/.test(character) ? 1 : 0.57
  return units * size
}

/** Stretches of Chinese and of other characters. */
const WORDS_APART = /[\u2e80-\uffef]+|[^\u2e80-\uffef]+/g

/**
 * Breaks a text into lines no wider than `width`, where a line may end (`linePieces`).
 *
 * A piece that is wider parts before its Chinese words, as -25.0 / 个百分点; a single word that is still
 * wider has a line of its own.
 */
export function wrapText(text: string, width: number, size: number): string[] {
  const lines: string[] = []
  let line = ''
  const pieces = linePieces(text).flatMap((piece) =>
    textWidth(piece.trimEnd(), size) > width ? (piece.match(WORDS_APART) ?? []) : [piece],
  )
  for (const piece of pieces) {
    if (line !== '' && textWidth((line + piece).trimEnd(), size) > width) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += piece
  }
  if (line.trim() !== '') lines.push(line.trimEnd())
  return lines
}

/**
 * Moves labels apart that are at nearly the same height.
 *
 * @param heights Where each label would be best.
 * @param gap Least distance between two.
 * @returns Heights in the order given, inside `top`..`bottom` as far as there is room.
 * @example spreadLabels([100, 104], 16, 0, 300) // [94, 110]
 */
export function spreadLabels(
  heights: readonly number[],
  gap: number,
  top: number,
  bottom: number,
): number[] {
  const order = heights.map((_, index) => index)
  order.sort((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0))
  const groups: { members: number[]; centre: number }[] = []
  const start = (group: { members: number[]; centre: number }) =>
    group.centre - ((group.members.length - 1) * gap) / 2
  const settle = (group: { members: number[]; centre: number }) => {
    const half = ((group.members.length - 1) * gap) / 2
    const mean = group.members.reduce((sum, i) => sum + (heights[i] ?? 0), 0) / group.members.length
    group.centre = Math.max(top + half, Math.min(mean, bottom - half))
  }
  for (const index of order) {
    let group = { members: [index], centre: heights[index] ?? 0 }
    settle(group)
    for (let last = groups[groups.length - 1]; last; last = groups[groups.length - 1]) {
      if (start(group) - (start(last) + (last.members.length - 1) * gap) >= gap - 1e-9) break
      groups.pop()
      group = { members: [...last.members, ...group.members], centre: 0 }
      settle(group)
    }
    groups.push(group)
  }
  const placed: number[] = [...heights]
  for (const group of groups) {
    group.members.forEach((index, place) => {
      placed[index] = start(group) + place * gap
    })
  }
  return placed
}

/** A place in a drawing. */
export interface Place {
  readonly x: number
  readonly y: number
}

/** Where a label may be. */
export interface Bounds {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/**
 * Finds the place around a mark where its label covers the least of the lines.
 *
 * @param mark The mark itself.
 * @param size Of the label.
 * @param lines Points along everything that should stay visible.
 * @param gap Between mark and label.
 * @returns Left edge and middle height of the label.
 */
export function placeLabel(
  mark: Place,
  size: { readonly width: number; readonly height: number },
  lines: readonly Place[],
  bounds: Bounds,
  gap: number,
): Place {
  const up = mark.y - gap - size.height / 2
  const down = mark.y + gap + size.height / 2
  const before = mark.x - size.width - gap / 2
  const after = mark.x + gap / 2
  const candidates: Place[] = [
    { x: mark.x - size.width / 2, y: up },
    { x: before, y: up },
    { x: after, y: down },
    { x: mark.x - size.width / 2, y: down },
    { x: mark.x + gap, y: mark.y },
    { x: before, y: down },
    { x: after, y: up },
  ]
  let best: Place | null = null
  let fewest = Number.POSITIVE_INFINITY
  for (const candidate of candidates) {
    const x = Math.min(Math.max(candidate.x, bounds.left), bounds.right - size.width)
    const { y } = candidate
    if (y - size.height / 2 < bounds.top || y + size.height / 2 > bounds.bottom) continue
    const covers = (point: Place) =>
      point.x >= x && point.x <= x + size.width && Math.abs(point.y - y) <= size.height / 2
    const covered = lines.filter(covers).length + (covers(mark) ? 1_000 : 0)
    if (covered < fewest) {
      fewest = covered
      best = { x, y }
    }
  }
  return best ?? { x: mark.x - size.width / 2, y: up }
}

/** Points along a line, near enough to one another that no label slips between them. */
export function alongLine(points: readonly (Place | null)[], step: number): Place[] {
  return points.flatMap((point, index) => {
    const next = points[index + 1]
    if (!point) return []
    if (!next) return [point]
    const parts = Math.max(Math.ceil(Math.hypot(next.x - point.x, next.y - point.y) / step), 1)
    return Array.from({ length: parts }, (_, part) => ({
      x: point.x + ((next.x - point.x) * part) / parts,
      y: point.y + ((next.y - point.y) * part) / parts,
    }))
  })
}
