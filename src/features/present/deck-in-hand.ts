import type { DeckFile } from './choices/deck-file.ts'
import type { SlideChoice, Theme } from './choices/deck-options.ts'
import type { AllDeckTexts, DeckTexts } from './choices/deck-texts.ts'
import type { KeptDeck } from './choices/kept-decks.ts'
import type { DeckContent, OpenDeck } from './choices/open-deck.ts'
import type { Slide } from './deck/slide.ts'
import type { Preparation } from './frozen/use-frozen-figures.ts'
import type { Elsewhere } from './use-elsewhere.ts'
import type { Undo } from './use-undo.ts'

/** A deck as the address, the browser's storage and the frozen figures make it. */
export interface DeckInHand extends Undo {
  /** Null before the figures are there. */
  readonly open: OpenDeck | null
  /** Stays the same while one deck is changed, whatever its name. */
  readonly opening: string
  readonly theme: Theme
  /** The slide that the address names, from 0. */
  readonly index: number
  /** Parts of the hash that could not be used. */
  readonly faults: readonly string[]
  /** The hash with another slide. */
  readonly hashAt: (index: number) => string
  readonly writeIndex: (index: number) => void
  /** The chosen slides, or the usual ones; empty before the figures are there. */
  readonly choices: readonly SlideChoice[]
  /** The usual slides; empty before the figures are there. */
  readonly usual: readonly SlideChoice[]
  readonly texts: DeckTexts
  readonly allTexts: AllDeckTexts
  /** Keeps with the deck what it shows now, where it is kept or goes on from one that is. */
  readonly remember: () => void
  /** Opens a deck that is kept under a name that is free. */
  readonly keepAs: (name: string, content: DeckContent) => void
  /** Gives the deck another name; false where it is taken. */
  readonly rename: (name: string) => boolean
  /** Takes the deck out of the browser and goes back to the usual one. */
  readonly remove: () => void
  /** Goes on with a deck that is kept. */
  readonly adopt: (kept: KeptDeck) => void
  /** What the deck is as a file; null before the figures are there. */
  readonly file: DeckFile | null
  /** False once the browser has refused to keep a change. */
  readonly keeps: boolean
  readonly elsewhere: Elsewhere
  readonly preparation: Preparation
  /** Null before the figures are there. */
  readonly slides: readonly Slide[] | null
}
