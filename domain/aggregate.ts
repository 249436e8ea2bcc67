import type { AbsenceReason } from './figure.ts'
import { absent, type Figure, value } from './figure.ts'
import type { Indicator } from './indicator.ts'
import type { Counts } from './progress.ts'
import { combineQualifiers } from './qualifier.ts'
import type { Block } from './report.ts'

/** Blocks put together into one figure, with the sums behind a ratio. */
export interface Aggregate {
  readonly figure: Figure
  /** Null for counts and for a rate claimed without its counts. */
  readonly counts: Counts | null
}

/**
 * Puts the blocks of one area together by the indicator's aggregation
 * (docs/figures.md, Year to date).
 *
 * `sum` adds values. `ratio` divides the sum of numerators by the sum of denominators, never a
 * mean of percentages. `latest` takes the last complete block.
 *
 * @param blocks Non-overlapping, in order.
 * @param none The reason to give when there is no block to put together.
 * @returns Absent with `none`; `nothing_due` when all denominators sum to 0; `counts_missing` when
 *   several periods are to be added and one has no counts. A single period's bare rate is shown.
 * @example aggregate(ratioIndicator, [30/30, 1/10], 'not_reported') // 31/40 = 0.775
 */
export function aggregate(
  indicator: Pick<Indicator, 'aggregation' | 'measure'>,
  blocks: readonly Block[],
  none: AbsenceReason,
): Aggregate {
  if (indicator.aggregation === 'latest') {
    const state = lastComplete(blocks)
    if (!state) return { figure: absent(none), counts: null }
    return indicator.measure === 'ratio'
      ? ratioOf([state])
      : { figure: value(state.value ?? 0, state.qualifier), counts: null }
  }
  if (blocks.length === 0) return { figure: absent(none), counts: null }
  if (indicator.aggregation === 'ratio') return ratioOf(blocks)
  let sum = 0
  for (const block of blocks) sum += block.value ?? 0
  const qualifier = combineQualifiers(blocks.map((block) => block.qualifier))
  return { figure: value(sum, qualifier), counts: null }
}

/** The last block that every part of the area reported. */
export function lastComplete(blocks: readonly Block[]): Block | null {
  for (let index = blocks.length - 1; index >= 0; index -= 1) {
    const block = blocks[index]
    if (block?.complete) return block
  }
  return null
}

function ratioOf(blocks: readonly Block[]): Aggregate {
  let numerator = 0
  let denominator = 0
  for (const block of blocks) {
    if (block.numerator === null || block.denominator === null) {
      return blocks.length === 1 && block.value !== null
        ? { figure: value(block.value), counts: null }
        : { figure: absent('counts_missing'), counts: null }
    }
    numerator += block.numerator
    denominator += block.denominator
  }
  return ratioFigure({ numerator, denominator })
}

/**
 * A ratio from its sums.
 *
 * @returns Absent with `nothing_due` when the denominator is 0; the counts stay known.
 */
export function ratioFigure(counts: Counts): Aggregate {
  return {
    figure:
      counts.denominator > 0 ? value(counts.numerator / counts.denominator) : absent('nothing_due'),
    counts,
  }
}
