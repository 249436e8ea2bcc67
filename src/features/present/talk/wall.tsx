import type { ReactNode } from 'react'
import type { Language } from '../../../text/language.ts'
import type { Theme } from '../choices/deck-options.ts'
import { Deck } from '../deck/deck.tsx'
import type { DeckCommand, DeckState } from '../deck/deck-state.ts'
import type { Slide } from '../deck/slide.ts'
import type { PresentWords } from '../words.ts'
import { offersFullscreen } from './full-screen.ts'
import { useWakeLock } from './use-wake-lock.ts'
import styles from './wall.module.css'

interface WallProps {
  /** Null while figures are fetched. */
  readonly slides: readonly Slide[] | null
  readonly state: DeckState
  readonly theme: Theme
  readonly lang: Language
  readonly words: PresentWords
  readonly onCommand: (command: DeckCommand) => void
  readonly remarkOf: (slide: Slide) => ReactNode
}

/** The running talk: nothing on the screen but the deck. */
export function Wall({ slides, state, theme, lang, words, onCommand, remarkOf }: WallProps) {
  useWakeLock()
  return (
    <section className={styles.wall} aria-label={words.wall.label}>
      {slides ? (
        <Deck
          slides={slides}
          state={state}
          theme={theme}
          lang={lang}
          words={words.wall}
          offers={{
            fullscreen: offersFullscreen(),
            speaker: typeof BroadcastChannel !== 'undefined',
          }}
          onCommand={onCommand}
          remarkOf={remarkOf}
        />
      ) : (
        <p className={styles.waiting} role="status">
          {words.start.preparing(0, 0)}
        </p>
      )}
    </section>
  )
}
