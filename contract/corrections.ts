import * as z from 'zod/mini'
import type { CorrectedFigure } from '../domain/correction.ts'
import { QUALIFIERS } from '../domain/qualifier.ts'
import { schemaOf } from './proof.ts'

const count = z.nullable(z.number())

const saidSchema = z.nullable(
  z.object({
    value: count,
    numerator: count,
    denominator: count,
    qualifier: z.enum(QUALIFIERS),
  }),
)

/** One change of a figure whose month had been submitted or closed (更正). */
export const correctionSchema = z.object({
  areaCode: z.string(),
  period: z.string(),
  at: z.string(),
  before: saidSchema,
  after: saidSchema,
  reason: z.nullable(z.string()),
})

/**
 * Figures of an answer that were changed after their month had been submitted or closed (更正): of the year
 * and months shown. Answers kept from before there were any say nothing of them.
 */
export const correctionsSchema = z.optional(
  z.array(
    schemaOf<CorrectedFigure>()(
      z.object({
        areaCode: z.string(),
        indicatorId: z.string(),
        count: z.number(),
        latest: z.array(correctionSchema),
        // None in answers that were kept from before they were counted.
        below: z._default(
          z.array(z.object({ areaCode: z.string(), count: z.number(), at: z.string() })),
          [],
        ),
      }),
    ),
  ),
)
