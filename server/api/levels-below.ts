import { type Area, LEVELS, type Level } from '../../domain/area.ts'
import type { AreaTree } from '../../domain/area-tree.ts'
import { workedOut } from '../../domain/walk.ts'

const NONE: readonly Level[] = []

/** Which levels occur below areas; of each that has units worked out once: most of a country have none. */
export class LevelsBelow {
  readonly #tree: AreaTree
  readonly #known = new Map<Area, readonly Level[]>()

  constructor(tree: AreaTree) {
    this.#tree = tree
  }

  /**
   * Levels below an area, from the widest; empty where it has no units.
   *
   * @example A province with counties and their townships: ['county', 'township'].
   */
  of(area: Area): readonly Level[] {
    const children = (one: Area) => this.#tree.children(one.code)
    if (children(area).length === 0) return NONE
    const withUnits = (one: Area) => children(one).filter((unit) => children(unit).length > 0)
    return workedOut(area, withUnits, this.#known, (one) => {
      const found = new Set<Level>()
      for (const unit of children(one)) {
        found.add(unit.level)
        for (const level of this.#known.get(unit) ?? []) found.add(level)
      }
      return LEVELS.filter((level) => found.has(level))
    })
  }
}
