import { LANGUAGE_TAGS } from '../../../../text/language.ts'
import type { MakeFile } from '../handed-deck.ts'
import { type CopiedDeck, DECK_ID } from './copied-deck.ts'
import { copyWords } from './words.ts'

/**
 * Makes a meeting copy (演示副本): one HTML file that runs the deck from a local disk and asks nobody for
 * anything. It holds finished slides alone; each says that it is a copy.
 *
 * @returns HTML, UTF-8.
 * @throws Whatever gave the making up.
 */
export const deckCopy: MakeFile = async ({ name, slides, theme, lang }, { signal, onStep }) => {
  const { template } = await import('virtual:copy-template')
  signal.throwIfAborted()
  const words = copyWords(lang)
  const title = words.title(name)
  const deck: CopiedDeck = {
    title,
    lang,
    theme,
    slides: slides.map((slide) => ({ ...slide, foot: { ...slide.foot, copy: words.mark } })),
  }
  const html = [
    ['<html>', `<html lang="${LANGUAGE_TAGS[lang]}">`],
    ['<title></title>', `<title>${escaped(title)}</title>`],
    ['<noscript></noscript>', `<noscript>${escaped(`${title}\n${words.closed}`)}</noscript>`],
    // `<` could end the element early; inside JSON strings it may be written as an escape.
    [`id="${DECK_ID}">`, `id="${DECK_ID}">${JSON.stringify(deck).replaceAll('<', '\\u003c')}`],
  ].reduce((page, [from = '', to = '']) => page.replace(from, () => to), template)
  onStep(slides.length, slides.length)
  return new Blob([html], { type: 'text/html' })
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
