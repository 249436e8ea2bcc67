import * as z from 'zod/mini'
import { FOLLOW_UP_STATES } from '../domain/follow-up.ts'
import { areaCodeSchema } from './area-code.ts'
import { authorSchema } from './author.ts'
import type { Answered } from './proof.ts'
import { namesSchema } from './resources.ts'

/** What supervisors ask about figures (请核实), and what came of it. */

const text = z.nullable(z.string())
const LONGEST = 500

const questionSchema = z.string().check(
  z.refine((said) => said.trim() !== '' && said.length <= LONGEST, {
    error: `1 to ${LONGEST} characters`,
  }),
)
const daySchema = z.iso.date({ error: 'a day as YYYY-MM-DD' })

export const followUpSchema = z.object({
  id: z.string(),
  areaCode: z.string(),
  indicator: z.string(),
  /** `2026`, `2026-Q2` or `2026-07` */
  period: z.string(),
  /** What is to be looked into. */
  question: z.string(),
  /** `YYYY-MM-DD`; null = no day was named. */
  dueOn: text,
  state: z.enum(FOLLOW_UP_STATES),
  /** It is open, and its day is past. */
  overdue: z.boolean(),
  /** Null until somebody answers, and where a correction was the answer. */
  answer: text,
  askedBy: authorSchema,
  askedAt: z.string(),
  /** Who answered, asked again or closed it last; null while it is as it was asked. */
  changedBy: authorSchema,
  changedAt: text,
  /** What the reader may do about it: answer it, or close it and ask again. */
  may: z.object({ answer: z.boolean(), ask: z.boolean() }),
})
export type FollowUpResource = Answered<typeof followUpSchema>

export const followUpsSchema = z.object({
  program: z.string(),
  /** The latest first; at most a thousand. */
  requests: z.array(followUpSchema),
  /** Whether the reader may ask about figures of the area that was named, and all below it. */
  may: z.object({ ask: z.boolean() }),
  names: namesSchema,
})
export type FollowUpsResource = Answered<typeof followUpsSchema>

export const oneFollowUpSchema = z.object({ program: z.string(), request: followUpSchema })

/** Something to be asked. */
export const newFollowUpSchema = z.strictObject({
  area: areaCodeSchema,
  indicator: z.string(),
  period: z.string(),
  question: questionSchema,
  dueOn: z.optional(z.nullable(daySchema)),
})
export type NewFollowUp = z.infer<typeof newFollowUpSchema>

/** An answer, or that it is closed or asked again. */
export const followUpChangeSchema = z.strictObject({
  state: z.enum(FOLLOW_UP_STATES, { error: FOLLOW_UP_STATES.join(', ') }),
  /** Needed to answer. */
  answer: z.optional(questionSchema),
  /** Asked again in other words, and by another day. Default: as before. */
  question: z.optional(questionSchema),
  dueOn: z.optional(z.nullable(daySchema)),
})
export type FollowUpChange = z.infer<typeof followUpChangeSchema>
