import * as z from 'zod/mini'
import { areaCodeSchema } from './area-code.ts'
import {
  CSV,
  indicatorIdSchema,
  LANGUAGE,
  languageSchema,
  throughSchema,
  yearSchema,
} from './endpoints.ts'
import type { Operation } from './operation.ts'
import { REGISTER_PATHS } from './register-paths.ts'
import {
  breakdownSchema,
  dueSchema,
  feedBodySchema,
  feedsSchema,
  newRowsBodySchema,
  registerRowsSchema,
  registersSchema,
  removeRowBodySchema,
  rowBodySchema,
  rowChangesSchema,
  storedRowsSchema,
} from './register-resources.ts'

const daySchema = z
  .string()
  .check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, { error: 'a day as YYYY-MM-DD' }))
const columnName = /^-?[a-z][a-z_]{0,63}$/
const positive = z.string().check(z.regex(/^[1-9]\d{0,5}$/, { error: 'a number from 1' }))

const AREA = { area: 'Area code, as listed by /api/areas.' }
const REGISTER = { register: 'Id of the register, as listed by /api/registers.' }
const ROW = { ...REGISTER, id: 'Id of the row within its area and register.' }

/** Rows on one page, unless the query says how many. */
export const ROWS_PAGE = 200

/** Which rows are asked for. */
const WHICH = {
  area: areaCodeSchema,
  from: z.optional(daySchema),
  to: z.optional(daySchema),
  id: z.optional(z.string().check(z.minLength(1), z.maxLength(64))),
  q: z.optional(z.string().check(z.maxLength(200))),
  where: z.optional(
    z.string().check(
      z.regex(/^[a-z_]+:[^,:]{1,200}(,[a-z_]+:[^,:]{1,200})*$/, {
        error: 'column:value pairs separated by commas',
      }),
      z.maxLength(1_000),
    ),
  ),
  only: z.optional(
    z.enum(['overdue', 'open', 'incomplete'], { error: 'overdue, open or incomplete' }),
  ),
  indicator: z.optional(indicatorIdSchema),
  through: z.optional(throughSchema),
  month: z.optional(throughSchema),
  year: z.optional(yearSchema),
  sort: z.optional(
    z.string().check(z.regex(columnName, { error: 'a column of the register, or one behind -' })),
  ),
}
const WHICH_MEANS = {
  area: 'Area code: rows of the area and of all below it.',
  from: 'Only rows of this day or later, YYYY-MM-DD, by the day of the register.',
  to: 'Only rows of this day or earlier.',
  id: 'Only rows of this id, of which each area has at most one.',
  q: 'Text in any of the cells.',
  where:
    'Filters `column:value`, separated by commas, such as kind:lecture,place_kind:school; several of one column: any of them.',
  only: '`overdue` = due and not done, `open` = not done, `incomplete` = a number is missing.',
  indicator: 'Id of an indicator: only the rows behind its figure, with `through` or `month`.',
  through: 'YYYY-MM: of the year to date through this month.',
  month: 'YYYY-MM: of this month alone.',
  year: 'YYYY: only rows of work that are due in this year, or were carried over open into it.',
  sort: 'Column to order by; `-column` from the last to the first. Default: the day, latest first.',
}

/** What can be asked and told of registers. */
export const registerOperations = {
  registers: {
    method: 'get',
    path: REGISTER_PATHS.registers,
    summary:
      'All registers (台账) with their columns and the figures they feed; with `area` what they feed there and since when, its villages, and what the reader may do.',
    query: z.strictObject({ area: z.optional(areaCodeSchema) }),
    parameters: AREA,
    body: null,
    response: registersSchema,
  },
  registerRows: {
    method: 'get',
    path: REGISTER_PATHS.rows,
    summary:
      'Rows of a register, page by page, with sums over all that were asked for. Persons are shown to those who may write there.',
    query: z.strictObject({ ...WHICH, page: z.optional(positive), limit: z.optional(positive) }),
    parameters: {
      ...REGISTER,
      ...WHICH_MEANS,
      page: 'Page of the rows, from 1.',
      limit: `Rows on a page, 1 to 1000; ${ROWS_PAGE} unless told.`,
    },
    body: null,
    response: registerRowsSchema,
  },
  registerRowsCsv: {
    method: 'get',
    path: REGISTER_PATHS.rowsCsv,
    summary: 'The same rows as CSV (UTF-8 with byte order mark), as import takes them.',
    query: z.strictObject({ ...WHICH, lang: z.optional(languageSchema) }),
    parameters: { ...REGISTER, ...WHICH_MEANS, ...LANGUAGE },
    body: null,
    response: null,
    contentType: CSV,
  },
  addRows: {
    method: 'post',
    path: REGISTER_PATHS.rows,
    summary:
      'Adds rows of one area, all or none; the figures that they feed follow in the same write. Rows that may not be stored are 422 `invalid_cells`, each cell with its reason; figures of submitted or closed months change with a `reason` (422 `reason_needed`). An id that is there already is a fault unless the row says the same.',
    query: z.strictObject({}),
    parameters: REGISTER,
    body: newRowsBodySchema,
    largest: 1024 * 1024,
    response: storedRowsSchema,
  },
  putRow: {
    method: 'put',
    path: REGISTER_PATHS.row,
    summary:
      'Changes a row, whole; another revision than the held one is 409 `conflict`, with what is held (`held`).',
    query: z.strictObject({}),
    parameters: ROW,
    body: rowBodySchema,
    response: storedRowsSchema,
  },
  removeRow: {
    method: 'delete',
    path: REGISTER_PATHS.row,
    summary: 'Removes a row; another revision than the held one is 409 `conflict`.',
    query: z.strictObject({}),
    parameters: ROW,
    body: removeRowBodySchema,
    response: null,
  },
  rowChanges: {
    method: 'get',
    path: REGISTER_PATHS.rowChanges,
    summary: 'Every change of one row, the latest first.',
    query: z.strictObject({ area: areaCodeSchema }),
    parameters: { ...ROW, ...AREA },
    body: null,
    response: rowChangesSchema,
  },
  breakdown: {
    method: 'get',
    path: REGISTER_PATHS.breakdown,
    summary:
      'Rows of a year by the values of a column and by month, of an area and all below it; and the villages without any.',
    query: z.strictObject({
      area: areaCodeSchema,
      year: yearSchema,
      by: z.string().check(z.regex(columnName, { error: 'a column of choices, tags or villages' })),
    }),
    parameters: {
      ...REGISTER,
      ...AREA,
      year: 'YYYY, by the day of the register.',
      by: 'A column of choices, tags or villages.',
    },
    body: null,
    response: breakdownSchema,
  },
  due: {
    method: 'get',
    path: REGISTER_PATHS.due,
    summary:
      'What is to be done next in an area and all below it: open tasks and rectifications, and documents to be filed; overdue ones first.',
    query: z.strictObject({ area: areaCodeSchema, limit: z.optional(positive) }),
    parameters: { ...AREA, limit: 'Items, 1 to 1000; 200 unless told.' },
    body: null,
    response: dueSchema,
  },
  putFeed: {
    method: 'put',
    path: REGISTER_PATHS.feeds,
    summary:
      'Says from which month on a register feeds an indicator of an area, or that it no longer does. Numbers typed for these months stay beside those of the register.',
    query: z.strictObject({}),
    parameters: {},
    body: feedBodySchema,
    response: feedsSchema,
  },
} as const satisfies Record<string, Operation>
