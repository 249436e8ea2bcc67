import { areaSearchPath, unitsPath } from '../../contract/area-list-paths.ts'
import { viewQuery } from './queries.ts'

/** The areas that fit what a reader typed; while a further letter is asked for, the last ones. */
export const areaSearchQuery = (typed: string) => viewQuery('areas', areaSearchPath(typed))

/** The direct units of an area, as many as a list can hold. */
export const unitsQuery = (parent: string) => viewQuery('areas', unitsPath(parent))
