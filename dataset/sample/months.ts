/** Years that are generated; the first is only the run-up to what fell due in January 2023. */
export const YEARS: readonly number[] = [2022, 2023, 2024, 2025, 2026]

export const FIRST_REPORTED_YEAR = 2023
/** The sample ends with October 2026. */
export const LAST_MONTH = { year: 2026, month: 10 } as const

/** Years that the sample county reports. */
export const REPORTED_YEARS: readonly number[] = YEARS.filter((year) => year >= FIRST_REPORTED_YEAR)

/** Place of a month in a series that starts with January of the first generated year. */
export function monthIndex(year: number, month: number): number {
  return (year - (YEARS[0] ?? year)) * 12 + month - 1
}

/** The last month of a year that the sample can know. */
export function lastMonthOf(year: number): number {
  return year < LAST_MONTH.year ? 12 : LAST_MONTH.month
}
