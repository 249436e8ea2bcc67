import type { RowOf } from '../../domain/dataset.ts'
import { holdsSample, type Observation } from '../../domain/observation.ts'
import type { Target } from '../../domain/target.ts'
import { activityOf, type MemoryState, type Shelves, shelfKey } from './memory-state.ts'
import { areasLeftEmpty } from './sample-areas.ts'
import { changedScopes } from './scopes.ts'
import { type DatasetWriter, observationKey, type RowKind, targetKey } from './store.ts'

type Tally = Record<'added' | 'changed' | 'unchanged' | 'removed', number>

/** Where a row is kept, and under which key. */
type PlaceOf<Row> = (row: Row) => [kept: Map<string, Row>, key: string]

/** A writer on a draft of `before`; `before` itself never changes. */
export interface MemoryDraft {
  readonly writer: DatasetWriter
  /** The state to swap in, or null if nothing changed. */
  finish(identify: (holdsSample: boolean) => MemoryState['identity']): Promise<MemoryState | null>
}

/** Opens a draft: maps are copied one level deep, shelves when they are first written to. */
export function draftOf(before: MemoryState): MemoryDraft {
  const areas = new Map(before.areas)
  const indicators = new Map(before.indicators)
  const observations = new DraftShelves<Observation>(before.observations)
  const targets = new DraftShelves<Target>(before.targets)
  const counts: Record<RowKind, Tally> = {
    areas: noRows(),
    indicators: noRows(),
    observations: noRows(),
    targets: noRows(),
  }

  /** Areas with a fact that was added, changed or removed. */
  const touched = new Set<string>()

  const placeOf: { readonly [Kind in RowKind]: PlaceOf<RowOf[Kind]> } = {
    areas: (row) => [areas, row.code],
    indicators: (row) => [indicators, row.id],
    observations: (row) => [
      observations.open(shelfKey(row.areaCode, row.period.year)),
      observationKey(row),
    ],
    targets: (row) => [targets.open(shelfKey(row.areaCode, row.year)), targetKey(row)],
  }

  const writer: DatasetWriter = {
    async put(kind, rows) {
      for (const row of rows) {
        const [shelf, key] = placeOf[kind](row)
        const isNews = put(shelf, key, row, counts[kind])
        if (isNews && 'areaCode' in row) touched.add(row.areaCode)
      }
    },
    async withdraw(areaCodes, year, keep) {
      for (const areaCode of areaCodes) {
        const shelf = shelfKey(areaCode, year)
        const removed = {
          observations: observations.remove(shelf, (row) => !keep.hasObservation(row)),
          targets: targets.remove(shelf, (row) => !keep.hasTarget(row)),
        }
        counts.observations.removed += removed.observations
        counts.targets.removed += removed.targets
        if (removed.observations + removed.targets > 0) touched.add(areaCode)
      }
    },
    async removeSample() {
      const sampled = new Set<string>()
      for (const shelf of observations.keys()) {
        counts.observations.removed += observations.remove(shelf, (row) => {
          if (row.sourceKind === 'sample') sampled.add(row.areaCode)
          return row.sourceKind === 'sample'
        })
      }
      for (const code of sampled) touched.add(code)
      const reporting = observations.areaCodes()
      const emptied = new Set([...sampled].filter((code) => !reporting.has(code)))
      for (const shelf of targets.keys()) {
        counts.targets.removed += targets.remove(shelf, (row) => emptied.has(row.areaCode))
      }
      const withFacts = new Set([...reporting, ...targets.areaCodes()])
      for (const code of areasLeftEmpty([...areas.values()], emptied, withFacts)) {
        areas.delete(code)
        counts.areas.removed += 1
      }
    },
    async counts() {
      return structuredClone(counts)
    },
  }

  return {
    writer,
    async finish(identify) {
      const news = (kind: RowKind) =>
        counts[kind].added + counts[kind].changed + counts[kind].removed > 0
      const frame = news('areas') || news('indicators')
      if (!frame && touched.size === 0) return null
      const identity = identify(holdsSample(observations.rows()))
      const read = async (codes: readonly string[]) =>
        codes.flatMap((code) => areas.get(code) ?? [])
      const scopes = frame
        ? []
        : await changedScopes(
            { facts: touched, reports: reportsChanged(before.observations, observations.shelves) },
            read,
          )
      return {
        identity,
        frame: frame ? identity : before.frame,
        changed: new Map([
          ...(frame ? [] : before.changed),
          ...scopes.map((scope) => [scope, identity] as const),
        ]),
        areas,
        indicators,
        observations: observations.shelves,
        targets: targets.shelves,
      }
    },
  }
}

/** Areas that reported other months, more or fewer figures, or from elsewhere. */
function reportsChanged(
  before: Shelves<Observation>,
  after: Shelves<Observation>,
): ReadonlySet<string> {
  const textsOf = (shelves: Shelves<Observation>) =>
    new Map(activityOf(shelves).map((row) => [JSON.stringify(row), row.areaCode]))
  const [old, recent] = [textsOf(before), textsOf(after)]
  const ended = [...old].filter(([text]) => !recent.has(text))
  const begun = [...recent].filter(([text]) => !old.has(text))
  return new Set([...ended, ...begun].map(([, code]) => code))
}

/** Shelves that are copied when first written to, so that readers of the old ones see no change. */
class DraftShelves<Row extends { readonly areaCode: string }> {
  readonly #shelves: Map<string, ReadonlyMap<string, Row>>
  readonly #own = new Map<string, Map<string, Row>>()

  constructor(before: Shelves<Row>) {
    this.#shelves = new Map(before)
  }

  get shelves(): Shelves<Row> {
    return this.#shelves
  }

  /** Every row, shelf by shelf. */
  *rows(): Generator<Row> {
    for (const shelf of this.#shelves.values()) yield* shelf.values()
  }

  keys(): string[] {
    return [...this.#shelves.keys()]
  }

  open(key: string): Map<string, Row> {
    let shelf = this.#own.get(key)
    if (!shelf) {
      shelf = new Map(this.#shelves.get(key))
      this.#own.set(key, shelf)
      this.#shelves.set(key, shelf)
    }
    return shelf
  }

  /** Removes the rows that `leaves` names; returns how many. */
  remove(key: string, leaves: (row: Row, rowKey: string) => boolean): number {
    const going = [...(this.#shelves.get(key) ?? [])].filter(([rowKey, row]) => leaves(row, rowKey))
    if (going.length === 0) return 0
    const shelf = this.open(key)
    for (const [rowKey] of going) shelf.delete(rowKey)
    if (shelf.size === 0) {
      this.#shelves.delete(key)
      this.#own.delete(key)
    }
    return going.length
  }

  areaCodes(): Set<string> {
    return new Set(Array.from(this.rows(), (row) => row.areaCode))
  }
}

function noRows(): Tally {
  return { added: 0, changed: 0, unchanged: 0, removed: 0 }
}

/** Puts a row; says whether it was not there as it is. */
function put<Row>(rows: Map<string, Row>, key: string, row: Row, tally: Tally): boolean {
  const old = rows.get(key)
  if (old !== undefined && same(old, row)) {
    tally.unchanged += 1
    return false
  }
  tally[old === undefined ? 'added' : 'changed'] += 1
  rows.set(key, row)
  return true
}

/** Rows are plain data: two are the same if every field is. */
function same(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const left = Object.entries(a)
  const right = new Map(Object.entries(b))
  return left.length === right.size && left.every(([key, field]) => same(field, right.get(key)))
}
