import * as z from 'zod/mini'
import { FIRST_YEAR, LAST_YEAR } from '../domain/period.ts'
import { areaCodeSchema } from './area-code.ts'
import { authorSchema } from './author.ts'
import { cellProblemSchema, chosenSchema } from './entry-resources.ts'
import type { Answered } from './proof.ts'
import {
  indicatorSchema,
  milestonesSchema,
  namesSchema,
  progressFigureSchema,
} from './resources.ts'

/** The targets of a unit's year: as they are held, and changes to them. */

const text = z.nullable(z.string())

/** One version of a year's target. */
export const targetVersionSchema = z.object({
  /** In the indicator's unit; ratios as fractions. */
  value: z.number(),
  /** `YYYY-MM-DD`: the day from which it holds; the first version holds from 1 January. */
  effectiveFrom: z.string(),
  /** Shares of the target due by the end of the first, second and third quarter; null = evenly. */
  milestones: milestonesSchema,
  /** The document that sets it. */
  source: text,
  /** Why it was set or changed. */
  note: text,
})
export type TargetVersion = Answered<typeof targetVersionSchema>

/** The target of a year with all its versions, and by which change it became what it is. */
const heldTargetSchema = z.object({
  /** The first in force first; at least one. */
  versions: z.array(targetVersionSchema),
  /** Opaque; a change names the one it saw. */
  revision: z.string(),
  /** UTC instant; null where it is not known. */
  changedAt: text,
  changedBy: authorSchema,
})
export type HeldTarget = Answered<typeof heldTargetSchema>

const targetRowSchema = z.object({
  indicator: indicatorSchema,
  /** Null = the plan sets none. */
  held: z.nullable(heldTargetSchema),
  /**
   * The year before, with its target and what was done: through December, or through the running month where
   * that year is not over.
   */
  lastYear: z.nullable(progressFigureSchema),
})

/** The targets of one unit and year. */
export const targetsSchema = z.object({
  program: z.string(),
  areaCode: z.string(),
  year: z.number(),
  /** `YYYY-MM`: the last month of what `lastYear` holds; null where that year is still to come. */
  lastYearThrough: text,
  rows: z.array(targetRowSchema),
  /** What the reader may do here. */
  may: z.object({ set: z.boolean() }),
  names: namesSchema,
})
export type TargetsResource = Answered<typeof targetsSchema>

/** One target to be set, changed or taken away. */
const targetChangeSchema = z.strictObject({
  indicator: z.string(),
  /** In the indicator's unit, ratios as fractions; null = this version is removed. */
  value: z.nullable(z.number()),
  /** Which version is meant, by its first day. Default: the last one held; 1 January where none is. */
  effectiveFrom: z.optional(z.iso.date({ error: 'a day as YYYY-MM-DD' })),
  /** As a version's, at most 1 and not falling. Default: those of the version that is changed, or before it. */
  milestones: z.optional(milestonesSchema),
  source: z.optional(text),
  note: z.optional(text),
  /** The revision that was seen; null = no target was held. */
  revision: text,
  chosen: chosenSchema,
})
export type TargetChange = z.infer<typeof targetChangeSchema>

/** Changes to targets of a year that are stored together or not at all. */
export const targetsBodySchema = z.strictObject({
  area: areaCodeSchema,
  year: z.int().check(z.gte(FIRST_YEAR), z.lte(LAST_YEAR)),
  targets: z.array(targetChangeSchema).check(z.minLength(1), z.maxLength(500)),
})
export type TargetsBody = z.infer<typeof targetsBodySchema>

/** What is held after a change, in the order of the changes. */
export const storedTargetsSchema = z.object({
  program: z.string(),
  stored: z.array(z.object({ indicator: z.string(), held: z.nullable(heldTargetSchema) })),
})
export type StoredTargets = Answered<typeof storedTargetsSchema>

/** A problem (409, 422) that names the targets it is about. */
export const targetProblemSchema = z.object({
  code: z.string(),
  detail: z.string(),
  /** 422; the period is the year. */
  cells: cellProblemSchema.shape.cells,
  /** 409: what is held instead of what was seen. */
  targets: z.optional(
    z.array(z.object({ indicator: z.string(), held: z.nullable(heldTargetSchema) })),
  ),
})
export type TargetProblem = Answered<typeof targetProblemSchema>
