import * as z from 'zod/mini'
import { comparisonSchema, coverageSchema } from '../../../../contract/comparison-resources.ts'
import type { Answered } from '../../../../contract/proof.ts'
import {
  areaSchema,
  datasetSchema,
  explainSchema,
  indicatorSchema,
  progressSchema,
  seriesSchema,
} from '../../../../contract/resources.ts'
import type { SlideChoice } from './deck-options.ts'

/**
 * The answers a deck is made of, all of one dataset and kept as they were when it was prepared:
 * figures on the wall never change by themselves.
 */
export const frozenSchema = z.object({
  /** Version, import and sample mark of the dataset that all answers come from. */
  dataset: datasetSchema,
  /** Epoch milliseconds. */
  preparedAt: z.number(),
  area: areaSchema,
  /** From the top down. */
  above: z.array(z.string()),
  /** Names of the area's units by code. */
  names: z.record(z.string(), z.string()),
  indicators: z.array(indicatorSchema),
  progress: progressSchema,
  /** By indicator id. */
  series: z.record(z.string(), seriesSchema),
  /** Pages as they were sent. */
  comparisons: z.record(z.string(), z.array(comparisonSchema)),
  explains: z.record(z.string(), explainSchema),
  coverage: z.nullable(coverageSchema),
})

export type FrozenFigures = Answered<typeof frozenSchema>

/** What has to be fetched beyond the overview's figures. */
export interface Needs {
  readonly series: readonly string[]
  readonly comparisons: readonly string[]
  readonly explains: readonly string[]
  readonly coverage: boolean
}

/** What some choices need, less what is already held. */
export function needsOf(
  choices: readonly SlideChoice[],
  { progress }: Pick<FrozenFigures, 'progress'>,
  held: Pick<FrozenFigures, 'series' | 'comparisons' | 'explains' | 'coverage'> | null,
): Needs {
  const hasUnits = progress.rollUp !== null
  const drawn = choices.flatMap((choice) => (choice.kind === 'indicator' ? [choice.indicator] : []))
  const compared = choices.flatMap((choice) =>
    choice.kind === 'comparison' && hasUnits ? [choice.indicator] : [],
  )
  const numbers = choices.some(({ kind }) => kind === 'numbers')
  const stated = progress.figures
    .filter(({ value }) => value.kind === 'value')
    .map(({ indicatorId }) => indicatorId)
  const lacking = (ids: readonly string[], of: Readonly<Record<string, unknown>> | undefined) =>
    [...new Set(ids)].filter((id) => !of || !(id in of))
  return {
    series: lacking(drawn, held?.series),
    comparisons: lacking(compared, held?.comparisons),
    // Of a roll-up the explanation would list every unit's every report.
    explains: hasUnits ? [] : lacking(numbers ? [...drawn, ...stated] : drawn, held?.explains),
    coverage: hasUnits && !held?.coverage && choices.some(({ kind }) => kind === 'missing'),
  }
}

/** How many answers are still to come. */
export function countNeeds(needs: Needs): number {
  return (
    needs.series.length +
    needs.comparisons.length +
    needs.explains.length +
    (needs.coverage ? 1 : 0)
  )
}
