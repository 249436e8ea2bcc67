import type { Entered, Held } from '../../../contract/entry-resources.ts'
import { usualFigure } from '../../../domain/entry-check.ts'
import type { Observation } from '../../../domain/observation.ts'
import { comparePeriods, formatPeriod, periodKind } from '../../../domain/period.ts'
import { yearReport } from '../../../domain/report.ts'
import { type LastChange, UNRECORDED } from '../history.ts'
import type { SheetReader } from './sheet-reader.ts'

/** What is known beside a unit's figure of a month, from all that it reported of the indicator. */
export function knownBeside(all: readonly Observation[], year: number, month: number) {
  const of = (inYear: number, at: number) =>
    enteredOrNull(all.find(({ period }) => isMonth(period, inYear, at)) ?? null)
  const [report, before] = [year, year - 1].map((one) =>
    yearReport(
      one,
      all.filter(({ period }) => period.year === one),
    ),
  )
  return {
    lastMonth: month === 1 ? of(year - 1, 12) : of(year, month - 1),
    lastYear: of(year - 1, month),
    reported: all
      .filter(({ period }) => period.year === year)
      .sort((a, b) => comparePeriods(a.period, b.period))
      .map((row) => ({ period: formatPeriod(row.period), ...enteredOf(row) })),
    usual: report && before ? usualFigure(report, before, month) : null,
  }
}

/** A figure as it is held, by the change that brought it. */
export async function heldOf(
  row: Observation,
  change: LastChange | undefined,
  reader: Pick<SheetReader, 'author'>,
): Promise<Held> {
  return {
    ...enteredOf(row),
    sourceKind: row.sourceKind,
    revision: change?.revision ?? UNRECORDED,
    changedAt: change?.at ?? null,
    changedBy: change ? await reader.author(change.accountId) : null,
  }
}

function enteredOf(row: Observation): Entered {
  const { value, numerator, denominator, qualifier, countingRule, sourceRef, note } = row
  return { value, numerator, denominator, qualifier, countingRule, sourceRef, note }
}

/** A figure without what its place says; null for none. */
export function enteredOrNull(row: Observation | null): Entered | null {
  return row && enteredOf(row)
}

/** Whether a period is this very month. */
export function isMonth(period: Observation['period'], year: number, month: number): boolean {
  return periodKind(period) === 'month' && period.year === year && period.from === month
}
