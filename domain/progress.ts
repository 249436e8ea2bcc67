import type { AbsenceReason, Figure } from './figure.ts'
import type { Needed } from './needed.ts'
import type { SourceKind } from './observation.ts'
import type { Qualifier } from './qualifier.ts'
import type { Target } from './target.ts'

export const STATUSES = [
  'met',
  'on_pace',
  'behind',
  'far_behind',
  'short',
  'over_limit',
  'too_early',
] as const
/** Where an indicator stands against its plan (docs/figures.md, Status). */
export type Status = (typeof STATUSES)[number]

/** Months of one year that a change rests on, as a run of consecutive months. */
export interface MonthRun {
  readonly from: number
  readonly to: number
}

/** The window of a change: the months compared on either side; null where units' windows differ. */
export interface ChangeWindow {
  readonly year: number
  readonly baseYear: number
  /** Null when units were compared over different months ("mixed"). */
  readonly months: readonly MonthRun[] | null
}

export const CHANGE_SIDES = ['this_year', 'last_year', 'common_months'] as const
/** Whose absence keeps a change from being stated: this year's, last year's, or the common months'. */
export type ChangeSide = (typeof CHANGE_SIDES)[number]

export const REPORTED_BY = ['month', 'quarter', 'year'] as const
/** By which periods a year was reported: months, quarters only, or as one annual figure only. */
export type ReportedBy = (typeof REPORTED_BY)[number]

/** Numerator and denominator of a ratio; whole numbers, always exact. */
export interface Counts {
  readonly numerator: number
  readonly denominator: number
}

/** Change against the same months of last year (同比). */
export type Change =
  | {
      readonly kind: 'value'
      /** A fraction for `percent` (0.1 = +10 %), a difference of fractions for `points`. */
      readonly value: number
      readonly changeKind: 'percent' | 'points'
      /** False when either side carries a qualifier: printed as 约, without decimals. */
      readonly exact: boolean
    }
  | { readonly kind: 'absent'; readonly reason: AbsenceReason; readonly side: ChangeSide }

/** Two reported numbers that contradict each other; the whole was used. */
export interface Conflict {
  /**
   * `parts`: a longer period's own number against what its parts add up to. `register`: what a register counts against
   * what was typed or imported beside it. The number that counts is `whole`.
   */
  readonly between: 'parts' | 'register'
  /** `2025` or `2025-Q2`: the longer period; of a register also a month, `2025-07`. */
  readonly period: string
  readonly whole: number
  readonly wholeQualifier: Qualifier
  /** What its reported parts add up to, or what stands beside the register. */
  readonly parts: number
  readonly partsQualifier: Qualifier
  /** Whether every month of the period was also reported in parts. */
  readonly partsComplete: boolean
  /** The unit the conflict is in; differs from the asked area for roll-ups and merged areas. */
  readonly areaCode: string
}

/** Coverage of a roll-up over units. */
export interface UnitCoverage {
  /** Units valid at `through`. */
  readonly due: number
  /** Units that reported at least one month due. */
  readonly reported: number
  /** Units that have a value. */
  readonly withValue: number
  /** Units that share at least one complete block with last year. */
  readonly comparable: number
  /** Units that have a target. */
  readonly withTarget: number
  /** Units with both value and target: those that completion counts. */
  readonly inCompletion: number
  readonly met: number
  /** Units left out of a ratio because they reported a rate without counts. */
  readonly withoutCounts: number
  /** Number of units per status; units without a status are not counted. */
  readonly byStatus: Readonly<Partial<Record<Status, number>>>
  /** Codes of the direct units that reported nothing due. */
  readonly missing: readonly string[]
  /**
   * Codes of units that ended earlier in the year and whose months and targets are in the sums as
   * rows of their own; they are in none of the numbers above. Those of areas below are not among them.
   */
  readonly ended: readonly string[]
  /** How many more there are below direct units that have units themselves; without those that have none. */
  readonly below: readonly CountsBelow[]
}

/** What lists of a roll-up only count: a list names direct units, or nobody could read that of a province. */
export interface CountsBelow {
  /** A direct unit that is a roll-up itself. */
  readonly areaCode: string
  /** Units that reported nothing due. */
  readonly missing: number
  /** Units that ended earlier in the year. */
  readonly ended: number
  readonly conflicts: number
}

/** What a completion divides. */
export interface CompletionSides {
  /** For an area with units only of those that have both a value and a target. */
  readonly value: number
  readonly qualifier: Qualifier
  readonly target: number
  /** Of the same units the first version; null where no target has changed. */
  readonly targetOriginal: number | null
}

/** A number for each month 1..12; null is a gap. Empty where the months were not asked for. */
export type TwelveMonths = readonly (number | null)[]

/** Everything that can be stated about one indicator of one area through one month. */
export interface Progress {
  readonly indicatorId: string
  /** 本年累计: sum, ratio of sums or latest state from January to `through`. */
  readonly value: Figure
  /** The sums behind a ratio; null for counts and for rates claimed without counts. */
  readonly counts: Counts | null
  /** True where the value is a rate that was reported without its counts. */
  readonly withoutCounts: boolean
  readonly monthsReported: number
  readonly monthsDue: number
  /** Months due but not reported, 1..12; for roll-ups the months that some unit still owes. */
  readonly monthsMissing: readonly number[]
  /** For a state (`latest`): the month the value is of; else null. */
  readonly valueMonth: number | null
  /** Null where nothing was reported; for roll-ups what all units that reported have in common. */
  readonly reportedBy: ReportedBy | null
  /**
   * The month through which reports and plan are due, 0..12: that of `through`, or the end of the
   * last whole quarter of a unit that reports by quarter. Null for roll-ups, whose units differ.
   */
  readonly dueMonth: number | null
  /** The version in force at the end of `through`; null = none. */
  readonly target: number | null
  /** The year's first version, where the target has changed by `through`; else null. */
  readonly targetOriginal: number | null
  /** Of the target in force; null = evenly over the year, and always for roll-ups. */
  readonly milestones: Target['milestones']
  /**
   * Of a unit that began in the year without taking over another one: the months it exists in, over
   * which its plan is spread where there are no milestones. Null = the whole year, and for roll-ups.
   */
  readonly planMonths: MonthRun | null
  /** The last month, 1..12, of a unit that ends in the year; null = it goes on, and for roll-ups. */
  readonly endMonth: number | null
  /** 完成率: value / target; `at_least` values complete "at least". */
  readonly completion: Figure
  /** Against the original target; null where it has not changed. */
  readonly completionOriginal: Figure | null
  /**
   * Null without a completion, and where no plain division gives it: that of several units' ratios
   * is weighted by what was due.
   */
  readonly completionSides: CompletionSides | null
  /** 时序进度: share of the plan due by `through`; null where the indicator has no pace. */
  readonly expected: number | null
  /** 进度差 as a fraction (percentage points / 100); positive is good. */
  readonly paceGap: number | null
  /** Null without a statement, and always for areas with units. */
  readonly status: Status | null
  /**
   * False where the month is of the running year and nobody in the county has reported it yet: value
   * and expected pace are those of the last reported month, and there is no gap, status or need. Of
   * a roll-up false where that holds for at least half of its units.
   */
  readonly judged: boolean
  /** Direction `full`: how many are missing to 100 %; null where not countable. */
  readonly shortBy: number | null
  /** How many months are missing such that reporting them may bring the light back on pace. */
  readonly catchUpMonths: number | null
  /** What is left of the plan (还需); null where met or nothing adds up, and always for roll-ups. */
  readonly needed: Needed | null
  readonly change: Change
  readonly window: ChangeWindow | null
  /** This year's value over the window's months. */
  readonly windowValue: number | null
  readonly windowQualifier: Qualifier | null
  /** The sums behind a ratio in the window; null for counts and for rates without counts. */
  readonly windowCounts: Counts | null
  readonly base: number | null
  readonly baseQualifier: Qualifier | null
  readonly baseCounts: Counts | null
  /** Null for areas without units. */
  readonly units: UnitCoverage | null
  /** Cumulative values through each month 1..12; null is a gap. */
  readonly monthly: { readonly thisYear: TwelveMonths; readonly lastYear: TwelveMonths }
  /** How each of the cumulative values is to be printed; null where there is none. */
  readonly monthlyQualifiers: {
    readonly thisYear: readonly (Qualifier | null)[]
    readonly lastYear: readonly (Qualifier | null)[]
  }
  /** Of a roll-up those in direct units; others are counted (`UnitCoverage.below`). */
  readonly conflicts: readonly Conflict[]
  readonly sourceKinds: readonly SourceKind[]
  /** Distinct counting rules (口径) of the observations used, this year. */
  readonly countingRules: readonly string[]
}
