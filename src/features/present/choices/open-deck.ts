import type { DeckOptions, SlideChoice, Theme } from './deck-options.ts'
import { LONGEST_NAME } from './deck-options.ts'
import { type AllDeckTexts, earlierTexts } from './deck-texts.ts'
import { type KeptDeck, keptDeck } from './kept-decks.ts'

/** What a presenter changes. */
export interface DeckContent {
  /** Null = the usual slides. */
  readonly choices: readonly SlideChoice[] | null
  readonly theme: Theme
  readonly texts: AllDeckTexts
}

/** A deck in hand. */
export interface OpenDeck extends DeckContent {
  /** Under which it is kept, or will be once it is changed. */
  readonly name: string
  /** What the browser holds of it: the revision that changes are made from; null = not kept. */
  readonly base: string | null
  /** When it was last kept, in epoch milliseconds; null = not kept. */
  readonly savedAt: number | null
  /** It was made for another area or month: a change makes a deck of its own. */
  readonly madeFor: Pick<KeptDeck, 'name' | 'areaName' | 'through'> | null
  /** The address names a deck that this browser does not keep. */
  readonly missing: string | null
  /** The slides come from the address alone: no kept deck is meant. */
  readonly fromLink: boolean
}

/** Whose deck it is. */
export interface DeckPlace {
  /** Code. */
  readonly area: string
  /** `YYYY-MM` */
  readonly through: string
}

/** The name of a deck that nobody has named: its area and month, and what it was asked to show. */
export function usualName({ area, through }: DeckPlace, wanted: readonly string[]): string {
  return [area, through, ...wanted].join('-').slice(0, LONGEST_NAME)
}

/**
 * The deck that an address opens: the kept one it names, else the slides it lists, else the one kept
 * for this area and month, else the usual one.
 */
export function openDeck(
  { deck, choices, theme }: DeckOptions,
  place: DeckPlace,
  wanted: readonly string[],
): OpenDeck {
  const usual = usualName(place, wanted)
  const fromLink = deck === null && choices !== null
  const kept = fromLink ? null : keptDeck(deck ?? usual)
  if (kept) return asOpened(kept, place)
  return {
    name: deck ?? usual,
    base: null,
    savedAt: null,
    choices,
    theme,
    texts: earlierTexts(usual),
    madeFor: null,
    missing: deck,
    fromLink,
  }
}

/** A kept deck in hand. */
export function asOpened(kept: KeptDeck, { area, through }: DeckPlace): OpenDeck {
  const { name, revision, savedAt, choices, theme, texts } = kept
  const own = kept.area === area && kept.through === through
  return {
    name,
    base: own ? revision : null,
    savedAt: own ? savedAt : null,
    choices,
    theme,
    texts,
    madeFor: own ? null : kept,
    missing: null,
    fromLink: false,
  }
}
