import type { Qualifier } from '../qualifier.ts'

export const SET_ASIDE_REASONS = [
  /** In a part on shortcomings, or on what comes next. */
  'shortcomings',
  'plan',
  /** A standing requirement (不少于4场), or a frequency without a count (每季度一次). */
  'requirement',
  'frequency',
  'growth',
  'increment',
  'rank',
  'average',
  'staff',
  'money',
  'land',
  'party_discipline',
  /** Of work that is no rule-of-law work: fire drills, job skills. */
  'other_topic',
  'other_year',
  'several_years',
  /** Of a half-year or a quarter. */
  'part_of_year',
  /** Of a county, or of a body other than the township's government. */
  'other_body',
  'single_village',
  /** Of a number that is told beside it. */
  'part_of_total',
  /** 各2场 of things that are not told apart; people of several kinds of event together. */
  'unclear_sum',
  'range',
  /** Counted in a unit that the indicator does not count in. */
  'unit_differs',
  /** A rate or count that resembles an indicator and is defined otherwise. */
  'other_measure',
  'above_whole',
  'no_indicator',
] as const
/** Why a number of a report is not offered as a figure. */
export type SetAsideReason = (typeof SET_ASIDE_REASONS)[number]

/** What a person is asked before a figure that was read is taken over. */
export type ReadingNote =
  /** People (人) were counted where the indicator counts attendances (人次). */
  | { readonly id: 'persons' }
  /** More than leaders studied: 干部职工, 村干部. */
  | { readonly id: 'wider_audience' }
  /** One number for several kinds of event: it goes to the first that is named. */
  | { readonly id: 'mixed_kinds'; readonly kinds: readonly string[] }
  /** A part of a number that is told before it. */
  | { readonly id: 'part_of'; readonly whole: number }
  /** The report tells this indicator several times: which one, or how they add. */
  | { readonly id: 'repeated'; readonly times: number }
  /** The heading, or the opening, names another year than the title. */
  | { readonly id: 'year_differs'; readonly year: number }
  /** A stated rate that the counts beside it do not allow. */
  | {
      readonly id: 'rate_above_counts' | 'rate_below_counts'
      readonly part: number
      readonly whole: number
      readonly bound: number
    }

/** A figure that a report may tell; nothing is taken over before a person confirms it. */
export interface Candidate {
  /** Id in the catalogue, or of `FURTHER_INDICATORS`. */
  readonly indicator: string
  /** The report's year; null where it names none. */
  readonly year: number | null
  /** In the indicator's unit; a rate is a fraction of 1. */
  readonly value: number
  /** As the report writes it; `%` for a rate, also where it says 全部. */
  readonly unit: string
  readonly qualifier: Qualifier
  readonly kind: 'count' | 'rate'
  readonly sentence: string
  /** UTF-16 places of the number with its qualifier in the text. */
  readonly from: number
  readonly to: number
  readonly note: readonly ReadingNote[]
}

/** A number that is not offered, and why. */
export interface SetAside {
  readonly sentence: string
  readonly from: number
  readonly to: number
  readonly reason: SetAsideReason
}

/** What a report was read as; both lists are in the order of the text. */
export interface ReportReading {
  readonly year: number | null
  readonly candidates: readonly Candidate[]
  readonly setAside: readonly SetAside[]
}
