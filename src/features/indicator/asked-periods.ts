import type { ExplainResource } from '../../../contract/resources.ts'
import { formatMonth, parseMonth } from '../../../domain/period.ts'

/**
 * The periods of the shown year of which a figure may be asked about: its months, the last first, then the quarters
 * and the year that were reported.
 */
export function askedPeriods({
  year,
  through,
  observations,
}: Pick<ExplainResource, 'year' | 'through'> & {
  readonly observations: readonly { readonly period: string }[]
}): readonly string[] {
  const last = parseMonth(through)?.month ?? 12
  const months = Array.from({ length: last }, (_, index) => formatMonth(year, last - index))
  const longer = observations
    .map(({ period }) => period)
    .filter((period) => period.startsWith(String(year)) && !parseMonth(period))
  return [...months, ...new Set(longer)]
}
