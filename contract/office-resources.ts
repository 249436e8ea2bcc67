import * as z from 'zod/mini'
import {
  COLUMN_PARTS,
  MARK_MEANINGS,
  type OfficeMapping,
  QUESTION_KINDS,
  QUESTION_REASONS,
} from '../domain/office-mapping.ts'
import { schemaOf } from './proof.ts'

/** An office's own sheets (自制表): what their rows and columns are, and what people say that they are. */

const place = z.number()

const part = z.enum(COLUMN_PARTS)
const months = { year: z.number(), from: z.number(), to: z.number() }

const columnUseSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('period'), part, ...months }),
  z.object({ kind: z.literal('through'), part, year: z.number(), month: z.number() }),
  z.object({ kind: z.literal('total'), part, ...months }),
  z.object({ kind: z.enum(['names', 'units', 'areas', 'left_out', 'unknown']) }),
])

const matchedBySchema = z.enum([
  'code',
  'name',
  'name_and_unit',
  'short_name',
  'part',
  'section',
  'title',
  'sheet_name',
  'file_name',
  'by_hand',
])

const rowUseSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('figures'),
    areaCode: z.string(),
    areaFrom: matchedBySchema,
    indicatorId: z.string(),
    part: z.enum(['value', 'numerator', 'denominator']),
    indicatorFrom: matchedBySchema,
    scale: z.string(),
  }),
  z.object({ kind: z.literal('total'), ofBlock: z.boolean() }),
  z.object({ kind: z.enum(['left_out', 'unknown']) }),
])

const questionSchema = z.object({
  kind: z.enum(QUESTION_KINDS),
  text: z.string(),
  why: z.enum(QUESTION_REASONS),
  sheet: z.string(),
  row: z.nullable(place),
  column: z.nullable(place),
  candidates: z.array(z.string()),
})

/** What rows and columns are, and what is asked about them. */
export const officeMappingSchema = schemaOf<OfficeMapping>()(
  z.object({
    sheets: z.array(
      z.object({
        name: z.string(),
        headRow: place,
        figures: z.enum(['monthly', 'cumulative']),
        columns: z.array(
          z.object({ column: place, head: z.string(), detail: z.string(), use: columnUseSchema }),
        ),
        rows: z.array(z.object({ row: place, label: z.string(), use: rowUseSchema })),
      }),
    ),
    passedOver: z.array(z.string()),
    marks: z.array(z.object({ text: z.string(), means: z.enum(MARK_MEANINGS) })),
    questions: z.array(questionSchema),
    unused: z.array(z.string()),
  }),
)

/** Answers by kind of question, then by text. */
export const officeAnswersSchema = z.partialRecord(
  z.enum(QUESTION_KINDS),
  z.record(z.string(), z.string()),
)
