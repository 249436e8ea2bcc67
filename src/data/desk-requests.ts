import {
  entryPath,
  monthPath,
  targetsPath,
  unitMonthsPath,
  yearEntryPath,
} from '../../contract/desk-paths.ts'
import type {
  CellProblem,
  Held,
  ObservationChange,
  StoredChanges,
} from '../../contract/entry-resources.ts'
import { PATHS } from '../../contract/paths.ts'
import type {
  HeldTarget,
  StoredTargets,
  TargetChange,
  TargetProblem,
  TargetsBody,
  TargetVersion,
} from '../../contract/target-resources.ts'
import type { MonthStateName } from '../../domain/month-state.ts'
import { ApiError } from './api-client.ts'
import { isOfTargets, type SheetPlace } from './drafts/unsent.ts'
import { operationQuery, type Reply, tell } from './operations.ts'

/** The sheet of a unit's month, `YYYY-MM`. */
export const entryQuery = (area: string, month: string) =>
  operationQuery('entry', entryPath(area, month))

/** How far the units of an area are with a month, `YYYY-MM`; for those who are signed in. Others submit meanwhile. */
export const unitMonthsQuery = (area: string, month: string) =>
  operationQuery('months', unitMonthsPath(area, month), 0)

/** The sheet of one indicator over a unit's year. */
export const yearEntryQuery = (area: string, year: number, indicator: string) =>
  operationQuery('entry', yearEntryPath(area, year, indicator))

/** The targets of a unit's year. */
export const targetsQuery = (area: string, year: number) =>
  operationQuery('targets', targetsPath(area, year))

/** What a sheet changes: a figure; or a target, with the day from which it holds, and its milestones where others are meant. */
export interface SheetChange extends ObservationChange {
  readonly effectiveFrom?: string
  readonly milestones?: TargetVersion['milestones']
}

/** What is stored in a cell: a figure; or the last version of a target, with its day and milestones. */
export interface HeldInCell extends Held {
  readonly version?: Pick<TargetVersion, 'effectiveFrom' | 'milestones'>
}

/** What is stored in some cells. */
export type StoredCells = readonly {
  readonly indicator: string
  readonly period: string
  readonly held: HeldInCell | null
}[]

/** What became of changes that were sent. */
export type SentChanges =
  | { readonly kind: 'stored'; readonly stored: StoredCells }
  /** Nothing is stored; cells without a reason of their own share that of the request. */
  | {
      readonly kind: 'refused'
      readonly cells: NonNullable<CellProblem['cells']>
      readonly conflicts: StoredCells
      /** The problem's code. */
      readonly code: string
    }
  /** Nobody knows: it may have been stored. */
  | { readonly kind: 'lost' }

/** Sends what is changed on a sheet, stored together or not at all. */
export async function sendChanges(
  place: Pick<SheetPlace, 'area' | 'sheet'>,
  changes: readonly SheetChange[],
): Promise<SentChanges> {
  if (isOfTargets(place)) return sendTargets(place.area, Number(place.sheet), changes)
  const reply = await heard('PUT', PATHS.observations, { area: place.area, changes })
  if (!reply) return { kind: 'lost' }
  // What our own server answers has been proved where it is made.
  if (reply.status === 200) return { kind: 'stored', ...(reply.body as StoredChanges) }
  const { cells = [], conflicts = [], code } = reply.body as CellProblem
  return { kind: 'refused', cells, conflicts, code }
}

async function sendTargets(
  area: string,
  year: number,
  changes: readonly SheetChange[],
): Promise<SentChanges> {
  const targets = changes.map(
    ({
      indicator,
      value,
      effectiveFrom,
      milestones,
      sourceRef,
      note,
      revision,
      chosen,
    }): TargetChange => ({
      indicator,
      value,
      revision,
      ...(effectiveFrom !== undefined && { effectiveFrom }),
      ...(milestones !== undefined && { milestones: milestones && [...milestones] }),
      ...(sourceRef !== undefined && { source: sourceRef }),
      ...(note !== undefined && { note }),
      ...(chosen && { chosen }),
    }),
  )
  const placed = (held: readonly { indicator: string; held: HeldTarget | null }[]) =>
    held.map((one) => ({ ...one, period: String(year), held: targetAsHeld(one.held) }))
  const body: TargetsBody = { area, year, targets }
  const reply = await heard('PUT', PATHS.targets, body)
  if (!reply) return { kind: 'lost' }
  if (reply.status === 200) {
    return { kind: 'stored', stored: placed((reply.body as StoredTargets).stored) }
  }
  const { cells = [], targets: conflicts = [], code } = reply.body as TargetProblem
  return { kind: 'refused', cells, conflicts: placed(conflicts), code }
}

/** A target as sheets hold what is stored in a cell: its last version. */
export function targetAsHeld(target: HeldTarget | null): HeldInCell | null {
  const last = target?.versions.at(-1)
  if (!target || !last) return null
  const { revision, changedAt, changedBy } = target
  return {
    value: last.value,
    numerator: null,
    denominator: null,
    qualifier: 'exact',
    countingRule: null,
    sourceRef: last.source,
    note: last.note,
    sourceKind: 'entry',
    revision,
    changedAt,
    changedBy,
    version: { effectiveFrom: last.effectiveFrom, milestones: last.milestones },
  }
}

/**
 * Brings a month of a unit into a state.
 *
 * @returns Null where that was done, else the problem's code; `unreachable` where no answer came.
 */
export async function sendMonthState(
  area: string,
  month: string,
  state: MonthStateName,
  reason: string | null,
): Promise<string | null> {
  const body = reason === null ? { state } : { state, reason }
  const reply = await heard('PUT', monthPath(area, month), body)
  if (!reply) return 'unreachable'
  return reply.status < 300 ? null : (reply.body as CellProblem).code
}

/** What the server itself answered; null where it did not, or could not. */
async function heard(method: 'PUT', path: string, body: unknown): Promise<Reply | null> {
  try {
    const reply = await tell(method, path, body)
    const isOwn = Object(reply.body).program !== undefined || 'detail' in Object(reply.body)
    return reply.status === 204 || (isOwn && reply.status < 500 && reply.status !== 429)
      ? reply
      : null
  } catch (error) {
    if (error instanceof ApiError) return null
    throw error
  }
}
