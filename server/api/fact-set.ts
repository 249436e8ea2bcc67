import type { Observation } from '../../domain/observation.ts'
import type { Target } from '../../domain/target.ts'

/** What identifies an observation: area, indicator and period. */
type ObservationPlace = Pick<Observation, 'areaCode' | 'indicatorId' | 'period'>
type Place = Pick<Observation, 'areaCode' | 'indicatorId'>
/** What identifies a version of a target: area, indicator, year and the day it takes effect. */
type TargetPlace = Pick<Target, 'areaCode' | 'indicatorId' | 'year' | 'effectiveFrom'>

/** More indicators than a catalogue may have. */
const INDICATORS = 8_192
const MS_A_DAY = 86_400_000

/**
 * Observations and targets by what identifies them, in some ten bytes each: an import may hold
 * millions, and their keys as texts take a gigabyte.
 */
export class FactSet {
  /** Areas and indicators by the order in which they came. */
  readonly #areas = new Map<string, number>()
  readonly #indicators = new Map<string, number>()
  /** By year, then by area and indicator as one number: periods as bits. */
  readonly #observations = new Map<number, Map<number, number>>()
  /** The same: the day on which a target takes effect, or several. */
  readonly #targets = new Map<number, Map<number, number | number[]>>()

  addObservation(row: ObservationPlace): void {
    const ofYear = opened(this.#observations, row.period.year, () => new Map<number, number>())
    const place = this.#place(row)
    ofYear.set(place, (ofYear.get(place) ?? 0) | bitOf(row))
  }

  hasObservation(row: ObservationPlace): boolean {
    const bits = this.#observations.get(row.period.year)?.get(this.#find(row)) ?? 0
    return (bits & bitOf(row)) !== 0
  }

  addTarget(row: TargetPlace): void {
    const ofYear = opened(this.#targets, row.year, () => new Map<number, number | number[]>())
    const place = this.#place(row)
    const before = ofYear.get(place)
    const day = dayOf(row)
    ofYear.set(place, before === undefined ? day : [...[before].flat(), day])
  }

  hasTarget(row: TargetPlace): boolean {
    const days = this.#targets.get(row.year)?.get(this.#find(row))
    return days !== undefined && [days].flat().includes(dayOf(row))
  }

  #place({ areaCode, indicatorId }: Place): number {
    const area = opened(this.#areas, areaCode, () => this.#areas.size)
    return area * INDICATORS + opened(this.#indicators, indicatorId, () => this.#indicators.size)
  }

  /** Negative for an area or an indicator that never came. */
  #find({ areaCode, indicatorId }: Place): number {
    const [area, indicator] = [this.#areas.get(areaCode), this.#indicators.get(indicatorId)]
    return area === undefined || indicator === undefined ? -1 : area * INDICATORS + indicator
  }
}

/** A bit for each of the twelve months, four quarters and the year. */
function bitOf({ period: { from, to } }: ObservationPlace): number {
  if (to === from) return 1 << (from - 1)
  return to - from === 2 ? 1 << (12 + (from - 1) / 3) : 1 << 16
}

function dayOf({ effectiveFrom }: TargetPlace): number {
  return Date.parse(effectiveFrom) / MS_A_DAY
}

function opened<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}
