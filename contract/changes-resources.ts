import * as z from 'zod/mini'
import { FOLLOW_UP_STATES } from '../domain/follow-up.ts'
import { authorSchema } from './author.ts'
import { enteredSchema, monthStateSchema } from './entry-resources.ts'
import type { Answered } from './proof.ts'
import { namesSchema, sourceKindSchema, statusSchema } from './resources.ts'
import { targetVersionSchema } from './target-resources.ts'

/** What changed in the stored figures: when, by whom, from what, to what, and why. */

const count = z.number()

/** A figure as it was or is. */
const recordedSchema = z.object({ ...enteredSchema.shape, sourceKind: sourceKindSchema })

/** Which register feeds an indicator, and from which month (`YYYY-MM`) on. */
const feedStateSchema = z.object({ register: z.string(), from: z.string() })

/** `chosen`: two had changed it, and the writer, who saw both, kept their own (`after`) over the other's (`before`). */
const changedRowSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('figure'),
    indicator: z.string(),
    /** `2026`, `2026-Q2` or `2026-07` */
    period: z.string(),
    /** Null = nothing was held. */
    before: z.nullable(recordedSchema),
    /** Null = it was removed. */
    after: z.nullable(recordedSchema),
    /** Its month had been submitted or closed (更正). */
    correction: z.boolean(),
    chosen: z.boolean(),
    /** Kept beside what a register says of the month, and counted in nothing. */
    beside: z.boolean(),
  }),
  z.object({
    kind: z.literal('month'),
    /** `YYYY-MM` */
    month: z.string(),
    state: monthStateSchema.shape.state,
  }),
  z.object({
    kind: z.literal('request'),
    indicator: z.string(),
    period: z.string(),
    question: z.string(),
    state: z.enum(FOLLOW_UP_STATES),
    answer: z.nullable(z.string()),
  }),
  z.object({
    kind: z.literal('target'),
    indicator: z.string(),
    year: z.number(),
    /** One version of it; null = there was none, or is none now. */
    before: z.nullable(targetVersionSchema),
    after: z.nullable(targetVersionSchema),
    chosen: z.boolean(),
  }),
  /** A row of a register: what it is about. What its cells say is told to those who ask for the row. */
  z.object({
    kind: z.literal('row'),
    register: z.string(),
    id: z.string(),
    /** `YYYY-MM-DD`, by the register's own day. */
    day: z.nullable(z.string()),
    about: z.string(),
    change: z.enum(['added', 'changed', 'removed']),
    /** Names of the columns that changed; of a row that is new or gone none. */
    columns: z.array(z.string()),
  }),
  /** Since when a register feeds an indicator; null = it did not, or does no longer. */
  z.object({
    kind: z.literal('feed'),
    indicator: z.string(),
    before: z.nullable(feedStateSchema),
    after: z.nullable(feedStateSchema),
  }),
  z.object({
    kind: z.literal('village'),
    code: z.string(),
    name: z.string(),
    change: z.enum(['added', 'changed', 'removed']),
  }),
  /** An area, an indicator: what it is about alone. */
  z.object({
    kind: z.literal('other'),
    what: z.enum(['areas', 'indicators']),
    indicator: z.nullable(z.string()),
  }),
])

/** What one write changed in one area. */
const changeSchema = z.object({
  /** Place of the write among all; later ones are higher. */
  seq: count,
  /** UTC instant. */
  at: z.string(),
  by: authorSchema,
  /** With the first start, by the command line, by a file given to the page, or typed in. */
  door: z.enum(['start', 'command', 'import', 'desk']),
  /** Why, where somebody said so. */
  reason: z.nullable(z.string()),
  /** Null for indicators, which belong to no area. */
  areaCode: z.nullable(z.string()),
  added: count,
  changed: count,
  removed: count,
  corrections: count,
  /** The first of the rows. */
  rows: z.array(changedRowSchema),
  /**
   * Lights of an area without units that the rows moved, all else as it is now, through the month at which its pages
   * open; where one figure of one area is asked for, none are told.
   */
  lights: z.array(
    z.object({
      indicator: z.string(),
      /** `YYYY-MM` */
      through: z.string(),
      before: statusSchema,
      after: statusSchema,
    }),
  ),
})

export const changesSchema = z.object({
  program: z.string(),
  /** The latest first. */
  changes: z.array(changeSchema),
  /** `before` of the next page; null = there is none. */
  next: z.nullable(count),
  /** Of the areas that were changed, and of those whose people changed them. */
  names: namesSchema,
})
export type ChangesResource = Answered<typeof changesSchema>

/** When the reader looked at what changed before this time. */
export const changesVisitSchema = z.object({
  program: z.string(),
  /** UTC instant; null = never. */
  since: z.nullable(z.string()),
})
