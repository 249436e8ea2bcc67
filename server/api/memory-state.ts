import type { Area } from '../../domain/area.ts'
import { compareTexts } from '../../domain/compare-texts.ts'
import type { FollowUp } from '../../domain/follow-up.ts'
import type { Indicator } from '../../domain/indicator.ts'
import type { MonthState } from '../../domain/month-state.ts'
import type { Observation } from '../../domain/observation.ts'
import { periodKind } from '../../domain/period.ts'
import type { Feed } from '../../domain/register/feed.ts'
import { dayOf } from '../../domain/register/register.ts'
import { REGISTERS, type RegisterId, tellsOfReport } from '../../domain/register/registers.ts'
import type { Village } from '../../domain/register/village.ts'
import type { Target } from '../../domain/target.ts'
import type { Author, ChangedRow } from './history.ts'
import {
  type AreaActivity,
  type DatasetIdentity,
  type FactKey,
  type FactQuery,
  type FollowUpQuery,
  type HeldRow,
  MOST_FOLLOW_UPS,
  type RegisterQuery,
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
  readonly besides: Shelves<Observation>
  /** By `factKey`. */
  readonly villages: ReadonlyMap<FactKey, Village>
  readonly feeds: ReadonlyMap<FactKey, Feed>
  readonly registers: HeldRows
  /** By `stateKey`. */
  readonly monthStates: ReadonlyMap<string, MonthState>
  /** By id, oldest first. */
  readonly followUps: ReadonlyMap<string, FollowUp>
  /** By id, oldest first. */
  readonly imports: ReadonlyMap<string, ImportNote>
  /** Every change since the store was made, oldest first. */
  readonly history: readonly RecordedChange[]
}

/** Rows of each register by `factKey`. */
export type HeldRows = Readonly<Record<RegisterId, ReadonlyMap<FactKey, HeldRow>>>

/** The rows of a register that a query asks for. */
export function selectHeldRows(
  registers: HeldRows,
  { register, areaCodes, from, to, id }: RegisterQuery,
): HeldRow[] {
  const wanted = new Set(areaCodes)
  const { day } = REGISTERS[register]
  return [...registers[register].values()].filter(({ row }) => {
    const on = dayOf(row, day) ?? ''
    return (
      wanted.has(row.areaCode) &&
      (from === undefined || on >= from) &&
      (to === undefined || on <= to) &&
      (id === undefined || row.id === id)
    )
  })
}

/** Rows of some areas, or all; by key. */
export function selectOf<Row extends { readonly areaCode: string }>(
  rows: ReadonlyMap<FactKey, Row>,
  areaCodes: readonly string[] | undefined,
): Row[] {
  const wanted = areaCodes && new Set(areaCodes)
  return [...rows]
    .filter(([, { areaCode }]) => !wanted || wanted.has(areaCode))
    .sort(([a], [b]) => compareTexts(a, b))
    .map(([, row]) => row)
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
    const rows = [...shelf.values()].filter(tellsOfReport)
    const [first] = rows
    if (!first) continue
    const sourceKinds = new Set(rows.map((row) => row.sourceKind))
    activity.push({
      areaCode: first.areaCode,
      year: first.period.year,
      sourceKinds: [...sourceKinds].sort(),
      observations: rows.length,
      ...reportedIn(rows),
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
