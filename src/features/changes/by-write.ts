import type { ChangesResource } from '../../../contract/changes-resources.ts'

type Change = ChangesResource['changes'][number]

/** One write as the feed shows it: its areas apart, or together where they are many. */
export type Write =
  | { readonly kind: 'area'; readonly change: Change }
  | {
      readonly kind: 'areas'
      /** Of the first of them: when, who and why are the same for all. */
      readonly change: Change
      readonly changes: readonly Change[]
      readonly counts: Pick<Change, 'added' | 'changed' | 'removed' | 'corrections'>
    }

/** An import changes a whole county at once: more areas than these would push all else out of sight. */
const APART = 3

/** Puts the areas of one write together, where they are more than three. @param changes The latest first. */
export function byWrite(changes: readonly Change[]): readonly Write[] {
  const writes: Change[][] = []
  for (const change of changes) {
    const last = writes.at(-1)
    if (last?.[0]?.seq === change.seq) last.push(change)
    else writes.push([change])
  }
  return writes.flatMap((of): Write[] => {
    const [change] = of
    if (!change || of.length <= APART) return of.map((one) => ({ kind: 'area', change: one }))
    const sum = (what: keyof Extract<Write, { kind: 'areas' }>['counts']) =>
      of.reduce((count, one) => count + one[what], 0)
    const counts = {
      added: sum('added'),
      changed: sum('changed'),
      removed: sum('removed'),
      corrections: sum('corrections'),
    }
    return [{ kind: 'areas', change, changes: of, counts }]
  })
}
