import type { ComparedUnitResource } from '../../../contract/comparison-resources.ts'
import type { AreaResource } from '../../../contract/resources.ts'
import type { CompareToWrite } from '../../selection/compare-address.ts'
import { paths } from '../../selection/paths.ts'
import { withParent } from '../../selection/use-compare.ts'

/** Every way out of a comparison; year and month are those on the screen. */
export interface CompareLinks {
  /** The state on the screen, to write with a part of it changed. */
  readonly state: CompareToWrite
  /** An indicator of one area: where a figure comes from. */
  readonly indicator: (id: string, area: string) => string
  /** All indicators of one area. */
  readonly overview: (area: string) => string
  /** The units of a unit that has some. */
  readonly down: (unit: Pick<ComparedUnitResource, 'code'>) => string
  /** The units of an area above. */
  readonly up: (area: AreaResource) => string
  /** The same page with a part of its state changed. */
  readonly same: (change: Partial<CompareToWrite>) => string
}

/**
 * Builds the links of a comparison.
 *
 * @param answer Tells year and month where the address leaves them open, so that a link leads to
 *   the same figures.
 */
export function compareLinks(
  state: CompareToWrite,
  answer: { readonly year: number; readonly through: string },
): CompareLinks {
  const { lang } = state
  const { year, through } = answer
  return {
    state,
    indicator: (id, area) => paths.indicator(id, { area, year, through, lang }),
    overview: (area) => paths.overview({ area, year, through, lang }),
    down: ({ code }) =>
      paths.compare({ ...state, parent: code, level: 'direct', unit: null, sort: null }),
    up: (area) => paths.compare(withParent(state, area)),
    same: (change) => paths.compare({ ...state, ...change }),
  }
}
