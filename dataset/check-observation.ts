import { beginsAfter, liesOutside } from '../domain/life.ts'
import type { Observation } from '../domain/observation.ts'
import { FIRST_YEAR, formatMonth, formatPeriod, LAST_YEAR, type Period } from '../domain/period.ts'
import { reportedRatio } from '../domain/reported-ratio.ts'
import type { FlawMaker } from './faults/fault.ts'
import { ROW_FAULTS } from './faults/row-faults.ts'
import type { FirstRows } from './first-rows.ts'
import type { KnownArea, KnownFacts, KnownIndicator } from './known-facts.ts'
import type { Draft, RowReader } from './row-reader.ts'

type Reader = RowReader<'observations'>

/**
 * Checks one row of `observations`.
 *
 * A ratio with counts gets numerator / denominator as its value, in full precision, whatever
 * digits the file gave; 0 of 0 gets none.
 *
 * @param seen First row of each area, indicator and period so far.
 * What was counted from a register comes back with an export and is passed over: it is counted where it is stored.
 *
 * @returns The observation, or null when the row has a fault or is passed over.
 */
export function checkObservation(
  reader: Reader,
  draft: Draft<Observation>,
  known: KnownFacts,
  seen: FirstRows,
): Observation | null {
  if (draft.sourceKind === 'register') return null
  const { area, indicator } = reader
  if (indicator?.measure === 'count') checkCount(reader, draft)
  if (indicator?.measure === 'ratio') draft.value = ratioOf(reader, draft)

  const { period } = draft
  if (!area || !indicator?.measure || !period) return null
  const key = keyOfObservation(known, area, indicator, period)
  const first = seen.get(key)
  if (first === null) seen.set(key, reader.row)
  else reader.fault('period', () => ROW_FAULTS.observationTwice(first))
  return reader.fact(draft)
}

function checkCount(reader: Reader, { value, numerator, denominator }: Draft<Observation>): void {
  // A cell with a fault of its own gets no second one.
  if (typeof numerator === 'number') reader.fault('numerator', ROW_FAULTS.countsOnCount)
  if (typeof denominator === 'number') reader.fault('denominator', ROW_FAULTS.countsOnCount)
  if (value === null) reader.fault('value', ROW_FAULTS.countMissing)
}

/** An observation of a period that nobody can have reported for its area. */
export interface Misplaced {
  readonly fact: Observation
  readonly file: string
  readonly row: number
  readonly found: string
  /** It begins after today; false = no month of it lies in the area's life. */
  readonly isFuture: boolean
  readonly flaw: FlawMaker
}

/**
 * An observation that begins after today, or lies outside the life of its area; null for one that
 * does neither.
 *
 * @param today `YYYY-MM-DD`; null = not known.
 */
export function misplacedObservation(
  { file, row, area }: Reader,
  fact: Observation,
  known: KnownFacts,
  today: string | null,
): Misplaced | null {
  const { period, areaCode } = fact
  const isFuture = today !== null && beginsAfter(period, today)
  if (!area || !(isFuture || liesOutside(period, area))) return null
  const flaw = () => {
    if (isFuture) return ROW_FAULTS.futurePeriod(today)
    const isBefore = area.validFrom !== null && formatMonth(period.year, period.to) < area.validFrom
    const elsewhere = isBefore ? known.predecessorsOf(areaCode) : area.successorCodes
    return ROW_FAULTS.outsideLife(area, elsewhere.join('; '))
  }
  return { fact, file, row, found: formatPeriod(period), isFuture, flaw }
}

/** The value of a ratio; null for 0 of 0, and where a fault is reported. */
function ratioOf(reader: Reader, draft: Draft<Observation>): number | null {
  const { value, numerator, denominator, qualifier } = draft
  if (qualifier && qualifier !== 'exact') reader.fault('qualifier', ROW_FAULTS.ratioQualifier)
  if (value === undefined || numerator === undefined || denominator === undefined) return null
  if (value === null && numerator === null && denominator === null) {
    reader.fault('value', ROW_FAULTS.ratioMissing)
    return null
  }
  const found = reportedRatio({ value, numerator, denominator })
  if ('rate' in found) return found.rate
  switch (found.flaw) {
    case 'half_counted':
      reader.fault(numerator === null ? 'numerator' : 'denominator', ROW_FAULTS.countsIncomplete)
      break
    case 'numerator_above':
      reader.fault('numerator', () => ROW_FAULTS.numeratorAbove(denominator ?? 0))
      break
    case 'rate_of_nothing':
      reader.fault('value', ROW_FAULTS.valueOfNothingDue)
      break
    case 'rate_differs':
      reader.fault('value', () => ROW_FAULTS.valueDiffers(numerator ?? 0, denominator ?? 0))
      break
    case 'above_whole':
      // The cell itself has that fault.
      break
  }
  return null
}

/** A number that tells observations apart by their area, indicator and period. */
export function keyOfObservation(
  known: KnownFacts,
  area: KnownArea,
  indicator: KnownIndicator,
  period: Period,
): number {
  return known.seriesOf(area, indicator) * PERIODS + placeOf(period)
}

const PERIODS_OF_A_YEAR = 17
const PERIODS = (LAST_YEAR - FIRST_YEAR + 1) * PERIODS_OF_A_YEAR

/** A number of its own for every period, below `PERIODS`. */
function placeOf(period: Period): number {
  const length = period.to - period.from
  const place = length === 0 ? period.to - 1 : length === 2 ? 11 + period.to / 3 : 16
  return (period.year - FIRST_YEAR) * PERIODS_OF_A_YEAR + place
}
