import type { Area } from '../../domain/area.ts'
import type { FollowUp } from '../../domain/follow-up.ts'
import type { Indicator } from '../../domain/indicator.ts'
import type { MonthState } from '../../domain/month-state.ts'
import type { Observation } from '../../domain/observation.ts'
import { periodKind } from '../../domain/period.ts'
import type { Target } from '../../domain/target.ts'
import type { Author, ChangedRow } from './history.ts'
import {
  type AreaActivity,
  type DatasetIdentity,
  type FactKey,
  type FactQuery,
  type FollowUpQuery,
  MOST_FOLLOW_UPS,
  type Scope,
} from './store.ts'
import type { ImportNote } from './stored-imports.ts'

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
