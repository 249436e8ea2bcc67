import { compareRollUps, compareUnits, type IndicatorComparison } from '../../domain/comparison.ts'
import { endedUnits } from '../../domain/ended-units.ts'
import type { Indicator } from '../../domain/indicator.ts'
import { addPartials } from '../../domain/roll-up-partial.ts'
import { AreaSums } from './area-sums.ts'
import { type ApiReading, factsByIndicator, throughText } from './area-view.ts'
import type { ComparisonTable } from './comparison-table.ts'

/** One indicator of a comparison. */
export interface ComparedIndicator {
  readonly indicator: Indicator
  readonly compared: IndicatorComparison
  /** Whether sample data is among what it was made from. */
  readonly holdsSample: boolean
}

/**
 * Puts areas side by side, one indicator after the other: roll-ups from the sums that are kept of them, all
 * else from the units.
 *
 * @param monthly Whether the lines over the year are wanted.
 */
export async function* comparedIndicators(
  reading: ApiReading,
  table: ComparisonTable,
  monthly: boolean,
): AsyncGenerator<ComparedIndicator> {
  const { area, areas, indicators, through } = table
  const rollUps = await rollUpsOf(reading, table)
  if (rollUps) {
    const { tree, holdsSample, partialOf } = rollUps
    for (const indicator of indicators) {
      const of = partialOf(indicator)
      const compared = compareRollUps(tree, area, areas, indicator, through, monthly, of)
      yield { indicator, compared, holdsSample }
    }
    return
  }
  for await (const [indicator, facts] of factsByIndicator(reading, table, indicators)) {
    const compared = compareUnits(facts, area, areas, indicator, through, monthly)
    yield { indicator, compared, holdsSample: facts.holdsSample }
  }
}

/**
 * Sums of the parent and of all areas of a comparison.
 *
 * Sums are of all indicators: for some alone they are not worked out, and do not tell whose sample data they
 * hold.
 *
 * @returns Null where the figures must be worked out from the units.
 */
async function rollUpsOf(
  reading: ApiReading,
  { area, areas, months, through, tree: areaTree, indicators }: ComparisonTable,
) {
  const all = await reading.store.indicators()
  const month = throughText(through)
  const tree = areaTree.asOf(month)
  const added = indicators.length === all.length && areas.length > 0
  if (!added || !areas.every(({ code }) => tree.hasUnits(code))) return null
  if (endedUnits(tree, area.code, month).length > 0) return null
  const window = { area, tree: areaTree, months, through }
  const sums = await new AreaSums(reading, window, all).closed([...areas, area])
  const whole = sums?.get(area)
  if (!sums || !whole) return null
  return {
    tree,
    holdsSample: whole.holdsSample,
    partialOf: (indicator: Indicator) => (one: typeof area) =>
      sums.get(one)?.partials[indicator.id] ?? addPartials([]),
  }
}
