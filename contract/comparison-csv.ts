import { PROGRESS_CSV_COLUMNS } from './progress-csv.ts'

/** Columns of `/api/comparison.csv`: those of `progress.csv`, then what a comparison needs. */
export const COMPARISON_CSV_COLUMNS = [
  ...PROGRESS_CSV_COLUMNS,
  'parent_code',
  'population',
  'population_year',
  'per_thousand',
  'counting_rule',
] as const
export type ComparisonCsvColumn = (typeof COMPARISON_CSV_COLUMNS)[number]
