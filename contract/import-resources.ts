import * as z from 'zod/mini'
import { LONGEST_TEXT } from '../domain/observation.ts'
import { authorSchema } from './author.ts'
import { enteredSchema } from './entry-resources.ts'
import { officeMappingSchema } from './office-resources.ts'
import type { Answered } from './proof.ts'
import { indicatorSchema, namesSchema, sourceKindSchema } from './resources.ts'

/** Files given to the page (导入): what is wrong with them, what they would change, and what they did. */

const count = z.number()
const text = z.nullable(z.string())
const wordsSchema = z.object({ zh: z.string(), en: z.string() })

/** Bytes of the largest upload that is read, all files together. */
export const LARGEST_UPLOAD = 20_000_000
/** Files of one import: a workbook, or one for each table. */
export const MOST_FILES = 16
/**
 * Names of the parts of an upload: each file, and beside them what is confirmed, and what texts of an office's own
 * sheets mean.
 */
export const UPLOAD = {
  file: 'file',
  preview: 'preview',
  reason: 'reason',
  answers: 'answers',
} as const

/** Something that must be put right before anything is stored. */
const faultSchema = z.object({
  /** File, or sheet as `book.xlsx#observations`. */
  file: z.string(),
  /** As a spreadsheet numbers it, the header being row 1; null for the file as a whole. */
  row: z.nullable(z.number()),
  /** Heading of the column; null for the row or the file as a whole. */
  column: text,
  /** Place of its cell in the row, from 0; null where there is none. */
  place: z.nullable(z.number()),
  code: z.string(),
  /** What is there; empty when nothing is. */
  found: z.string(),
  expected: wordsSchema,
})

/** The rows of a sheet that have faults, as they are in it. */
const faultySheetSchema = z.object({
  file: z.string(),
  headings: z.array(z.string()),
  rows: z.array(z.object({ row: count, cells: z.array(z.string()) })),
})

const recordedSchema = z.object({ ...enteredSchema.shape, sourceKind: sourceKindSchema })

/** One row that would be another afterwards. */
const previewRowSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('figure'),
    areaCode: z.string(),
    indicator: z.string(),
    /** `2026`, `2026-Q2` or `2026-07` */
    period: z.string(),
    /** Null = nothing is held. */
    before: z.nullable(recordedSchema),
    /** Null = nothing is held any more: a register counts nothing there. */
    after: z.nullable(recordedSchema),
    /** Whether it stands beside what a register counts, and changes no figure. */
    beside: z.boolean(),
    /** Whether somebody typed in at the desk what is held. */
    typed: z.boolean(),
  }),
  z.object({
    kind: z.literal('target'),
    areaCode: z.string(),
    indicator: z.string(),
    year: count,
    /** Null = there is none of this day of effect. */
    before: z.nullable(z.number()),
    after: z.number(),
  }),
  z.object({ kind: z.literal('area'), areaCode: z.string(), isNew: z.boolean() }),
  z.object({ kind: z.literal('indicator'), indicator: z.string(), isNew: z.boolean() }),
  /** A row of a register, a village, or from when on a register feeds an indicator. */
  z.object({
    kind: z.literal('row'),
    table: wordsSchema,
    areaCode: z.string(),
    about: z.string(),
    indicator: text,
    /** Day of the row, or first month that is fed. */
    day: text,
    isNew: z.boolean(),
  }),
])

/** So many rows, and the first of them. */
const rowsSchema = z.object({ count, rows: z.array(previewRowSchema) })

const countsSchema = z.object({ added: count, changed: count, unchanged: count })

/** What storing the files would do; nothing of it is done yet. */
const previewSchema = z.object({
  /** Names all of it: storing takes the one that was shown, and refuses another. */
  fingerprint: z.string(),
  /** By table. */
  counts: z.record(z.string(), countsSchema),
  /** What the tables are called. */
  titles: z.record(z.string(), wordsSchema),
  /** Each row is listed once: here what nothing is asked about. */
  added: rowsSchema,
  changed: rowsSchema,
  /** What somebody typed in at the desk and would be another, of months that are open. */
  overwritten: rowsSchema,
  /** What is of months that were submitted or closed and so needs a reason; `typed` of them were typed in at the desk. */
  settled: z.object({ ...rowsSchema.shape, typed: count, months: z.array(z.string()) }),
  /** Figures, targets and rows of areas that the account may not change: they are left out. */
  outside: rowsSchema,
  /** Areas and indicators that the account may not change: nothing is stored while there are any. */
  refused: rowsSchema,
  /** Of the areas that are listed. */
  names: namesSchema,
  /** The indicators that are listed. */
  indicators: z.array(indicatorSchema),
})

/** What was found in the files. */
const importCheckSchema = z.object({
  files: z.array(z.string()),
  faults: z.object({
    /** All there are. */
    count,
    /** The first of them. */
    listed: z.array(faultSchema),
    sheets: z.array(faultySheetSchema),
  }),
  /** What is worth knowing beside faults. */
  notices: z.array(z.object({ file: z.string(), says: wordsSchema })),
  /** Example rows of a template that were passed over. */
  exampleRows: count,
  /** What rows and columns of an office's own sheets were taken for; null for tables. */
  mapping: z.nullable(officeMappingSchema),
  /** Null where there are faults. */
  preview: z.nullable(previewSchema),
})
export type ImportCheck = Answered<typeof importCheckSchema>
export type ImportPreview = Answered<typeof previewSchema>
export type PreviewRow = Answered<typeof previewRowSchema>
export type FaultySheet = Answered<typeof faultySheetSchema>

/** An import that was stored. */
const importSchema = z.object({
  id: z.string(),
  /** UTC instant. */
  at: z.string(),
  by: authorSchema,
  reason: text,
  files: z.array(z.string()),
  added: count,
  changed: count,
  /** How many areas it changed something of, and the names of the first. */
  areas: z.object({ count, first: z.array(z.string()) }),
  /** When it was taken back, and by whom; null = it stands. */
  takenBack: z.nullable(z.object({ at: z.string(), by: authorSchema })),
  /** Whether the reader may take it back, as far as is known without looking at each of its figures. */
  mayBeTakenBack: z.boolean(),
})
export type ListedImport = Answered<typeof importSchema>

export const importAnswerSchema = z.object({
  program: z.string(),
  check: importCheckSchema,
  /** Null for a check, which stores nothing. */
  import: z.nullable(importSchema),
})

/** Told by who takes an import back. */
export const takeBackBodySchema = z.strictObject({
  /** Why; figures of submitted or closed months are not changed without. */
  reason: z.optional(
    z.string().check(z.maxLength(LONGEST_TEXT, { error: `at most ${LONGEST_TEXT} characters` })),
  ),
})

export type ImportAnswer = Answered<typeof importAnswerSchema>

export const importsSchema = z.object({
  program: z.string(),
  /** The latest first. */
  imports: z.array(importSchema),
  /** Bytes of the largest upload that is read. */
  largest: count,
  /** Whether workbooks are read; else CSV files alone. */
  workbooks: z.boolean(),
})
