import type { Progress, Status } from './progress.ts'

/** Steps of urgency; what has step 0 asks for nothing. */
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
    readonly byStatus: { readonly [status in Status]?: number | undefined }
  } | null
}

/** A figure with how much it asks for attention: above 0 where something does. */
export interface Ranked<F> {
  readonly figure: F
  readonly severity: number
}

/**
 * Figures by how much they ask for attention (需要关注的在前): status first, then the larger gap;
 * equal ones keep their order. In areas with units, by the share of units that are late, far behind
 * counting twice.
 */
export function attentionOrder<F extends AttentionFigure>(figures: readonly F[]): Ranked<F>[] {
  return figures
    .map((figure, place) => ({ figure, place, severity: severityOf(figure), lag: lagOf(figure) }))
    .sort((a, b) => b.severity - a.severity || b.lag - a.lag || a.place - b.place)
    .map(({ figure, severity }) => ({ figure, severity }))
}

function severityOf({ units, status, value }: AttentionFigure): number {
  if (units) {
    const of = (wanted: Status) => units.byStatus[wanted] ?? 0
    const late = 2 * (of('far_behind') + of('over_limit')) + of('behind') + of('short')
    return units.due === 0 ? 0 : (late + units.missing.length * UNREPORTED) / units.due
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
