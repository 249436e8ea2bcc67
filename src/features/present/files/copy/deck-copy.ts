import { template } from 'virtual:copy-template'
import { LANGUAGE_TAGS } from '../../../../text/language.ts'
import { type HandedDeck, type MakeFile, nextStep } from '../handed-deck.ts'
import { type CopiedDeck, DECK_ID } from './copied-deck.ts'
import { copyWords } from './words.ts'

/**
 * Makes a meeting copy (演示副本): one HTML file that runs the deck from a local disk and asks nobody for
 * anything. It holds finished slides alone; each says that it is a copy.
 *
 * @returns HTML, UTF-8.
 * @throws {DOMException} `AbortError`, once the work has been given up.
 */
export const deckCopy: MakeFile = async (deck, making) => {
  await nextStep(making, 0, deck.slides.length)
  const { mark, title } = copyWords(deck.lang)
  const slides = deck.slides.map((slide) => ({ ...slide, foot: { ...slide.foot, copy: mark } }))
  return deckPage({ ...deck, name: title(deck.name), slides })
}

/** The deck as a page of its own without the mark of a copy, for a browser to print or to draw. */
export function deckPage({ name: title, slides, theme, lang }: HandedDeck): Blob {
  const words = copyWords(lang)
  const deck: CopiedDeck = { lang, theme, slides }
  const html = [
    ['lang=""', `lang="${LANGUAGE_TAGS[lang]}"`],
    ['<title></title>', `<title>${escaped(title)}</title>`],
    ['<noscript></noscript>', `<noscript>${escaped(`${title}\n${words.closed}`)}</noscript>`],
    // `<` could end the element early; inside JSON strings it may be written as an escape.
    [`id="${DECK_ID}">`, `id="${DECK_ID}">${JSON.stringify(deck).replaceAll('<', '\\u003c')}`],
  ].reduce((page, [from = '', to = '']) => page.replace(from, () => to), template)
  return new Blob([html], { type: 'text/html' })
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
