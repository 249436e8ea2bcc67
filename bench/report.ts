import type { Comparison } from './measure.ts'

/** One finding: two ways, and what their ratio says. */
export interface Finding {
  readonly title: string
  readonly first: string
  readonly second: string
  readonly comparison: Comparison
  /** What a reader should take from it, from the ratio in words. */
  readonly says: (ratio: string) => string
}

/** A finding as lines of text. */
export function findingText({ title, first, second, comparison, says }: Finding): string {
  const { ratio, least, greatest, rounds } = comparison
  const width = Math.max(first.length, second.length)
  return [
    title,
    `  ${first.padEnd(width)}  ${milliseconds(comparison.first)}`,
    `  ${second.padEnd(width)}  ${milliseconds(comparison.second)}`,
    `  ratio ${times(ratio)} (${times(least)} to ${times(greatest)} in ${rounds} rounds)`,
    `  ${says(times(ratio))}`,
  ].join('\n')
}

/** Parts of a whole, as shares. */
export function sharesText(title: string, parts: readonly (readonly [string, number])[]): string {
  const whole = parts.reduce((sum, [, ms]) => sum + ms, 0)
  const width = Math.max(...parts.map(([name]) => name.length))
  return [
    `${title} (${milliseconds(whole).trim()} in all)`,
    ...parts.map(([name, ms]) => {
      const share = `${((ms / whole) * 100).toFixed(0)} %`
      return `  ${name.padEnd(width)}  ${milliseconds(ms)}  ${share.padStart(5)}`
    }),
  ].join('\n')
}

function milliseconds(ms: number): string {
  return `${ms < 10 ? ms.toFixed(2) : ms < 100 ? ms.toFixed(1) : ms.toFixed(0)} ms`.padStart(10)
}

function times(ratio: number): string {
  return ratio >= 100 ? ratio.toFixed(0) : ratio.toPrecision(2)
}
