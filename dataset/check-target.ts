import { FIRST_YEAR, LAST_YEAR } from '../domain/period.ts'
import { effectiveDays, PLAN_YEARS, type Target } from '../domain/target.ts'
import { ROW_FAULTS } from './faults/row-faults.ts'
import type { FirstRows } from './first-rows.ts'
import type { KnownArea, KnownFacts, KnownIndicator } from './known-facts.ts'
import type { Draft, RowReader } from './row-reader.ts'

/**
 * Checks one row of `targets`.
 *
 * @param seen First row of each area, indicator, year and day of effect so far.
 * @returns The version of the target, effective from 1 January unless the row says otherwise; null
 *   when the row has a fault.
 */
export function checkTarget(
  reader: RowReader<'targets'>,
  draft: Draft<Target>,
  known: KnownFacts,
  seen: FirstRows,
): Target | null {
  const { year, effectiveFrom: date } = draft
  const milestones = milestonesOf(reader, draft.milestones)
  if (year && date) {
    const [earliest, latest] = effectiveDays(year)
    if (date < earliest || date > latest) {
      reader.fault('effective_from', () => ROW_FAULTS.effectiveOutside(earliest, latest))
    }
  }
  const { area, indicator } = reader
  if (!area || !indicator || !year || date === undefined) return null
  const effectiveFrom = date ?? `${year}-01-01`
  const key = keyOfTarget(known, area, indicator, { year, effectiveFrom })
  // A day out of bounds is a fault already.
  if (key !== null) {
    const first = seen.get(key)
    if (first === null) seen.set(key, reader.row)
    else reader.fault('effective_from', () => ROW_FAULTS.targetTwice(first, effectiveFrom))
  }
  const target = reader.fact({ ...draft, effectiveFrom })
  return target && milestones !== undefined ? { ...target, milestones } : null
}

const DAYS = (PLAN_YEARS + 1) * 366
const YEARS = LAST_YEAR - FIRST_YEAR + 1
const MS_A_DAY = 86_400_000

/**
 * A number that tells versions of targets apart by their area, indicator, year and day of effect.
 *
 * @returns Null for a day on which no plan of the year takes effect.
 */
export function keyOfTarget(
  known: KnownFacts,
  area: KnownArea,
  indicator: KnownIndicator,
  { year, effectiveFrom }: Pick<Target, 'year' | 'effectiveFrom'>,
): number | null {
  const day = (Date.parse(effectiveFrom) - Date.UTC(year - PLAN_YEARS, 0, 1)) / MS_A_DAY
  if (day < 0 || day >= DAYS) return null
  return (known.seriesOf(area, indicator) * YEARS + (year - FIRST_YEAR)) * DAYS + day
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
