import type { Store } from '../server/api/store.ts'
import { usualChoices } from '../src/features/present/choices/usual-deck.ts'
import { composeSlides } from '../src/features/present/compose/compose-slides.ts'
import type { HandedDeck } from '../src/features/present/files/handed-deck.ts'
import type { Language } from '../src/text/language.ts'
import { fetchWords } from '../src/text/words-of.ts'
import { type DeckAsked, frozenFiguresOf } from './frozen-figures-of.ts'

/** A deck as the start page hands it over, straight from the API's program over a store. */
export async function handedDeckOf(
  store: Store,
  asked: DeckAsked,
  lang: Language = 'zh',
): Promise<HandedDeck> {
  await fetchWords(lang)
  const frozen = await frozenFiguresOf(store, asked)
  const choices = asked.choices ?? usualChoices(frozen, [])
  const texts = { headlines: {}, notes: {}, writtenWith: {} }
  const slides = composeSlides(frozen, choices, texts, lang)
  return { name: frozen.area.name, slides, frozen, choices, texts, theme: 'light', lang }
}
