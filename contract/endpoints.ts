// Long on purpose: every endpoint of the API with its parameters, declared once.
import * as z from 'zod/mini'
import { LEVELS } from '../domain/area.ts'
import { LONGEST_CODE } from '../domain/code.ts'
import { areaCodeSchema } from './area-code.ts'
import { comparisonSchema, coverageSchema } from './comparison-resources.ts'
import { PATHS, SERIES_YEARS } from './paths.ts'
import {
  areasSchema,
  explainSchema,
  healthSchema,
  indicatorsSchema,
  progressSchema,
  readySchema,
  seriesSchema,
} from './resources.ts'

/**
 * Every endpoint as data: path, query, response. The server validates queries by it, OpenAPI is made
 * from it, and development and tests hold the answers against it.
 */

/** `YYYY-MM`, a real month from 1949 to 2100. */
export const throughSchema = z.string().check(
  z.regex(/^(19[5-9]\d|1949|20\d\d|2100)-(0[1-9]|1[0-2])$/, {
    error: 'a month as YYYY-MM, 1949-01 to 2100-12',
  }),
)

/** A year in four digits, 1949..2100. */
export const yearSchema = z
  .string()
  .check(z.regex(/^(19[5-9]\d|1949|20\d\d|2100)$/, { error: 'a year from 1949 to 2100' }))

export const languageSchema = z.enum(['zh', 'en'], { error: 'zh or en' })

const pageSchema = z.string().check(z.regex(/^[1-9]\d{0,3}$/, { error: 'a page number from 1' }))

/** The window of figures that a query asks for. */
const windowQuery = { year: z.optional(yearSchema), through: z.optional(throughSchema) }

/** The query of a CSV twin: that of the JSON answer, and the language of the names. */
export const csvQuery = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.strictObject({ ...shape, lang: z.optional(languageSchema) })

/** Areas on one page of a search, unless the query says how many. */
export const FOUND_PAGE = 20
/** Units on one page of those of an area, unless the query says how many. */
export const UNITS_PAGE = 400
/** At most this many units come with an area, as many of those that it took over, and of the top level. */
export const UNITS_AROUND = 1200
/** Areas that may be asked for by code at once. */
const MOST_CODES = 20

export const areasQuerySchema = z.strictObject({
  q: z.optional(
    z.string().check(
      z.refine((text) => text.trim() !== '' && text.length <= LONGEST_CODE, {
        error: `a name, code, pinyin or initials of 1 to ${LONGEST_CODE} characters`,
      }),
    ),
  ),
  code: z.optional(
    z.string().check(
      z.refine(
        (text) => {
          const codes = text.split(',')
          return (
            codes.length <= MOST_CODES &&
            codes.every((code) => areaCodeSchema.safeParse(code).success)
          )
        },
        { error: `one to ${MOST_CODES} area codes, separated by commas` },
      ),
    ),
  ),
  parent: z.optional(areaCodeSchema),
  limit: z.optional(
    z
      .string()
      .check(z.regex(/^([1-9]\d?|[1-3]\d\d|400)$/, { error: 'a number of areas, 1 to 400' })),
  ),
  page: z.optional(pageSchema),
})

export const progressQuerySchema = z.strictObject({ area: areaCodeSchema, ...windowQuery })

export const indicatorIdSchema = z.string().check(
  z.regex(new RegExp(`^[0-9A-Za-z_.-]{1,${LONGEST_CODE}}$`), {
    error: `an indicator id of 1 to ${LONGEST_CODE} letters and digits`,
  }),
)

/** Years separated by commas, e.g. `2022,2023,2024`; at most five, none twice. */
export const yearsSchema = z.string().check(
  z.refine(
    (text) => {
      const years = text.split(',')
      return (
        years.length <= SERIES_YEARS &&
        new Set(years).size === years.length &&
        years.every((year) => yearSchema.safeParse(year).success)
      )
    },
    { error: 'one to five different years from 1949 to 2100, separated by commas' },
  ),
)

export const seriesQuerySchema = z.strictObject({
  area: areaCodeSchema,
  indicator: indicatorIdSchema,
  years: z.optional(yearsSchema),
  through: z.optional(throughSchema),
})

export const explainQuerySchema = z.strictObject({
  area: areaCodeSchema,
  indicator: indicatorIdSchema,
  ...windowQuery,
})

/** Units on one page of a comparison. */
export const COMPARISON_PAGE = 1200

const indicatorsParameter = z.string().check(
  z.refine(
    (text) => {
      const ids = text.split(',')
      return (
        ids.length <= 200 &&
        new Set(ids).size === ids.length &&
        ids.every((id) => indicatorIdSchema.safeParse(id).success)
      )
    },
    { error: 'different indicator ids separated by commas, at most 200' },
  ),
)

const comparisonQuery = {
  parent: areaCodeSchema,
  ...windowQuery,
  indicators: z.optional(indicatorsParameter),
  level: z.optional(
    z.enum([...LEVELS, 'direct'], { error: 'direct, province, city, county or township' }),
  ),
}

export const comparisonQuerySchema = z.strictObject({
  ...comparisonQuery,
  monthly: z.optional(z.enum(['no'], { error: 'no, or left out' })),
  page: z.optional(pageSchema),
})

export const coverageQuerySchema = z.strictObject({ parent: areaCodeSchema, ...windowQuery })

export const readyQuerySchema = z.strictObject({ area: z.optional(areaCodeSchema) })

const noQuery = z.strictObject({})

/** One endpoint: what it answers, to what, in which form. */
export interface Endpoint {
  readonly path: string
  readonly summary: string
  readonly query: z.ZodMiniObject
  /** What each query parameter means, for the API document. */
  readonly parameters: Readonly<Record<string, string>>
  /** What a JSON answer holds; null for a CSV file. */
  readonly response: z.ZodMiniType | null
}

/** The content type of an endpoint's answers. */
export function contentTypeOf({ response }: Pick<Endpoint, 'response'>): string {
  return response ? 'application/json' : CSV
}

const WINDOW = {
  year: 'Year of the figures, no later than the running one. Default: the year of `through`, else that of the default month.',
  through:
    'Last month counted, YYYY-MM, inside `year`, no later than the running month (`lastMonth` of /api/areas). Default: the last month that at least half of the units reported, else the last over that any did; of a unit that of the area it belongs to. Where no year is asked all are searched.',
}
/** Content type of tables for office programs. */
export const CSV = 'text/csv; charset=utf-8'
export const LANGUAGE = { lang: 'Language of the names: zh (default) or en.' }
const OF_AREA = { area: 'Area code (行政区划代码), as listed by /api/areas.', ...WINDOW }
const OF_UNITS = { parent: 'Code of the area whose units are compared.', ...WINDOW }
const INDICATOR = { indicator: 'Indicator id, as listed by /api/indicators.' }
const COMPARISON = {
  ...OF_UNITS,
  indicators:
    'Indicator ids, separated by commas. Default: all. A single one adds its lines by month.',
  level: 'Which areas are the rows: direct units (default), or all descendants of one level.',
}

export const endpoints = {
  areas: {
    path: PATHS.areas,
    summary:
      'Areas in code order, and the one to show first (`defaultArea`): with `code` those around some areas, with `parent` the direct units of one, with `q` those that fit, the best fit first, each with the areas above it (`parents`). Without parameters the top level, and those around the one to show first.',
    query: areasQuerySchema,
    parameters: {
      q: 'What a reader types: name, code, pinyin or its initials (xmz finds 新民镇). Of several words each must fit the area or one above it.',
      code: 'Area codes, separated by commas, at most 20: these areas with their direct units and those they took over or that took them over, and all above any of these. Codes that are not held are left out; where none is held, as without parameters.',
      parent: 'Code of an area: its direct units, page by page.',
      limit: 'Areas on a page, 1 to 400; only with `q` (default: 20) or `parent` (default: 400).',
      page: 'Page of the areas, from 1; only with `q` or `parent`.',
    },
    response: areasSchema,
  },
  indicators: {
    path: PATHS.indicators,
    summary: 'All indicators of the dataset, in catalogue order.',
    query: noQuery,
    parameters: {},
    response: indicatorsSchema,
  },
  progress: {
    path: PATHS.progress,
    summary:
      'For every indicator: year to date, completion, pace, status and same-period change of an area. Ratios are fractions; nothing is rounded; what cannot be stated carries its reason.',
    query: progressQuerySchema,
    parameters: OF_AREA,
    response: progressSchema,
  },
  progressCsv: {
    path: PATHS.progressCsv,
    summary: 'The same figures as CSV (UTF-8 with byte order mark), one row per indicator.',
    query: csvQuery(progressQuerySchema.shape),
    parameters: { ...OF_AREA, ...LANGUAGE },
    response: null,
  },
  series: {
    path: PATHS.series,
    summary:
      'How one indicator of an area developed over up to five years: what was reported, as months, quarters or years; cumulative values; the plan month by month; same-period and whole-year figures.',
    query: seriesQuerySchema,
    parameters: {
      area: OF_AREA.area,
      ...INDICATOR,
      years:
        'Years, separated by commas, at most five. Default: the year of `through` and the four before it, without those before the first report.',
      through:
        'Month through which the years are compared, YYYY-MM, in the last of `years`. Default: as for /api/progress.',
    },
    response: seriesSchema,
  },
  seriesCsv: {
    path: PATHS.seriesCsv,
    summary:
      'The series as CSV (UTF-8 with byte order mark): reported figures, cumulative values, the plan and the figures of each year, a row each.',
    query: csvQuery(seriesQuerySchema.shape),
    parameters: {
      area: OF_AREA.area,
      ...INDICATOR,
      years: 'As for /api/series.',
      through: 'As for /api/series.',
      ...LANGUAGE,
    },
    response: null,
  },
  explain: {
    path: PATHS.explain,
    summary:
      'Where a figure comes from: the observations behind it with source and counting rule, target versions with document and reason, conflicts, and the units of a roll-up.',
    query: explainQuerySchema,
    parameters: { area: OF_AREA.area, ...INDICATOR, ...WINDOW },
    response: explainSchema,
  },
  comparison: {
    path: PATHS.comparison,
    summary:
      'Units of an area side by side, in code order without ranks: figures column by column, the roll-up, range and median.',
    query: comparisonQuerySchema,
    parameters: {
      ...COMPARISON,
      monthly: '`no` leaves out the lines by month of a single indicator.',
      page: 'Page of 1,200 units, from 1.',
    },
    response: comparisonSchema,
  },
  comparisonCsv: {
    path: PATHS.comparisonCsv,
    summary: 'The comparison as CSV, one row per unit and indicator, unrounded.',
    query: csvQuery(comparisonQuery),
    parameters: { ...COMPARISON, ...LANGUAGE },
    response: null,
  },
  coverage: {
    path: PATHS.coverage,
    summary: 'Which units reported which months of a year, and which they still owe.',
    query: coverageQuerySchema,
    parameters: OF_UNITS,
    response: coverageSchema,
  },
  health: {
    path: PATHS.health,
    summary: 'That the server answers.',
    query: noQuery,
    parameters: {},
    response: healthSchema,
  },
  ready: {
    path: PATHS.ready,
    summary:
      'Whether everything stored can be read, and which dataset is served; else 503 with the reason.',
    query: readyQuerySchema,
    parameters: {
      area: 'Area code: `dataset` is then the one that answers about this area state. Default: what is stored as a whole.',
    },
    response: readySchema,
  },
} as const satisfies Record<string, Endpoint>
