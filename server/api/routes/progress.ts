import type { ProgressResource, Unsigned } from '../../../contract/resources.ts'
import type { Area } from '../../../domain/area.ts'
import { areaProgress } from '../../../domain/area-progress.ts'
import type { Indicator } from '../../../domain/indicator.ts'
import { monthReporting, type ReportedIndicator } from '../../../domain/month-reporting.ts'
import { holdsSample } from '../../../domain/observation.ts'
import type { Progress } from '../../../domain/progress.ts'
import {
  type ApiReading,
  type AreaWindow,
  factsByIndicator,
  readAreaWindow,
  throughText,
  type WindowQuery,
} from '../area-view.ts'
import { codesIn, namesOf } from '../names-of.ts'
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
  const { area, through } = window
  const figures: Progress[] = []
  const reported: ReportedIndicator[] = []
  let sample = false
  for await (const [indicator, facts] of factsByIndicator(reading, window, indicators)) {
    const { progress, leaves, observations } = areaProgress(facts, area, indicator, through)
    figures.push(progress)
    // Not what they were made from: that is most of what a province takes.
    reported.push({
      leaves: leaves.map((leaf) => ({ area: leaf.area, thisMonth: leaf.thisMonth })),
    })
    sample ||= holdsSample(observations)
  }
  const rollUp = rollUpOf(window)
  const reporting = monthReporting(throughText(through), reported)
  const mentioned = [
    ...(rollUp?.unitCodes ?? []),
    ...reporting.incomplete.map(({ areaCode }) => areaCode),
    ...figures.flatMap(codesIn),
  ]
  const resource: Unsigned<ProgressResource> = {
    dataset,
    areaCode: area.code,
    year: through.year,
    through: throughText(through),
    elapsed: through.month / 12,
    yearEnded: through.year < reading.today.year,
    holdsSample: sample,
    rollUp,
    reporting,
    figures,
    names: namesOf(window.tree, mentioned),
  }
  return { area, indicators, resource }
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
