import { useEffect, useState } from 'react'
import { type KeptDeck, keptDeck } from './choices/kept-decks.ts'
import type { OpenDeck } from './choices/open-deck.ts'

/** What another tab has done to the same deck. */
export interface Elsewhere {
  /** Its newer deck, while this tab still shows the older one; null = nothing. */
  readonly newer: KeptDeck | null
  /** The deck whose changes there made this tab keep its own under another name; null = none. */
  readonly left: string | null
  /** Goes on with the other tab's deck. */
  readonly takeTheirs: () => void
  /** Keeps this tab's under a name of its own. */
  readonly keepMine: () => void
}

interface ElsewhereActions {
  readonly adopt: (kept: KeptDeck) => void
  readonly keepMine: () => void
}

/** Watches what other tabs do to the deck in hand. */
export function useElsewhere(
  open: OpenDeck | null,
  left: string | null,
  actions: ElsewhereActions,
): Elsewhere {
  const [told, setTold] = useState<KeptDeck | null>(null)
  const name = open !== null && !open.fromLink && open.madeFor === null ? open.name : null
  useEffect(() => {
    if (name === null) return
    // Only other tabs' changes raise this event.
    const look = () => setTold(keptDeck(name))
    window.addEventListener('storage', look)
    return () => window.removeEventListener('storage', look)
  }, [name])
  const newer = told !== null && told.name === name && told.revision !== open?.base ? told : null
  return {
    newer,
    left,
    takeTheirs: () => {
      const theirs = newer ?? (left === null ? null : keptDeck(left))
      if (theirs) actions.adopt(theirs)
    },
    keepMine: actions.keepMine,
  }
}
