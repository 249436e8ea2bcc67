/**
 * Columns of `/api/changes.csv`, in this order: one row per changed figure or month, the latest first.
 *
 * `kind` is `figure`, `month` (its new state is in `after`), `request` (the same, with what was asked or answered
 * in `reason`), `targets`, `areas`, `indicators`; `besides` (a figure kept beside what a register says); the id of a
 * register (a row of it: `after` is `added`, `changed` or `removed`, `period` its day), `villages` (the same), or
 * `feeds` (`before` and `after` are the first months that a register feeds).
 * Milestones are shares of a target due by the end of three quarters, `0.25;0.5;0.75`; empty = evenly over the year.
 * `correction` and `chosen` (two had changed it, and one kept their own over the other's) are 1 or empty.
 * `row_id`, `row_about` and `row_columns` (those that changed, separated by `;`) say which row of a register, or which
 * village; of `feeds` `row_about` is the register.
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
  'row_id',
  'row_about',
  'row_columns',
  'further_rows',
] as const
export type ChangesCsvColumn = (typeof CHANGES_CSV_COLUMNS)[number]
