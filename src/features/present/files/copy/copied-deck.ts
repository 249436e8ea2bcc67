import type { Language } from '../../../../text/language.ts'
import type { Theme } from '../../choices/deck-options.ts'
import type { Slide } from '../../deck/slide.ts'

/** What a meeting copy holds: finished slides, so that nothing has to be asked for. */
export interface CopiedDeck {
  readonly lang: Language
  readonly theme: Theme
  readonly slides: readonly Slide[]
}

/** The element that holds it, as JSON. */
export const DECK_ID = 'deck'
