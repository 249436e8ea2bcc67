import type { ProgressResource, Unsigned } from '../../../contract/resources.ts'
import type { Area } from '../../../domain/area.ts'
import { statedIf } from '../../../domain/area-progress.ts'
import type { Indicator } from '../../../domain/indicator.ts'
import { monthReporting } from '../../../domain/month-reporting.ts'
import { holdsSample } from '../../../domain/observation.ts'
import { progressOf } from '../../../domain/roll-up.ts'
import { addPartials } from '../../../domain/roll-up-partial.ts'
import { type UnitProgress, unitProgress } from '../../../domain/unit-progress.ts'
import { AreaSums } from '../area-sums.ts'
import {
  type ApiReading,
  type AreaWindow,
  factsByIndicator,
  readAreaWindow,
  throughText,
  type WindowQuery,
} from '../area-view.ts'
import { readCorrections } from '../corrections.ts'
import { areasIn, codesIn, namesOf } from '../names-of.ts'
import type { DatasetIdentity } from '../store.ts'

/** A progress answer with what its CSV twin needs besides. */
export interface ProgressAnswer {
  readonly area: Area
  readonly indicators: readonly Indicator[]
  readonly resource: Unsigned<ProgressResource>
}

/** Works out the figures of every indicator for one area and window. */
export async function answerProgress(
  reading: ApiReading,
  dataset: DatasetIdentity,
  query: WindowQuery,
): Promise<ProgressAnswer> {
  const window = await readAreaWindow(reading, query)
  const indicators = await reading.store.indicators()
  const { area, tree, through } = window
  const { figures, reporting, holdsSample } = await (tree.hasUnits(area.code)
    ? figuresOfUnits(reading, window, indicators)
    : figuresOfUnit(reading, window, indicators))
  const rollUp = rollUpOf(window)
  const corrections = await readCorrections(reading.store, window, [area])
  const mentioned = [
    ...areasIn(corrections),
    ...(rollUp?.unitCodes ?? []),
    ...[...reporting.incomplete, ...reporting.below].map(({ areaCode }) => areaCode),
    ...figures.flatMap(codesIn),
  ]
  const resource: Unsigned<ProgressResource> = {
    dataset,
    areaCode: area.code,
    year: through.year,
    through: throughText(through),
    elapsed: through.month / 12,
    yearEnded: through.year < reading.today.year,
    holdsSample,
    rollUp,
    reporting,
    figures,
    corrections,
    names: namesOf(tree, mentioned),
  }
  return { area, indicators, resource }
}

/**
 * Makes ready what the figures of an area with units are added from, so that after a correction in one of its units
 * the others need not be worked out.
 *
 * @throws {ApiProblem} As `answerProgress`.
 */
export async function prepareProgress(reading: ApiReading, query: WindowQuery): Promise<void> {
  const window = await readAreaWindow(reading, query)
  const indicators = await reading.store.indicators()
  if (!window.tree.hasUnits(window.area.code)) return
  await new AreaSums(reading, window, indicators).prepareUnits(window.area)
}

type Figures = Pick<ProgressResource, 'figures' | 'reporting' | 'holdsSample'>

async function figuresOfUnits(
  reading: ApiReading,
  window: AreaWindow,
  indicators: readonly Indicator[],
): Promise<Figures> {
  const { area, tree, through } = window
  const month = throughText(through)
  const sum = await new AreaSums(reading, window, indicators).whole(area)
  const lacking = tree.asOf(month).lacking(area.code, month)
  return {
    figures: indicators.map((indicator) => {
      const partial = sum.partials[indicator.id] ?? addPartials([])
      return statedIf(lacking, progressOf(indicator, partial, through.year))
    }),
    reporting: { month, ...sum.reporting },
    holdsSample: sum.holdsSample,
  }
}

async function figuresOfUnit(
  reading: ApiReading,
  window: AreaWindow,
  indicators: readonly Indicator[],
): Promise<Figures> {
  const units: UnitProgress[] = []
  for await (const [indicator, facts] of factsByIndicator(reading, window, indicators)) {
    units.push(unitProgress(facts.at(window.through), window.area, indicator, window.through))
  }
  return {
    figures: units.map(({ progress }) => progress),
    reporting: monthReporting(throughText(window.through), units),
    holdsSample: units.some(({ observations }) => holdsSample(observations)),
  }
}

/** Units of an area and whether they are enough to add up; null for an area without units. */
export function rollUpOf({ area, tree, through }: AreaWindow): ProgressResource['rollUp'] {
  if (!tree.hasUnits(area.code)) return null
  const month = throughText(through)
  const { held, unitCount } = tree.holding(area.code, month)
  return {
    made: tree.isWhole(area.code, month),
    unitsHeld: held,
    unitCount,
    unitCodes: tree.childrenAt(area.code, month).map((unit) => unit.code),
  }
}
