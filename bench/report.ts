import type { Comparison } from './measure.ts'

/** A line of the report. */
export interface Row {
  /** What `npm run bench -- part` measures alone. */
  readonly part: string
  readonly what: string
  /** Null = measured, and nothing promised. */
  readonly bound: string | null
  readonly measured: string
  readonly kept: boolean
  /** What would bring it within its bound. */
  readonly closing: string
}

interface Bounded {
  readonly part: string
  readonly what: string
  readonly value: number
  /** The most that is promised. */
  readonly bound: number
  readonly text: (value: number) => string
  /** What the figure was made of. */
  readonly beside?: string
  readonly closing: string
}

/** Holds a figure against its bound. */
export function bounded({ part, what, value, bound, text, beside, closing }: Bounded): Row {
  // Rounding must not carry it across its bound.
  const over = value > bound && text(value) === text(bound)
  const said = over ? `just over ${text(bound)}` : text(value)
  return {
    part,
    what,
    bound: `at most ${text(bound)}`,
    measured: said + (beside ? ` (${beside})` : ''),
    kept: value <= bound,
    closing,
  }
}

/** When, where and on what a part was measured. */
export interface Circumstances {
  readonly part: string
  readonly text: string
}

const HEAD = [
  '# What costs how much against what',
  '',
  'Written by `npm run bench`. Ratios are of one run on one machine, either way in turn, and are what to',
  'compare with another run; milliseconds belong to the machine and the hour.',
]
const TABLE = ['| part | what | bound | measured | kept |', '| - | - | - | - | - |']

/**
 * The report in Markdown.
 *
 * @param before The report so far, or empty: parts that were not measured now stay as they were.
 */
export function reportText(
  before: string,
  rows: readonly Row[],
  circumstances: readonly Circumstances[],
): string {
  const anew = new Set(circumstances.map(({ part }) => part))
  const earlier = before.split('\n')
  const stays = (start: RegExp) =>
    earlier.filter((line) => {
      const part = start.exec(line)?.[1]
      return part !== undefined && part !== 'part' && !anew.has(part)
    })
  const table = rows.map(({ part, what, bound, measured, kept, closing }) => {
    const verdict = bound === null ? '' : kept ? 'yes' : `no; would close it: ${closing}`
    return `| ${[part, what, bound ?? '', measured, verdict].join(' | ')} |`
  })
  const how = circumstances.map(({ part, text }) => `- ${part}: ${text}`)
  return [
    ...HEAD,
    '',
    ...TABLE,
    ...stays(/^\| ([a-z][\w-]*) +\|/),
    ...table,
    '',
    '## Measured on',
    '',
    ...stays(/^- ([a-z][\w-]*): /),
    ...how,
    '',
  ].join('\n')
}

/** One finding: two ways, and what their ratio says. */
export interface Finding {
  readonly title: string
  readonly first: string
  readonly second: string
  readonly comparison: Comparison
  /** What a reader should take from it, from the ratio in words. */
  readonly says: (ratio: string) => string
}

/** A finding as a line of the report. */
export function findingRow(part: string, { title, first, second, comparison, says }: Finding): Row {
  const { ratio, least, greatest, rounds } = comparison
  const range = `${times(least)} to ${times(greatest)} in ${rounds} rounds`
  const both = `${first} ${milliseconds(comparison.first)}, ${second} ${milliseconds(comparison.second)}`
  return noted(part, title, `${times(ratio)} (${range}; ${both}). ${says(times(ratio))}`)
}

/** Parts of a whole as a line of the report. */
export function sharesRow(
  part: string,
  what: string,
  parts: readonly (readonly [string, number])[],
): Row {
  const whole = parts.reduce((sum, [, ms]) => sum + ms, 0)
  const shares = parts.map(([name, ms]) => `${name} ${((ms / whole) * 100).toFixed(0)} %`)
  return noted(part, what, `${milliseconds(whole)} in all: ${shares.join(', ')}`)
}

/** What was measured without anything being promised. */
export function noted(part: string, what: string, measured: string): Row {
  return { part, what, bound: null, measured, kept: true, closing: '' }
}

/** A time with as many digits as mean something. */
export function milliseconds(ms: number): string {
  return `${ms < 10 ? ms.toFixed(2) : ms < 100 ? ms.toFixed(1) : ms.toFixed(0)} ms`
}

/** A ratio with as many digits as mean something. */
export function times(ratio: number): string {
  return ratio >= 100 ? ratio.toFixed(0) : ratio.toPrecision(2)
}
