import type {
  CELL_FAULTS,
  CellProblem,
  ObservationChange,
  ObservationsBody,
  StoredChanges,
} from '../../../contract/entry-resources.ts'
import type { Area } from '../../../domain/area.ts'
import { fifteenDigits } from '../../../domain/fifteen-digits.ts'
import { TOLERANCE } from '../../../domain/figure.ts'
import type { FollowUp } from '../../../domain/follow-up.ts'
import type { Indicator } from '../../../domain/indicator.ts'
import { beginsAfter, liesOutside } from '../../../domain/life.ts'
import { type MonthState, settledMonths } from '../../../domain/month-state.ts'
import { LONGEST_TEXT, type Observation } from '../../../domain/observation.ts'
import { formatPeriod, type Period, parsePeriod } from '../../../domain/period.ts'
import { findArea, readTree } from '../area-view.ts'
import { type LastChange, UNRECORDED } from '../history.ts'
import { ApiProblem } from '../problem-response.ts'
import { sampleAreas } from '../sample-areas.ts'
import { type DatasetWriter, observationKey, type Store } from '../store.ts'
import { heldOf, type SheetReader } from './entry.ts'

type CellFault = NonNullable<CellProblem['cells']>[number]
type FaultCode = (typeof CELL_FAULTS)[number]

/** Figures of which some may not be stored. */
function refusedCells(cells: readonly CellFault[]): ApiProblem {
  const detail = cells
    .map(({ indicator, period, expected }) => `${indicator} of ${period}: expected ${expected}`)
    .join('; ')
  return new ApiProblem('invalid_cells', detail, [], undefined, { cells })
}

/** Figures that are others by now than they were when seen. */
function conflictOf(conflicts: NonNullable<CellProblem['conflicts']>): ApiProblem {
  const names = conflicts.map(({ indicator, period }) => `${indicator} of ${period}`).join(', ')
  return new ApiProblem('conflict', `Others have changed ${names}.`, [], undefined, { conflicts })
}

/** A change whose place is known. */
interface Placed {
  readonly change: ObservationChange
  readonly indicator: Indicator
  readonly period: Period
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
  const reason = changes.find((change) => change.reason)?.reason ?? null
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

/** @throws {ApiProblem} `invalid_cells`: what can be told without looking at what is stored. */
function placedChanges(
  changes: readonly ObservationChange[],
  area: Area,
  indicators: readonly Indicator[],
  today: string,
): readonly Placed[] {
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]))
  const seen = new Set<string>()
  const cells: CellFault[] = []
  const placed: Placed[] = []
  for (const change of changes) {
    const refuse = (code: FaultCode, expected: string) =>
      cells.push({ indicator: change.indicator, period: change.period, code, expected })
    const indicator = byId.get(change.indicator)
    const period = parsePeriod(change.period)
    if (!indicator) refuse('unknown_indicator', 'an id listed by /api/indicators')
    else if (!period) refuse('not_a_period', '2026, 2026-Q2 or 2026-07')
    else {
      const key = `${indicator.id} ${change.period}`
      if (seen.has(key)) refuse('twice', 'each indicator and period once')
      seen.add(key)
      if (liesOutside(period, area)) {
        refuse(
          'outside_life',
          `a period between ${area.validFrom ?? '…'} and ${area.validTo ?? '…'}`,
        )
      }
      if (beginsAfter(period, today)) {
        refuse('month_to_come', `a period that has begun by ${today}`)
      }
      const flaw = flawOf(change, indicator)
      if (flaw) refuse(...flaw)
      placed.push({ change, indicator, period })
    }
  }
  if (cells.length > 0) throw refusedCells(cells)
  return placed
}

/** What is wrong with a figure by itself; null where nothing is, and for one to be removed. */
function flawOf(
  {
    value,
    numerator = null,
    denominator = null,
    qualifier,
    countingRule,
    sourceRef,
    note,
    reason,
  }: ObservationChange,
  { measure }: Indicator,
): readonly [FaultCode, string] | null {
  const numbers = [value, numerator, denominator].filter((one) => one !== null)
  if (numbers.some((one) => one < 0)) return ['negative', 'a number not below 0']
  // Beside counts the value is only looked at: it is what they give.
  const kept = numerator === null ? numbers : numbers.filter((one) => one !== value)
  if (kept.some((one) => fifteenDigits(one) !== one)) return ['not_a_count', 'at most 15 digits']
  for (const text of [countingRule, sourceRef, note, reason]) {
    if (text && text.length > LONGEST_TEXT)
      return ['too_long', `at most ${LONGEST_TEXT} characters`]
  }
  if (measure === 'count') {
    if (numerator !== null || denominator !== null)
      return ['no_counts', 'a value alone: it is a count']
    return null
  }
  if (qualifier && qualifier !== 'exact') return ['not_a_count', 'exact: counts of a ratio are']
  if ((numerator === null) !== (denominator === null))
    return ['counts_needed', 'both counts, or neither']
  if (numerator === null || denominator === null) {
    return value !== null && value > 1 ? ['above_denominator', 'a fraction from 0 to 1'] : null
  }
  if (!Number.isInteger(numerator) || !Number.isInteger(denominator))
    return ['not_a_count', 'whole numbers']
  if (numerator > denominator) return ['above_denominator', `a numerator of at most ${denominator}`]
  const ratio = denominator === 0 ? null : numerator / denominator
  const agrees = value === null || (ratio !== null && Math.abs(value - ratio) <= TOLERANCE)
  return agrees ? null : ['counts_needed', 'no value beside counts, or the one they give']
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

function nameOf({ indicator, period }: Placed) {
  return { indicator: indicator.id, period: formatPeriod(period) }
}

function faultOf(place: Placed, code: FaultCode, expected: string): CellFault {
  return { ...nameOf(place), code, expected }
}

function textOrNull(text: string | null | undefined): string | null {
  return text?.trim() ? text : null
}
