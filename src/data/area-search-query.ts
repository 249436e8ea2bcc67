import { areaSearchPath } from '../../contract/paths.ts'
import { viewQuery } from './queries.ts'

/** The areas that fit what a reader typed; while a further letter is asked for, the last ones. */
export const areaSearchQuery = (typed: string) => viewQuery('areas', areaSearchPath(typed))
