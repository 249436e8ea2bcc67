/**
 * Columns of `/api/series.csv`, in this order: one row per year and stretch.
 *
 * `kind` is `reported` (as it was reported), `cumulative` (January to `to`), `target` (in force
 * at the end of `to`), `due` (of the plan by the end of `to`), `same_period` or `whole_year`.
 * Fractions are not rounded; `absent` holds the reason where there is no value.
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
] as const
export type SeriesCsvColumn = (typeof SERIES_CSV_COLUMNS)[number]
