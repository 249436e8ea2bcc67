import type { DeckFigures, EarlierDeck } from './deck-figures.ts'
import type { DeckFile } from './deck-file.ts'
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
  /** The deck of another month that it goes on from; null = none. */
  readonly earlier: EarlierDeck | null
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
  readonly madeFor: Pick<KeptDeck, 'name' | 'area' | 'areaName' | 'through'> | null
  /** What the browser remembers of its figures; null = nothing. */
  readonly figures: DeckFigures | null
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
    earlier: null,
    madeFor: null,
    figures: null,
    missing: deck,
    fromLink,
  }
}

/** A kept deck in hand. */
export function asOpened(kept: KeptDeck, place: DeckPlace): OpenDeck {
  const { revision, savedAt, choices, theme, texts } = kept
  const own = isFor(kept, place)
  return {
    name: own ? kept.name : nameFor(kept, place),
    base: own ? revision : null,
    savedAt: own ? savedAt : null,
    choices,
    theme,
    texts,
    earlier: earlierOf(kept, place),
    madeFor: own ? null : kept,
    figures: own ? kept.figures : null,
    missing: null,
    fromLink: false,
  }
}

function isFor(deck: DeckPlace, { area, through }: DeckPlace): boolean {
  return deck.area === area && deck.through === through
}

/** What a deck goes on from at a place: itself, where it was made for another month of the area. */
export function earlierOf(deck: DeckFile, place: DeckPlace): EarlierDeck | null {
  if (deck.area !== place.area) return null
  const { through, figures, earlier } = deck
  return isFor(deck, place) ? earlier : { through, figures }
}

/** A deck that nobody has named is called after where it goes to; a name that was given stays. */
export function nameFor(deck: DeckPlace & { readonly name: string }, place: DeckPlace): string {
  const usual = usualName(deck, [])
  const rest = deck.name.slice(usual.length)
  if (!deck.name.startsWith(usual) || !/^(?:$|[ -])/.test(rest)) return deck.name
  return usualName(place, []) + rest.replace(/ \(\d+\)$/, '')
}
