import * as z from 'zod/mini'
import { STANDINGS } from '../domain/month-state.ts'
import { monthStateSchema } from './entry-resources.ts'
import type { Answered } from './proof.ts'
import { namesSchema } from './resources.ts'

/** How far the units of an area are with their months. */

const count = z.number()

const unitMonthSchema = z.object({
  areaCode: z.string(),
  standing: z.enum(STANDINGS),
  /** Still to be submitted (尚未提交). */
  awaited: z.boolean(),
  /** Since when, by whom, why; null where the month has no state. */
  state: z.nullable(monthStateSchema),
  /** Indicators with a figure that the month is part of. */
  reported: count,
})

export const unitMonthsSchema = z.object({
  program: z.string(),
  areaCode: z.string(),
  /** `YYYY-MM` */
  month: z.string(),
  /** Indicators that a unit can report. */
  indicators: count,
  /** The months of the year that have begun: direct units that existed, and how many are still to submit. */
  months: z.array(z.object({ month: z.string(), units: count, awaited: count })),
  /** Direct units of the month asked for, in code order. */
  units: z.array(unitMonthSchema),
  /** What the reader may do with each of them. */
  may: z.object({ return: z.boolean(), close: z.boolean() }),
  names: namesSchema,
})
export type UnitMonthsResource = Answered<typeof unitMonthsSchema>
