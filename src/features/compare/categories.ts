import type { IndicatorResource } from '../../../contract/resources.ts'

/** Indicators under one heading. */
export interface Category {
  readonly key: string
  /** Any indicator of the category, for its name in either language. */
  readonly category: IndicatorResource
  readonly indicators: readonly IndicatorResource[]
}

/** The catalogue by category, both in catalogue order; indicators without one stand together. */
export function categoriesOf(catalogue: readonly IndicatorResource[]): readonly Category[] {
  const groups = new Map<string, [IndicatorResource, ...IndicatorResource[]]>()
  for (const indicator of catalogue) {
    const key = indicator.categoryZh ?? ''
    const group = groups.get(key)
    if (group) group.push(indicator)
    else groups.set(key, [indicator])
  }
  return [...groups].map(([key, indicators]) => ({ key, category: indicators[0], indicators }))
}
