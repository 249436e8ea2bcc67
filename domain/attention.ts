import type { Progress, Status } from './progress.ts'
import { missingCount } from './units-below.ts'

/** How urgent each status is; 0 asks for nothing. */
const SEVERITY: Readonly<Record<Status, number>> = {
  over_limit: 4,
  far_behind: 4,
  behind: 3,
  short: 2,
  too_early: 0,
  on_pace: 0,
  met: 0,
}
/** Planned or owed, but not reported: the reader cannot know. */
const UNREPORTED = 1

/** What the order depends on. */
export interface AttentionFigure {
  readonly value:
    | { readonly kind: 'value'; readonly value: number }
    | { readonly kind: 'absent'; readonly reason: string }
  readonly completion: AttentionFigure['value']
  readonly status: Progress['status']
  readonly paceGap: number | null
  readonly expected: number | null
  readonly units: {
    readonly due: number
    readonly missing: readonly string[]
    readonly below: readonly { readonly missing: number }[]
    readonly byStatus: { readonly [status in Status]?: number | undefined }
  } | null
}

/** Something with how much its figure asks for attention: above 0 where something does. */
export interface Ranked<T> {
  readonly item: T
  readonly severity: number
}

/**
 * Orders by how much figures ask for attention (需要关注的在前): status first, then the larger gap;
 * equal ones keep their order. In areas with units, by the share of units that are late, far behind
 * counting twice.
 */
export function attentionOrder<T>(
  items: readonly T[],
  figureOf: (item: T) => AttentionFigure,
): Ranked<T>[] {
  return items
    .map((item, place) => {
      const figure = figureOf(item)
      return { item, place, severity: severityOf(figure), lag: lagOf(figure) }
    })
    .sort((a, b) => b.severity - a.severity || b.lag - a.lag || a.place - b.place)
    .map(({ item, severity }) => ({ item, severity }))
}

/**
 * The status to mark a figure with in a list of what needs attention: its own, or in areas with
 * units, which have none, the worst that any unit has.
 */
export function worstStatus({
  status,
  units,
}: Pick<AttentionFigure, 'status' | 'units'>): Status | null {
  if (!units) return status
  return FROM_WORST.find((one) => (units.byStatus[one] ?? 0) > 0) ?? null
}

const FROM_WORST: readonly Status[] = ['over_limit', 'far_behind', 'behind', 'short']

function severityOf({ units, status, value }: AttentionFigure): number {
  if (units) {
    const of = (wanted: Status) => units.byStatus[wanted] ?? 0
    const late = 2 * (of('far_behind') + of('over_limit')) + of('behind') + of('short')
    return units.due === 0 ? 0 : (late + missingCount(units) * UNREPORTED) / units.due
  }
  if (status !== null) return SEVERITY[status]
  return value.kind === 'absent' && value.reason === 'not_reported' ? UNREPORTED : 0
}

/** How far below what is due, as a share of the plan. */
function lagOf({ paceGap, completion, value, expected }: AttentionFigure): number {
  if (paceGap !== null) return -paceGap
  const reached = completion.kind === 'value' ? completion : value
  return reached.kind === 'value' ? (expected ?? 1) - reached.value : Number.NEGATIVE_INFINITY
}
