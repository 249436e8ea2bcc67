import { type Area, filingDaysOf, type Level } from '../domain/area.ts'
import type { Indicator, Measure } from '../domain/indicator.ts'
import type { Village } from '../domain/register/village.ts'

/** What the checks need to know of an area, stored or of the dataset. */
export interface KnownArea {
  /** A small number of its own, for compact keys. */
  readonly index: number
  readonly name: string | null
  /** Null where the dataset's row does not say it rightly. */
  readonly level: Level | null
  readonly parentCode: string | null
  readonly successorCodes: readonly string[]
  readonly validFrom: string | null
  readonly validTo: string | null
  readonly filingDays: number | null
  /** Row of the dataset; null for an area that is only stored. */
  readonly row: number | null
}

/** What the checks need to know of an indicator, stored or of the dataset. */
export interface KnownIndicator {
  readonly index: number
  /** Null where the dataset's row does not say it rightly. */
  readonly measure: Measure | null
  readonly position: number
  readonly row: number | null
}

/** Areas and indicators that rows may refer to: the stored ones, overlaid by those of the dataset. */
export class KnownFacts {
  readonly areas = new Map<string, KnownArea>()
  readonly indicators = new Map<string, KnownIndicator>()
  /** False once a table of codes could not be read: then an unknown code is no news. */
  areasComplete = true
  indicatorsComplete = true
  villagesComplete = true
  /** Codes of villages by area. */
  readonly #villages = new Map<string, Set<string>>()
  #lastPosition = 0

  constructor(stored: { areas: readonly Area[]; indicators: readonly Indicator[] }) {
    for (const area of stored.areas) {
      const { name, level, parentCode, successorCodes, validFrom, validTo, filingDays } = area
      const facts = { name, level, parentCode, successorCodes, validFrom, validTo, filingDays }
      this.putArea(area.code, { ...facts, row: null })
    }
    for (const one of stored.indicators) this.putIndicator(one.id, { ...one, row: null })
  }

  putArea(code: string, facts: Omit<KnownArea, 'index'>): void {
    const index = this.areas.get(code)?.index ?? this.areas.size
    this.areas.set(code, { ...facts, index })
  }

  putIndicator(id: string, facts: Omit<KnownIndicator, 'index'>): void {
    const index = this.indicators.get(id)?.index ?? this.indicators.size
    const { measure, position, row } = facts
    this.indicators.set(id, { index, measure, position, row })
    this.#lastPosition = Math.max(this.#lastPosition, position)
  }

  putVillage({ areaCode, code }: Pick<Village, 'areaCode' | 'code'>): void {
    const known = this.#villages.get(areaCode)
    if (known) known.add(code)
    else this.#villages.set(areaCode, new Set([code]))
  }

  /** The codes of an area's villages; any code may be one where none are listed, or not all could be read. */
  villagesOf(areaCode: string): Pick<ReadonlySet<string>, 'has'> {
    return (this.villagesComplete && this.#villages.get(areaCode)) || { has: () => true }
  }

  /** Days from issue within which an area's documents are filed. */
  filingDaysOf(areaCode: string): number {
    return filingDaysOf(areaCode, (code) => this.areas.get(code))
  }

  /** The areas that an area took over, whole or in part. */
  predecessorsOf(code: string): readonly string[] {
    return [...this.areas].flatMap(([one, area]) => (area.successorCodes.includes(code) ? one : []))
  }

  /** A number of its own for every area and indicator, once all of them are known. */
  seriesOf(area: KnownArea, indicator: KnownIndicator): number {
    return area.index * this.indicators.size + indicator.index
  }

  /** The place behind all indicators known so far. */
  nextPosition(): number {
    return this.#lastPosition + 1
  }

  /**
   * The area and everything below it.
   *
   * @returns Codes, the area's own first; empty for an unknown code.
   */
  withDescendants(code: string): readonly string[] {
    if (!this.areas.has(code)) return []
    const children = new Map<string, string[]>()
    for (const [child, area] of this.areas) {
      if (area.parentCode === null) continue
      const siblings = children.get(area.parentCode)
      if (siblings) siblings.push(child)
      else children.set(area.parentCode, [child])
    }
    const found = new Set([code])
    for (const parent of found) for (const child of children.get(parent) ?? []) found.add(child)
    return [...found]
  }
}
