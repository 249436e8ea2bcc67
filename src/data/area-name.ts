import type { AreaResource } from '../../contract/resources.ts'

/** An area's name; its code where the dataset no longer holds it. */
export function areaName(
  areas: readonly Pick<AreaResource, 'code' | 'name'>[],
  code: string,
): string {
  return areas.find((area) => area.code === code)?.name ?? code
}
