import type { ProgressFigureResource } from '../../../contract/resources.ts'
import type { Status } from '../../../domain/progress.ts'

const FROM_WORST: readonly Status[] = ['over_limit', 'far_behind', 'behind', 'short']

/**
 * The status to mark an indicator with in a list of what needs attention: its own, or in areas
 * with units, which have none, the worst that any unit has.
 */
export function worstStatus(figure: ProgressFigureResource): Status | null {
  const { units } = figure
  if (!units) return figure.status
  return FROM_WORST.find((status) => (units.byStatus[status] ?? 0) > 0) ?? null
}
