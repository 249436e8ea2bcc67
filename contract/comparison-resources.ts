import * as z from 'zod/mini'
import { LEVELS } from '../domain/area.ts'
import type { Answered } from './proof.ts'
import {
  absenceReasonSchema,
  datasetSchema,
  progressFigureSchema,
  qualifierSchema,
  rollUpSchema,
  statusSchema,
  twelveMonths,
} from './resources.ts'

/** What travels where units are compared; apart from the rest, as it is needed later. */

const text = z.nullable(z.string())
const count = z.nullable(z.number())

export const distributionSchema = z.nullable(
  z.object({ n: z.number(), least: z.number(), median: z.number(), greatest: z.number() }),
)

const column = <T extends z.ZodMiniType>(cell: T) => z.array(z.nullable(cell))

/**
 * One indicator of all units, column by column: entry i belongs to unit i. Numbers carry six
 * significant digits. The pace gap is completion against expected, and the figure per 1,000
 * residents is the value against the unit's population, both by the domain's own functions.
 */
export const comparedIndicatorSchema = z.object({
  indicatorId: z.string(),
  /** The roll-up of all units. */
  total: progressFigureSchema,
  value: column(z.number()),
  qualifier: column(qualifierSchema),
  absentValue: column(absenceReasonSchema),
  completion: column(z.number()),
  absentCompletion: column(absenceReasonSchema),
  expected: column(z.number()),
  status: column(statusSchema),
  change: column(z.number()),
  /** False where either side carries a qualifier; null without a change. */
  changeExact: column(z.boolean()),
  absentChange: column(absenceReasonSchema),
  monthsReported: z.array(z.number()),
  monthsDue: z.array(z.number()),
  shortBy: column(z.number()),
  catchUpMonths: column(z.number()),
  withoutCounts: z.array(z.boolean()),
  /** Index into `rules` of the unit's counting rules, joined; null = none stated. */
  rule: column(z.number()),
  rules: z.array(z.string()),
  /** For rows that are roll-ups themselves: number of their units per status. */
  byStatus: column(z.partialRecord(statusSchema, z.number())),
  /** Only where a single indicator was asked for: cumulative values and the plan due, by month. */
  monthly: z.nullable(z.array(twelveMonths)),
  due: z.nullable(z.array(z.nullable(z.array(z.number())))),
  /** Range and median over all units, also those on other pages. */
  spread: z.object({
    value: distributionSchema,
    completion: distributionSchema,
    change: distributionSchema,
    perThousand: distributionSchema,
  }),
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
  dataset: datasetSchema,
  parentCode: z.string(),
  year: z.number(),
  through: z.string(),
  elapsed: z.number(),
  level: z.enum([...LEVELS, 'direct']),
  holdsSample: z.boolean(),
  rollUp: rollUpSchema,
  /** In code order; one page of them. */
  units: z.array(comparedUnitSchema),
  page: z.object({ number: z.number(), size: z.number(), total: z.number() }),
  indicators: z.array(comparedIndicatorSchema),
})

export const coverageSchema = z.object({
  dataset: datasetSchema,
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
})

export type ComparedIndicatorResource = Answered<typeof comparedIndicatorSchema>
export type ComparedUnitResource = Answered<typeof comparedUnitSchema>
export type ComparisonResource = Answered<typeof comparisonSchema>
export type CoverageResource = Answered<typeof coverageSchema>
