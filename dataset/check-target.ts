import type { Target } from '../domain/target.ts'
import { ROW_FAULTS } from './faults/row-faults.ts'
import type { Draft, RowReader } from './row-reader.ts'

/** First row of each area, indicator, year and day of effect. */
export type SeenTargets = Map<string, number>

/** A plan runs for five years at most: an older version is likelier a typing error. */
const YEARS_AHEAD = 5

/**
 * Checks one row of `targets`.
 *
 * @returns The version of the target, effective from 1 January unless the row says otherwise; null
 *   when the row has a fault.
 */
export function checkTarget(
  reader: RowReader<'targets'>,
  draft: Draft<Target>,
  seen: SeenTargets,
): Target | null {
  const { year, effectiveFrom: date } = draft
  const milestones = milestonesOf(reader, draft.milestones)
  if (year && date) {
    const earliest = `${year - YEARS_AHEAD}-01-01`
    const latest = `${year}-12-31`
    if (date < earliest || date > latest) {
      reader.fault('effective_from', () => ROW_FAULTS.effectiveOutside(earliest, latest))
    }
  }
  const { area, indicator } = reader
  if (!area || !indicator || !year || date === undefined) return null
  const effectiveFrom = date ?? `${year}-01-01`
  const key = `${area.index}|${indicator.index}|${effectiveFrom}|${year}`
  const first = seen.get(key)
  if (first !== undefined) {
    reader.fault('effective_from', () => ROW_FAULTS.targetTwice(first, effectiveFrom))
  } else seen.set(key, reader.row)
  const target = reader.fact({ ...draft, effectiveFrom })
  return target && milestones !== undefined ? { ...target, milestones } : null
}

const COLUMNS = ['milestone_q1', 'milestone_q2', 'milestone_q3'] as const

function milestonesOf(
  reader: RowReader<'targets'>,
  [q1, q2, q3]: Draft<Target>['milestones'],
): Target['milestones'] | undefined {
  if (q1 === undefined || q2 === undefined || q3 === undefined) return undefined
  if (q1 === null && q2 === null && q3 === null) return null
  if (q1 === null || q2 === null || q3 === null) {
    const empty = COLUMNS[[q1, q2, q3].indexOf(null)] ?? COLUMNS[0]
    reader.fault(empty, ROW_FAULTS.milestonesIncomplete)
    return undefined
  }
  if (q2 < q1 || q3 < q2) {
    const before = Math.max(q1, q2)
    reader.fault(q2 < q1 ? 'milestone_q2' : 'milestone_q3', () =>
      ROW_FAULTS.milestonesFalling(before),
    )
    return undefined
  }
  return [q1, q2, q3]
}
