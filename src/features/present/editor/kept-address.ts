import { paths } from '../../../selection/paths.ts'
import type { Language } from '../../../text/language.ts'
import { writeDeckHash } from '../choices/deck-options.ts'
import type { KeptDeck } from '../choices/kept-decks.ts'

/** The address of a kept deck for a month, `YYYY-MM`: its own, or one that it is carried on to. */
export function keptAddress(kept: KeptDeck, through: string, lang: Language): string {
  const { area, name: deck, choices, theme } = kept
  return paths.present({ area, through, lang }) + writeDeckHash({ deck, choices, theme, index: 0 })
}
