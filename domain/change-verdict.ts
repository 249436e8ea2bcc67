import type { Direction } from './indicator.ts'
import type { Change } from './progress.ts'

/** Whether a change against last year is for the better. */
export type ChangeVerdict = 'better' | 'worse' | 'level' | 'neutral' | 'none'

/**
 * Whether a change is for the better (向好): more, or less where less is the aim.
 *
 * @returns `neutral` where neither way is better, `none` where no change can be stated.
 */
export function changeVerdict(direction: Direction, change: Change): ChangeVerdict {
  if (change.kind === 'absent') return 'none'
  if (direction === 'neutral') return 'neutral'
  if (change.value === 0) return 'level'
  return change.value > 0 === (direction !== 'down') ? 'better' : 'worse'
}

/** How many changes against last year came to each verdict. */
export type VerdictCounts = Readonly<Record<ChangeVerdict, number>>

/** Counts verdicts, those that do not occur as 0. */
export function countVerdicts(verdicts: readonly ChangeVerdict[]): VerdictCounts {
  const counts = { better: 0, worse: 0, level: 0, neutral: 0, none: 0 }
  for (const verdict of verdicts) counts[verdict] += 1
  return counts
}
