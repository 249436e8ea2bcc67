import { CORRECTION_CSV_COLUMNS } from './progress-csv.ts'

/**
 * Columns of `/api/series.csv`, in this order: one row per year and stretch.
 *
 * `kind` is `reported` (as it was reported), `cumulative` (January to `to`), `target` (in force
 * at the end of `to`), `due` (of the plan by the end of `to`), `same_period` or `whole_year`.
 * Fractions are not rounded; `absent` holds the reason where there is no value. What was corrected is of the row's own
 * report where it is `reported`, else of all periods in its stretch.
 */
export const SERIES_CSV_COLUMNS = [
  'area_code',
  'area_name',
  'indicator_id',
  'indicator_name',
  'unit',
  'year',
  'kind',
  'from',
  'to',
  'value',
  'qualifier',
  'absent',
  'units_reported',
  'change',
  'change_kind',
  'absent_change',
  'window',
  'completion',
  'absent_completion',
  ...CORRECTION_CSV_COLUMNS,
] as const
export type SeriesCsvColumn = (typeof SERIES_CSV_COLUMNS)[number]
