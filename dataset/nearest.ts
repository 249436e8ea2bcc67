/**
 * The candidate that takes the fewest single-character edits to reach.
 *
 * @returns The nearest one (the first of equals), or null when there are no candidates.
 * @example nearest('vlaue', ['value', 'year']) // 'value'
 */
export function nearest(text: string, candidates: Iterable<string>): string | null {
  let best: string | null = null
  let bestDistance = Number.POSITIVE_INFINITY
  for (const candidate of candidates) {
    const distance = editDistance(text.toLowerCase(), candidate.toLowerCase())
    if (distance < bestDistance) {
      best = candidate
      bestDistance = distance
    }
  }
  return best
}

/** Whether two words are so alike that one is likelier a misspelling of the other than a new word. */
export function isMisspelling(text: string, word: string): boolean {
  const distance = editDistance(text.toLowerCase(), word.toLowerCase())
  return distance <= Math.max(1, Math.floor(word.length / 3))
}

/** The candidate that a text is likely a misspelling of; null when there is none. */
export function nearestMeant(text: string, candidates: Iterable<string>): string | null {
  const near = nearest(text, candidates)
  return near !== null && isMisspelling(text, near) ? near : null
}

/** Fewest insertions, deletions, replacements and swaps of neighbours from one word to another. */
export function editDistance(a: string, b: string): number {
  // Nothing that long is a misspelt name, and the cost grows with the product of the lengths.
  const from = a.slice(0, 100)
  const to = b.slice(0, 100)
  let beforeLast: number[] = []
  let last = Array.from({ length: to.length + 1 }, (_, j) => j)
  for (let i = 1; i <= from.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= to.length; j += 1) {
      const same = from[i - 1] === to[j - 1]
      let least = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (same ? 0 : 1),
      )
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]) {
        least = Math.min(least, (beforeLast[j - 2] ?? 0) + 1)
      }
      row.push(least)
    }
    beforeLast = last
    last = row
  }
  return last[to.length] ?? 0
}
