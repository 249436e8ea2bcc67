import { useCallback, useRef, useState } from 'react'
import type { DeckContent } from './choices/open-deck.ts'

/** What a presenter has changed, as it is told. */
export interface Change {
  /** In words. */
  readonly said: string
  /** The text that is typed into: all of what is typed there in a row is taken back at once. */
  readonly typing?: string
}

interface Step extends Change {
  readonly before: DeckContent
}

/** Changes of one deck, to be taken back one after the other until it is as it was opened. */
export interface Undo {
  /** The latest last. */
  readonly changes: readonly Change[]
  readonly edit: (change: Partial<DeckContent>, told: Change) => void
  /** Takes the latest change back; nothing where there is none. */
  readonly undo: () => void
}

const NONE: readonly Step[] = []

/**
 * Makes changes that can be taken back.
 *
 * @param opening Another one begins without changes.
 * @param content What the deck is now; null before the figures are there.
 * @param write Changes and keeps the deck.
 */
export function useUndo(
  opening: string,
  content: () => DeckContent | null,
  write: (change: Partial<DeckContent>) => void,
): Undo {
  const [noted, setNoted] = useState({ opening, steps: NONE })
  const steps = noted.opening === opening ? noted.steps : NONE
  // Two changes may come before the first has been drawn.
  const latest = useRef(steps)
  latest.current = steps
  const note = useCallback(
    (steps: readonly Step[]) => {
      latest.current = steps
      setNoted({ opening, steps })
    },
    [opening],
  )
  const edit = useCallback(
    (change: Partial<DeckContent>, told: Change) => {
      const before = content()
      if (!before) return
      const { typing } = told
      const goesOn = typing !== undefined && latest.current.at(-1)?.typing === typing
      if (!goesOn) note([...latest.current, { ...told, before }])
      write(change)
    },
    [content, note, write],
  )
  const undo = useCallback(() => {
    const last = latest.current.at(-1)
    if (!last) return
    note(latest.current.slice(0, -1))
    write(last.before)
  }, [note, write])
  return { changes: steps, edit, undo }
}
