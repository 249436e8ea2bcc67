import type {
  CellProblem,
  ObservationsBody,
  StoredChanges,
} from '../../../contract/entry-resources.ts'
import type { Area } from '../../../domain/area.ts'
import type { FollowUp } from '../../../domain/follow-up.ts'
import { type MonthState, settledMonths } from '../../../domain/month-state.ts'
import type { Observation } from '../../../domain/observation.ts'
import { findArea, readTree } from '../area-view.ts'
import { type LastChange, UNRECORDED } from '../history.ts'
import { ApiProblem } from '../problem-response.ts'
import { sampleAreas } from '../sample-areas.ts'
import { type DatasetWriter, observationKey, type Store } from '../store.ts'
import { heldOf } from './held-figures.ts'
import {
  type CellFault,
  faultOf,
  nameOf,
  type Placed,
  placedChanges,
  refusedCells,
} from './placed-changes.ts'
import type { SheetReader } from './sheet-reader.ts'

/** Figures that are others by now than they were when seen. */
function conflictOf(conflicts: NonNullable<CellProblem['conflicts']>): ApiProblem {
  const names = conflicts.map(({ indicator, period }) => `${indicator} of ${period}`).join(', ')
  return new ApiProblem('conflict', `Others have changed ${names}.`, [], undefined, { conflicts })
}

/** What changes are checked against, and by whom they are. */
export interface ChangingFigures {
  readonly store: Store
  /** UTC instant. */
  readonly now: string
  /** `YYYY-MM-DD` */
  readonly today: string
  readonly accountId: string
  readonly reader: Pick<SheetReader, 'author'>
}

/**
 * Stores changes to figures of one area: all of them, or none.
 *
 * A change that would alter nothing is no conflict, whatever revision it names: an answer may have been lost.
 * The first figure of a month that has no state opens it.
 *
 * @throws {ApiProblem} `unknown_area`; `invalid_cells`, each with its reason; `conflict`, each with what is held
 *   instead of what was seen.
 */
export async function changeObservations(
  { store, now, today, accountId, reader }: ChangingFigures,
  { area: code, changes }: ObservationsBody,
): Promise<Pick<StoredChanges, 'stored'>> {
  const area = findArea(await readTree(store), code)
  const placed = placedChanges(changes, area, await store.indicators(), today)
  // What is tried out beside sample data is no real figure, and leaves with it.
  const sourceKind = (await sampleAreas(store)).has(area.code) ? 'sample' : 'entry'
  const years = [...new Set(placed.map(({ period }) => period.year))]
  const facts = { areaCodes: [area.code], years }
  let stored: StoredChanges['stored'] = []
  // One write has one reason: where its figures change for several, it is all of them.
  const reasons = new Set(changes.flatMap((change) => change.reason?.trim() || []))
  const reason = [...reasons].join('；') || null
  const work = async (writer: DatasetWriter) => {
    const held = new Map(
      (await writer.observations(facts)).map((row) => [observationKey(row), row]),
    )
    const last = new Map(
      (await writer.lastChanges(facts)).map((change) => [observationKey(change), change]),
    )
    const states = await writer.monthStates(facts)
    const news: { place: Placed; before: Observation | null; after: Observation | null }[] = []
    const conflicts: NonNullable<CellProblem['conflicts']>[number][] = []
    const cells: CellFault[] = []
    for (const place of placed) {
      const after = observationOf(area.code, place, sourceKind)
      const key = observationKey(after ?? keyOf(area.code, place))
      const before = held.get(key) ?? null
      if (isSame(before, after)) continue
      const revision = before && (last.get(key)?.revision ?? UNRECORDED)
      if (revision !== place.change.revision) {
        conflicts.push({
          ...nameOf(place),
          held: before && (await heldOf(before, last.get(key), reader)),
        })
        continue
      }
      const settled = settledMonths(place.period, (month) => stateIn(states, place, month))
      if (settled.length > 0 && !place.change.reason?.trim()) {
        cells.push(
          faultOf(place, 'reason_needed', `a reason: ${settled.join(', ')} is submitted or closed`),
        )
      }
      news.push({ place, before, after })
    }
    if (conflicts.length > 0) throw conflictOf(conflicts)
    if (cells.length > 0) throw refusedCells(cells)
    writer.choose(
      news
        .filter(({ place }) => place.change.chosen)
        .map(({ place }) => observationKey(keyOf(area.code, place))),
    )
    await writer.put(
      'observations',
      news.flatMap(({ after }) => after ?? []),
    )
    await writer.remove(news.flatMap(({ before, after }) => (before && !after ? before : [])))
    await writer.putFollowUps(
      await closedBy(
        writer,
        area,
        news.map(({ place }) => place),
        now,
        accountId,
      ),
    )
    await writer.putMonthStates(
      opened(
        news.map(({ place }) => place),
        states,
        area,
        now,
        accountId,
      ),
    )
    const recent = new Map(last)
    for (const { place } of news) {
      const key = observationKey(keyOf(area.code, place))
      recent.set(key, { ...keyOf(area.code, place), revision: writer.revision, at: now, accountId })
    }
    stored = await storedNow(
      placed,
      area,
      held,
      new Map(news.map((one) => [one.place, one.after])),
      recent,
      reader,
    )
    return true
  }
  await store.write(now, work, { accountId, door: 'desk', reason })
  return { stored }
}

async function storedNow(
  placed: readonly Placed[],
  area: Area,
  held: ReadonlyMap<string, Observation>,
  changed: ReadonlyMap<Placed, Observation | null>,
  last: ReadonlyMap<string, LastChange>,
  reader: Pick<SheetReader, 'author'>,
): Promise<StoredChanges['stored']> {
  return Promise.all(
    placed.map(async (place) => {
      const key = observationKey(keyOf(area.code, place))
      const row = changed.has(place) ? (changed.get(place) ?? null) : (held.get(key) ?? null)
      return { ...nameOf(place), held: row && (await heldOf(row, last.get(key), reader)) }
    }),
  )
}

/** The row of a change; null where the figure is to be removed. */
function observationOf(
  areaCode: string,
  { change, indicator, period }: Placed,
  sourceKind: 'entry' | 'sample',
): Observation | null {
  const { value, numerator = null, denominator = null, qualifier = 'exact' } = change
  if (value === null && numerator === null) return null
  const isRatio = numerator !== null && denominator !== null
  return {
    areaCode,
    indicatorId: indicator.id,
    period,
    value: isRatio ? (denominator === 0 ? null : numerator / denominator) : value,
    numerator,
    denominator,
    qualifier,
    sourceKind,
    sourceRef: textOrNull(change.sourceRef),
    countingRule: textOrNull(change.countingRule),
    note: textOrNull(change.note),
  }
}

/** Whether both say the same; where a figure came from is no difference to somebody who sends it again. */
function isSame(before: Observation | null, after: Observation | null): boolean {
  if (!before || !after) return before === after
  return (
    before.value === after.value &&
    before.numerator === after.numerator &&
    before.denominator === after.denominator &&
    before.qualifier === after.qualifier &&
    before.sourceRef === after.sourceRef &&
    before.countingRule === after.countingRule &&
    before.note === after.note
  )
}

/** What was asked about figures that are others now: that is the answer. */
async function closedBy(
  writer: DatasetWriter,
  area: Area,
  placed: readonly Placed[],
  now: string,
  accountId: string,
): Promise<readonly FollowUp[]> {
  const keys = new Set(placed.map((place) => observationKey(keyOf(area.code, place))))
  const asked = await writer.followUps({ areaCodes: [area.code], states: ['open', 'answered'] })
  return asked
    .filter((one) => keys.has(observationKey(one)))
    .map((one) => ({ ...one, state: 'closed', changedBy: accountId, changedAt: now }))
}

/** Months that begin to be filled in. */
function opened(
  placed: readonly Placed[],
  states: readonly MonthState[],
  area: Area,
  now: string,
  accountId: string,
): readonly MonthState[] {
  const months = new Map<string, MonthState>()
  for (const place of placed) {
    const { year, from, to } = place.period
    if (from !== to || stateIn(states, place, from) !== null) continue
    const month = { areaCode: area.code, year, month: from, state: 'open' as const, reason: null }
    months.set(`${year}-${from}`, { ...month, changedAt: now, changedBy: accountId })
  }
  return [...months.values()]
}

function stateIn(states: readonly MonthState[], { period }: Placed, month: number) {
  return states.find((row) => row.year === period.year && row.month === month)?.state ?? null
}

function keyOf(areaCode: string, { indicator, period }: Placed) {
  return { areaCode, indicatorId: indicator.id, period }
}

function textOrNull(text: string | null | undefined): string | null {
  return text?.trim() ? text : null
}
