import type { ProgressFigureResource } from '../../../contract/resources.ts'
import type { Status } from '../../../domain/progress.ts'
import type { IndicatorView } from './overview-model.ts'

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

export interface RankedView {
  readonly view: IndicatorView
  /** Above 0 where something asks for attention. */
  readonly severity: number
}

/**
 * Indicators by how much they ask for attention: status first, then the larger gap; equal ones stay
 * in catalogue order. In areas with units, by the share of units that are late, far behind twice.
 */
export function attentionOrder(views: readonly IndicatorView[]): readonly RankedView[] {
  return views
    .map((view, place) => ({ view, place, severity: severityOf(view.figure), lag: lagOf(view) }))
    .sort((a, b) => b.severity - a.severity || b.lag - a.lag || a.place - b.place)
    .map(({ view, severity }) => ({ view, severity }))
}

function severityOf(figure: ProgressFigureResource): number {
  const { units, status, value } = figure
  if (units) {
    const of = (wanted: Status) => units.byStatus[wanted] ?? 0
    const late = 2 * (of('far_behind') + of('over_limit')) + of('behind') + of('short')
    return units.due === 0 ? 0 : (late + units.missing.length * UNREPORTED) / units.due
  }
  if (status !== null) return SEVERITY[status]
  return value.kind === 'absent' && value.reason === 'not_reported' ? UNREPORTED : 0
}

/** How far below what is due, as a share of the plan. */
function lagOf({ share, due, figure }: IndicatorView): number {
  if (figure.paceGap !== null) return -figure.paceGap
  return share !== null && due !== null ? due - share : Number.NEGATIVE_INFINITY
}
