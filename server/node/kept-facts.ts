import { LRUCache } from 'lru-cache'
import type { FactQuery } from '../api/store.ts'

/** What tells where a fact belongs. */
interface Placed {
  readonly areaCode: string
  readonly indicatorId: string
}

/** Reads the facts of these areas and years from the database, of all indicators unless some are named. */
export type Load<Fact> = (
  areaCodes: readonly string[],
  years: readonly number[],
  indicatorIds?: readonly string[],
) => Promise<Fact[]>

/** By area the version of its facts. */
type Versions = (areaCodes: readonly string[]) => Promise<(areaCode: string) => string>

/** Facts of an area and a year, as they were in this version or, where a write came in between, later. */
interface Shelf<Fact> {
  readonly version: string
  readonly facts: readonly Fact[]
}

/** Of more areas than this, what is asked for is read and nothing else; none of it is kept. */
export const WIDE = 100

/**
 * Keeps the facts that were read last, by area and year, as long as their area's version is the same: a
 * reader who moves `through` from month to month asks for the same rows again and again.
 */
export class KeptFacts<Fact extends Placed> {
  readonly #limit: number
  readonly #yearOf: (fact: Fact) => number
  /** All facts of one area and year each. */
  readonly #shelves: LRUCache<string, Shelf<Fact>>

  /** @param limit Facts kept at most. */
  constructor(limit: number, yearOf: (fact: Fact) => number) {
    this.#limit = limit
    this.#yearOf = yearOf
    this.#shelves = new LRUCache({
      maxSize: limit,
      // An empty shelf costs something too: areas that never reported must not pile up.
      sizeCalculation: ({ facts }) => facts.length + 1,
    })
  }

  /** The facts asked for, as of `versions` or, where a write came in between, later. */
  async select(versions: Versions, query: FactQuery, load: Load<Fact>): Promise<Fact[]> {
    const years = [...new Set(query.years)]
    const areaCodes = [...new Set(query.areaCodes)]
    if (query.indicatorIds && areaCodes.length > WIDE) {
      return load(areaCodes, years, query.indicatorIds)
    }
    const versionOf = await versions(areaCodes)
    const found = new Map<string, readonly Fact[]>()
    const missing: string[] = []
    for (const areaCode of areaCodes) {
      const keys = years.map((year) => shelfKey(areaCode, year))
      const version = versionOf(areaCode)
      const isKept = (key: string) => this.#shelves.peek(key)?.version === version
      if (!keys.every(isKept)) missing.push(areaCode)
      else for (const key of keys) found.set(key, this.#shelves.get(key)?.facts ?? [])
    }
    if (missing.length > 0) {
      const rows = await load(missing, years)
      // One wide question must not push out what everybody else asks for.
      const keep = !query.inPassing && rows.length <= this.#limit / 2
      for (const [key, facts] of shelved(missing, years, rows, this.#yearOf)) {
        found.set(key, facts)
        if (keep) this.#shelves.set(key, { version: versionOf(areaOf(key)), facts })
      }
    }
    const wanted = query.indicatorIds && new Set(query.indicatorIds)
    const selected: Fact[] = []
    for (const facts of found.values()) {
      for (const fact of facts) {
        if (!wanted || wanted.has(fact.indicatorId)) selected.push(fact)
      }
    }
    return selected
  }
}

function shelved<Fact extends Placed>(
  areaCodes: readonly string[],
  years: readonly number[],
  facts: readonly Fact[],
  yearOf: (fact: Fact) => number,
): Map<string, Fact[]> {
  const shelves = new Map<string, Fact[]>()
  for (const areaCode of areaCodes) {
    for (const year of years) shelves.set(shelfKey(areaCode, year), [])
  }
  for (const fact of facts) shelves.get(shelfKey(fact.areaCode, yearOf(fact)))?.push(fact)
  return shelves
}

function shelfKey(areaCode: string, year: number): string {
  return `${areaCode}|${year}`
}

function areaOf(key: string): string {
  return key.slice(0, key.lastIndexOf('|'))
}
