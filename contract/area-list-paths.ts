import { PATHS, pathOf } from './paths.ts'

/** Paths of lists of areas, which are asked for once a reader opens one. */

/** Path of the direct units of an area. */
export function unitsPath(parent: string): string {
  return pathOf(PATHS.areas, [['parent', parent]])
}

/** Path of the areas that fit what a reader typed. */
export function areaSearchPath(typed: string): string {
  return pathOf(PATHS.areas, [['q', typed]])
}
