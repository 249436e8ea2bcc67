import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { readDeckHash, writeDeckHash } from '../../choices/deck-options.ts'
import { Deck } from '../../deck/deck.tsx'
import {
  afterCommand,
  type DeckCommand,
  type DeckState,
  FIRST_STATE,
  leavesDeck,
  within,
} from '../../deck/deck-state.ts'
import { PrintedDeck } from '../../deck/printed-deck.tsx'
import { leaveFullscreen, offersFullscreen, toggleFullscreen } from '../../talk/full-screen.ts'
import { useWakeLock } from '../../talk/use-wake-lock.ts'
import styles from '../../talk/wall.module.css'
import type { CopiedDeck } from './copied-deck.ts'
import { copiedTalkWords } from './words.ts'

/** A deck that runs from its file alone: the wall, and the same slides on paper. */
export function MeetingCopy({ slides, theme, lang }: CopiedDeck) {
  const words = useMemo(() => copiedTalkWords(lang), [lang])
  const [state, setState] = useState(() => stateAt(location.hash, slides.length))
  // Two presses may come before the first has been drawn: the second counts from the first.
  const latest = useRef(state)
  const show = useCallback((next: DeckState) => {
    latest.current = next
    setState(next)
  }, [])
  useEffect(() => {
    const follow = () => show(stateAt(location.hash, slides.length))
    window.addEventListener('popstate', follow)
    return () => window.removeEventListener('popstate', follow)
  }, [show, slides.length])
  useWakeLock()

  const command = useCallback(
    (asked: DeckCommand) => {
      if (asked.kind === 'fullscreen') return toggleFullscreen()
      if (asked.kind === 'reload') return location.reload()
      const before = latest.current
      if (asked.kind === 'leave' && leavesDeck(before)) return leaveFullscreen()
      const after = afterCommand(before, asked, slides.length)
      show(after)
      if (after.index !== before.index) keepPlace(after.index)
    },
    [show, slides.length],
  )

  return (
    <>
      <main className={styles.wall} aria-label={words.label}>
        <Deck
          slides={slides}
          state={state}
          theme={theme}
          lang={lang}
          words={words}
          offers={{ fullscreen: offersFullscreen(), speaker: false }}
          onCommand={command}
        />
      </main>
      <PrintedDeck slides={slides} theme={theme} lang={lang} />
    </>
  )
}

function stateAt(hash: string, count: number): DeckState {
  return { ...FIRST_STATE, index: within(readDeckHash(hash).options.index, count) }
}

/** Loaded anew, the copy shows the same slide again. */
function keepPlace(index: number): void {
  const hash = writeDeckHash({ deck: null, choices: null, theme: 'light', index })
  history.replaceState(null, '', hash === '' ? location.pathname + location.search : hash)
}
