import { REGISTER_IDS } from '../../domain/register/registers.ts'
import type { RowCounts, RowKind } from './store.ts'

/** Rows of one kind that a write has touched so far. */
export type Tally = { -readonly [Count in keyof RowCounts]: number }

/** Nothing touched yet. */
export function noCounts(): Record<RowKind, Tally> {
  const none = () => ({ added: 0, changed: 0, unchanged: 0, removed: 0 })
  const kinds = ['areas', 'indicators', 'targets', 'observations', 'besides', 'villages', 'feeds']
  return Object.fromEntries([...kinds, ...REGISTER_IDS].map((kind) => [kind, none()])) as Record<
    RowKind,
    Tally
  >
}

/** Whether anything stored is other than it was. */
export function isNews({ added, changed, removed }: RowCounts): boolean {
  return added + changed + removed > 0
}
