import type { Names } from '../../contract/resources.ts'
import type { AreaTree } from '../../domain/area-tree.ts'
import type { CorrectedFigure } from '../../domain/correction.ts'
import type { Progress } from '../../domain/progress.ts'

/** Names of areas by code; without those that are not held. */
export function namesOf(tree: AreaTree, codes: Iterable<string | null>): Names {
  return Object.fromEntries(
    [...new Set(codes)].flatMap((code) => {
      const area = code === null ? null : tree.get(code)
      return area ? [[area.code, area.name]] : []
    }),
  )
}

/** Codes of the areas that a figure mentions: units without a report, units that ended, conflicts, areas that have some below. */
export function codesIn({ units, conflicts }: Pick<Progress, 'units' | 'conflicts'>): string[] {
  return [
    ...(units?.missing ?? []),
    ...(units?.ended ?? []),
    ...(units?.below ?? []).map(({ areaCode }) => areaCode),
    ...conflicts.map(({ areaCode }) => areaCode),
  ]
}

/** Codes of the areas whose corrections are told or counted. */
export function areasIn(corrections: readonly CorrectedFigure[]): string[] {
  return corrections.flatMap(({ latest, below }) =>
    [...latest, ...below].map(({ areaCode }) => areaCode),
  )
}
