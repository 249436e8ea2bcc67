import { adjustedPerformance, fixedCounts, isIdle } from './awkward-work.ts'
import { YEARS } from './months.ts'
import { ATTENDANCES, attendedBy, PLANNED_COUNTS, plannedCount, seasonOf } from './plans.ts'
import { stream, wobble } from './random.ts'
import type { Unit } from './sample-areas.ts'
import { spread } from './seasons.ts'

/** Whole numbers, one for each month of `YEARS`, January of the first year first. */
export type MonthlyCounts = readonly number[]

/** The counts that a township plans, month by month, by indicator id. */
export function countSeries(unit: Unit): ReadonlyMap<string, MonthlyCounts> {
  const series = new Map<string, MonthlyCounts>()
  for (const id of PLANNED_COUNTS) {
    series.set(
      id,
      YEARS.flatMap((year) => plannedYear(unit, id, year)),
    )
  }
  for (const id of ATTENDANCES) {
    const attended = attendedBy(unit, id)
    const sessions = attended && series.get(attended.sessions)
    if (attended && sessions) series.set(id, attendance(unit, id, sessions, attended.each))
  }
  return series
}

function plannedYear(unit: Unit, id: string, year: number): readonly number[] {
  const fixed = fixedCounts(unit.code, id, year)
  if (fixed) return fixed
  const plan = plannedCount(unit, id, year) ?? 0
  const draw = stream(unit.code, id, String(year))
  const counts = spread(plan * performance(unit, id, year), seasonOf(id), 0.3, draw)
  return counts.map((count, index) => (isIdle(unit.code, id, year, index + 1) ? 0 : count))
}

/** The share of its plan that a township does by December; most do a little more than all. */
function performance(unit: Unit, id: string, year: number): number {
  const ofUnit = wobble(stream(unit.code, 'performance'))
  const ofSeries = wobble(stream(unit.code, id, 'performance'))
  const draw = stream(unit.code, id, String(year), 'performance')
  const usual = 1.08 + 0.12 * ofUnit + 0.16 * ofSeries + 0.08 * wobble(draw)
  // Now and then a piece of work is left lying for a year.
  const neglected = draw() < 0.07 ? 0.74 : 1
  return adjustedPerformance(unit.code, id, year, usual * neglected)
}

function attendance(
  unit: Unit,
  id: string,
  sessions: MonthlyCounts,
  each: number,
): readonly number[] {
  const draw = stream(unit.code, id, 'attendance')
  return sessions.map((count) => Math.round(count * each * (1 + 0.25 * wobble(draw))))
}
