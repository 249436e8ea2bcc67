// Long on purpose: everything the memory store selects, beside the state that it selects from.
import type { Area } from '../../domain/area.ts'
import type { FollowUp } from '../../domain/follow-up.ts'
import type { Indicator } from '../../domain/indicator.ts'
import type { MonthState } from '../../domain/month-state.ts'
import type { Observation } from '../../domain/observation.ts'
import { periodKind } from '../../domain/period.ts'
import type { Target } from '../../domain/target.ts'
import {
  type AreaChange,
  type Author,
  type ChangedRow,
  type ChangesQuery,
  type FigureChange,
  type LastChange,
  type LastTargetChange,
  ROWS_OF_CHANGE,
} from './history.ts'
import {
  type AreaActivity,
  type DatasetIdentity,
  type FactKey,
  type FactQuery,
  type FigureChangesQuery,
  type FollowUpQuery,
  MOST_FOLLOW_UPS,
  observationKey,
  type Scope,
} from './store.ts'
import {
  type ImportedRows,
  type ImportNote,
  NEWER_NAMED,
  type StoredImport,
} from './stored-imports.ts'

/** The rows of one area and one year. */
export type Shelf<Row> = ReadonlyMap<FactKey, Row>
/** Shelves by `shelfKey`. */
export type Shelves<Row> = ReadonlyMap<string, Shelf<Row>>

/** Everything a memory store holds at one moment; never changed, only replaced. */
export interface MemoryState {
  readonly identity: DatasetIdentity
  /** What it was known by when areas or indicators last changed. */
  readonly frame: DatasetIdentity
  /** The same of each part that changed since. */
  readonly changed: ReadonlyMap<Scope, DatasetIdentity>
  readonly areas: ReadonlyMap<string, Area>
  readonly indicators: ReadonlyMap<string, Indicator>
  readonly observations: Shelves<Observation>
  readonly targets: Shelves<Target>
  /** By `stateKey`. */
  readonly monthStates: ReadonlyMap<string, MonthState>
  /** By id, oldest first. */
  readonly followUps: ReadonlyMap<string, FollowUp>
  /** By id, oldest first. */
  readonly imports: ReadonlyMap<string, ImportNote>
  /** Every change since the store was made, oldest first. */
  readonly history: readonly RecordedChange[]
}

/** A row of the history with the write that it belongs to. */
export interface RecordedChange extends ChangedRow {
  /** Place of its write among all writes. */
  readonly seq: number
  readonly revision: string
  /** UTC instant. */
  readonly at: string
  readonly author: Author
}

/** Where the state of a month is kept. */
export function stateKey({
  areaCode,
  year,
  month,
}: Pick<MonthState, 'areaCode' | 'year' | 'month'>): string {
  return `${areaCode}|${year}|${month}`
}

/** The states of months that a query asks for. */
export function selectStates(
  states: ReadonlyMap<string, MonthState>,
  { areaCodes, years }: Pick<FactQuery, 'areaCodes' | 'years'>,
): MonthState[] {
  return [...states.values()].filter(
    ({ areaCode, year }) => areaCodes.includes(areaCode) && years.includes(year),
  )
}

/** What was asked, as a query wants it. */
export function selectFollowUps(
  followUps: ReadonlyMap<string, FollowUp>,
  { areaCodes, states, indicatorId, year, id }: FollowUpQuery,
): FollowUp[] {
  const found = [...followUps.values()].filter(
    (one) =>
      states.includes(one.state) &&
      (areaCodes === null || areaCodes.includes(one.areaCode)) &&
      (indicatorId === undefined || one.indicatorId === indicatorId) &&
      (year === undefined || one.period.year === year) &&
      (id === undefined || one.id === id),
  )
  return found.reverse().slice(0, MOST_FOLLOW_UPS)
}

/** Imports, the latest first. */
export function importsIn(
  { imports, history }: Pick<MemoryState, 'imports' | 'history'>,
  { limit, id }: { readonly limit: number; readonly id?: string },
): StoredImport[] {
  const noted = [...imports.values()].filter((note) => id === undefined || note.id === id)
  return noted
    .reverse()
    .slice(0, limit)
    .flatMap((note) => {
      const rows = history.filter(({ revision }) => revision === note.id)
      const back = history.find(({ revision }) => revision === note.takenBackBy)
      const [first] = rows
      if (!first) return []
      return {
        id: note.id,
        at: first.at,
        accountId: first.author.accountId,
        reason: first.author.reason,
        files: note.files,
        added: rows.filter(({ before }) => before === null).length,
        changed: rows.filter(({ before, after }) => before !== null && after !== null).length,
        areaCodes: [...new Set(rows.map(({ areaCode }) => areaCode))].sort(),
        takenBack: back ? { at: back.at, accountId: back.author.accountId } : null,
      }
    })
}

/** An import with all that it changed, and what was changed since. */
export function importedIn(
  { imports, history }: Pick<MemoryState, 'imports' | 'history'>,
  id: string,
): ImportedRows | null {
  const note = imports.get(id)
  if (!note) return null
  const rows = history.filter(({ revision }) => revision === id)
  const last = rows.at(-1)?.seq ?? 0
  const places = new Set(rows.filter(({ kind }) => kind !== 'follow_ups').map(placeKey))
  const isNew = ({ before }: ChangedRow) => before === null
  const areas = new Set(
    rows.flatMap((row) => (row.kind === 'areas' && isNew(row) ? row.areaCode : [])),
  )
  const ids = new Set(
    rows.flatMap((row) => (row.kind === 'indicators' && isNew(row) ? row.indicatorId : [])),
  )
  const newer = history.filter(
    (row) =>
      row.seq > last &&
      (places.has(placeKey(row)) || areas.has(row.areaCode) || ids.has(row.indicatorId)),
  )
  return { note, rows, newer: newer.slice(0, NEWER_NAMED) }
}

function placeKey({
  kind,
  areaCode,
  year,
  indicatorId,
  firstMonth,
  lastMonth,
}: ChangedRow): string {
  return [kind, areaCode, year, indicatorId, firstMonth, lastMonth].join('|')
}

/** When each of the observations asked for last changed. */
export function lastChangesIn(
  history: readonly RecordedChange[],
  { areaCodes, years, indicatorIds }: FactQuery,
): LastChange[] {
  const changes = new Map<string, LastChange>()
  for (const { kind, areaCode, indicatorId, year, firstMonth, lastMonth, ...row } of history) {
    if (kind !== 'observations' || !areaCodes.includes(areaCode) || !years.includes(year)) continue
    if (indicatorIds && !indicatorIds.includes(indicatorId)) continue
    const period = { year, from: firstMonth, to: lastMonth }
    changes.set(observationKey({ areaCode, indicatorId, period }), {
      areaCode,
      indicatorId,
      period,
      revision: row.revision,
      at: row.at,
      accountId: row.author.accountId,
    })
  }
  return [...changes.values()]
}

/** When each of the targets asked for last changed. */
export function lastTargetChangesIn(
  history: readonly RecordedChange[],
  { areaCodes, years, indicatorIds }: FactQuery,
): LastTargetChange[] {
  const changes = new Map<string, LastTargetChange>()
  for (const { kind, areaCode, indicatorId, year, revision, at, author } of history) {
    if (kind !== 'targets' || !areaCodes.includes(areaCode) || !years.includes(year)) continue
    if (indicatorIds && !indicatorIds.includes(indicatorId)) continue
    const { accountId } = author
    const key = `${areaCode}|${indicatorId}|${year}`
    changes.set(key, { areaCode, indicatorId, year, revision, at, accountId })
  }
  return [...changes.values()]
}

/** Where the facts of an area and a year are kept. */
export function shelfKey(areaCode: string, year: number): string {
  return `${areaCode}|${year}`
}

/** The rows that a query asks for. */
export function selectRows<Row extends { readonly indicatorId: string }>(
  shelves: Shelves<Row>,
  query: FactQuery,
): Row[] {
  const wanted = query.indicatorIds && new Set(query.indicatorIds)
  const rows: Row[] = []
  for (const areaCode of new Set(query.areaCodes)) {
    for (const year of new Set(query.years)) {
      for (const row of shelves.get(shelfKey(areaCode, year))?.values() ?? []) {
        if (!wanted || wanted.has(row.indicatorId)) rows.push(row)
      }
    }
  }
  return rows
}

/** What each area itself has reported, by year. */
export function activityOf(shelves: Shelves<Observation>): AreaActivity[] {
  const activity: AreaActivity[] = []
  for (const shelf of shelves.values()) {
    const [first] = shelf.values()
    if (!first) continue
    const sourceKinds = new Set(Array.from(shelf.values(), (row) => row.sourceKind))
    activity.push({
      areaCode: first.areaCode,
      year: first.period.year,
      sourceKinds: [...sourceKinds].sort(),
      observations: shelf.size,
      ...reportedIn(shelf.values()),
    })
  }
  return activity
}

/** Which months of a year were reported, and whether the year was as one figure. */
function reportedIn(rows: Iterable<Observation>): Pick<AreaActivity, 'months' | 'annual'> {
  const months = new Set<number>()
  let annual = false
  for (const { period } of rows) {
    if (periodKind(period) === 'year') annual = true
    else for (let month = period.from; month <= period.to; month += 1) months.add(month)
  }
  return { months: [...months].sort((a, b) => a - b), annual }
}

/** What changed, by write and area. */
export function changesIn(
  history: readonly RecordedChange[],
  { areaCodes, before, corrections, limit }: ChangesQuery,
): AreaChange[] {
  const wanted = areaCodes && new Set(areaCodes)
  const groups = new Map<string, RecordedChange[]>()
  for (const row of history) {
    if (before !== null && row.seq >= before) continue
    if (wanted && !wanted.has(row.areaCode)) continue
    const key = `${row.seq}|${row.areaCode}`
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  const found = [...groups.values()].flatMap((rows): AreaChange[] => {
    const [first] = rows
    if (!first) return []
    return [
      {
        seq: first.seq,
        at: first.at,
        author: first.author,
        areaCode: first.areaCode,
        added: rows.filter((row) => row.before === null).length,
        changed: rows.filter((row) => row.before !== null && row.after !== null).length,
        removed: rows.filter((row) => row.after === null).length,
        corrections: rows.filter((row) => row.correction).length,
        rows: rows
          .slice(0, ROWS_OF_CHANGE)
          .map(({ revision: _, at: __, author: ___, seq: ____, ...row }) => row),
      },
    ]
  })
  const shown = found.filter((change) => !corrections || change.corrections > 0)
  shown.sort((a, b) => b.seq - a.seq || (a.areaCode < b.areaCode ? -1 : 1))
  return shown.slice(0, limit)
}

/** What changed of the observations asked for. */
export function figureChangesIn(
  history: readonly RecordedChange[],
  { areaCodes, years, indicatorIds, corrections }: FigureChangesQuery,
): FigureChange[] {
  return history.flatMap(({ seq: _, revision: __, ...row }) =>
    row.kind === 'observations' &&
    areaCodes.includes(row.areaCode) &&
    years.includes(row.year) &&
    (indicatorIds?.includes(row.indicatorId) ?? true) &&
    (row.correction || !corrections)
      ? row
      : [],
  )
}
