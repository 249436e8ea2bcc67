/**
 * About how wide a text is drawn, without measuring it: Chinese characters are square, Latin ones
 * a little over half as wide.
 */
export function textWidth(text: string, size: number): number {
  let units = 0
  for (const character of text) units += /[\u2e80-\uffef]/.test(character) ? 1 : 0.57
  return units * size
}

/**
 * Breaks a text into lines no wider than `width`: English between words, Chinese anywhere.
 *
 * A single word that is wider stands on a line of its own.
 */
export function wrapText(text: string, width: number, size: number): string[] {
  const pieces = text.match(/[\u2e80-\uffef]|[^\u2e80-\uffef\s]+\s*|\s+/g) ?? []
  const lines: string[] = []
  let line = ''
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
 * Moves labels apart that stand at nearly the same height.
 *
 * @param heights Where each label would stand best.
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
