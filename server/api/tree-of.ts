import type { Area } from '../../domain/area.ts'
import { AreaTree } from '../../domain/area-tree.ts'

/** Kept while the areas are: they change only with the dataset, and every answer needs their tree. */
const trees = new WeakMap<readonly Area[], AreaTree>()

/** The tree of the areas of one version. */
export function treeOf(areas: readonly Area[]): AreaTree {
  const known = trees.get(areas)
  if (known) return known
  const tree = new AreaTree(areas)
  trees.set(areas, tree)
  return tree
}
