import type { Indicator } from '../../../../domain/indicator.ts'
import { indicatorName } from '../../../text/figure-words.ts'
import { yearToDateWords } from '../../../text/format-date.ts'
import type { Language } from '../../../text/language.ts'
import { listWords, withRemark } from '../../../text/punctuation.ts'
import type { DeckFile } from '../choices/deck-file.ts'
import { usualName } from '../choices/open-deck.ts'
import { presentWords } from '../words.ts'

/**
 * What a deck is called on the screen: the name its presenter gave it, else place and period in
 * words, with the indicators it was made for.
 */
export function deckTitle(
  deck: Pick<DeckFile, 'area' | 'areaName' | 'through'> & { readonly name: string },
  catalogue: { readonly indicators: readonly Indicator[] } | null,
  lang: Language,
): string {
  const [, own = '', number = null] = /^(.*?)(?: \((\d+)\))?$/.exec(deck.name) ?? []
  const usual = usualName(deck, [])
  const [, asked = null] = /^((?:-[0-9A-Za-z_.-]+)*)$/.exec(own.slice(usual.length)) ?? []
  if (!own.startsWith(usual) || asked === null) return withRemark(own, number, lang)
  const names = asked
    .split('-')
    .filter((id) => id !== '')
    .map((id) => {
      const found = catalogue?.indicators.find((one) => one.id === id)
      return found ? indicatorName(found, lang) : id
    })
  const title = presentWords(lang).kept.title(deck.areaName, yearToDateWords(deck.through, lang))
  return withRemark(withRemark(title, listWords(names, lang), lang), number, lang)
}
