import type { Area } from '../../domain/area.ts'
import { type AreaSum, addSums, type OpenRow, rowSum, sumBelow } from '../../domain/area-sum.ts'
import type { AreaTree } from '../../domain/area-tree.ts'
import { Facts } from '../../domain/facts.ts'
import type { Indicator } from '../../domain/indicator.ts'
import { rollUpParts } from '../../domain/roll-up-parts.ts'
import { linkedAreas } from '../../domain/succession-group.ts'
import { type ApiReading, type AreaWindow, throughText } from './area-view.ts'
import type { SumPlace } from './kept-sums.ts'
import { besidesOf } from './registers/besides-of.ts'
import { scopesOf } from './scopes.ts'
import type { Scope } from './store.ts'

/**
 * Adds up areas from the sums of the areas below them, of which those that nothing has changed are kept:
 * after a write only the way from what it touched up to the area asked for is added again.
 */
export class AreaSums {
  readonly #reading: ApiReading
  readonly #window: AreaWindow
  readonly #indicators: readonly Indicator[]
  /** As it is at the month. */
  readonly #tree: AreaTree
  readonly #month: string

  constructor(reading: ApiReading, window: AreaWindow, indicators: readonly Indicator[]) {
    this.#reading = reading
    this.#window = window
    this.#indicators = indicators
    this.#month = throughText(window.through)
    this.#tree = window.tree.asOf(this.#month)
  }

  /** What the figures of an area with units are stated from; nothing is open. */
  async whole(area: Area): Promise<AreaSum> {
    const [sum] = await this.#sumsOf([area])
    if (!sum) throw new Error(`no sum of ${area.code}`)
    if (sum.open.length === 0) return sum
    const rows = await this.#rowSums(area, sum.open)
    return addSums([{ ...sum, open: [] }, ...rows], this.#indicators)
  }

  /**
   * The sums of roll-ups as parts of the area above.
   *
   * @returns Null where a split links some of their rows to units elsewhere: their sums lack these.
   */
  async closed(areas: readonly Area[]): Promise<ReadonlyMap<Area, AreaSum> | null> {
    const sums = await this.#sumsOf(areas)
    if (sums.some(({ open }) => open.length > 0)) return null
    return new Map(areas.flatMap((area, at) => (sums[at] ? [[area, sums[at]] as const] : [])))
  }

  /** Works out and keeps the sum of an area where it is not kept already. */
  async prepare(area: Area): Promise<void> {
    await this.#sumsOf([area])
  }

  /**
   * Has the sums of an area's direct units in memory: of one whose sum was stored ahead nobody has worked them
   * out, and after a correction of one unit all would be needed.
   */
  async prepareUnits(area: Area): Promise<void> {
    await this.#sumsOf(rollUpParts(this.#tree, area.code, this.#month).units)
  }

  /**
   * The sums of some areas, kept ones where nothing has changed.
   *
   * @param inPassing Whether they lie on the way to an area further up: units by themselves, and their facts,
   *   are not kept then. Those of a province would push out what others look at.
   */
  async #sumsOf(areas: readonly Area[], inPassing = false): Promise<readonly AreaSum[]> {
    const places = await this.#placesOf(areas)
    const found = await this.#reading.kept.find(places)
    const missing = areas.filter((_, at) => !found[at])
    if (missing.length === 0) return found.flatMap((sum) => sum ?? [])
    const units = missing.filter(({ code }) => !this.#tree.hasUnits(code))
    const made = await this.#unitSums(units, inPassing)
    const versions = new Map(places.map(({ areaCode, version }) => [areaCode, version]))
    if (!inPassing) await this.#keep(versions, units, made)
    for (const area of missing) {
      if (!this.#tree.hasUnits(area.code)) continue
      made.set(area, await this.#rollUpSum(area))
      await this.#keep(versions, [area], made)
    }
    return areas.flatMap((area, at) => found[at] ?? made.get(area) ?? [])
  }

  /**
   * Keeps sums that are wholly of the version that they were asked for in: what a write changed in between
   * is made of the old and the new.
   */
  async #keep(
    before: ReadonlyMap<string, string>,
    areas: readonly Area[],
    made: ReadonlyMap<Area, AreaSum>,
  ) {
    const places = await this.#placesOf(areas)
    for (const [at, area] of areas.entries()) {
      const place = places[at]
      const sum = made.get(area)
      if (sum && place && place.version === before.get(area.code)) {
        await this.#reading.kept.keep(place, sum)
      }
    }
  }

  async #placesOf(areas: readonly Area[]): Promise<readonly SumPlace[]> {
    const { store, today, proceed } = this.#reading
    const all = await store.areas()
    const scopes: (readonly Scope[])[] = []
    for (const { code } of areas) {
      // Behind a unit there may be a chain of thousands.
      await proceed()
      scopes.push(scopesOf(all, code))
    }
    const versionOf = await store.versions(scopes.flat())
    // Months of the running year are judged by what day it is; of others that is over.
    const running = this.#window.through.year === today.year ? throughText(today) : 'ended'
    return areas.map(({ code }, at) => ({
      areaCode: code,
      month: this.#month,
      isRollUp: this.#tree.hasUnits(code),
      version: [running, ...(scopes[at] ?? []).map(versionOf)].join(' '),
    }))
  }

  /** Units by themselves: those that a split links to others are open. */
  async #unitSums(units: readonly Area[], inPassing: boolean): Promise<Map<Area, AreaSum>> {
    const none = addSums([], this.#indicators)
    const own: Area[] = []
    const sums = new Map<Area, AreaSum>()
    for (const unit of units) {
      if (this.#linksBeyond(unit, unit)) {
        sums.set(unit, { ...none, open: [{ areaCode: unit.code, ended: false, below: null }] })
      } else own.push(unit)
    }
    const codes = this.#tree.closureOf(own.map(({ code }) => code))
    const facts = await this.#factsOf(codes, inPassing)
    for (const unit of own) {
      await this.#reading.proceed()
      sums.set(unit, rowSum(facts, unit, false, this.#indicators, this.#window.through))
    }
    return sums
  }

  async #rollUpSum(area: Area): Promise<AreaSum> {
    const parts = rollUpParts(this.#tree, area.code, this.#month)
    const direct = await this.#sumsOf(parts.units, area !== this.#window.area)
    const sums = direct.map((sum, at) => {
      const unit = parts.units[at]
      return unit && this.#tree.hasUnits(unit.code) ? sumBelow(unit.code, sum) : sum
    })
    const ended = parts.ended.map(({ code }) => ({ areaCode: code, ended: true, below: null }))
    const rows = [...sums.flatMap((sum) => sum.open), ...ended]
    if (rows.length === 0) return addSums(sums, this.#indicators)
    const isOpen = ({ areaCode }: OpenRow) => {
      const row = this.#tree.get(areaCode)
      return row !== null && this.#linksBeyond(row, area)
    }
    const closed = await this.#rowSums(
      area,
      rows.filter((row) => !isOpen(row)),
    )
    const within = sums.map((sum) => ({ ...sum, open: [] }))
    const sum = addSums([...within, ...closed], this.#indicators)
    return { ...sum, open: rows.filter(isOpen) }
  }

  /** Rows from the facts below an area. */
  async #rowSums(area: Area, rows: readonly OpenRow[]): Promise<readonly AreaSum[]> {
    const reached = this.#window.tree.closure(area.code)
    const areas = rows.flatMap(({ areaCode, ended, below }) => {
      const row = this.#tree.get(areaCode)
      return row ? [{ row, ended, below }] : []
    })
    const linked = areas.flatMap(({ row }) => [row, ...this.#linkedTo(row)])
    const codes = this.#tree.closureOf(linked.map(({ code }) => code))
    const facts = await this.#factsOf([...codes].filter((code) => reached.has(code)))
    return areas.map(({ row, ended, below }) => {
      const sum = rowSum(facts, row, ended, this.#indicators, this.#window.through)
      return below === null ? sum : sumBelow(below, sum)
    })
  }

  #linkedTo(row: Area): readonly Area[] {
    return linkedAreas(this.#tree, row, this.#window.through) ?? []
  }

  /** Whether a split links a row to areas whose facts are not among those of an area. */
  #linksBeyond(row: Area, { code }: Area): boolean {
    const linked = this.#linkedTo(row)
    if (linked.length === 0) return false
    const reached = this.#window.tree.closure(code)
    return linked.some((one) => !reached.has(one.code))
  }

  async #factsOf(codes: Iterable<string>, inPassing = false): Promise<Facts> {
    const { year } = this.#window.through
    const areaCodes = [...codes]
    const selection = { areaCodes, years: [year - 1, year], inPassing }
    const { store } = this.#reading
    const [observations, targets, besides] = await Promise.all([
      store.observations(selection),
      store.targets(selection),
      besidesOf(store, selection),
    ])
    const { months } = this.#window
    return new Facts(
      this.#tree,
      observations,
      targets,
      (unit, of) => months.judgedThrough(unit, of),
      besides,
    )
  }
}
