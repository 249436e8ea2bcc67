import type { AreaResource, Names } from '../../contract/resources.ts'

/** An area that a page speaks of; of some it knows no more than the name. */
export type KnownArea = Pick<AreaResource, 'code' | 'name'> & Partial<AreaResource>

/** An area's name; its code where neither the areas around nor the answer tell it. */
export function areaName(areas: readonly KnownArea[], code: string): string {
  return areas.find((area) => area.code === code)?.name ?? code
}

/** The areas with those that an answer names besides; the same where there is no answer yet. */
export function withNames(
  areas: readonly AreaResource[],
  answer: { readonly names?: Names | undefined } | undefined,
): readonly KnownArea[] {
  const named = Object.entries(answer?.names ?? {})
  // What is known of more than by name comes first, and is found first.
  return [...areas, ...named.map(([code, name]) => ({ code, name }))]
}
