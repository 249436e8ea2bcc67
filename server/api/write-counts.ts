import type { RowCounts, RowKind } from './store.ts'

/** Rows of one kind that a write has touched so far. */
export type Tally = { -readonly [Count in keyof RowCounts]: number }

/** Nothing touched yet. */
export function noCounts(): Record<RowKind, Tally> {
  const none = () => ({ added: 0, changed: 0, unchanged: 0, removed: 0 })
  return { areas: none(), indicators: none(), observations: none(), targets: none() }
}

/** Whether anything stored is other than it was. */
export function isNews({ added, changed, removed }: RowCounts): boolean {
  return added + changed + removed > 0
}
