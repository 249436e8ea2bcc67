import type { Period, Through } from './period.ts'

/**
 * What the cells of an office's own sheet (自制表) are: one row an indicator, months in columns
 * (docs/figures.md, Sheets of an office). Rows and columns are counted from 1.
 */
export interface OfficeMapping {
  readonly sheets: readonly OfficeSheet[]
  /** Sheets without any head that tells months: they are not read. */
  readonly passedOver: readonly string[]
  /** Texts that say that there is no number, and what they mean. */
  readonly marks: readonly { readonly text: string; readonly means: MarkMeaning }[]
  /** What nobody but a person knows; nothing is read before all is answered. */
  readonly questions: readonly OfficeQuestion[]
  /** Answers that no question of this workbook asks for. */
  readonly unused: readonly string[]
}

export interface OfficeSheet {
  readonly name: string
  /** The row whose cells tell months. */
  readonly headRow: number
  /** Whether a month's cell holds that month alone, or the year up to it (累计). */
  readonly figures: 'monthly' | 'cumulative'
  readonly columns: readonly OfficeColumn[]
  readonly rows: readonly OfficeRow[]
}

export interface OfficeColumn {
  readonly column: number
  /** As the sheet words it, heads above it first. */
  readonly head: string
  /** Of these words those that tell one column of a month from another: 分子; empty where there are none. */
  readonly detail: string
  readonly use: ColumnUse
}

/** What a column holds. */
export type ColumnUse =
  /** Figures of a month, a quarter or a year. */
  | ({ readonly kind: 'period'; readonly part: ColumnPart } & Period)
  /** Figures of the year up to a month. */
  | ({ readonly kind: 'through'; readonly part: ColumnPart } & Through)
  /** The sum of other columns (合计): checked, not read. */
  | ({ readonly kind: 'total'; readonly part: ColumnPart } & Period)
  | { readonly kind: 'names' | 'units' | 'areas' | 'left_out' | 'unknown' }

export interface OfficeRow {
  readonly row: number
  /** Its names from left to right: what an answer about it is kept under. */
  readonly label: string
  readonly use: RowUse
}

/** What a row holds. */
export type RowUse =
  | {
      readonly kind: 'figures'
      readonly areaCode: string
      readonly areaFrom: MatchedBy
      readonly indicatorId: string
      readonly part: FigurePart
      readonly indicatorFrom: MatchedBy
      /** 万 where the sheet counts in 万; empty where it counts in the indicator's unit. */
      readonly scale: string
    }
  /** The sum of rows above (小计, 合计): checked where they are of one indicator, not read. */
  | {
      readonly kind: 'total'
      /** 小计: of the rows since the last one; 合计: of all above. */
      readonly ofBlock: boolean
    }
  | { readonly kind: 'left_out' | 'unknown' }

/** What a number is of its indicator; a ratio's value is a rate, or both counts as 2/3. */
export type FigurePart = 'value' | 'numerator' | 'denominator'

export const COLUMN_PARTS = ['value', 'numerator', 'denominator', 'rate'] as const
/**
 * What the numbers of a column are of the indicators of their rows: whatever the row says, one of a ratio's
 * counts, or the rate beside both counts (checked, not read).
 */
export type ColumnPart = (typeof COLUMN_PARTS)[number]

/** Why a text was taken for what it is: never by likeness alone. */
export type MatchedBy =
  | 'code'
  | 'name'
  /** The name, with its unit in brackets. */
  | 'name_and_unit'
  /** The name without its measure word: 法治讲座 for 法治讲座场次, 新民 for 新民镇. */
  | 'short_name'
  /** The name of a ratio with what its definition counts, or that alone. */
  | 'part'
  /** A row of its own above, the title, the sheet's name, the file's name. */
  | 'section'
  | 'title'
  | 'sheet_name'
  | 'file_name'
  | 'by_hand'

export const QUESTION_KINDS = ['sheet', 'unit', 'year', 'row', 'column', 'mark'] as const
/**
 * What is asked about a text. The answers: `sheet` monthly, cumulative or leave_out; `unit` an area's
 * code or leave_out; `year` four digits; `row` an indicator's id, for a ratio's counts followed by
 * `/numerator` or `/denominator`, or leave_out; `column` a period, total or leave_out, and about words that are
 * below months a part of figures or leave_out; `mark` none (0, and 0 of 0) or not_reported.
 */
export type QuestionKind = (typeof QUESTION_KINDS)[number]

/** The answer that leaves a text out. */
export const LEAVE_OUT = 'leave_out'
export const MARK_MEANINGS = ['none', 'not_reported'] as const
export type MarkMeaning = (typeof MARK_MEANINGS)[number]

export const QUESTION_REASONS = [
  'unknown',
  /** Several things are called so. */
  'several',
  /** Another row or column holds the same already. */
  'twice',
  /** Its unit is another one than the indicator's. */
  'other_unit',
  /** The other count of the ratio has no row. */
  'no_numerator',
  'no_denominator',
  /** A zero that the sheet does not show. */
  'hidden',
  /** The area's column is empty here. */
  'no_unit',
  /** The answer that was given is none. */
  'bad_answer',
] as const
export type QuestionReason = (typeof QUESTION_REASONS)[number]

export interface OfficeQuestion {
  readonly kind: QuestionKind
  /** What is asked about, and what its answer is kept under. */
  readonly text: string
  readonly why: QuestionReason
  readonly sheet: string
  /** Where it is first; null for a sheet as a whole. */
  readonly row: number | null
  readonly column: number | null
  /** Answers that may be meant. */
  readonly candidates: readonly string[]
}

/** What a person said that texts mean: by kind of question, then by text. */
export type OfficeAnswers = {
  readonly [Kind in QuestionKind]?: Readonly<Record<string, string>>
}
