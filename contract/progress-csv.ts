/**
 * What was corrected (更正) of a row's figure: how often, when the last time, and what that was, where it was a
 * report of the row's own area or of its direct units; what was corrected further down is in `changes.csv`.
 */
export const CORRECTION_CSV_COLUMNS = [
  'corrections',
  'corrected_at',
  'corrected_area',
  'corrected_period',
  'corrected_before',
  'corrected_before_qualifier',
  'corrected_after',
  'corrected_after_qualifier',
  'correction_reason',
] as const

/** Columns of `/api/progress.csv`, in this order. Fractions are not rounded; absent cells are empty. */
export const PROGRESS_CSV_COLUMNS = [
  'area_code',
  'area_name',
  'indicator_id',
  'indicator_name',
  'unit',
  'through',
  'value',
  'qualifier',
  'months_reported',
  'months_due',
  'target',
  'target_original',
  'completion',
  'completion_original',
  'expected',
  'pace_gap',
  'status',
  'short_by',
  'window',
  'window_value',
  'base',
  'base_qualifier',
  'change',
  'change_kind',
  'absent_value',
  'absent_completion',
  'absent_change',
  'units_reported',
  'units_due',
  'units_comparable',
  'units_met',
  'units_with_target',
  'source_kinds',
  ...CORRECTION_CSV_COLUMNS,
] as const
export type ProgressCsvColumn = (typeof PROGRESS_CSV_COLUMNS)[number]
