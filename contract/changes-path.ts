import { PATHS, pathOf } from './paths.ts'

/** Where a reader tells that they look at what changed. */
export const CHANGES_VISITS = `${PATHS.changes}/visits`

/** Which changes are asked for. */
export interface ChangesView {
  /** With all below it; default: all areas. */
  readonly area?: string | undefined
  readonly corrections?: boolean | undefined
  /** With `area` and `year`: of this figure alone, as the area and those that it continues reported it. */
  readonly indicator?: string | undefined
  readonly year?: number | undefined
}

/**
 * Path of what changed.
 *
 * @param before As `next` of the page before tells it; null = the first page.
 */
export function changesPath(
  { area, corrections, indicator, year }: ChangesView,
  before: number | null = null,
): string {
  return pathOf(PATHS.changes, [
    ['area', area],
    ['corrections', corrections ? 1 : undefined],
    ['indicator', indicator],
    ['year', year],
    ['before', before ?? undefined],
  ])
}
