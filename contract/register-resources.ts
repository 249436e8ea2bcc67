// Long on purpose: all that is told of registers, declared once, beside the rows that it is made of.
import * as z from 'zod/mini'
import { QUALIFIERS } from '../domain/qualifier.ts'
import { ROW_FAULTS } from '../domain/register/check-row.ts'
import { COLUMN_KINDS } from '../domain/register/register.ts'
import { authorSchema } from './author.ts'
import type { Answered } from './proof.ts'
import { namesSchema } from './resources.ts'

/** Registers (台账): what happened, row by row, and the figures that follow. */

const text = z.nullable(z.string())
const wordsSchema = z.object({ zh: z.string(), en: z.string() })

/** What a cell holds; null = empty. */
const cellSchema = z.nullable(z.union([z.string(), z.number(), z.array(z.string())]))

const registerSchema = z.object({
  id: z.string(),
  title: wordsSchema,
  holds: wordsSchema,
  /** The column of the day that says when. */
  day: z.string(),
  /** The column that says what a row is about. */
  about: z.string(),
  columns: z.array(
    z.object({
      name: z.string(),
      title: wordsSchema,
      kind: z.enum(COLUMN_KINDS),
      choices: z.nullable(z.array(z.object({ id: z.string(), zh: z.string(), en: z.string() }))),
      required: z.boolean(),
      means: z.nullable(wordsSchema),
    }),
  ),
  feeds: z.array(z.object({ indicatorId: z.string(), kind: z.string(), means: wordsSchema })),
})

/** From when on a register feeds an indicator of an area. */
export const feedSchema = z.object({
  areaCode: z.string(),
  indicatorId: z.string(),
  register: z.string(),
  /** `YYYY-MM` */
  from: z.string(),
})

export const registersSchema = z.object({
  program: z.string(),
  registers: z.array(registerSchema),
  /** What registers are to the area that was asked for; null where none was. */
  area: z.nullable(
    z.object({
      areaCode: z.string(),
      /** In catalogue order. */
      feeds: z.array(feedSchema),
      villages: z.array(
        z.object({ code: z.string(), name: z.string(), validFrom: text, validTo: text }),
      ),
      /** Days from issue to filing, as set for the area or one above it. */
      filingDays: z.number(),
      holdsSample: z.boolean(),
      /** What the reader may do here. */
      may: z.object({ write: z.boolean(), seePersons: z.boolean() }),
    }),
  ),
  /** `YYYY-MM-DD` */
  today: z.string(),
})
export type RegistersResource = Answered<typeof registersSchema>

/** One row as it is held. */
export const registerRowSchema = z.object({
  areaCode: z.string(),
  id: z.string(),
  reference: text,
  note: text,
  /** By column; empty ones are left out, as are persons that the reader may not see. */
  cells: z.record(z.string(), cellSchema),
  /** Opaque; a change names the one it saw. */
  revision: z.string(),
  /** Columns that the row is incomplete without (未填完). */
  missing: z.array(z.string()),
  /** Of work: whether its day has passed and it is not done, or was done after its day. */
  late: z.nullable(z.enum(['overdue', 'made_good'])),
  /** The figures that it counts in: indicator and month. */
  feeds: z.array(z.object({ indicatorId: z.string(), month: z.string() })),
})
export type RegisterRowResource = Answered<typeof registerRowSchema>

export const registerRowsSchema = z.object({
  program: z.string(),
  register: z.string(),
  areaCode: z.string(),
  /** Rows that were asked for, on all pages. */
  total: z.number(),
  page: z.number(),
  limit: z.number(),
  /** Of each column of numbers: the sum over all pages, and how many rows state one. */
  sums: z.record(
    z.string(),
    z.object({ value: z.number(), qualifier: z.enum(QUALIFIERS), rows: z.number() }),
  ),
  rows: z.array(registerRowSchema),
  /** Whether persons were left out. */
  personsHidden: z.boolean(),
  holdsSample: z.boolean(),
  may: z.object({ write: z.boolean() }),
  /** Areas that rows belong to. */
  names: namesSchema,
  /** Names of the villages that rows name, by area and code. */
  villages: z.record(z.string(), z.record(z.string(), z.string())),
})
export type RegisterRowsResource = Answered<typeof registerRowsSchema>

/** A row to be written. Choices by id or by their Chinese word; lists as lists. */
const newRowSchema = z.strictObject({
  /** Default: a new one. */
  id: z.optional(z.string().check(z.minLength(1), z.maxLength(64))),
  reference: z.optional(text),
  note: z.optional(text),
  cells: z.record(z.string(), cellSchema),
})

export const newRowsBodySchema = z.strictObject({
  area: z.string(),
  rows: z.array(newRowSchema).check(z.minLength(1), z.maxLength(500)),
  /** Why figures of submitted or closed months change; needed there. */
  reason: z.optional(text),
})
export type NewRowsBody = Answered<typeof newRowsBodySchema>

export const rowBodySchema = z.strictObject({
  area: z.string(),
  reference: z.optional(text),
  note: z.optional(text),
  cells: z.record(z.string(), cellSchema),
  /** The revision that was seen. */
  revision: z.string(),
  reason: z.optional(text),
})
export type RowBody = Answered<typeof rowBodySchema>

export const removeRowBodySchema = z.strictObject({
  area: z.string(),
  revision: z.string(),
  reason: z.optional(text),
})

/** What is held after a change, in the order of the rows. */
export const storedRowsSchema = z.object({
  program: z.string(),
  rows: z.array(registerRowSchema),
})
export type StoredRows = Answered<typeof storedRowsSchema>

/** A problem (409, 422) that names the cells it is about. */
export const rowProblemSchema = z.object({
  code: z.string(),
  detail: z.string(),
  /** 422: `row` counts from 0 in what was sent. */
  cells: z.optional(
    z.array(
      z.object({
        row: z.number(),
        column: z.string(),
        code: z.enum(ROW_FAULTS),
        expected: z.string(),
      }),
    ),
  ),
  /** 409: what is held instead of what was seen; null = it was removed. */
  held: z.optional(z.nullable(registerRowSchema)),
  /** 422 `reason_needed`: months, `YYYY-MM`, that are submitted or closed, and some of the figures that would change. */
  months: z.optional(z.array(z.string())),
  figures: z.optional(z.array(z.object({ indicator: z.string(), period: z.string() }))),
})
export type RowProblem = Answered<typeof rowProblemSchema>

/** What changed of one row, the latest first. */
export const rowChangesSchema = z.object({
  program: z.string(),
  changes: z.array(
    z.object({
      /** UTC instant. */
      at: z.string(),
      by: authorSchema,
      reason: text,
      /** Null = it was not there. */
      before: z.nullable(z.record(z.string(), cellSchema)),
      /** Null = it was removed. */
      after: z.nullable(z.record(z.string(), cellSchema)),
    }),
  ),
})
export type RowChangesResource = Answered<typeof rowChangesSchema>

/** From when on a register feeds an indicator; null = no longer, figures are typed again. */
export const feedBodySchema = z.strictObject({
  area: z.string(),
  indicator: z.string(),
  from: z.nullable(
    z
      .string()
      .check(
        z.regex(/^(19[5-9]\d|1949|20\d\d|2100)-(0[1-9]|1[0-2])$/, { error: 'a month as YYYY-MM' }),
      ),
  ),
  reason: z.optional(text),
})
export const feedsSchema = z.object({ program: z.string(), feeds: z.array(feedSchema) })

/** What of a year's rows there is of each value of a column, and month by month. */
export const breakdownSchema = z.object({
  program: z.string(),
  register: z.string(),
  areaCode: z.string(),
  year: z.number(),
  by: z.string(),
  /** The most rows first; `value` null = the column is empty. A row with several values counts in each. */
  values: z.array(
    z.object({
      value: text,
      rows: z.number(),
      /** Rows by month, January first. */
      months: z.array(z.number()),
    }),
  ),
  /** Rows of the year. */
  rows: z.number(),
  /** Villages that no row of the year names, of units that list their villages; null where the register has no villages. */
  villagesWithout: z.nullable(
    z.array(z.object({ areaCode: z.string(), code: z.string(), name: z.string() })),
  ),
  /** By code, for values that are villages. */
  villages: z.record(z.string(), z.string()),
  holdsSample: z.boolean(),
  names: namesSchema,
})
export type BreakdownResource = Answered<typeof breakdownSchema>

/** What is to be done next, and what should have been. */
export const dueSchema = z.object({
  program: z.string(),
  areaCode: z.string(),
  today: z.string(),
  /** Open work and documents to be filed, overdue ones first, then by day. */
  items: z.array(
    z.object({
      register: z.string(),
      areaCode: z.string(),
      id: z.string(),
      about: z.string(),
      /** `YYYY-MM-DD` */
      due: z.string(),
      /** Id of its state; null where the register has none. */
      state: text,
      overdue: z.boolean(),
    }),
  ),
  /** Open ones and overdue ones in all. */
  open: z.number(),
  overdue: z.number(),
  holdsSample: z.boolean(),
  names: namesSchema,
})
export type DueResource = Answered<typeof dueSchema>
