import type { Progress } from './progress.ts'

/** What misses the same months. */
export interface MissingMonths<T> {
  readonly months: readonly number[]
  readonly items: readonly T[]
}

/**
 * Groups what has months missing by those months.
 *
 * @param monthsMissing Months due and not reported, ascending; an item without any is left out.
 * @returns Most months first; groups of as many, and the items of a group, in the given order.
 */
export function byMissingMonths<T>(
  items: readonly T[],
  monthsMissing: (item: T) => Progress['monthsMissing'],
): readonly MissingMonths<T>[] {
  const groups = new Map<string, { months: readonly number[]; items: T[] }>()
  for (const item of items) {
    const months = monthsMissing(item)
    if (months.length === 0) continue
    const group = groups.get(months.join())
    if (group) group.items.push(item)
    else groups.set(months.join(), { months, items: [item] })
  }
  return [...groups.values()].sort((a, b) => b.months.length - a.months.length)
}
