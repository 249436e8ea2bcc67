import type { AreaResource } from '../../contract/resources.ts'

/** The areas above one, from the top down. */
export function ancestorsOf(
  area: AreaResource,
  areas: readonly AreaResource[],
): readonly AreaResource[] {
  const above: AreaResource[] = []
  let parent = areas.find((candidate) => candidate.code === area.parentCode)
  while (parent && !above.includes(parent)) {
    above.unshift(parent)
    const code: string | null = parent.parentCode
    parent = areas.find((candidate) => candidate.code === code)
  }
  return above
}
