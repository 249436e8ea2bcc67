import { combineQualifiers, type Qualifier } from '../../domain/qualifier.ts'
import type { SeriesPeriod, YearSeries } from '../../domain/series.ts'

/**
 * The qualifier of a cumulative value: that of the reports it adds up
 * (docs/figures.md, Qualifiers).
 *
 * @param periods One year's, as reported. Of an area without units a quarter's figure stands for
 *   its months and an annual one for the year; those of a roll-up come from different units and
 *   all count.
 * @param month The last month counted, 1..12.
 */
export function cumulativeQualifier(periods: readonly SeriesPeriod[], month: number): Qualifier {
  const inside = periods.filter((period) => period.to <= month)
  const counted = inside.filter(
    (period) =>
      period.units !== null ||
      !inside.some(
        (other) =>
          other !== period &&
          other.from <= period.from &&
          other.to >= period.to &&
          other.to - other.from > period.to - period.from,
      ),
  )
  return combineQualifiers(counted.map((period) => period.qualifier))
}

/**
 * Months of a year that are due and were not reported, to be marked in a picture.
 *
 * None for a roll-up: there some units reported the month, and its coverage says how many.
 */
export function missingMonths({ samePeriod }: YearSeries): readonly number[] {
  return samePeriod.units ? [] : samePeriod.monthsMissing
}
