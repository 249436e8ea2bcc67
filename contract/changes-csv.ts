/**
 * Columns of `/api/changes.csv`, in this order: one row per changed figure or month, the latest first.
 *
 * `kind` is `figure`, `month` (its new state is in `after`), `request` (the same, with what was asked or answered
 * in `reason`), `targets`, `areas` or `indicators`.
 * Milestones are shares of a target due by the end of three quarters, `0.25;0.5;0.75`; empty = evenly over the year.
 * `correction` and `chosen` (two had changed it, and one kept their own over the other's) are 1 or empty.
 * `further_rows` are those of the same write and area that are not listed.
 */
export const CHANGES_CSV_COLUMNS = [
  'at',
  'door',
  'by_role',
  'by_area_code',
  'by_name',
  'area_code',
  'area_name',
  'kind',
  'indicator_id',
  'indicator_name',
  'period',
  'before',
  'before_numerator',
  'before_denominator',
  'before_qualifier',
  'before_milestones',
  'after',
  'after_numerator',
  'after_denominator',
  'after_qualifier',
  'after_milestones',
  'correction',
  'chosen',
  'reason',
  'further_rows',
] as const
export type ChangesCsvColumn = (typeof CHANGES_CSV_COLUMNS)[number]
