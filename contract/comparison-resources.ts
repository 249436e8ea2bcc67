import * as z from 'zod/mini'
import { LEVELS } from '../domain/area.ts'
import { AGGREGATIONS, DIRECTIONS, MEASURES } from '../domain/indicator.ts'
import { CHANGE_SIDES, REPORTED_BY } from '../domain/progress.ts'
import { correctionsSchema } from './corrections.ts'
import type { Answered } from './proof.ts'
import {
  absenceReasonSchema,
  answeredSchema,
  conflictSchema,
  figureSchema,
  monthlyQualifiersSchema,
  monthlySchema,
  monthRunSchema,
  namesSchema,
  pageSchema,
  progressFigureSchema,
  qualifierSchema,
  rollUpSchema,
  sourceKindSchema,
} from './resources.ts'

/** What travels where units are compared; apart from the rest, as it is needed later. */

const text = z.nullable(z.string())
const count = z.nullable(z.number())

export const distributionSchema = z.nullable(
  z.object({ n: z.number(), least: z.number(), median: z.number(), greatest: z.number() }),
)

/** One cell per unit; null in place of a column in which no unit has anything. */
const column = z.nullable(z.array(z.nullable(z.number())))

/** Cells that recur: each once, and per unit its place among them; null where the unit has none. */
const listed = <T extends z.ZodMiniType>(cell: T) =>
  z.nullable(z.object({ values: z.array(cell), at: z.array(z.nullable(z.number())) }))

/**
 * One indicator of all units, column by column: entry i belongs to unit i. Only what a figure rests
 * on travels; all else follows from it by the domain's own functions (`decodeComparison`), so that
 * nothing is rounded and nothing is sent twice.
 */
export const comparedIndicatorSchema = z.object({
  indicatorId: z.string(),
  measure: z.enum(MEASURES),
  aggregation: z.enum(AGGREGATIONS),
  direction: z.enum(DIRECTIONS),
  decimals: count,
  /** The roll-up of all units. */
  total: progressFigureSchema,
  /** Its value per 1,000 residents, over the units that have both; null for ratios. */
  totalRate: z.nullable(figureSchema),
  unitsInRate: z.number(),
  /** What the total holds besides the units: those that ended earlier in the year. */
  ended: z.array(
    z.object({ areaCode: z.string(), months: monthRunSchema, figure: progressFigureSchema }),
  ),
  /** Range and median over all units, also those on other pages. */
  spread: z.object({
    value: distributionSchema,
    completion: distributionSchema,
    gap: distributionSchema,
    change: distributionSchema,
    rate: distributionSchema,
  }),
  /** Whether units with a figure count by different rules, those on other pages included. */
  rulesDiffer: z.boolean(),
  /** Rows that are roll-ups themselves travel whole, with their place; their columns are empty. */
  rollUps: z.array(z.object({ place: z.number(), progress: progressFigureSchema })),
  /** Of ratios only where no counts give it; so also `windowValue` and `base`. */
  value: column,
  numerator: column,
  denominator: column,
  /** Null = exact. */
  qualifier: listed(qualifierSchema),
  absentValue: listed(absenceReasonSchema),
  monthsDue: column,
  monthsMissing: listed(z.array(z.number())),
  valueMonth: column,
  reportedBy: listed(z.enum(REPORTED_BY)),
  dueMonth: column,
  /** 1 where nobody in the unit's county has reported the month yet. */
  unjudged: column,
  target: column,
  targetOriginal: column,
  milestones: listed(z.tuple([z.number(), z.number(), z.number()])),
  planMonths: listed(monthRunSchema),
  endMonth: column,
  /** The months compared with last year; null = none. */
  windowMonths: listed(z.array(monthRunSchema)),
  /** 1 where the window holds the whole year to date: its figure is the value. */
  windowIsValue: column,
  windowValue: column,
  windowNumerator: column,
  windowDenominator: column,
  windowQualifier: listed(qualifierSchema),
  base: column,
  baseNumerator: column,
  baseDenominator: column,
  baseQualifier: listed(qualifierSchema),
  absentChange: listed(z.object({ reason: absenceReasonSchema, side: z.enum(CHANGE_SIDES) })),
  conflicts: listed(z.array(conflictSchema)),
  sourceKinds: listed(z.array(sourceKindSchema)),
  countingRules: listed(z.array(z.string())),
  /** Only where a single indicator was asked for: cumulative values by month. */
  monthly: z.nullable(z.array(monthlySchema)),
  monthlyQualifiers: z.nullable(z.array(monthlyQualifiersSchema)),
})

export const comparedUnitSchema = z.object({
  code: z.string(),
  name: z.string(),
  level: z.enum(LEVELS),
  parentCode: text,
  population: count,
  populationYear: count,
  /** Whether the row is itself a roll-up that can be opened. */
  hasUnits: z.boolean(),
})

export const comparisonSchema = z.object({
  ...answeredSchema,
  parentCode: z.string(),
  year: z.number(),
  through: z.string(),
  elapsed: z.number(),
  level: z.enum([...LEVELS, 'direct']),
  holdsSample: z.boolean(),
  rollUp: rollUpSchema,
  /** In code order; one page of them. */
  units: z.array(comparedUnitSchema),
  page: pageSchema,
  indicators: z.array(comparedIndicatorSchema),
  /** Of the units on this page, and with the first page of the area above them. */
  corrections: correctionsSchema,
  /** Of the areas that the units belong to, of those that ended, and of those that were corrected. */
  names: namesSchema,
})

export const coverageSchema = z.object({
  ...answeredSchema,
  parentCode: z.string(),
  year: z.number(),
  through: z.string(),
  holdsSample: z.boolean(),
  units: z.array(comparedUnitSchema),
  indicators: z.array(
    z.object({
      indicatorId: z.string(),
      /** Per unit the months reported, as bits: 1 = January ... 2048 = December. */
      reported: z.array(z.number()),
      /** Per unit the months due through `through` but not reported, as bits. */
      missing: z.array(z.number()),
    }),
  ),
  /** Of the areas that the units belong to. */
  names: namesSchema,
})

export type ComparedIndicatorResource = Answered<typeof comparedIndicatorSchema>
export type ComparedUnitResource = Answered<typeof comparedUnitSchema>
export type ComparisonResource = Answered<typeof comparisonSchema>
export type CoverageResource = Answered<typeof coverageSchema>
