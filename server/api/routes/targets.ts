import type {
  HeldTarget,
  StoredTargets,
  TargetChange,
  TargetProblem,
  TargetsBody,
  TargetsResource,
} from '../../../contract/target-resources.ts'
import { formatMonth } from '../../../domain/period.ts'
import { milestonesFrom, type Target, versionMeant } from '../../../domain/target.ts'
import { type ApiReading, findArea, readTree, throughText } from '../area-view.ts'
import { type LastTargetChange, UNRECORDED } from '../history.ts'
import { ApiProblem } from '../problem-response.ts'
import { type DatasetWriter, targetKey } from '../store.ts'
import type { ChangingFigures } from './observations.ts'
import { placedTargets } from './placed-targets.ts'
import { answerProgress } from './progress.ts'
import type { SheetReader } from './sheet-reader.ts'

/**
 * The targets of one unit and year, beside those of the year before and what was done then.
 *
 * @throws {ApiProblem} `unknown_area`.
 */
export async function answerTargets(
  reading: ApiReading,
  query: { readonly area: string; readonly year: string },
  reader: SheetReader,
): Promise<Omit<TargetsResource, 'program'>> {
  const { store, today } = reading
  const area = findArea(await readTree(store), query.area)
  const year = Number(query.year)
  const facts = { areaCodes: [area.code], years: [year] }
  const held = byIndicator(await store.targets(facts))
  const changes = changesByIndicator(await store.lastTargetChanges(facts))
  const isOver = year - 1 < today.year
  const lastMonth = isOver ? formatMonth(year - 1, 12) : throughText(today)
  const lastYearThrough = year - 1 > today.year ? null : lastMonth
  const last =
    lastYearThrough === null
      ? null
      : await answerProgress(reading, await store.identity(), {
          area: area.code,
          through: lastYearThrough,
        })
  const indicators = last?.indicators ?? (await store.indicators())
  const figures = new Map(last?.resource.figures.map((one) => [one.indicatorId, one]))
  return {
    areaCode: area.code,
    year,
    lastYearThrough,
    rows: await Promise.all(
      indicators.map(async (indicator) => ({
        indicator,
        held: await heldTarget(held.get(indicator.id), changes.get(indicator.id), reader),
        lastYear: figures.get(indicator.id) ?? null,
      })),
    ),
    may: { set: reader.may('set_targets', area.code) },
    names: { ...last?.resource.names, [area.code]: area.name },
  }
}

/**
 * Stores changes to the targets of one area and year: all of them, or none.
 *
 * A change that would alter nothing is no conflict, whatever revision it names: an answer may have been lost.
 *
 * @throws {ApiProblem} `unknown_area`; `invalid_cells`, each with its reason; `conflict`, each with what is held
 *   instead of what was seen.
 */
export async function changeTargets(
  { store, now, accountId, reader }: Omit<ChangingFigures, 'today'>,
  { area: code, year, targets }: TargetsBody,
): Promise<Pick<StoredTargets, 'stored'>> {
  const area = findArea(await readTree(store), code)
  const placed = placedTargets(targets, area, year, await store.indicators())
  const ids = placed.map(({ indicator }) => indicator)
  const facts = { areaCodes: [area.code], years: [year], indicatorIds: ids }
  let stored: StoredTargets['stored'] = []
  const work = async (writer: DatasetWriter) => {
    const held = byIndicator(await writer.targets(facts))
    const last = changesByIndicator(await writer.lastTargetChanges(facts))
    const put: Target[] = []
    const removed: Target[] = []
    const conflicts: NonNullable<TargetProblem['targets']>[number][] = []
    for (const change of placed) {
      const { indicator, revision } = change
      const versions = held.get(indicator) ?? []
      const { before, after } = changed(area.code, year, change, versions)
      if (isSame(before, after)) continue
      const current = last.get(indicator)
      const heldRevision = versions.length === 0 ? null : (current?.revision ?? UNRECORDED)
      if (heldRevision !== revision) {
        conflicts.push({ indicator, held: await heldTarget(versions, current, reader) })
        continue
      }
      if (after) put.push(after)
      else if (before) removed.push(before)
      const row = after ?? before
      if (change.chosen && row) writer.choose([targetKey(row)])
    }
    if (conflicts.length > 0) throw conflictOf(conflicts)
    await writer.put('targets', put)
    await writer.removeTargets(removed)
    for (const { areaCode, indicatorId } of [...put, ...removed]) {
      const change = { areaCode, indicatorId, year, revision: writer.revision, at: now, accountId }
      last.set(indicatorId, change)
    }
    const recent = byIndicator(await writer.targets(facts))
    stored = await Promise.all(
      ids.map(async (indicator) => ({
        indicator,
        held: await heldTarget(recent.get(indicator), last.get(indicator), reader),
      })),
    )
    return true
  }
  await store.write(now, work, { accountId, door: 'desk', reason: null })
  return { stored }
}

/** What a change makes of the version that it means; null where none is, or is left. */
function changed(
  areaCode: string,
  year: number,
  { indicator, value, effectiveFrom, milestones, source, note }: TargetChange,
  versions: readonly Target[],
): { readonly before: Target | null; readonly after: Target | null } {
  const before = versionMeant(versions, effectiveFrom ?? null)
  if (value === null) return { before, after: null }
  const day = before?.effectiveFrom ?? effectiveFrom ?? `${year}-01-01`
  const after: Target = {
    areaCode,
    indicatorId: indicator,
    year,
    value,
    milestones: milestones === undefined ? milestonesFrom(versions, day) : milestones,
    effectiveFrom: day,
    document: source?.trim() || null,
    reason: note?.trim() || null,
  }
  return { before, after }
}

function isSame(before: Target | null, after: Target | null): boolean {
  if (!before || !after) return before === after
  return (
    before.value === after.value &&
    String(before.milestones) === String(after.milestones) &&
    before.document === after.document &&
    before.reason === after.reason
  )
}

function conflictOf(targets: NonNullable<TargetProblem['targets']>): ApiProblem {
  const names = targets.map(({ indicator }) => indicator).join(', ')
  const detail = `Others have changed the target of ${names}.`
  return new ApiProblem('conflict', detail, [], undefined, { targets })
}

async function heldTarget(
  versions: readonly Target[] = [],
  change: LastTargetChange | undefined,
  reader: Pick<SheetReader, 'author'>,
): Promise<HeldTarget | null> {
  if (versions.length === 0) return null
  return {
    versions: [...versions]
      .sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1))
      .map(({ value, effectiveFrom, milestones, document, reason }) => ({
        value,
        effectiveFrom,
        milestones,
        source: document,
        note: reason,
      })),
    revision: change?.revision ?? UNRECORDED,
    changedAt: change?.at ?? null,
    changedBy: change ? await reader.author(change.accountId) : null,
  }
}

function byIndicator(targets: readonly Target[]): Map<string, Target[]> {
  const found = new Map<string, Target[]>()
  for (const target of targets) {
    const versions = found.get(target.indicatorId)
    if (versions) versions.push(target)
    else found.set(target.indicatorId, [target])
  }
  return found
}

function changesByIndicator(changes: readonly LastTargetChange[]): Map<string, LastTargetChange> {
  return new Map(changes.map((change) => [change.indicatorId, change]))
}
