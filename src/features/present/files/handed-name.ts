import { yearToDateWords } from '../../../text/format-date.ts'
import type { Language } from '../../../text/language.ts'
import type { DeckFile } from '../choices/deck-file.ts'
import { deckTitle } from '../editor/deck-title.ts'
import type { FrozenFigures } from '../frozen/frozen-figures.ts'
import { presentWords } from '../words.ts'

/**
 * What a deck's files are called: place and period, then its own name where it has one.
 *
 * @param deck `name` as the browser keeps it, or as its file is called.
 */
export function handedName(
  deck: Pick<DeckFile, 'area' | 'areaName' | 'through'> & { readonly name: string },
  catalogue: Pick<FrozenFigures, 'indicators'> | null,
  lang: Language,
): string {
  const usual = presentWords(lang).kept.title(deck.areaName, yearToDateWords(deck.through, lang))
  const title = deckTitle(deck, catalogue, lang)
  return title.startsWith(usual) ? title : `${usual} ${title}`
}
