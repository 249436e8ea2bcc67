// Long on purpose: what every page may receive, in one place; the comparison's answers are in files of their own.
import * as z from 'zod/mini'
import { type Area, LEVELS } from '../domain/area.ts'
import { ABSENCE_REASONS, type Figure } from '../domain/figure.ts'
import { GAP_BOUNDS } from '../domain/gap-bound.ts'
import { AGGREGATIONS, DIRECTIONS, type Indicator, MEASURES } from '../domain/indicator.ts'
import type { MonthReporting } from '../domain/month-reporting.ts'
import type { Needed } from '../domain/needed.ts'
import { OBSERVATION_ROLES, SOURCE_KINDS } from '../domain/observation.ts'
import {
  CHANGE_SIDES,
  type Change,
  type Progress,
  REPORTED_BY,
  STATUSES,
} from '../domain/progress.ts'
import { QUALIFIERS } from '../domain/qualifier.ts'
import type { YearSeries } from '../domain/series.ts'
import { correctionsSchema } from './corrections.ts'
import { type Answered, schemaOf } from './proof.ts'

/** What travels over the JSON API. Ratios are fractions; nothing is rounded. */

const text = z.nullable(z.string())
const count = z.nullable(z.number())

export const qualifierSchema = z.enum(QUALIFIERS)
export const sourceKindSchema = z.enum(SOURCE_KINDS)
export const statusSchema = z.enum(STATUSES)
export const absenceReasonSchema = z.enum(ABSENCE_REASONS)

/** A value with its qualifier, or the one reason why there is none. */
export const figureSchema = schemaOf<Figure>()(
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('value'), value: z.number(), qualifier: qualifierSchema }),
    z.object({ kind: z.literal('absent'), reason: absenceReasonSchema }),
  ]),
)

/**
 * The dataset as it was when what an answer rests on last changed; of the list of areas and of
 * `/api/health/ready` that of the last import.
 */
export const datasetSchema = z.object({
  version: z.string(),
  importedAt: text,
  holdsSample: z.boolean(),
})

/** What every answer says besides its figures. */
export const answeredSchema = {
  /** Version of the program; a client of another one is out of date and offers to load anew. */
  program: z.string(),
  dataset: datasetSchema,
}

/** Names of the areas that an answer mentions by code, at whatever level. */
export const namesSchema = z.record(z.string(), z.string())

/** What an area is shown by besides its own fields. */
interface ListedArea extends Area {
  readonly successorCode: string | null
  readonly levelsBelow: readonly Area['level'][]
  readonly years: readonly number[]
  readonly annualYear: number | null
  readonly holdsSample: boolean
  readonly parents?: readonly Pick<Area, 'code' | 'name'>[] | undefined
}

/** Which part of a longer list an answer holds. */
export const pageSchema = z.object({ number: z.number(), size: z.number(), total: z.number() })

export const areaSchema = schemaOf<ListedArea>()(
  z.object({
    code: z.string(),
    name: z.string(),
    level: z.enum(LEVELS),
    parentCode: text,
    population: count,
    populationYear: count,
    villageCount: count,
    unitCount: count,
    /** Days from issue to filing; null = as the area above it. */
    filingDays: count,
    validFrom: text,
    validTo: text,
    successorCodes: z.array(z.string()),
    /** The only successor; null where there is none, or several. */
    successorCode: text,
    /** Levels that occur below it, from the widest: what it can be compared by; empty = no units listed. */
    levelsBelow: z.array(z.enum(LEVELS)),
    /** Years in which the area, any unit below it or what they took over reported anything, ascending. */
    years: z.array(z.number()),
    /**
     * The year that a page of the area opens at, where it and what is below it hold annual figures
     * only: the one with most of them, the later of equals. Null where any month or quarter is held.
     */
    annualYear: count,
    /** Whether any of those observations is sample data. */
    holdsSample: z.boolean(),
    /** The areas above it, from the top down; only in the answer to a search. */
    parents: z.optional(z.array(z.object({ code: z.string(), name: z.string() }))),
  }),
)

export const areasSchema = z.object({
  ...answeredSchema,
  areas: z.array(areaSchema),
  /** The area to show first; null while nothing is stored. */
  defaultArea: text,
  /** `YYYY-MM`: the month that today is in; later ones do not exist. */
  lastMonth: z.string(),
  /** Which of the areas that fit, or of the units, are listed; only in answers that have pages. */
  page: z.optional(pageSchema),
})

export const indicatorSchema = schemaOf<Indicator>()(
  z.object({
    id: z.string(),
    nameZh: z.string(),
    nameEn: text,
    categoryZh: text,
    categoryEn: text,
    unitZh: z.string(),
    unitEn: text,
    measure: z.enum(MEASURES),
    aggregation: z.enum(AGGREGATIONS),
    direction: z.enum(DIRECTIONS),
    decimals: count,
    definitionZh: text,
    definitionEn: text,
    basis: text,
    position: z.number(),
  }),
)

export const indicatorsSchema = z.object({
  ...answeredSchema,
  indicators: z.array(indicatorSchema),
})

export const changeSchema = schemaOf<Change>()(
  z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('value'),
      value: z.number(),
      changeKind: z.enum(['percent', 'points']),
      exact: z.boolean(),
    }),
    z.object({
      kind: z.literal('absent'),
      reason: absenceReasonSchema,
      side: z.enum(CHANGE_SIDES),
    }),
  ]),
)

export const monthRunSchema = z.object({ from: z.number(), to: z.number() })

export const changeWindowSchema = z.object({
  year: z.number(),
  baseYear: z.number(),
  months: z.nullable(z.array(monthRunSchema)),
})

export const conflictSchema = z.object({
  between: z.enum(['parts', 'register']),
  period: z.string(),
  whole: z.number(),
  wholeQualifier: qualifierSchema,
  parts: z.number(),
  partsQualifier: qualifierSchema,
  partsComplete: z.boolean(),
  areaCode: z.string(),
})

export const unitCoverageSchema = z.object({
  due: z.number(),
  reported: z.number(),
  withValue: z.number(),
  comparable: z.number(),
  withTarget: z.number(),
  inCompletion: z.number(),
  met: z.number(),
  withoutCounts: z.number(),
  byStatus: z.partialRecord(statusSchema, z.number()),
  missing: z.array(z.string()),
  ended: z.array(z.string()),
  below: z.array(
    z.object({
      areaCode: z.string(),
      missing: z.number(),
      ended: z.number(),
      conflicts: z.number(),
    }),
  ),
})

/** Cumulative values through months 1..12; null is a gap. */
const twelveMonths = z.array(z.nullable(z.number()))

/** How the cumulative values are to be printed; null where there is none. */
const twelveQualifiers = z.array(z.nullable(qualifierSchema))

export const monthlySchema = z.object({ thisYear: twelveMonths, lastYear: twelveMonths })
export const monthlyQualifiersSchema = z.object({
  thisYear: twelveQualifiers,
  lastYear: twelveQualifiers,
})

export const countsSchema = z.object({ numerator: z.number(), denominator: z.number() })

/** Shares of the target due by the end of the first three quarters; null = evenly over the year. */
export const milestonesSchema = z.nullable(z.tuple([z.number(), z.number(), z.number()]))

const neededSchema = schemaOf<Needed>()(
  z.object({
    remaining: z.number(),
    bound: z.enum(GAP_BOUNDS),
    monthsLeft: z.number(),
    lastMonth: z.number(),
    perMonth: count,
    average: count,
  }),
)

export const progressFigureSchema = schemaOf<Progress>()(
  z.object({
    indicatorId: z.string(),
    value: figureSchema,
    counts: z.nullable(countsSchema),
    withoutCounts: z.boolean(),
    monthsReported: z.number(),
    monthsDue: z.number(),
    monthsMissing: z.array(z.number()),
    valueMonth: count,
    reportedBy: z.nullable(z.enum(REPORTED_BY)),
    dueMonth: count,
    target: count,
    targetOriginal: count,
    milestones: milestonesSchema,
    planMonths: z.nullable(monthRunSchema),
    endMonth: count,
    completion: figureSchema,
    completionOriginal: z.nullable(figureSchema),
    completionSides: z.nullable(
      z.object({
        value: z.number(),
        qualifier: qualifierSchema,
        target: z.number(),
        targetOriginal: count,
      }),
    ),
    expected: count,
    paceGap: count,
    status: z.nullable(statusSchema),
    judged: z.boolean(),
    shortBy: count,
    catchUpMonths: count,
    needed: z.nullable(neededSchema),
    change: changeSchema,
    window: z.nullable(changeWindowSchema),
    windowValue: count,
    windowQualifier: z.nullable(qualifierSchema),
    windowCounts: z.nullable(countsSchema),
    base: count,
    baseQualifier: z.nullable(qualifierSchema),
    baseCounts: z.nullable(countsSchema),
    units: z.nullable(unitCoverageSchema),
    monthly: monthlySchema,
    monthlyQualifiers: monthlyQualifiersSchema,
    conflicts: z.array(conflictSchema),
    sourceKinds: z.array(sourceKindSchema),
    countingRules: z.array(z.string()),
  }),
)

/** Units of an area, and whether enough of them are held to add them up. */
export const rollUpSchema = z.object({
  /** False where the dataset holds fewer units than the area has: units are shown, not added. */
  made: z.boolean(),
  /** Direct units held that are valid at `through`. */
  unitsHeld: z.number(),
  /** Direct units the area has. */
  unitCount: z.number(),
  /** Direct units valid at `through`, in code order. */
  unitCodes: z.array(z.string()),
})

const monthReportingSchema = schemaOf<MonthReporting>()(
  z.object({
    month: z.string(),
    /** Units that owe anything for the month; of an area without units 1 or 0. */
    due: z.number(),
    /** Those of them that reported all they owe for it. */
    full: z.number(),
    /** Units beside these that owe nothing for the month, since they report by quarter. */
    byQuarter: z.number(),
    /** Those of the due that did not report all, in code order, with how many indicators they owe and miss. */
    incomplete: z.array(z.object({ areaCode: z.string(), due: z.number(), missing: z.number() })),
    /** How many more there are below direct units that have units themselves. */
    below: z.array(z.object({ areaCode: z.string(), incomplete: z.number() })),
  }),
)

export const progressSchema = z.object({
  ...answeredSchema,
  areaCode: z.string(),
  year: z.number(),
  /** `YYYY-MM` */
  through: z.string(),
  /** Share of the year elapsed at the end of `through`. */
  elapsed: z.number(),
  /** Whether today is after the last day of the year. */
  yearEnded: z.boolean(),
  /** Whether any observation behind this answer is sample data. */
  holdsSample: z.boolean(),
  /** Null for areas without units. */
  rollUp: z.nullable(rollUpSchema),
  /** What was reported for the month of `through` itself. */
  reporting: monthReportingSchema,
  /** One per indicator of the dataset, in catalogue order. */
  figures: z.array(progressFigureSchema),
  corrections: correctionsSchema,
  names: namesSchema,
})

export const seriesPeriodSchema = z.object({
  from: z.number(),
  to: z.number(),
  value: count,
  qualifier: qualifierSchema,
  /** Units that reported this very stretch; null for an area without units. */
  units: count,
})

export const planPointSchema = z.object({ month: z.number(), target: count, due: count })

export const yearSeriesSchema = schemaOf<YearSeries>()(
  z.object({
    year: z.number(),
    /** The figures through the month asked for, so that years can be compared. */
    samePeriod: progressFigureSchema,
    /** The figures of the whole year; of the running year, what is in so far. */
    wholeYear: progressFigureSchema,
    /** Months, quarters and years as they were reported. */
    periods: z.array(seriesPeriodSchema),
    /** The plan month by month: the target in force, and the cumulative value due. */
    plan: z.array(planPointSchema),
  }),
)

export const seriesSchema = z.object({
  ...answeredSchema,
  areaCode: z.string(),
  indicatorId: z.string(),
  through: z.string(),
  holdsSample: z.boolean(),
  rollUp: z.nullable(rollUpSchema),
  /** Ascending. */
  years: z.array(yearSeriesSchema),
  /** Of the last of the years, through the month asked for. */
  corrections: correctionsSchema,
  /** Of the areas that were corrected. */
  names: z.optional(namesSchema),
})

export const explainedObservationSchema = z.object({
  areaCode: z.string(),
  /** `2025`, `2025-Q2` or `2025-07` */
  period: z.string(),
  value: count,
  numerator: count,
  denominator: count,
  qualifier: qualifierSchema,
  sourceKind: sourceKindSchema,
  sourceRef: text,
  countingRule: text,
  note: text,
  /**
   * `counted` in the value, `base` of the change, `superseded` by a longer period's figure,
   * `outside` the window, `own_report` of an area whose figure is the roll-up of its units.
   */
  role: z.enum(OBSERVATION_ROLES),
})

export const explainedTargetSchema = z.object({
  areaCode: z.string(),
  year: z.number(),
  value: z.number(),
  milestones: milestonesSchema,
  effectiveFrom: z.string(),
  document: text,
  reason: text,
  inForce: z.boolean(),
})

export const explainSchema = z.object({
  ...answeredSchema,
  areaCode: z.string(),
  indicatorId: z.string(),
  year: z.number(),
  through: z.string(),
  holdsSample: z.boolean(),
  rollUp: z.nullable(rollUpSchema),
  /**
   * The register that a unit's figure is counted from, and since which month (`YYYY-MM`); null = from none by
   * `through`, and always for areas with units.
   */
  feed: z.nullable(z.object({ register: z.string(), from: z.string() })),
  figure: progressFigureSchema,
  corrections: correctionsSchema,
  /** Latest period first. */
  observations: z.array(explainedObservationSchema),
  /** What adds up to the value, in order; empty unless several periods of a unit do. */
  terms: z.array(z.object({ period: z.string(), value: z.number(), qualifier: qualifierSchema })),
  /** All versions of the year; for an area with units only those of units whose target changed. */
  targets: z.array(explainedTargetSchema),
  /** For an area with units: the figures of each row that it adds up, ended units last. */
  units: z.array(
    z.object({
      areaCode: z.string(),
      /** Of a unit that ended earlier in the year the months it existed in; else null. */
      ended: z.nullable(monthRunSchema),
      figure: progressFigureSchema,
    }),
  ),
  names: namesSchema,
})

export const healthSchema = z.object({
  status: z.literal('ok'),
  program: answeredSchema.program,
})

export const readySchema = z.object({
  status: z.literal('ready'),
  ...answeredSchema,
})

/** An answer before the server adds the program's version to it. */
export type Unsigned<Resource> = Omit<Resource, 'program'>

export type Names = Answered<typeof namesSchema>
export type DatasetResource = Answered<typeof datasetSchema>
export type AreaResource = Answered<typeof areaSchema>
export type AreasResource = Answered<typeof areasSchema>
export type IndicatorsResource = Answered<typeof indicatorsSchema>
export type ProgressResource = Answered<typeof progressSchema>
export type SeriesResource = Answered<typeof seriesSchema>
export type ExplainedObservationResource = Answered<typeof explainedObservationSchema>
export type ExplainedTargetResource = Answered<typeof explainedTargetSchema>
export type ExplainResource = Answered<typeof explainSchema>
