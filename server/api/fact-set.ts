import type { Observation } from '../../domain/observation.ts'
import { FIRST_YEAR, LAST_YEAR } from '../../domain/period.ts'
import type { Target } from '../../domain/target.ts'

/** What identifies an observation: area, indicator and period. */
type ObservationPlace = Pick<Observation, 'areaCode' | 'indicatorId' | 'period'>
/** What identifies a version of a target: area, indicator, year and the day it takes effect. */
type TargetPlace = Pick<Target, 'areaCode' | 'indicatorId' | 'year' | 'effectiveFrom'>

const YEARS = LAST_YEAR - FIRST_YEAR + 1
/** More days than lie between any two that a target may name. */
const DAYS = 100_000
const MS_A_DAY = 86_400_000

/**
 * Observations and targets by what identifies them, in some ten bytes each: an import may hold
 * millions, and their keys as texts take a gigabyte.
 */
export class FactSet {
  /** Indicators by the order in which they came. */
  readonly #indicators = new Map<string, number>()
  /** By area: periods as bits, by indicator and year. */
  readonly #observations = new Map<string, Map<number, number>>()
  /** By area: indicator, year and day as one number. */
  readonly #targets = new Map<string, Set<number>>()

  addObservation(row: ObservationPlace): void {
    const ofArea = opened(this.#observations, row.areaCode, () => new Map<number, number>())
    const place = this.#add(row.indicatorId, row.period.year)
    ofArea.set(place, (ofArea.get(place) ?? 0) | bitOf(row))
  }

  hasObservation(row: ObservationPlace): boolean {
    const place = this.#find(row.indicatorId, row.period.year)
    return ((this.#observations.get(row.areaCode)?.get(place) ?? 0) & bitOf(row)) !== 0
  }

  addTarget(row: TargetPlace): void {
    const ofArea = opened(this.#targets, row.areaCode, () => new Set<number>())
    ofArea.add(this.#add(row.indicatorId, row.year) * DAYS + dayOf(row))
  }

  hasTarget(row: TargetPlace): boolean {
    const place = this.#find(row.indicatorId, row.year) * DAYS + dayOf(row)
    return this.#targets.get(row.areaCode)?.has(place) ?? false
  }

  #add(indicatorId: string, year: number): number {
    const indicator = opened(this.#indicators, indicatorId, () => this.#indicators.size)
    return indicator * YEARS + year - FIRST_YEAR
  }

  /** Negative for an indicator that never came. */
  #find(indicatorId: string, year: number): number {
    return (this.#indicators.get(indicatorId) ?? -2) * YEARS + year - FIRST_YEAR
  }
}

/** A bit for each of the twelve months, four quarters and the year. */
function bitOf({ period: { from, to } }: ObservationPlace): number {
  if (to === from) return 1 << (from - 1)
  return to - from === 2 ? 1 << (12 + (from - 1) / 3) : 1 << 16
}

function dayOf({ effectiveFrom }: TargetPlace): number {
  return Date.parse(effectiveFrom) / MS_A_DAY - Date.UTC(FIRST_YEAR - 1, 0, 1) / MS_A_DAY
}

function opened<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}
