import * as z from 'zod/mini'
import { MONTH_STATES } from '../domain/month-state.ts'
import { QUALIFIERS } from '../domain/qualifier.ts'
import { authorSchema } from './author.ts'
import { correctionSchema } from './corrections.ts'
import { followUpSchema } from './follow-up-resources.ts'
import type { Answered } from './proof.ts'
import {
  indicatorSchema,
  namesSchema,
  progressFigureSchema,
  sourceKindSchema,
} from './resources.ts'

/** What the desk reads and writes: the sheet of a unit's month, and changes to its figures. */

const text = z.nullable(z.string())
const count = z.nullable(z.number())

/** A figure as it was entered: ratios with both counts, or a rate without; 0 of 0 = nothing was due. */
export const enteredSchema = z.object({
  value: count,
  numerator: count,
  denominator: count,
  qualifier: z.enum(QUALIFIERS),
  countingRule: text,
  sourceRef: text,
  note: text,
})

/** A figure that is held, and by which change. */
export const heldSchema = z.object({
  ...enteredSchema.shape,
  sourceKind: sourceKindSchema,
  /** Opaque; a change names the one it saw. */
  revision: z.string(),
  /** UTC instant; null where it is not known. */
  changedAt: text,
  changedBy: authorSchema,
})

export const monthStateSchema = z.object({
  state: z.enum(MONTH_STATES),
  /** Why it was given back; null for the other states. */
  reason: text,
  changedAt: z.string(),
  changedBy: authorSchema,
})

/** How far a unit is with a month now. */
export const monthStateAnswerSchema = z.object({ program: z.string(), month: monthStateSchema })

/** One month of the year on the sheet. */
const sheetMonthSchema = z.object({
  /** `YYYY-MM` */
  month: z.string(),
  /** Null where nobody has entered or submitted anything for it. */
  state: z.nullable(monthStateSchema),
  /** Indicators with a figure of this month itself. */
  reported: z.number(),
  /** Whether figures of this month may be reported at all: the unit exists and the month has begun. */
  open: z.boolean(),
})

const sheetRowSchema = z.object({
  indicator: indicatorSchema,
  /** `YYYY-MM` */
  month: z.string(),
  /** The month's own figure; null = none is held. */
  held: z.nullable(heldSchema),
  /** The register that the month's figure is counted from: it is not typed; null = none. */
  fedBy: text,
  /** What was typed or imported for the month beside what its register says; null = nothing. */
  beside: z.nullable(enteredSchema),
  /** What was reported for the month before, across the turn of the year too. */
  lastMonth: z.nullable(enteredSchema),
  /** What was reported for the same month of the year before. */
  lastYear: z.nullable(enteredSchema),
  /** All that the unit itself reported in the month's year: months, quarters, the year; by period. */
  reported: z.array(z.object({ period: z.string(), ...enteredSchema.shape })),
  /** The median of the twelve months before; null where fewer than four were reported. */
  usual: count,
  /**
   * What a supervisor asks about the month's figure, or that of a quarter or year it belongs to, open or answered; none
   * for readers who are not signed in.
   */
  requests: z.array(followUpSchema),
  /** The last correction (更正) of the month's figure; null = it was never corrected. */
  corrected: z.nullable(correctionSchema),
  /** Year to date through this month, with target and completion. */
  figure: progressFigureSchema,
})

/** The sheet of one unit: a month of all indicators, or the months of a year of one. */
export const entrySchema = z.object({
  program: z.string(),
  areaCode: z.string(),
  year: z.number(),
  /** `YYYY-MM`; null = the months of a year. */
  month: text,
  /** Id of the one indicator; null = all, of one month. */
  indicator: text,
  holdsSample: z.boolean(),
  months: z.array(sheetMonthSchema),
  /** One per indicator in catalogue order, or one per month that has begun. */
  rows: z.array(sheetRowSchema),
  /** What the reader may do here. */
  may: z.object({
    enter: z.boolean(),
    submit: z.boolean(),
    return: z.boolean(),
    close: z.boolean(),
    ask: z.boolean(),
  }),
  names: namesSchema,
})
export type EntryResource = Answered<typeof entrySchema>
export type Entered = Answered<typeof enteredSchema>
export type Held = Answered<typeof heldSchema>
export type SheetRow = Answered<typeof sheetRowSchema>

/**
 * That the writer was shown what somebody else had put there, and chose their own: it is recorded as a choice.
 * Default: no choice was made.
 */
export const chosenSchema = z.optional(z.literal(true, { error: 'true, or nothing' }))

/** One figure to be changed. */
export const observationChangeSchema = z.strictObject({
  indicator: z.string(),
  /** `2026`, `2026-Q2` or `2026-07` */
  period: z.string(),
  /** The figure; of a ratio both counts or, where a rate is claimed without them, `value`. All null = remove. */
  value: z.nullable(z.number()),
  numerator: z.optional(count),
  denominator: z.optional(count),
  qualifier: z.optional(z.enum(QUALIFIERS)),
  countingRule: z.optional(text),
  sourceRef: z.optional(text),
  note: z.optional(text),
  /** Why a submitted or closed month is corrected; needed there. */
  reason: z.optional(text),
  /** The revision that was seen; null = nothing was held. */
  revision: text,
  chosen: chosenSchema,
})
export type ObservationChange = z.infer<typeof observationChangeSchema>

/** Changes that are stored together or not at all. */
export const observationsBodySchema = z.strictObject({
  area: z.string(),
  changes: z.array(observationChangeSchema).check(z.minLength(1), z.maxLength(500)),
})
export type ObservationsBody = z.infer<typeof observationsBodySchema>

/** What is held after a change, in the order of the changes. */
export const storedChangesSchema = z.object({
  program: z.string(),
  stored: z.array(
    z.object({ indicator: z.string(), period: z.string(), held: z.nullable(heldSchema) }),
  ),
})
export type StoredChanges = Answered<typeof storedChangesSchema>

/** Why one figure or target of a change is refused. */
export const CELL_FAULTS = [
  'unknown_indicator',
  'not_a_period',
  'outside_life',
  'month_to_come',
  'twice',
  'not_a_count',
  'negative',
  'above_denominator',
  'counts_needed',
  'no_counts',
  'too_long',
  'reason_needed',
  'outside_plan',
  'wrong_milestones',
] as const

/** A problem (409, 422) that names the figures it is about. */
export const cellProblemSchema = z.object({
  code: z.string(),
  detail: z.string(),
  /** 422 */
  cells: z.optional(
    z.array(
      z.object({
        indicator: z.string(),
        period: z.string(),
        code: z.enum(CELL_FAULTS),
        expected: z.string(),
      }),
    ),
  ),
  /** 409: what is held instead of what was seen. */
  conflicts: z.optional(
    z.array(z.object({ indicator: z.string(), period: z.string(), held: z.nullable(heldSchema) })),
  ),
})
export type CellProblem = Answered<typeof cellProblemSchema>

/** A step of a month, `PUT /api/months/{area}/{YYYY-MM}`. */
export const monthBodySchema = z.strictObject({
  state: z.enum(MONTH_STATES),
  /** Needed to give a month back. */
  reason: z.optional(text),
})
