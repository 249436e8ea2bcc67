import type { YearSeries } from '../../domain/series.ts'

/**
 * Months of a year that are due and were not reported, to be marked in a picture.
 *
 * None for a roll-up: there some units reported the month, and its coverage says how many.
 */
export function missingMonths({ samePeriod }: YearSeries): readonly number[] {
  return samePeriod.units ? [] : samePeriod.monthsMissing
}
