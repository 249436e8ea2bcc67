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
import { z } from '../choices/zod.ts'

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
  /** Names of areas by code: the area's units, and those that its figures mention. */
  names: z.record(z.string(), z.string()),
  indicators: z.array(indicatorSchema),
  progress: progressSchema,
  /** By indicator id. */
  series: z.record(z.string(), seriesSchema),
  /** Pages as they were sent. */
  comparisons: z.record(z.string(), z.array(comparisonSchema)),
  explains: z.record(z.string(), explainSchema),
  coverage: z.nullable(coverageSchema),
  /** By register: the rows of the year's work, without persons. */
  work: z.record(
    z.string(),
    z.object({
      /** In all; not all rows of very many are held. */
      total: z.number(),
      rows: z.array(
        z.object({
          areaCode: z.string(),
          id: z.string(),
          cells: z.record(z.string(), z.nullable(z.string())),
        }),
      ),
    }),
  ),
})

export type FrozenFigures = Answered<typeof frozenSchema>

/**
 * What is held of an id that an address or a file names. A plain look-up would find what every
 * object inherits under `constructor`.
 *
 * @returns Undefined where nothing is held of it.
 */
export function heldOf<Held>(all: Readonly<Record<string, Held>>, id: string): Held | undefined {
  return Object.getOwnPropertyDescriptor(all, id)?.value
}
