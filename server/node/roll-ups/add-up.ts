import { setImmediate } from 'node:timers/promises'
import type { Area } from '../../../domain/area.ts'
import type { AreaSum } from '../../../domain/area-sum.ts'
import type { AreaTree } from '../../../domain/area-tree.ts'
import { formatMonth, type Through } from '../../../domain/period.ts'
import { ReportingMonths } from '../../../domain/reporting-month.ts'
import { AreaSums } from '../../api/area-sums.ts'
import { createKeptSums, type KeptSums, type SumPlace } from '../../api/kept-sums.ts'
import type { Store } from '../../api/store.ts'
import { treeOf } from '../../api/tree-of.ts'
import { type StoredSums, sumsBehind } from './stored-sums.ts'

/** Sums stored at once; as many are worked out again after the process was killed. */
const BATCH = 50

interface Request {
  readonly store: Store
  readonly stored: StoredSums
  /** The month that today is in. */
  readonly today: Through
  /** Empty = those that the pages of the areas at the top open at. */
  readonly months: readonly Through[]
  /** Asked between two areas; what has been worked out until then is stored. */
  readonly isStopped: () => boolean
  readonly onProgress: (progress: AddedUp) => void
}

/** How far it has come, in areas with units and months. */
export interface AddedUp {
  readonly done: number
  readonly total: number
  /** How many of those done had to be worked out; the rest was stored already. */
  readonly made: number
}

/**
 * Works out the sums of all areas with units ahead and stores them, those below first, so that the
 * first reader of a province or the country does not wait for it. What is stored and still right is
 * left as it is: where it was interrupted, it goes on.
 */
export async function addUp(request: Request): Promise<AddedUp> {
  const { store, stored, today, isStopped, onProgress } = request
  const tree = treeOf(await store.areas())
  const indicators = await store.indicators()
  const months = new ReportingMonths(tree, await store.activity(), today)
  const kept = storing(stored)
  const reading = { store, today, kept, proceed: () => undefined }
  const asked = request.months.length > 0 ? request.months : openingMonths(tree, months)
  const steps = asked.flatMap((through) =>
    rollUpsIn(tree, formatMonth(through.year, through.month)).map((area) => ({ area, through })),
  )
  let done = 0
  const progress = () => ({ done, total: steps.length, made: kept.made() })
  for (const { area, through } of steps) {
    // Reading a file and adding up leave no pause in which a signal would be heard.
    await setImmediate()
    if (isStopped()) break
    await new AreaSums(reading, { area, tree, months, through }, indicators).prepare(area)
    done += 1
    onProgress(progress())
  }
  await kept.flush()
  await stored.tidy()
  return progress()
}

/** Keeps sums of areas with units in the database, some at a time, and all of them in memory meanwhile. */
function storing(stored: StoredSums) {
  const { find, keep } = sumsBehind(createKeptSums(), stored)
  let waiting: (readonly [SumPlace, AreaSum])[] = []
  let made = 0
  const flush = async () => {
    const sums = waiting
    waiting = []
    if (sums.length > 0) await stored.store(sums)
  }
  return {
    find,
    async keep(place: SumPlace, sum: AreaSum) {
      await keep(place, sum)
      if (!place.isRollUp) return
      made += 1
      waiting.push([place, sum])
      if (waiting.length >= BATCH) await flush()
    },
    flush,
    made: () => made,
  } satisfies KeptSums & Record<string, unknown>
}

function topOf(tree: AreaTree, areas: Iterable<Area>): Area[] {
  return [...areas].filter(
    ({ code, parentCode }) =>
      tree.hasUnits(code) && (parentCode === null || tree.get(parentCode) === null),
  )
}

function openingMonths(tree: AreaTree, months: ReportingMonths): readonly Through[] {
  const found = topOf(tree, tree.all).flatMap((area) => months.reportingMonth(area) ?? [])
  const texts = new Map(found.map((one) => [formatMonth(one.year, one.month), one]))
  return [...texts.values()]
}

/** Areas with units, those below first. */
function rollUpsIn(tree: AreaTree, month: string): readonly Area[] {
  const then = tree.asOf(month)
  const found = new Set<Area>()
  const visit = (area: Area) => {
    if (!then.hasUnits(area.code) || found.has(area)) return
    for (const unit of then.childrenAt(area.code, month)) visit(unit)
    found.add(area)
  }
  for (const area of topOf(then, then.all)) visit(area)
  return [...found]
}
