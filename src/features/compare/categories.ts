import type { Indicator } from '../../../domain/indicator.ts'

/** Indicators under one heading. */
export interface Category {
  readonly key: string
  /** Any indicator of the category, for its name in either language. */
  readonly category: Indicator
  readonly indicators: readonly Indicator[]
}

/** The catalogue by category, both in catalogue order; indicators without one are together. */
export function categoriesOf(catalogue: readonly Indicator[]): readonly Category[] {
  const groups = new Map<string, [Indicator, ...Indicator[]]>()
  for (const indicator of catalogue) {
    const key = indicator.categoryZh ?? ''
    const group = groups.get(key)
    if (group) group.push(indicator)
    else groups.set(key, [indicator])
  }
  return [...groups].map(([key, indicators]) => ({ key, category: indicators[0], indicators }))
}
