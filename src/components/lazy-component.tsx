import type { ComponentType, ReactNode } from 'react'
import { lazyPart, useLazyPart } from './lazy-part.ts'
import { PartMissing } from './part-missing.tsx'

/** A component with a way to fetch it before it is drawn. */
export type LazyComponent<Props> = ComponentType<Props> & { readonly load: () => Promise<unknown> }

/**
 * A component that is fetched when it is first drawn, as `useLazyPart` has it.
 *
 * @param toCome What is in its place until then.
 */
export function lazyComponent<Props extends object>(
  fetchComponent: () => Promise<ComponentType<Props>>,
  toCome: ReactNode = null,
): LazyComponent<Props> {
  const part = lazyPart(fetchComponent)
  // biome-ignore lint/correctness/noComponentHookFactories: called once for each part, in its module
  function LazyComponent(props: Props) {
    const Arrived = useLazyPart(part)
    if (Arrived === 'failed') return <PartMissing />
    return Arrived ? <Arrived {...props} /> : toCome
  }
  return Object.assign(LazyComponent, { load: part.load })
}
