import { useState } from 'react'

/** What was in cells before each action, and the way back. */
export interface Undo<Before> {
  /** Whether there is anything to take back. */
  readonly isEmpty: boolean
  /** Notes what was in the cells that an action is about to change. */
  readonly note: (before: readonly Before[]) => void
  /** Takes the last action back. */
  readonly undo: () => void
}

/**
 * Takes actions of a sheet back, one after the other, the last first.
 *
 * @param restore Puts into cells what was in them.
 */
export function useUndo<Before>(restore: (before: readonly Before[]) => void): Undo<Before> {
  const [actions, setActions] = useState<readonly (readonly Before[])[]>([])
  return {
    isEmpty: actions.length === 0,
    note: (before) => setActions((all) => [...all, before]),
    undo: () => {
      const last = actions.at(-1)
      if (!last) return
      setActions(actions.slice(0, -1))
      restore(last)
    },
  }
}
