// Long on purpose: every write of the memory store, one method each, beside what it records.
import type { RowOf } from '../../domain/dataset.ts'
import { holdsSample, type Observation } from '../../domain/observation.ts'
import { type RegisterRow, withoutEmpty } from '../../domain/register/register.ts'
import { isRegister, type RegisterId } from '../../domain/register/registers.ts'
import type { Target } from '../../domain/target.ts'
import { DraftShelves } from './draft-shelves.ts'
import {
  type Author,
  type ChangedPlace,
  type ChangedRow,
  changeOfFollowUp,
  changeOfState,
  placeOf as placeIn,
  recordOf,
} from './history.ts'
import { importedIn, lastChangesIn, lastTargetChangesIn } from './memory-history.ts'
import {
  activityOf,
  type MemoryState,
  type RecordedChange,
  type Shelves,
  selectFollowUps,
  selectHeldRows,
  selectOf,
  selectRows,
  selectStates,
  shelfKey,
  stateKey,
} from './memory-state.ts'
import type { PlainWriter } from './registers/fed-writer.ts'
import { sameRow } from './same-row.ts'
import { areasLeftEmpty } from './sample-areas.ts'
import { changedScopes } from './scopes.ts'
import { SettledMonths } from './settled-months.ts'
import {
  type FactKey,
  factKey,
  type HeldRow,
  type Overwritten,
  observationKey,
  type RowKind,
  targetKey,
  withOverwritten,
} from './store.ts'
import { isNews, noCounts, type Tally } from './write-counts.ts'

/** Where a row is kept, and under which key. */
type PlaceOf<Row> = (row: Row) => [kept: Map<string, Row>, key: string]

/** A writer on a draft of `before`; `before` itself never changes. */
export interface MemoryDraft {
  readonly writer: PlainWriter
  /** The state to swap in, or null if nothing changed. */
  finish(identify: (holdsSample: boolean) => MemoryState['identity']): Promise<MemoryState | null>
}

/**
 * Opens a draft: maps are copied one level deep, shelves when they are first written to.
 *
 * @param author Null = nothing is recorded: it was there from the beginning.
 * @param now UTC instant of the write.
 */
export function draftOf(before: MemoryState, author: Author | null, now: string): MemoryDraft {
  const areas = new Map(before.areas)
  const indicators = new Map(before.indicators)
  const observations = new DraftShelves<Observation>(before.observations)
  const targets = new DraftShelves<Target>(before.targets)
  const besides = new DraftShelves<Observation>(before.besides)
  const villages = new Map(before.villages)
  const feeds = new Map(before.feeds)
  const registers = { ...before.registers } as Record<RegisterId, ReadonlyMap<FactKey, HeldRow>>
  const counts = noCounts()

  /** Areas with a fact that was added, changed or removed. */
  const touched = new Set<string>()
  const monthStates = new Map(before.monthStates)
  const followUps = new Map(before.followUps)
  const imports = new Map(before.imports)
  const chosen = new Set<FactKey>()
  const revision = crypto.randomUUID()
  const history: RecordedChange[] = []
  const seq = (before.history.at(-1)?.seq ?? 0) + 1
  let overwritten: Overwritten = { count: 0, first: [] }
  const settled = new SettledMonths(async (query) => selectStates(monthStates, query))

  function note(row: ChangedRow): void {
    if (author) history.push({ ...row, seq, revision, at: now, author })
  }

  /** Notes rows that are others now: as they were, and as they are. */
  async function record<Kind extends RowKind>(
    kind: Kind,
    rows: readonly (readonly [RowOf[Kind] | null, RowOf[Kind] | null])[],
  ): Promise<void> {
    const places = rows.map(([old, recent]) => placeIn(kind, (recent ?? old) as RowOf[Kind]))
    overwritten = withOverwritten(overwritten, rows)
    const corrections = kind === 'observations' ? await settled.among(places) : []
    if (author) settled.needReason(author)
    for (const [at, [old, recent]] of rows.entries()) {
      const place = places[at] as ChangedPlace
      if (kind !== 'areas' && kind !== 'indicators') touched.add(place.areaCode)
      if (!author) continue
      const isChosen = chosen.has(factKey(kind, (recent ?? old) as RowOf[Kind]))
      note({
        ...place,
        before: old && recordOf(old, isChosen && !recent),
        after: recent && recordOf(recent, isChosen),
        correction: corrections[at] ?? false,
      })
    }
  }

  const placeOf: { readonly [Kind in Exclude<RowKind, RegisterId>]: PlaceOf<RowOf[Kind]> } = {
    areas: (row) => [areas, row.code],
    indicators: (row) => [indicators, row.id],
    observations: (row) => [
      observations.open(shelfKey(row.areaCode, row.period.year)),
      observationKey(row),
    ],
    targets: (row) => [targets.open(shelfKey(row.areaCode, row.year)), targetKey(row)],
    besides: (row) => [besides.open(shelfKey(row.areaCode, row.period.year)), observationKey(row)],
    villages: (row) => [villages, factKey('villages', row)],
    feeds: (row) => [feeds, factKey('feeds', row)],
  }

  const placing = <Kind extends RowKind>(kind: Kind) =>
    placeOf[kind as Exclude<RowKind, RegisterId>] as unknown as PlaceOf<RowOf[Kind]>

  /** The rows of a register, to be written to: copied when they first are. */
  function openRegister(id: RegisterId): Map<FactKey, HeldRow> {
    if (registers[id] === before.registers[id]) registers[id] = new Map(before.registers[id])
    return registers[id] as Map<FactKey, HeldRow>
  }

  async function putRegisterRows(id: RegisterId, rows: readonly RegisterRow[]): Promise<void> {
    const shelf = openRegister(id)
    const news: [RegisterRow | null, RegisterRow][] = []
    for (const given of rows) {
      const row = withoutEmpty(given)
      const key = factKey(id, row)
      const old = shelf.get(key)?.row
      const isSame = old !== undefined && sameRow(old, row)
      counts[id][isSame ? 'unchanged' : old === undefined ? 'added' : 'changed'] += 1
      if (isSame) continue
      shelf.set(key, { row, revision })
      news.push([old ?? null, row])
    }
    await record(id, news)
  }

  const writer: PlainWriter = {
    revision,
    get overwritten() {
      return overwritten
    },
    choose(keys) {
      for (const key of keys) chosen.add(key)
    },
    async areasAround(codes) {
      const wanted = new Set(codes)
      return [...areas.values()].filter(
        ({ code, successorCodes }) =>
          wanted.has(code) || successorCodes.some((next) => wanted.has(next)),
      )
    },
    async besides(query) {
      return selectRows(besides.shelves, query)
    },
    async registerRows(query) {
      return selectHeldRows(registers, query)
    },
    async feeds(areaCodes) {
      return selectOf(feeds, areaCodes)
    },
    async villages(areaCodes) {
      return selectOf(villages, areaCodes)
    },
    async observations(query) {
      return selectRows(observations.shelves, query)
    },
    async lastChanges(query) {
      return lastChangesIn(before.history, query)
    },
    async targets(query) {
      return selectRows(targets.shelves, query)
    },
    async lastTargetChanges(query) {
      return lastTargetChangesIn(before.history, query)
    },
    async monthStates(query) {
      return selectStates(monthStates, query)
    },
    async put(kind, rows) {
      if (isRegister(kind)) return putRegisterRows(kind, rows as readonly RegisterRow[])
      const placed = placing(kind)
      const news: [RowOf[typeof kind] | null, RowOf[typeof kind]][] = []
      for (const row of rows) {
        const [shelf, key] = placed(row)
        const old = put(shelf, key, row, counts[kind])
        if (old !== row) news.push([old, row])
      }
      await record(kind, news)
    },
    async withdraw(areaCodes, year, keep) {
      for (const areaCode of areaCodes) {
        const shelf = shelfKey(areaCode, year)
        await removed(
          'observations',
          observations.remove(shelf, (row) => !keep.hasObservation(row)),
        )
        await removed(
          'targets',
          targets.remove(shelf, (row) => !keep.hasTarget(row)),
        )
      }
    },
    async remove(places) {
      for (const place of places) {
        const key = observationKey(place)
        const shelf = shelfKey(place.areaCode, place.period.year)
        await removed(
          'observations',
          observations.remove(shelf, (_, rowKey) => rowKey === key),
        )
      }
    },
    async removeTargets(places) {
      for (const place of places) {
        const key = targetKey(place)
        const shelf = shelfKey(place.areaCode, place.year)
        await removed(
          'targets',
          targets.remove(shelf, (_, rowKey) => rowKey === key),
        )
      }
    },
    async delete(kind, rows) {
      if (isRegister(kind)) {
        const shelf = openRegister(kind)
        const out = (rows as readonly RegisterRow[]).filter((row) =>
          shelf.delete(factKey(kind, row)),
        )
        return removed(kind, out)
      }
      const placed = placing(kind)
      const gone = rows.flatMap((row) => {
        const [shelf, key] = placed(row)
        const old = shelf.get(key)
        return old !== undefined && shelf.delete(key) ? [old] : []
      })
      observations.tidy()
      targets.tidy()
      besides.tidy()
      await removed(kind, gone)
    },
    async imported(id) {
      return importedIn(before, id)
    },
    async putImport(note) {
      imports.set(note.id, note)
    },
    async followUps(query) {
      return selectFollowUps(followUps, query)
    },
    async putFollowUps(asked) {
      for (const one of asked) {
        const old = followUps.get(one.id)
        followUps.set(one.id, one)
        touched.add(one.areaCode)
        note(changeOfFollowUp(old, one))
      }
    },
    async putMonthStates(states) {
      for (const state of states) {
        const old = monthStates.get(stateKey(state))
        monthStates.set(stateKey(state), state)
        touched.add(state.areaCode)
        settled.forget()
        note(changeOfState(old, state))
      }
    },
    async removeSample() {
      const sampled = new Set<string>()
      for (const shelf of observations.keys()) {
        const rows = observations.remove(shelf, (row) => row.sourceKind === 'sample')
        for (const row of rows) sampled.add(row.areaCode)
        await removed('observations', rows)
      }
      const reporting = observations.areaCodes()
      const emptied = new Set([...sampled].filter((code) => !reporting.has(code)))
      for (const shelf of targets.keys()) {
        await removed(
          'targets',
          targets.remove(shelf, (row) => emptied.has(row.areaCode)),
        )
      }
      const withFacts = new Set([...reporting, ...targets.areaCodes()])
      for (const code of areasLeftEmpty([...areas.values()], emptied, withFacts)) {
        const area = areas.get(code)
        areas.delete(code)
        if (area) await removed('areas', [area])
      }
    },
    async counts() {
      return structuredClone(counts)
    },
  }

  async function removed<Kind extends RowKind>(
    kind: Kind,
    rows: readonly RowOf[Kind][],
  ): Promise<void> {
    counts[kind].removed += rows.length
    await record(
      kind,
      rows.map((row) => [row, null]),
    )
  }

  return {
    writer,
    async finish(identify) {
      const frame = [counts.areas, counts.indicators, counts.feeds].some(isNews)
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
        besides: besides.shelves,
        villages,
        feeds,
        registers,
        monthStates,
        followUps,
        imports,
        history: [...before.history, ...history],
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

/** Puts a row; returns what was there before, which is the row itself where it is the same. */
function put<Row>(rows: Map<string, Row>, key: string, row: Row, tally: Tally): Row | null {
  const old = rows.get(key)
  if (old !== undefined && sameRow(old, row)) {
    tally.unchanged += 1
    return row
  }
  tally[old === undefined ? 'added' : 'changed'] += 1
  rows.set(key, row)
  return old ?? null
}
