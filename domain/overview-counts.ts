import { type Progress, STATUSES, type Status } from './progress.ts'
import { endedCount, missingCount } from './units-below.ts'

/** How many of an area's units the dataset holds, and whether they were added up. */
export interface HeldUnits {
  readonly made: boolean
  readonly unitsHeld: number
  readonly unitCount: number
}

/** The state of a year in numbers, as one sentence sums it up. */
export interface OverviewCounts {
  /** `YYYY-MM` */
  readonly through: string
  /** Indicators that the area reports or plans. */
  readonly indicators: number
  /** Indicators per status; for areas with units, indicators x units (项次). */
  readonly byStatus: Readonly<Partial<Record<Status, number>>>
  /** Indicators behind or short that miss months due; 0 for areas with units. */
  readonly laggingIncomplete: number
  /** Planned, but nothing reported; for areas with units, indicators x units. */
  readonly notReported: number
  /** Reported, but the plan sets no target to judge by. */
  readonly withoutTarget: number
  /** Whether figures are not judged because nobody has reported the month yet. */
  readonly awaited: boolean
  /** Everything else without a status: neutral ones, other absences. */
  readonly unjudged: number
  /** Null for areas without units. */
  readonly rollUp: HeldUnits | null
}

/** Statuses that reporting more can better. */
const LAGGING: ReadonlySet<Status> = new Set(['behind', 'far_behind', 'short'])

/** Whether the area neither reports nor plans an indicator, so that it is folded away. */
export function isFolded(figure: Pick<Progress, 'value' | 'target' | 'units'>): boolean {
  if (figure.units) {
    const { reported, withTarget } = figure.units
    return reported + withTarget + endedCount(figure.units) === 0
  }
  return (
    figure.value.kind === 'absent' &&
    figure.value.reason === 'not_reported' &&
    figure.target === null
  )
}

/** The figures of an area's indicators through one month. */
interface AreaFigures extends Pick<OverviewCounts, 'through' | 'rollUp'> {
  readonly figures: readonly Progress[]
}

/** Counts the figures of an area; folded indicators are left out. */
export function overviewCounts(progress: AreaFigures): OverviewCounts {
  const figures = progress.figures.filter((figure) => !isFolded(figure))
  const byStatus: Partial<Record<Status, number>> = {}
  let laggingIncomplete = 0
  let notReported = 0
  let withoutTarget = 0
  let unjudged = 0
  for (const figure of figures) {
    if (figure.units) {
      for (const status of STATUSES) {
        const units = figure.units.byStatus[status] ?? 0
        if (units > 0) byStatus[status] = (byStatus[status] ?? 0) + units
      }
      notReported += missingCount(figure.units)
    } else if (figure.status) {
      byStatus[figure.status] = (byStatus[figure.status] ?? 0) + 1
      if (LAGGING.has(figure.status) && figure.monthsMissing.length > 0) laggingIncomplete += 1
    } else if (figure.value.kind === 'absent' && figure.value.reason === 'not_reported') {
      notReported += 1
    } else if (figure.value.kind === 'value' && figure.target === null) {
      withoutTarget += 1
    } else {
      unjudged += 1
    }
  }
  return {
    through: progress.through,
    awaited: figures.some((figure) => !figure.judged),
    indicators: figures.length,
    byStatus,
    laggingIncomplete,
    notReported,
    withoutTarget,
    unjudged,
    rollUp: progress.rollUp,
  }
}
