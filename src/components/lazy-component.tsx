import type { ComponentType, ReactNode } from 'react'
import { type LazyPart, lazyPart, useLazyPart } from './lazy-part.ts'
import { PartMissing } from './part-missing.tsx'

/**
 * A component that is fetched when it is first drawn, as `useLazyPart` has it.
 *
 * @param toCome What is in its place until then.
 */
export function lazyComponent<Props extends object>(
  fetchComponent: () => Promise<ComponentType<Props>>,
  toCome: ReactNode = null,
): ComponentType<Props> {
  return componentOf(lazyPart(fetchComponent), toCome)
}

/**
 * As `lazyComponent` for what the server draws: the browser has it before it takes the drawing over.
 *
 * @param name Of the file that is fetched, without its ending.
 */
export function drawnComponent<Props extends object>(
  name: string,
  fetchComponent: () => Promise<ComponentType<Props>>,
  toCome: ReactNode = null,
): ComponentType<Props> {
  return componentOf(lazyPart(fetchComponent, name), toCome)
}

function componentOf<Props extends object>(
  part: LazyPart<ComponentType<Props>>,
  toCome: ReactNode,
): ComponentType<Props> {
  // biome-ignore lint/correctness/noComponentHookFactories: called once for each part, in its module
  return function LazyComponent(props: Props) {
    const Arrived = useLazyPart(part)
    if (Arrived === 'failed') return <PartMissing />
    return Arrived ? <Arrived {...props} /> : toCome
  }
}
