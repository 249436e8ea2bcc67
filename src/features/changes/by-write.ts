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
      readonly counts: Pick<Change, (typeof COUNTED)[number]>
    }

const COUNTED = ['added', 'changed', 'removed', 'corrections'] as const

/** An import changes a whole county at once: more areas than these would push all else out of sight. */
const APART = 3

/** Longest pause within one sitting, in milliseconds. */
const PAUSE = 15 * 60_000

/**
 * Puts the areas of one write together, where they are more than three, and what one person typed into a unit's
 * sheets and registers in one sitting: every cell and row is a write of its own.
 *
 * @param changes The latest first.
 */
export function byWrite(changes: readonly Change[]): readonly Write[] {
  const groups: [Change, ...Change[]][] = []
  for (const change of changes) {
    const last = groups.at(-1)
    const previous = last?.at(-1)
    if (last && previous && (previous.seq === change.seq || isOneSitting(previous, change)))
      last.push(change)
    else groups.push([change])
  }
  return groups.flatMap((group): Write[] => {
    const [change, next] = group
    if (next && next.seq !== change.seq) return [{ kind: 'area', change: asOne(group) }]
    if (group.length <= APART) return group.map((one) => ({ kind: 'area', change: one }))
    return [{ kind: 'areas', change, changes: group, counts: countsOf(group) }]
  })
}

/** Whether figures or rows were typed into the same unit's sheets by the same person, one soon after the other. */
function isOneSitting(later: Change, earlier: Change): boolean {
  return (
    isTyped(later) &&
    isTyped(earlier) &&
    later.areaCode === earlier.areaCode &&
    JSON.stringify(later.by) === JSON.stringify(earlier.by) &&
    Date.parse(later.at) - Date.parse(earlier.at) <= PAUSE
  )
}

/** Corrections, with their reasons, and what became of a month or a question stand by themselves. */
function isTyped({ door, reason, corrections, rows }: Change): boolean {
  const isPlain = (row: Change['rows'][number]) =>
    row.kind === 'figure' || row.kind === 'row' || (row.kind === 'month' && row.state === 'open')
  return door === 'desk' && reason === null && corrections === 0 && rows.every(isPlain)
}

/** What was typed, told at the time of the last of it; lights by what they were before and are after all of it. */
function asOne(group: readonly [Change, ...Change[]]): Change {
  const lights = new Map<string, Change['lights'][number]>()
  for (const light of [...group].reverse().flatMap((one) => one.lights)) {
    const key = `${light.indicator} ${light.through}`
    lights.set(key, { ...light, before: lights.get(key)?.before ?? light.before })
  }
  return {
    ...group[0],
    ...countsOf(group),
    rows: group.flatMap(({ rows }) => rows),
    lights: [...lights.values()].filter(({ before, after }) => before !== after),
  }
}

function countsOf(changes: readonly Change[]): Pick<Change, (typeof COUNTED)[number]> {
  const sum = (what: (typeof COUNTED)[number]) =>
    changes.reduce((count, one) => count + one[what], 0)
  return {
    added: sum('added'),
    changed: sum('changed'),
    removed: sum('removed'),
    corrections: sum('corrections'),
  }
}
