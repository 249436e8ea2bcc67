import type { ComparedUnitResource } from '../../../contract/comparison-resources.ts'
import type { KnownArea } from '../../data/area-name.ts'
import type { CompareWords } from './words.ts'

/** What is compared, as far as its names go. */
interface Named {
  readonly parentCode: string
  readonly units: readonly ComparedUnitResource[]
}

/**
 * The name of each unit for lists: with the area it belongs to where that is not the area compared,
 * as names repeat between counties.
 *
 * @returns By place in the answer.
 */
export function unitLabels(
  { parentCode, units }: Named,
  areas: readonly KnownArea[],
  words: CompareWords['unit'],
): readonly string[] {
  const names = new Map(areas.map((area) => [area.code, area.name]))
  return units.map((unit) => {
    const above = unit.parentCode === parentCode ? undefined : names.get(unit.parentCode ?? '')
    return above === undefined ? unit.name : words.inArea(unit.name, above)
  })
}
