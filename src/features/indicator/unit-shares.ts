import type { ExplainResource } from '../../../contract/resources.ts'
import type { Indicator } from '../../../domain/indicator.ts'
import type { MonthRun, Progress } from '../../../domain/progress.ts'

/** One unit's part in a roll-up. */
export interface UnitShare {
  readonly areaCode: string
  /** Of a unit that ended earlier in the year its months; else null. */
  readonly ended: MonthRun | null
  readonly figure: Progress
  readonly value: number | null
  /** Of the roll-up's value; null for ratios, which are no sums, and where there is no sum. */
  readonly share: number | null
}

/**
 * Each unit's part in the figure of its area, in code order, units that ended earlier in the year last.
 *
 * @returns `top` is the end of the bars' scale: 1 for ratios, else the largest value, at least 1.
 */
export function unitShares(
  { units, figure }: Pick<ExplainResource, 'units' | 'figure'>,
  { measure }: Pick<Indicator, 'measure'>,
): { readonly rows: readonly UnitShare[]; readonly top: number } {
  const total = figure.value.kind === 'value' && measure === 'count' ? figure.value.value : 0
  const rows = units.map(({ areaCode, ended, figure: own }) => {
    const value = own.value.kind === 'value' ? own.value.value : null
    return {
      areaCode,
      ended,
      figure: own,
      value,
      share: value !== null && total > 0 ? value / total : null,
    }
  })
  const most = Math.max(0, ...rows.map((row) => row.value ?? 0))
  return { rows, top: measure === 'ratio' ? 1 : most > 0 ? most : 1 }
}
